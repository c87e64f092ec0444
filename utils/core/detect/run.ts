// A run: the groups of digits that may be one number, with what joins them. One object is filled again for each run of
// a text, so that reading allocates nothing. Never: meaning; nor may anybody keep the object.
import { isDigit, isLetter, isWord } from './chars';

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
  run.text = text;
  run.count = 0;
  run.taken = 0;
  run.gluedBefore = isGluedBefore(text, from);
  let next = from;
  while (next >= 0 && run.count < MAX_GROUPS) {
    const end = readGroup(run, text, next);
    if (end < 0) return run.count === 0 ? pastDigits(text, next) : closed(run, next);
    next = nextGroup(text, end);
  }
  const end = run.ends[run.count - 1] as number;
  run.gluedAfter = isGluedAfter(text, end);
  return end;
}

/** Before a group that is too long to be of a number. */
function closed(run: Run, next: number): number {
  run.gluedAfter = false;
  return next;
}

/** Appends one group; −1 if it is too long. */
function readGroup(run: Run, text: string, from: number): number {
  const { count, digits } = run;
  let at = count === 0 ? 0 : (run.at[count] as number);
  run.at[count] = at;
  let i = from;
  for (;;) {
    const value = text.charCodeAt(i) - 0x30;
    if (!(value >= 0 && value <= 9)) break;
    if (i - from === LONGEST_GROUP) return -1;
    digits[at++] = value;
    i++;
  }
  run.starts[count] = from;
  run.ends[count] = i;
  run.at[count + 1] = at;
  run.count = count + 1;
  return i;
}

function pastDigits(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** Where the next group begins, over at most three separators; −1 if none does. */
function nextGroup(text: string, from: number): number {
  let i = from;
  for (; i - from < MAX_GAP; i++) if (!isSeparator(text.charCodeAt(i))) break;
  return i > from && isDigit(text.charCodeAt(i)) ? i : -1;
}

function isGluedBefore(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1);
  if (unit === 0x2d || unit === 0x2e) return isWord(text.charCodeAt(start - 2));
  return isWord(unit);
}

function isGluedAfter(text: string, end: number): boolean {
  const unit = text.charCodeAt(end);
  return isLetter(unit) || unit === 0x5f || (unit === 0x2d && isLetter(text.charCodeAt(end + 1)));
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
  return run.text.charCodeAt(run.ends[g] as number);
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
  const before = run.text.charCodeAt((run.starts[g] as number) - 1);
  return before === 0x20 || isOpening(before);
}

/** A number may end with group `g`. */
export function closesAt(run: Run, g: number): boolean {
  if (g === run.count - 1) return !run.gluedAfter;
  const after = unitAfter(run, g);
  if (after === 0x2e) return run.text.charCodeAt((run.ends[g] as number) + 1) === 0x20;
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
