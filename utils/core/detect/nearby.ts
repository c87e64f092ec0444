// What stands right before a find in running text: a word for its kind, or a word for something that only looks like it.
// Never: more than a few words back, nor past the end of the sentence or another number.
import type { Kind } from '@/utils/core/item';
import { LOOKALIKE_WORDS, NEAR_WORDS } from './near-words';

const REACH = 32;

/** Lower case, from the last stop, comma or digit before `start`. */
function before(text: string, start: number): string {
  let from = start;
  const floor = Math.max(0, start - REACH);
  while (from > floor && !ends(text.charCodeAt(from - 1))) from--;
  return text.slice(from, start).toLowerCase();
}

/** Line ends, digits, `,` `;` `。` `；` `、` and their like end what a word can speak for. */
function ends(unit: number): boolean {
  if (unit >= 0x30 && unit <= 0x39) return true;
  return unit === 0x0a || unit === 0x0d || unit === 0x2c || unit === 0x3b || unit === 0x3001 || unit === 0x3002;
}

/** The word for `kind` that stands before `start`; null if none does. */
export function nearWord(kind: Kind, text: string, start: number): string | null {
  const words = NEAR_WORDS[kind];
  return words ? firstOf(words, before(text, start)) : null;
}

/** The word for an order, parcel, book or device number that stands before `start`; null if none does. */
export function nearNumber(text: string, start: number): string | null {
  return firstOf(LOOKALIKE_WORDS, before(text, start));
}

function firstOf(words: readonly string[], place: string): string | null {
  for (const word of words) if (holds(place, word)) return word;
  return null;
}

/** ASCII words count only as whole words; Chinese ones anywhere. */
function holds(place: string, word: string): boolean {
  for (let i = place.indexOf(word); i >= 0; i = place.indexOf(word, i + 1)) {
    if (word.charCodeAt(0) > 0x7f) return true;
    if (!isAscii(place.charCodeAt(i - 1)) && !isAscii(place.charCodeAt(i + word.length))) return true;
  }
  return false;
}

function isAscii(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
