// The arithmetic that check digits of national numbers share: weighted sums, ISO 7064, Verhoeff, dates inside a number.
// Texts are letters and digits in upper case. Never: throws; what is not there counts as nothing and fails to match.
import { isDate, mod97 } from '@/utils/core/detect/checks';

export type Sound = (compact: string) => boolean;

/** The core has no clock: years up to here may be years of birth. */
const LAST_YEAR = 2035;

/** A digit counts as itself, letters as 10 to 35. */
export function worth(unit: number): number {
  return unit < 58 ? unit - 48 : unit - 55;
}

/** Sum of the characters from `at` on, each by its weight. */
export function weigh(text: string, weights: readonly number[], at = 0): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * worth(text.charCodeAt(at + i));
  return sum;
}

/**
 * The weighted sum from `from` on, modulo the length of `signs`, picks the sign that must stand at `at`
 * (right after the weighted ones, unless said). A `-` among the signs is a remainder that is never given out.
 */
export function check(weights: readonly number[], signs: string, from = 0, at = from + weights.length): Sound {
  return (text) => {
    const rest = weigh(text, weights, from) % signs.length;
    const sign = signs.charAt(rest);
    return sign !== '-' && text.length > at && sign === text.charAt(at);
  };
}

/** The same for numbers of varying length, whose weights count from the right. */
export function checkRight(weights: readonly number[], signs: string): Sound {
  return (text) => check(weights.slice(weights.length - text.length + 1), signs)(text);
}

/** First weights and, where these leave 10, second ones: the Baltic way, also Kazakhstan's. */
export function checkTwice(first: readonly number[], second: readonly number[]): Sound {
  return (text) => {
    const rest = weigh(text, first) % 11;
    const digit = rest < 10 ? rest : (weigh(text, second) % 11) % 10;
    return digit === text.charCodeAt(first.length) - 48;
  };
}

/** Products by weight, each counted by its own digits; letters as two digits, 01 to 26. */
export function crossSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const value = unit - (unit < 58 ? 48 : 64);
    if (unit > 57) sum += digitSum(Math.floor(value / 10) * (weights[at++] as number));
    sum += digitSum((value % 10) * (weights[at++] as number));
  }
  return sum;
}

function digitSum(value: number): number {
  return Math.floor(value / 10) + (value % 10);
}

/** ISO 7064 MOD 11,10. */
export function mod11of10(digits: string): boolean {
  let rest = 5;
  for (let i = 0; i < digits.length; i++) rest = ((((rest || 10) * 2) % 11) + digits.charCodeAt(i) - 48) % 10;
  return rest === 1;
}

const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's check over the dihedral group of ten. */
export function verhoeff(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const row = PERMUTED[i % 8] as string;
    sum = product(sum, row.charCodeAt(digits.charCodeAt(digits.length - 1 - i) - 48) - 48);
  }
  return sum === 0;
}

function product(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((a - b) % 5) : (a - b + 5) % 5;
}

const ICAO = [7, 3, 1];

/** Digits of machine-readable documents, ICAO 9303: weights 7, 3, 1; `<` counts nothing. */
export function icao(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x3c) sum += worth(unit) * (ICAO[i % 3] as number);
  }
  return sum % 10;
}

/** The number that stands between two places. */
export function num(text: string, from: number, to: number): number {
  return Number(text.slice(from, to));
}

/** A full date at `at`, between 1800 and the last year that may be one of birth. */
export function yyyymmdd(text: string, at = 0): boolean {
  return born(num(text, at, at + 4), num(text, at + 4, at + 6), num(text, at + 6, at + 8));
}

export function born(year: number, month: number, day: number): boolean {
  return year >= 1800 && year <= LAST_YEAR && isDate(year, month, day);
}

/** A date without its century at `at`; `months` and `days` are what countries add to tell more. */
export function yymmdd(text: string, at = 0, months = 100, days = 100): boolean {
  return isDate(2000 + num(text, at, at + 2), num(text, at + 2, at + 4) % months, num(text, at + 4, at + 6) % days);
}

export function ddmmyy(text: string, at = 0, days = 100): boolean {
  return isDate(2000 + num(text, at + 4, at + 6), num(text, at + 2, at + 4), num(text, at, at + 2) % days);
}

/** An IBAN without its country: two check digits, then the account. */
export const withoutCountry =
  (country: string): Sound =>
  (text) =>
    mod97(text.slice(2) + country + text.slice(0, 2)) === 1;
