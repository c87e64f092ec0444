// A run: the groups of digits that may be one number, with what joins them. One object is filled again for each run of
// a text, so that reading allocates nothing. Never: meaning; nor may anybody keep the object.
import { isDigit, isLetter, isWord, unitAt } from './chars';

/** A longer series of groups is read in pieces. */
const MAX_GROUPS = 24;
/** No number of a person's has more digits in one group. */
const LONGEST_GROUP = 34;
/** Units between two groups of one number. */
const MAX_GAP = 3;

export interface Run {
  text: string;
  /** Groups, at most 24; 0 where there is nothing to read. */
  count: number;
  /** Groups that were read as something already: what begins right after them begins anew. */
  taken: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where each group's first digit is in `digits`; one more entry than groups. */
  readonly at: Int32Array;
  /** Values of the digits, 0 to 9. */
  readonly digits: Uint8Array;
  /** A letter, digit or `_` touches the first group, perhaps through `-` or `.`: part of a longer code. */
  gluedBefore: boolean;
  /** The same for the last group. */
  gluedAfter: boolean;
}

export function makeRun(): Run {
  return {
    text: '',
    count: 0,
    taken: 0,
    starts: new Int32Array(MAX_GROUPS),
    ends: new Int32Array(MAX_GROUPS),
    at: new Int32Array(MAX_GROUPS + 1),
    digits: new Uint8Array(MAX_GROUPS * LONGEST_GROUP),
    gluedBefore: false,
    gluedAfter: false,
  };
}

/** Space, `(`, `)`, `-`, `.`, `/`, full-width brackets: what people put between the groups of one number. */
function isSeparator(unit: number): boolean {
  if (unit > 0x2f) return unit === 0xff08 || unit === 0xff09;
  return unit === 0x20 || (unit >= 0x28 && (unit < 0x2a || unit > 0x2c));
}

/** Fills the run from the digit at `from` on; answers where reading goes on. */
export function readRun(run: Run, text: string, from: number): number {
  const { starts, ends, at, digits } = run;
  run.text = text;
  run.taken = 0;
  run.count = 0;
  run.gluedBefore = from > 0 && isGluedBefore(text, from);
  const { length } = text;
  let i = from;
  let total = 0;
  for (let count = 0; ; ) {
    const start = i;
    for (; i < length; i++) {
      const value = text.charCodeAt(i) - 0x30;
      if (value >>> 0 > 9) break;
      if (i - start === LONGEST_GROUP) return closed(run, text, start);
      digits[total++] = value;
    }
    starts[count] = start;
    ends[count] = i;
    at[++count] = total;
    run.count = count;
    const next = count < MAX_GROUPS ? nextGroup(text, i) : -1;
    if (next < 0) break;
    i = next;
  }
  run.gluedAfter = i < length && isGluedAfter(text, i);
  return i;
}

/** Before a group that is too long to be of a number, or past it where it is the first. */
function closed(run: Run, text: string, start: number): number {
  run.gluedAfter = false;
  return run.count === 0 ? digitsEnd(text, start) : start;
}

function digitsEnd(text: string, from: number): number {
  const { length } = text;
  let i = from;
  while (i < length && isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Where the next group begins, over at most three separators; −1 if none does. */
function nextGroup(text: string, from: number): number {
  let i = from;
  for (; i - from < MAX_GAP; i++) if (!isSeparator(unitAt(text, i))) break;
  return i > from && isDigit(unitAt(text, i)) ? i : -1;
}

function isGluedBefore(text: string, start: number): boolean {
  const unit = unitAt(text, start - 1);
  if (unit === 0x2d || unit === 0x2e) return isWord(unitAt(text, start - 2));
  return isWord(unit);
}

function isGluedAfter(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  return isLetter(unit) || unit === 0x5f || (unit === 0x2d && isLetter(unitAt(text, end + 1)));
}

/** Digits in group `g`. */
export function sizeOf(run: Run, g: number): number {
  return (run.ends[g] as number) - (run.starts[g] as number);
}

/** Digits in groups `from` to `to`, both included. */
export function totalOf(run: Run, from: number, to: number): number {
  return (run.at[to + 1] as number) - (run.at[from] as number);
}

/** The unit right after group `g`. */
export function unitAfter(run: Run, g: number): number {
  return unitAt(run.text, run.ends[g] as number);
}

export function isOpening(unit: number): boolean {
  return unit === 0x28 || unit === 0xff08;
}

export function isClosing(unit: number): boolean {
  return unit === 0x29 || unit === 0xff09;
}

/** A number may begin at group `g`. */
export function opensAt(run: Run, g: number): boolean {
  if (g === 0) return !run.gluedBefore;
  const before = unitAt(run.text, (run.starts[g] as number) - 1);
  return before === 0x20 || isOpening(before);
}

/** A number may end with group `g`. */
export function closesAt(run: Run, g: number): boolean {
  if (g === run.count - 1) return !run.gluedAfter;
  const after = unitAfter(run, g);
  if (after === 0x2e) return unitAt(run.text, (run.ends[g] as number) + 1) === 0x20;
  return after === 0x20 || isOpening(after) || isClosing(after);
}

/** Groups `from` to `to` as one string of digits. */
export function digitsOf(run: Run, from: number, to: number): string {
  const { text, starts, ends } = run;
  let digits = text.slice(starts[from], ends[from]);
  for (let g = from + 1; g <= to; g++) digits += text.slice(starts[g], ends[g]);
  return digits;
}

/** ISO/IEC 7812-1 over digits `from` up to `to` (excluded) of the run. */
export function luhnOf(run: Run, from: number, to: number): boolean {
  const { digits } = run;
  let sum = 0;
  let double = false;
  for (let i = to - 1; i >= from; i--) {
    const digit = digits[i] as number;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
    double = !double;
  }
  return sum % 10 === 0;
}
