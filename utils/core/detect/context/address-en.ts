// Western postal addresses: from a number, a street or a unit to the whole, where its parts are enough.
// Never: a street or town without a number.

import { isDigit } from '@/utils/core/detect/chars';
import { because } from '@/utils/core/detect/evidence';
import {
  BOX,
  inside,
  isLongNumber,
  LAND,
  NAME,
  NUMBER,
  numberAfter,
  POSTAL,
  type Reading,
  readParts,
  SECOND,
  STREET,
  TOWN,
  UNIT,
} from './address-parts';
import { isBreak, isLetter, isSpace, isUpper, wordBefore, wordEnd } from './chars';
import { add, type Page } from './page';
import { wordSet } from './word-set';

/** Whether the parts make an address: 0, or how sure. `cued` where a word for it stood before. */
function weigh({ parts, settled }: Reading, cued: boolean): number {
  const has = (mask: number) => (parts & mask) === mask;
  const rest = bitsOf(parts & (UNIT | POSTAL | LAND | TOWN | BOX | SECOND | STREET));
  if (settled > 0)
    return has(NUMBER) && (parts & BOX || (parts & (UNIT | POSTAL) && rest > 1))
      ? 0.65
      : cued && has(NUMBER) && rest
        ? 0.6
        : 0;
  const enough =
    has(NUMBER | STREET) ||
    has(BOX | TOWN) ||
    has(BOX | NUMBER) ||
    has(BOX | POSTAL) ||
    (has(NUMBER | NAME) &&
      (has(UNIT) || has(POSTAL | TOWN) || has(SECOND | POSTAL) || has(SECOND | LAND) || has(LAND | POSTAL))) ||
    (has(UNIT | STREET) && rest > 2) ||
    (cued && (has(NUMBER | NAME) || has(BOX) || has(POSTAL | NAME)));
  return enough ? Math.min(0.9, 0.5 + 0.1 * rest + (cued ? 0.1 : 0)) : 0;
}

function bitsOf(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** Reads an address from `from` and adds it; −1 where none is there. */
export function addressFrom(page: Page, from: number, cue = ''): number {
  const state = readParts(page.text, from);
  const sure = weigh(state, cue !== '');
  if (sure < 0.5) {
    page.triedTo = Math.max(page.triedTo, state.pos);
    return -1;
  }
  const why = [because('structure', { parts: String(bitsOf(state.parts)) })];
  if (cue) why.push(because('nearby_word', { word: cue }));
  return add(page, 'street-address', from, state.end, sure, why);
}

const YEAR_WORDS = wordSet('in since until by of from during to after before the for and');

/** At a number: with the capitalised words right before it, or without. */
export function atNumber(page: Page, start: number, end: number): number {
  const { text } = page;
  if (end - start > 5 || isNumberPart(text, start, end)) return -1;
  const year = end - start === 4 && (text.startsWith('19', start) || text.startsWith('20', start));
  const row = page.capEnd === start - 1 && start - page.capStart < 60;
  if (!year && row && isSpace(text.charCodeAt(start - 1)) && !isShouted(text, page.capStart)) {
    const to = addressFrom(page, page.capStart);
    if (to > 0) return to;
  }
  const next = text.charCodeAt(end + 1);
  if (!isLetter(next) && !isDigit(next) && !isLetter(text.charCodeAt(end)) && !isBreak(text.charCodeAt(end))) return -1;
  if (year && (page.capEnd === start - 1 || YEAR_WORDS.has(wordBefore(text, start)))) return -1;
  return addressFrom(page, start);
}

/** `ISO 7064`, `RFC 6761`. */
function isShouted(text: string, at: number): boolean {
  return isUpper(text, at + 1) && wordEnd(text, at) < at + 5;
}

/** Part of an amount, a date, a code or a longer number. */
function isNumberPart(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start - 1);
  if (
    unit === 0x2e ||
    unit === 0x2c ||
    unit === 0x3a ||
    unit === 0x2f ||
    unit === 0x2d ||
    unit === 0x24 ||
    unit === 0x5f
  )
    return true;
  return isLongNumber(text, start, end) || isLetter(unit);
}

/** At a unit or box: goes back over what looks like an address to its beginning. */
export function fromPart(page: Page, start: number): number {
  const { text } = page;
  if (start < page.triedTo || numberAfter(text, wordEnd(text, start)) < 0) return -1;
  let from = start;
  for (let at = start, tokens = 0; tokens < 9 && at > start - 70; tokens++) {
    while (at > start - 70 && isGap(text.charCodeAt(at - 1))) at--;
    let head = at;
    while (head > start - 70 && isInner(text.charCodeAt(head - 1))) head--;
    if (head === at) break;
    const capital = isUpper(text, head) || isDigit(text.charCodeAt(head));
    if (!capital && !inside.has(text.slice(head, at))) break;
    if (capital) from = head;
    at = head;
  }
  return addressFrom(page, from);
}

function isGap(unit: number): boolean {
  return unit === 0x20 || unit === 0x2c || unit === 0x0a || unit === 0x2e;
}

function isInner(unit: number): boolean {
  return isLetter(unit) || isDigit(unit) || unit === 0x27 || unit === 0x2019;
}
