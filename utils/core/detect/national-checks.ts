// Checks of national numbers that stdnum does not have. Each takes letters and digits only, in upper case.
import { isDate } from './checks';

const NRIC_WEIGHTS = [2, 7, 6, 5, 4, 3, 2];
const NRIC_LETTERS: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'JZIHGFEDCBA',
  F: 'XWUTRQPNMLK',
  G: 'XWUTRQPNMLK',
  M: 'XWUTRQPNJLK',
};

/** Singapore, citizens and residents (S, T) and foreigners (F, G, M). */
export function isNric(text: string): boolean {
  let sum = text.startsWith('T') || text.startsWith('G') ? 4 : text.startsWith('M') ? 3 : 0;
  for (let i = 0; i < 7; i++) sum += (NRIC_WEIGHTS[i] as number) * (text.charCodeAt(i + 1) - 48);
  const letters = NRIC_LETTERS[text.charAt(0)];
  const at = text.startsWith('M') ? 10 - (sum % 11) : sum % 11;
  return letters !== undefined && letters.charAt(at) === text.charAt(8);
}

/** Japan, 12 digits: weights 2 to 7, from the right, modulo 11. */
export function isMyNumber(digits: string): boolean {
  let sum = 0;
  for (let n = 1; n <= 11; n++) sum += (digits.charCodeAt(11 - n) - 48) * (n <= 6 ? n + 1 : n - 5);
  const rest = sum % 11;
  return (rest <= 1 ? 0 : 11 - rest) === digits.charCodeAt(11) - 48;
}

/** United States taxpayer number: 9xx, with a middle pair of the ranges in use. */
export function isItin(digits: string): boolean {
  const middle = Number(digits.slice(3, 5));
  return digits.startsWith('9') && middle >= 50 && middle !== 89 && middle !== 93 && !(middle > 65 && middle < 70);
}

/** Indonesia: province, birth date (day over 40 for women), serial that is not zero. */
export function isNik(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  const day = Number(digits.slice(6, 8)) % 40;
  return (
    province >= 11 &&
    province <= 96 &&
    isDate(2000 + Number(digits.slice(10, 12)), Number(digits.slice(8, 10)), day) &&
    !digits.endsWith('0000')
  );
}
