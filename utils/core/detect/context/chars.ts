// Classes of characters, and where a word ends. Never: more than one look at each unit.

import { isDigit } from '@/utils/core/detect/chars';

export const LETTER = 1;
export const DIGIT = 2;
export const DASH = 3;

/**
 * By unit: a letter, a digit, a dash, or 0. Letters are those of alphabets: Latin with its accents, Greek, Cyrillic,
 * Arabic and the like; not of Chinese.
 */
export const CLASS: Readonly<Uint8Array> = new Uint8Array(0x2000).map((_, unit) => {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (unit === 0x2d) return DASH;
  if (unit >= 0xc0) return unit === 0xd7 || unit === 0xf7 ? 0 : LETTER;
  return unit < 0x80 && (unit | 32) >= 0x61 && (unit | 32) <= 0x7a ? LETTER : 0;
});

export function isLetter(unit: number): boolean {
  return unit < 0x2000 && CLASS[unit] === LETTER;
}

export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

export function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (unit < 0xc0 || unit > 0x52f) return false;
  const sign = text.charAt(at);
  return sign !== sign.toLowerCase();
}

export function wordEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

export function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x3000 || unit === 9;
}

export function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Past spaces, at most `most` of them. */
export function skipSpaces(text: string, at: number, most = 8): number {
  let next = at;
  while (next < at + most && isSpace(text.charCodeAt(next))) next++;
  return next;
}

/** Letters that keep their own shape when accents are taken off, as they are written without. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  þ: 'th',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ı: 'i',
};

/** Lower case without accents. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  for (let i = 0; i < lower.length; i++) if (lower.charCodeAt(i) > 0x7f) return withoutAccents(lower);
  return lower;
}

function withoutAccents(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[øłþðæœßđı]/g, (sign) => PLAIN[sign] as string);
}

/** The word that ends at `end` after going back over spaces, lower case; '' where none does. */
export function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > at - 3 && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > end - 16 && isLetter(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end).toLowerCase();
}
