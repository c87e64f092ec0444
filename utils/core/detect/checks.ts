// Check digits. Pure arithmetic over ASCII strings that the caller has shaped. Never: lengths or prefixes.

/** The values of a string of digits. */
export function valuesOf(digits: string): Uint8Array {
  const values = new Uint8Array(digits.length);
  for (let i = 0; i < values.length; i++) values[i] = digits.charCodeAt(i) - 48;
  return values;
}

/** ISO/IEC 7812-1: true if the last digit makes the doubled sum a multiple of ten. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    const digit = digits.charCodeAt(i) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

/**
 * ISO 7064 MOD 97-10 over digits and upper-case letters: the remainder, 1 when sound. Reading begins at `from` and goes on
 * with what stands before it, as an IBAN is checked.
 */
export function mod97(text: string, from = 0): number {
  const { length } = text;
  let rest = 0;
  for (let i = from; i < length + from; i++) {
    const unit = text.charCodeAt(i < length ? i : i - length);
    rest = unit > 57 ? (rest * 100 + unit - 55) % 97 : (rest * 10 + unit - 48) % 97;
  }
  return rest;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** ISO 7064 MOD 11-2 as in GB 11643: the check character of the first 17 digits, upper case. */
export function mod11of17(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (WEIGHTS[i] as number) * (digits.charCodeAt(i) - 48);
  return '10X98765432'.charAt(sum % 11);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day of the Gregorian calendar. */
export function isDate(year: number, month: number, day: number): boolean {
  if (!(month >= 1 && month <= 12 && day >= 1)) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS[month - 1] as number);
}
