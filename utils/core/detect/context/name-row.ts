// Reads a row of capitalised words that can be the name of a person: particles, initials, hyphens and apostrophes.
// Never: whether it is one.
import { isLetter, isSpace, isUpper, plainWord, wordEnd } from './chars';
import { NO_NAME, NO_PERSON, PARTICLES } from './cue-words';
import { wordSet } from './word-set';

export const noName = wordSet(`${NO_NAME} new old north south east west`);
const noPerson = wordSet(NO_PERSON);
const particles = wordSet(PARTICLES);

/** A row of capitalised words that can be one name. */
export interface Row {
  readonly end: number;
  /** Words in it, particles and initials left out. */
  readonly count: number;
  readonly firstEnd: number;
  readonly lastStart: number;
  /** A word of it or right after it belongs to a firm or place. */
  readonly firm: boolean;
}

/** Where a word of a name ends: hyphens and apostrophes join, but not the `'s` of a possessive. */
export function nameWordEnd(text: string, at: number): number {
  let end = wordEnd(text, at);
  for (let joins = 0; joins < 3; joins++) {
    const unit = text.charCodeAt(end);
    if (unit !== 0x2d && unit !== 0x27 && unit !== 0x2019) break;
    const next = wordEnd(text, end + 1);
    if (unit === 0x2d ? !isUpper(text, end + 1) : next - end < 3) break;
    end = next;
  }
  return end;
}

/** In capitals throughout, and longer than an initial. */
function isShouted(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  const word = text.slice(start, end);
  return word === word.toUpperCase();
}

/** Reads on from `at` over at most four words; null where none is there. */
export function nameRow(text: string, at: number, shouted = false): Row | null {
  let [pos, end, count, firstEnd, lastStart] = [at, at, 0, at, at];
  let firm = false;
  for (let words = 0; words < 4; words++) {
    const start = pastParticles(text, pos);
    if (!isUpper(text, start)) break;
    const stop = nameWordEnd(text, start);
    const word = plainWord(text.slice(start, stop));
    if (!isNameWord(text, start, stop, word)) break;
    if (count > 0 && noPerson.has(word)) firm = true;
    if (isShouted(text, start, stop) && !(shouted || isRoman(word))) break;
    if (stop - start > 1 || count === 0) [count, lastStart] = [count + 1, start];
    if (count === 1) firstEnd = stop;
    end = stop;
    const initial = stop - start === 1 && text.charAt(stop) === '.';
    if (initial) end++;
    if (!isSpace(text.charCodeAt(end))) break;
    pos = end + 1;
  }
  return count === 0 ? null : { end, count, firstEnd, lastStart, firm: firm || isFirmAfter(text, end) };
}

/** No word of a sentence, nor of code; an initial has a stop. */
function isNameWord(text: string, start: number, stop: number, word: string): boolean {
  if (noName.has(word) && text.charAt(start + 1) !== '.') return false;
  return stop - start <= 24 && !isCamel(text.slice(start, stop));
}

/** `NumberRule`: a capital inside that no `Mc`, `De` or hyphen stands before. */
function isCamel(word: string): boolean {
  return /[a-zà-ÿ][A-Z]/.test(word) && !/^(?:Ma?c|D[eiu]|L[ae]|Van|Fitz|Saint)[A-Z][a-zà-ÿ'’-]+$|[-'’]/.test(word);
}

function isRoman(word: string): boolean {
  return word === 'ii' || word === 'iii' || word === 'iv' || word === 'jr';
}

/** `Smith & Sons`. */
function isFirmAfter(text: string, end: number): boolean {
  return text.startsWith(' & ', end);
}

/** Past up to three of `van`, `de la`, `von der` that a capital follows. */
export function pastParticles(text: string, at: number): number {
  let pos = at;
  for (let i = 0; i < 3 && !isUpper(text, pos); i++) {
    const end = wordEnd(text, pos);
    if (end === pos || end - pos > 5 || !isSpace(text.charCodeAt(end)) || !particles.has(text.slice(pos, end)))
      return at;
    pos = end + 1;
  }
  return pos;
}

/** `(`, `=`, `_`, `@`, a digit, or a stop and a letter: code again. */
export function isCodeAfter(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  if (unit === 0x2e || unit === 0x2f) return isLetter(text.charCodeAt(end + 1));
  return unit === 0x28 || unit === 0x3d || unit === 0x5f || unit === 0x40 || (unit >= 0x30 && unit <= 0x39);
}
