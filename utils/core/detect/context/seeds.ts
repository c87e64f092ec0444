// Wallet seeds: 12, 15, 18, 21 or 24 words of the English list of BIP 39 in a row, whose last bits are a check sum.
// Never: a list of more words than a seed has.

import { isDigit } from '@/utils/core/detect/chars';
import { because } from '@/utils/core/detect/evidence';
import { isLetter, isSpace, wordEnd } from './chars';
import { add, type Page } from './page';
import { SEED_WORDS } from './seed-words';
import { sha256 } from './sha256';

const SIZES = [24, 21, 18, 15, 12];
/** More words of the list in a row are a list of words. */
const MOST_WORDS = 40;

let index: ReadonlyMap<string, number> | null = null;

function readWords(): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let word = '';
  for (let i = 0; i < SEED_WORDS.length; ) {
    const sign = SEED_WORDS.charAt(i);
    const kept = sign === '0' ? 0 : sign === '1' ? 1 : sign < 'a' && sign !== '-' ? 2 : 3;
    const from = kept < 2 ? i + 1 : i;
    i = from + 4 - kept;
    word = word.slice(0, kept) + SEED_WORDS.slice(from, i).toLowerCase();
    words.set(word, words.size);
  }
  return words;
}

/** The place of a word in the list; −1 for another word. */
export function seedIndex(word: string): number {
  index ??= readWords();
  if (word.length < 3 || word.length > 8) return -1;
  return index.get(word.length === 3 ? `${word}-` : word.slice(0, 4)) ?? -1;
}

/** Whether the last bits are the first of the hash of the others. */
export function isSeed(places: readonly number[]): boolean {
  const bits = places.map((place) => place.toString(2).padStart(11, '0')).join('');
  const check = places.length / 3;
  const entropy = new Uint8Array((bits.length - check) / 8).map((_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  const hash = (sha256(entropy)[0] as number).toString(2).padStart(8, '0');
  return bits.endsWith(hash.slice(0, check)) && bits.length === entropy.length * 8 + check;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly place: number;
}

/** Reads words of the list from `at`, parted by spaces, line ends, commas or the numbers of a numbered list. */
function readRow(text: string, at: number): Word[] {
  const row: Word[] = [];
  let start = at;
  while (row.length <= MOST_WORDS) {
    const end = wordEnd(text, start);
    const place = seedIndex(text.slice(start, Math.min(end, start + 9)).toLowerCase());
    if (place < 0) break;
    row.push({ start, end, place });
    start = pastGap(text, end);
    if (start === end) break;
  }
  return row;
}

function pastGap(text: string, at: number): number {
  let next = at;
  while (next < at + 10) {
    const unit = text.charCodeAt(next);
    const dotted = isDigit(unit) || ((unit === 0x2e || unit === 0x29) && isDigit(text.charCodeAt(next - 1)));
    if (!isSpace(unit) && unit !== 0x0a && unit !== 0x0d && unit !== 0x2c && !dotted) break;
    next++;
  }
  return isLetter(text.charCodeAt(next)) ? next : at;
}

/** Where the last words of fitting length began, twelve at most. */
export interface Watch {
  readonly starts: number[];
  count: number;
}

/** One more such word. At twelve in a row that are all of the list: reads the seed and answers where to read on; else −1. */
export function watchWord(page: Page, watch: Watch, start: number, end: number): number {
  const { starts } = watch;
  starts[watch.count++] = start;
  if (watch.count < 12) return -1;
  let known = 0;
  while (known < 12 && isListed(page.text, starts[11 - known] as number)) known++;
  for (let i = 0; i < known; i++) starts[i] = starts[12 - known + i] as number;
  watch.count = known === 12 ? 0 : known;
  return known === 12 ? Math.max(end, atWords(page, starts[0] as number, end)) : -1;
}

function isListed(text: string, start: number): boolean {
  return seedIndex(text.slice(start, wordEnd(text, start))) >= 0;
}

/** At words of the list from `at` to `upTo`: adds the seed that begins among them. Answers where to read on. */
function atWords(page: Page, at: number, upTo: number): number {
  const { text } = page;
  let start = at;
  while (start < upTo) {
    const row = readRow(text, start);
    const last = row[row.length - 1];
    if (row.length > 11 && row.length <= MOST_WORDS && seedIn(page, row)) return last?.end ?? upTo;
    const from = last ? last.end : wordEnd(text, start);
    if (from >= upTo) return from;
    start = pastGap(text, from);
    if (start === from) start = wordEnd(text, from + 1) + 1;
  }
  return upTo;
}

function seedIn(page: Page, row: readonly Word[]): boolean {
  const [first, last] = [row[0] as Word, row[row.length - 1] as Word];
  for (let from = 0; from <= row.length - 12; from++)
    for (const size of SIZES) {
      const words = row.slice(from, from + size);
      if (words.length < size || !isSeed(words.map(({ place }) => place))) continue;
      const [head, tail] = [words[0] as Word, words[size - 1] as Word];
      return add(page, 'wallet-key', head.start, tail.end, 0.95, [because('word_list'), because('checksum')]) > 0;
    }
  if (!SIZES.includes(row.length) || !isAnnounced(page.text, first.start)) return false;
  return add(page, 'wallet-key', first.start, last.end, 0.7, [because('word_list')]) > 0;
}

function isAnnounced(text: string, at: number): boolean {
  return /seed|mnemonic|recovery|wallet|助记|钱包|种子|恢复/i.test(text.slice(Math.max(0, at - 48), at));
}
