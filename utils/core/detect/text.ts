// Running text in, everything personal in it out, each with its place. One pass: it stops at digits and at-signs only,
// and what is no telephone is left to number-reader.ts. Names, addresses and secrets are found by context, in a second pass.
// Never: throws, whatever the text; reads past MAX_TEXT.
import type { Region } from '@/utils/core/site';
import { apart } from './apart';
import { isAlnum, isDigit, isLetter, unitAt } from './chars';
import type { DetectContext, Detection } from './detection';
import { emailAt } from './email';
import { endOf, fold, isPlain, startOf } from './fold';
import { numberReader } from './number-reader';
import { isResolved, resolve } from './resolve';
import { makeRun, opensAt, type Run, readRun, totalOf } from './run';
import { tel } from './tel';

/** UTF-16 units; what lies beyond is not looked at: "too large, partly checked". */
export const MAX_TEXT = 2_000_000;

/** Of a longer text names and addresses are looked for in the first part only. */
export const MAX_CONTEXT = 200_000;

/** What finds names, addresses and secrets by the words around them; see context/context.ts. */
export type ContextReader = (text: string, context: DetectContext) => Detection[];

let reader: ContextReader | null = null;

/** Without one, running text is read for numbers and addresses of mail only. */
export function learnContext(more: ContextReader): void {
  reader = more;
}

/** Below this a find is not acted on and not reported. */
export const THRESHOLD = 0.5;

/** The one run that every call fills: nothing here calls back. */
const run: Run = makeRun();

/** Detections in order of place, none overlapping, all at or over the threshold. */
export function detectText(text: string, context: DetectContext): Detection[] {
  const all = detectAll(text, context);
  return isResolved(all, THRESHOLD) ? all : resolve(all, THRESHOLD);
}

/** Every candidate, also unsure ones; candidates may overlap. */
export function detectAll(text: string, context: DetectContext): Detection[] {
  const out: Detection[] = [];
  const capped = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  read(capped, context.region, out, false);
  if (reader && !isRead(out, capped.length))
    for (const each of apart(reader(capped.slice(0, MAX_CONTEXT), context), [...out], capped)) out.push(each);
  return out;
}

/** Too short for words around a value, or a value that was read and hardly anything around it. */
function isRead(out: readonly Detection[], length: number): boolean {
  if (length < SHORTEST_TEXT) return true;
  const [first] = out;
  return first !== undefined && length - (first.end - first.start) < SHORTEST_TEXT;
}

/** Reads a text; what must be folded is folded line by line, unless that was done. */
function read(text: string, region: Region, out: Detection[], folded: boolean): void {
  const { length } = text;
  let i = 0;
  while (i < length) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (STOPS[unit] === 0) i++;
      else i = unit === 0x40 ? atSign(text, i, out) : atDigit(text, i, region, out);
    } else if ((unit > 0x30ff && unit < 0xa620) || folded || isPlain(unit)) i++;
    else i = readFolded(text, i, region, out);
  }
}

/** Digits and the at-sign. */
const STOPS = Uint8Array.from({ length: 128 }, (_, unit) => (isDigit(unit) || unit === 0x40 ? 1 : 0));

const PLUS = 0x2b;
/** Units; a shorter text holds no words around a value. */
const SHORTEST_TEXT = 6;
/** Digits that a number of any kind has at least. */
const FEWEST = 6;
/** Longest piece of a line that is folded at once. */
const PIECE = 4096;

/** Folds and reads the line around `at`, and answers where the next one begins. */
function readFolded(text: string, at: number, region: Region, out: Detection[]): number {
  let from = at;
  // A find that the piece would cut stays as it is.
  const cut = out.findLast(({ start }) => start < at - PIECE);
  const floor = Math.max(0, at - PIECE, cut?.end ?? 0);
  while (from > floor && !isBreak(unitAt(text, from - 1))) from--;
  let to = at + 1;
  const ceiling = Math.min(text.length, at + PIECE);
  while (to < ceiling && !isBreak(unitAt(text, to))) to++;
  const folded = fold(text.slice(from, to));
  const inside: Detection[] = [];
  read(folded.text, region, inside, true);
  while (out.length > 0 && (out[out.length - 1] as Detection).end > from) out.pop();
  for (const each of inside)
    out.push({ ...each, start: from + startOf(folded, each.start), end: from + endOf(folded, each.end) });
  return to;
}

/** Line ends and the Chinese full stop: no number goes over them. */
function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x3002;
}

function atSign(text: string, at: number, out: Detection[]): number {
  const last = out[out.length - 1];
  const hit = emailAt(text, at, last?.kind === 'email' ? last.end : 0);
  if (!hit) return at + 1;
  // Digits of its local part were read as a number.
  while (out.length > 0 && (out[out.length - 1] as Detection).end > hit.start) out.pop();
  out.push(hit);
  return hit.end;
}

/** A digit: of a word with letters, or of a run of groups. Answers where reading goes on. */
function atDigit(text: string, at: number, region: Region, out: Detection[]): number {
  if (isLetter(unitAt(text, at - 1))) return inWord(text, at, region, out);
  const next = readRun(run, text, at);
  // Digits that an address begins with are no number.
  if (run.count === 0 || (run.count === 1 && unitAt(text, next) === 0x40)) return next;
  inRun(region, out);
  // `131052-308T`, `12345678Z`: letters follow, and the number may be a word's.
  return run.gluedAfter ? inWord(text, run.starts[run.count - 1] as number, region, out) : next;
}

/** A series of small numbers is a table, a list or a drawing. */
const isTable = () => run.count > 8 && totalOf(run, 0, run.count - 1) < run.count * 3;

function inRun(region: Region, out: Detection[]): void {
  if (totalOf(run, 0, run.count - 1) < FEWEST || isTable()) return;
  let g = numberReader()?.headed(run, region, out) ?? 0;
  while (g < run.count) {
    const used = opensAt(run, g) ? inGroups(g, region, out) : 0;
    g += used || 1;
    if (used) run.taken = g;
  }
}

/** Reads what begins at group `g`; answers how many groups it took, 0 if nothing. */
function inGroups(g: number, region: Region, out: Detection[]): number {
  const before = (run.starts[g] as number) - 1;
  // `++44`, `01+44` are nothing.
  if (unitAt(run.text, before) === PLUS) return isBroken(unitAt(run.text, before - 1)) ? 0 : tel(run, g, region, out);
  if (totalOf(run, g, run.count - 1) < FEWEST) return 0;
  const reader = numberReader();
  return reader ? reader.inGroups(run, g, region, out, tel) : tel(run, g, region, out);
}

function isBroken(unit: number): boolean {
  return unit === PLUS || isAlnum(unit);
}

/** A word of letters and digits, of which `at` is one; answers where reading goes on. */
function inWord(text: string, at: number, region: Region, out: Detection[]): number {
  const reader = numberReader();
  if (reader) return reader.inWord(text, at, region, out);
  let end = at;
  while (isAlnum(unitAt(text, end))) end++;
  return end;
}
