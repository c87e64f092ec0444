// One pass over a folded text: where its numbers, its letter-and-digit words and its at-signs are.
// Recognizers look only there. Never: meaning.

/** Digit groups joined by at most three separators each. Offsets are into the folded text. */
export interface NumberRun {
  /** Where each group starts and ends, in order. */
  readonly starts: number[];
  readonly ends: number[];
  /** A letter, digit or `_` touches the first group, perhaps through a dash: part of a longer code. */
  readonly gluedBefore: boolean;
  /** The same for the last group. */
  gluedAfter: boolean;
}

/** A stretch of ASCII letters and digits with at least one of each. */
export interface WordRun {
  readonly start: number;
  readonly end: number;
}

export interface Scan {
  readonly text: string;
  readonly numbers: readonly NumberRun[];
  readonly words: readonly WordRun[];
  readonly ats: readonly number[];
}

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** True for ASCII letters, digits and `_`. */
export function isWord(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === 0x5f;
}

/** Space, `(`, `)`, `-`, `.`: what people put between the groups of one number. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x28 || unit === 0x29 || unit === 0x2d || unit === 0x2e;
}

/** Linear: each unit is looked at a bounded number of times. */
export function scan(text: string): Scan {
  const found = { text, numbers: [] as NumberRun[], words: [] as WordRun[], ats: [] as number[] };
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit) || isLetter(unit)) i = takeToken(found, i);
    else {
      if (unit === 0x40) found.ats.push(i);
      i++;
    }
  }
  return found;
}

interface Building {
  readonly text: string;
  readonly numbers: NumberRun[];
  readonly words: WordRun[];
}

/** One stretch of letters and digits; digits at its head are a group of a number. Returns where it ends. */
function takeToken(found: Building, from: number): number {
  const { text } = found;
  let head = from;
  while (isDigit(text.charCodeAt(head))) head++;
  let end = head;
  let digits = head > from;
  for (; ; end++) {
    const unit = text.charCodeAt(end);
    if (isDigit(unit)) digits = true;
    else if (!isLetter(unit)) break;
  }
  if (head > from) append(found, from, head, isGluedAfter(text, head));
  if (digits && end > head) found.words.push({ start: from, end });
  return end;
}

/** Adds a group to the run before it, or starts a run. */
function append(found: Building, start: number, end: number, gluedAfter: boolean): void {
  const { text, numbers } = found;
  const run = numbers[numbers.length - 1];
  if (run && !run.gluedAfter && joins(text, run.ends[run.ends.length - 1] as number, start)) {
    run.starts.push(start);
    run.ends.push(end);
    run.gluedAfter = gluedAfter;
    return;
  }
  numbers.push({ starts: [start], ends: [end], gluedBefore: isGluedBefore(text, start), gluedAfter });
}

function joins(text: string, from: number, to: number): boolean {
  if (to - from > 3 || to === from) return false;
  for (let i = from; i < to; i++) if (!isSeparator(text.charCodeAt(i))) return false;
  return true;
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

/** What a run offers: groups `from` to `to` (both included) with their digits joined. */
export type Visit = (digits: string, start: number, end: number, from: number, to: number) => boolean;

/**
 * Shows every stretch of at most `maxGroups` groups with `min` to `max` digits that begins and ends at a space or at
 * the run's edge, longest first from each start. Where `visit` answers true, its groups are used up.
 */
export function eachStretch(
  scan: Scan,
  run: NumberRun,
  min: number,
  max: number,
  maxGroups: number,
  visit: Visit,
): void {
  const count = run.starts.length;
  for (let from = 0; from < count; from++) {
    if (!opensAt(scan.text, run, from)) continue;
    let to = lastGroup(run, from, max, maxGroups);
    for (; to >= from; to--) {
      if (!closesAt(scan.text, run, to)) continue;
      const digits = digitsOf(scan.text, run, from, to);
      if (digits.length < min) break;
      if (visit(digits, run.starts[from] as number, run.ends[to] as number, from, to)) {
        from = to;
        break;
      }
    }
  }
}

function lastGroup(run: NumberRun, from: number, max: number, maxGroups: number): number {
  let total = 0;
  let to = from;
  for (; to < run.starts.length && to < from + maxGroups; to++) {
    total += (run.ends[to] as number) - (run.starts[to] as number);
    if (total > max) break;
  }
  return to - 1;
}

function opensAt(text: string, run: NumberRun, group: number): boolean {
  if (group === 0) return !run.gluedBefore;
  const before = text.charCodeAt((run.starts[group] as number) - 1);
  return before === 0x20 || before === 0x28;
}

function closesAt(text: string, run: NumberRun, group: number): boolean {
  if (group === run.starts.length - 1) return !run.gluedAfter;
  const after = text.charCodeAt(run.ends[group] as number);
  return (
    after === 0x20 ||
    after === 0x28 ||
    after === 0x29 ||
    (after === 0x2e && text.charCodeAt((run.ends[group] as number) + 1) === 0x20)
  );
}

/** The digits of groups `from` to `to`, joined. */
export function digitsOf(text: string, run: NumberRun, from: number, to: number): string {
  let digits = '';
  for (let i = from; i <= to; i++) digits += text.slice(run.starts[i], run.ends[i]);
  return digits;
}
