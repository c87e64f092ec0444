// Check digits, written from the published rules and apart from the product, so that the two check each other.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sum of digits times weights. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, index) => total + weight * DIGITS.indexOf(digits.charAt(index)), 0);
}

/** The digit that makes `digits` pass ISO/IEC 7812-1 annex B. */
export function luhn(digits: string): string {
  let total = 0;
  for (let at = digits.length - 1, double = true; at >= 0; at--, double = !double) {
    const value = Number(digits.charAt(at)) * (double ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  }
  return String((10 - (total % 10)) % 10);
}

/** A number as long as it likes, modulo a small one; letters count as 10 to 35. */
export function modulo(text: string, by: number): number {
  let rest = 0;
  for (const char of text) {
    const value = DIGITS.indexOf(char);
    rest = (rest * (value > 9 ? 100 : 10) + value) % by;
  }
  return rest;
}

/** The two check digits of an IBAN. */
export function ibanCheck(country: string, account: string): string {
  return String(98 - modulo(`${account}${country}00`, 97)).padStart(2, '0');
}

/** ISO 7064 MOD 11,10. */
export function mod1110(digits: string): string {
  let product = 10;
  for (const char of digits) {
    const added = (Number(char) + product) % 10 || 10;
    product = (added * 2) % 11;
  }
  return String((11 - product) % 10);
}

/** ISO 7064 MOD 11-2: the last place of a Chinese identity number. */
export function mod112(digits: string): string {
  let rest = 0;
  for (const char of digits) rest = ((rest + Number(char)) * 2) % 11;
  return '0123456789X'.charAt((12 - rest) % 11);
}

const D5 = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const P8 = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];
const INVERSE = '0432156789';

export function verhoeff(digits: string): string {
  let state = 0;
  for (const [index, char] of [...digits].reverse().entries()) {
    const turned = Number(P8[(index + 1) % 8]?.charAt(Number(char)));
    state = Number(D5[state]?.charAt(turned));
  }
  return INVERSE.charAt(state);
}

/** EAN-13 and ISBN-13: weights 1 and 3. */
export function ean(digits: string): string {
  const total = [...digits].reduce((sum, char, index) => sum + Number(char) * (index % 2 ? 3 : 1), 0);
  return String((10 - (total % 10)) % 10);
}

/** 11 less the rest, `ten` where that is 10, 0 where it is 11. */
export function mod11(digits: string, weights: readonly number[], ten = '0'): string {
  const check = 11 - (weighted(digits, weights) % 11);
  return check === 10 ? ten : check === 11 ? '0' : String(check);
}
