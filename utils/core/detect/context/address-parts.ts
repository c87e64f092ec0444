// Reads a western postal address as a row of parts: number, street, unit, box, town, code, country.
// Never: further than 180 units from where it begins, nor whether the parts make an address.

import { isDigit } from '@/utils/core/detect/chars';
import * as words from './address-words';
import { digitsEnd, isBreak, isLetter, isSpace, isUpper, wordBefore, wordEnd } from './chars';
import { NO_NAME } from './cue-words';
import { endingSet, wordSet } from './word-set';

const after = wordSet(words.STREET_AFTER);
const before = wordSet(words.STREET_BEFORE);
const units = wordSet(words.UNITS);
const boxes = wordSet(words.BOXES);
export const inside = wordSet(words.INSIDE);
const countries = wordSet(words.COUNTRIES);
const noName = wordSet(NO_NAME);
/** First letters of the words for streets that stand before. */
const heads = new Set(words.STREET_BEFORE.split(' ').map((word) => word.charCodeAt(0)));
const ends = endingSet(words.STREET_ENDS, 3);

/** Parts of an address, as bits. */
export const NUMBER = 1;
export const SECOND = 2;
export const STREET = 4;
export const UNIT = 8;
export const BOX = 16;
export const POSTAL = 32;
export const LAND = 64;
export const NAME = 128;
export const TOWN = 256;

const LONGEST = 180;
const MOST_PARTS = 26;

export interface Reading {
  readonly text: string;
  pos: number;
  /** Where the last part that counts ended. */
  end: number;
  parts: number;
  /** Names in a row since the last other part. */
  names: number;
  /** Small words that are no part; only where the address itself is in small letters. */
  small: number;
  /** Of these, the ones before `end`. */
  settled: number;
  /** A comma or line end stood before. */
  parted: boolean;
  /** A word of a kind of street waits for its name. */
  opened: boolean;
  lines: number;
}

/** Reads the parts from `from` on. */
export function readParts(text: string, from: number): Reading {
  const state: Reading = {
    text,
    pos: from,
    end: from,
    parts: 0,
    names: 0,
    small: 0,
    settled: 0,
    parted: false,
    opened: false,
    lines: 0,
  };
  for (let i = 0; i < MOST_PARTS && state.pos < from + LONGEST; i++) {
    const unit = text.charCodeAt(state.pos);
    const taken = isDigit(unit) ? takeNumber(state) : isLetter(unit) && takeWord(state);
    if (!taken || !skipBetween(state)) break;
  }
  return state;
}

function mark(state: Reading, part: number, end: number): true {
  state.parts |= part;
  state.pos = end;
  state.end = end;
  state.settled = state.small;
  if (part !== NAME && part !== TOWN) state.names = 0;
  state.parted = false;
  return true;
}

const TAIL = /(?:[a-zA-Z](?![a-zA-Z])|[-/]\d{1,4}[a-zA-Z]?(?![\d-]))/y;
const ORDINAL = /(?:st|nd|rd|th|ª|º|er|e)(?![a-z])/y;

function takeNumber(state: Reading): boolean {
  const { text, pos } = state;
  let end = digitsEnd(text, pos);
  const length = end - pos;
  const next = text.charCodeAt(end);
  const glued = isLetter(next) || next === 0xaa || next === 0xba;
  ORDINAL.lastIndex = end;
  if (glued && ORDINAL.test(text)) return mark(state, NAME, ORDINAL.lastIndex);
  if (length > 6 || isLongNumber(text, pos, end)) return false;
  if (length > 4 && state.parts > 0)
    return mark(state, POSTAL, end + (/^-\d{3,4}(?!\d)/.exec(text.slice(end, end + 6))?.[0].length ?? 0));
  const dutch =
    length === 4 && state.parts & (NUMBER | STREET) ? /^ ?[A-Z]{2}(?![A-Za-z])/.exec(text.slice(end, end + 4)) : null;
  if (dutch) return mark(state, POSTAL, end + dutch[0].length);
  if (length === 2 && state.parts > 0 && /^-\d{3}(?!\d)/.test(text.slice(end, end + 5)))
    return mark(state, POSTAL, end + 4);
  TAIL.lastIndex = end;
  if ((glued || next === 0x2d || next === 0x2f) && TAIL.test(text)) end = TAIL.lastIndex;
  if (state.parts & SECOND && !state.parted) return false;
  return mark(state, state.parts & NUMBER ? SECOND : NUMBER, end);
}

/** A telephone number, amount, time, date or version; not a part of an address. */
export function isLongNumber(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 0x3a || next === 0x25) return true;
  if ((next === 0x2e || next === 0x2c) && isDigit(text.charCodeAt(end + 1))) return true;
  let digits = end - start;
  let at = end;
  for (; at < start + 18; at++) {
    const unit = text.charCodeAt(at);
    if (isDigit(unit)) digits++;
    else if (unit !== 0x2d && unit !== 0x2e && !(unit === 0x20 && isDigit(text.charCodeAt(at + 1)) && digits > 5))
      break;
  }
  return digits > 6 && !(end - start === 5 && digits > 7 && digits < 10);
}

const POSTCODE = /(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d)(?![A-Za-z\d])/y;

function takeWord(state: Reading): boolean {
  const { text, pos } = state;
  let end = wordEnd(text, pos);
  while (end - pos < 30 && isJoin(text, end)) end = wordEnd(text, end + 1);
  const capital = isUpper(text, pos);
  if (capital && end - pos < 3 && state.parts & (NUMBER | NAME)) {
    POSTCODE.lastIndex = pos;
    if (POSTCODE.test(text)) return mark(state, POSTAL, POSTCODE.lastIndex);
  }
  const word = text.slice(pos, end).toLowerCase();
  if (text.charCodeAt(end) === 0x3a) return false;
  if (word === 'c' && text.charCodeAt(end) === 0x2f) end++;
  if (units.has(word) || (boxes.has(word) && (capital || /o\.? ?$/.test(text.slice(pos - 3, pos))))) {
    const to = numberAfter(text, end);
    if (to > 0) return mark(state, units.has(word) ? UNIT : to - end > 7 ? BOX | POSTAL : BOX, to);
  }
  return takePlain(state, word, end, capital);
}

/** `d'Italia`, `Saint-Denis`. */
function isJoin(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  return (unit === 0x27 || unit === 0x2019 || unit === 0x2d) && isLetter(text.charCodeAt(end + 1));
}

const NUMBER_AFTER =
  /\.?[ \n]{0,2}(?:#|no\.? ?|nr\.? ?|n° ?)?(?:A[APE] \d{5}|\d{1,6}[a-zA-Z]?(?![\w])|[A-Z]-?\d{0,4}(?!\w))/y;

/** The end of the number or letter of a unit or box; −1 without. */
export function numberAfter(text: string, at: number): number {
  NUMBER_AFTER.lastIndex = at;
  return NUMBER_AFTER.test(text) ? NUMBER_AFTER.lastIndex : -1;
}

function takePlain(state: Reading, word: string, end: number, capital: boolean): boolean {
  const { text, pos } = state;
  if (after.has(word) && state.names > 0 && !state.parted) return takeStreet(state, end, capital);
  const named =
    before.has(word) && (capital || state.parts & NUMBER || text.charCodeAt(end) === 0x2e || isUpper(text, end + 1));
  if (named || text.charCodeAt(end - 1) === 0x2f) return openStreet(state, end);
  if (isCompound(word)) return takeStreet(state, end, capital);
  if (countries.has(word) && state.parts & ~NAME) return mark(state, LAND, end);
  if (capital && end - pos < 4 && text.slice(pos, end) === text.slice(pos, end).toUpperCase() && end - pos > 1) {
    if (state.parts & NAME && state.parts & NUMBER) return mark(state, LAND, end);
    if (state.parts === 0) return takeName(state, word, end);
    state.pos = end;
    return true;
  }
  if (capital && end - pos > 1) return takeName(state, word, end);
  if (inside.has(word) || end - pos === 1) {
    state.pos = end;
    return true;
  }
  state.small++;
  state.names++;
  state.pos = end;
  return state.small <= 4;
}

function openStreet(state: Reading, end: number): true {
  state.opened = true;
  state.pos = end;
  return true;
}

function takeStreet(state: Reading, end: number, capital: boolean): true {
  if (!capital) state.small++;
  return mark(state, STREET | NAME, end);
}

function takeName(state: Reading, word: string, end: number): boolean {
  if ((noName.has(word) && !(state.parts === 0 && inside.has(word))) || ++state.names > 5 || state.small > 0)
    return false;
  const names = state.names;
  const town = state.parts & POSTAL || (state.parted && state.parts & (NUMBER | STREET | BOX | UNIT));
  const part = town ? TOWN : state.opened ? NAME | STREET : NAME;
  state.opened = false;
  mark(state, part, end);
  state.names = names;
  return true;
}

/** `hauptstraße`, `delannoyplaats`. */
export function isCompound(word: string): boolean {
  return word.length > 6 && ends.has(word);
}

/** Past what may stand between two parts; false where the address ends. */
function skipBetween(state: Reading): boolean {
  const { text } = state;
  let at = state.pos;
  if (text.charCodeAt(at) === 0x2e) {
    const next = text.charCodeAt(at + 1);
    if (!isSpace(next) && !isLetter(next) && (!isBreak(next) || state.parts & POSTAL)) return false;
    const word = wordBefore(text, at);
    if (word.length > 4 && !word.endsWith('str')) return false;
    at++;
  }
  for (const limit = at + 12; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2c || unit === 0x0a) {
      state.parted = true;
      if (unit === 0x0a && ++state.lines > 5) return false;
    } else if (!isSpace(unit) && unit !== 0x0d && unit !== 0x23 && unit !== 0x3e && !isDash(text, at)) break;
  }
  if (at === state.pos) return false;
  state.pos = at;
  return true;
}

/** A dash between spaces. */
function isDash(text: string, at: number): boolean {
  return text.startsWith(' - ', at - 1);
}

/** At a word for a kind of street that stands before its name, or at a compound such as `Hauptstraße`. */
export function isStreetWord(text: string, start: number, end: number): boolean {
  if (!heads.has(text.charCodeAt(start) | 32) && (end - start < 7 || !ends.mayEnd(text, end))) return false;
  const word = text.slice(start, end).toLowerCase();
  return before.has(word) || isCompound(word);
}
