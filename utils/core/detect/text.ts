// Running text in, everything personal in it out, each with its place. One pass: it stops at digits and at-signs only,
// and each is read by the cheapest question first. Names, addresses and secrets are found by context, in a second pass.
// Never: throws, whatever the text; reads past MAX_TEXT.
import type { Region } from '@/utils/core/site';
import { announcedAt } from './announced';
import { apart } from './apart';
import { card } from './card';
import { isAlnum, isLetter, isWord } from './chars';
import { cnId, oldCnId } from './cn-id';
import type { DetectContext, Detection } from './detection';
import { emailAt } from './email';
import { endOf, fold, isPlain, startOf } from './fold';
import { ibanAt, ibanLength } from './iban';
import { numberAt } from './number';
import { passportAt } from './passport';
import { resolve } from './resolve';
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
  return all.length === 0 || (all.length === 1 && (all[0] as Detection).confidence >= THRESHOLD)
    ? all
    : resolve(all, THRESHOLD);
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
    if (unit > 0x7f)
      i = (unit > 0x30ff && unit < 0xa620) || folded || isPlain(unit) ? i + 1 : readFolded(text, i, region, out);
    else if (unit > 0x39) i = unit === 0x40 ? atSign(text, i, out) : i + 1;
    else if (unit < 0x30) i++;
    else i = atDigit(text, i, region, out);
  }
}

const PLUS = 0x2b;
/** Before a number's digits, with the dash. */
const MOST_LETTERS = 8;
/** Units; a shorter text holds no words around a value. */
const SHORTEST_TEXT = 6;
/** Digits that a number of any kind has at least. */
const FEWEST = 6;
/** Units; no office's number is longer. */
const LONG_CODE = 26;
/** Longest piece of a line that is folded at once. */
const PIECE = 4096;

/** Folds and reads the line around `at`, and answers where the next one begins. */
function readFolded(text: string, at: number, region: Region, out: Detection[]): number {
  let from = at;
  // A find that the piece would cut stays as it is.
  const cut = out.findLast(({ start }) => start < at - PIECE);
  const floor = Math.max(0, at - PIECE, cut?.end ?? 0);
  while (from > floor && !isBreak(text.charCodeAt(from - 1))) from--;
  let to = at + 1;
  const ceiling = Math.min(text.length, at + PIECE);
  while (to < ceiling && !isBreak(text.charCodeAt(to))) to++;
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
  if (isLetter(text.charCodeAt(at - 1))) return atMixed(text, at, region, out);
  const next = readRun(run, text, at);
  // Digits that an address begins with are no number.
  if (run.count === 0 || (run.count === 1 && text.charCodeAt(next) === 0x40)) return next;
  inRun(region, out);
  // `131052-308T`, `12345678Z`: letters follow, and the number may be a word's.
  return run.gluedAfter ? atMixed(text, run.starts[run.count - 1] as number, region, out) : next;
}

/** A series of small numbers is a table, a list or a drawing. */
const isTable = () => run.count > 8 && totalOf(run, 0, run.count - 1) < run.count * 3;

function inRun(region: Region, out: Detection[]): void {
  if (totalOf(run, 0, run.count - 1) < FEWEST || isTable()) return;
  let g = headed(region, out);
  while (g < run.count) {
    const used = opensAt(run, g) ? inGroups(g, region, out) : 0;
    g += used || 1;
    if (used) run.taken = g;
  }
}

/** `QQ 12 34 56 C`, `X-1234567-L`, `PHX-839221`: letters stand before the digits. Answers the groups that they took. */
function headed(region: Region, out: Detection[]): number {
  const { text } = run;
  const first = run.starts[0] as number;
  const gap = text.charCodeAt(first - 1);
  if ((gap !== 0x20 && gap !== 0x2d) || !isLetter(text.charCodeAt(first - 2))) return 0;
  let start = first - 2;
  while (first - start < MOST_LETTERS && isLetter(text.charCodeAt(start - 1))) start--;
  if (isWord(text.charCodeAt(start - 1))) return 0;
  const known = first - start < 5 ? (ibanAt(text, start) ?? numberAt(text, start, region)) : null;
  return took(known ?? (gap === 0x2d ? announcedAt(text, start, region) : null), 0, out);
}

/** Reads what begins at group `g`, the surest kind first; answers how many groups it took, 0 if nothing. */
function inGroups(g: number, region: Region, out: Detection[]): number {
  const before = (run.starts[g] as number) - 1;
  // `++44`, `01+44` are nothing.
  if (run.text.charCodeAt(before) === PLUS)
    return isBroken(run.text.charCodeAt(before - 1)) ? 0 : tel(run, g, region, out);
  if (totalOf(run, g, run.count - 1) < FEWEST) return 0;
  const sure = cnId(run, g, out) || card(run, g, out) || oldCnId(run, g, out);
  if (sure) return sure;
  const office = numberAt(run.text, run.starts[g] as number, region);
  const groups = took(office, g, out);
  if (groups > 0 && (office as Detection).confidence >= 0.6) return groups;
  if (run.count === 1 && took(passportAt(run.text, run.starts[0] as number, run.ends[0] as number), 0, out)) return 1;
  return (
    tel(run, g, region, out) ||
    groups ||
    (g === 0 ? took(announcedAt(run.text, run.starts[0] as number, region), 0, out) : 0)
  );
}

function isBroken(unit: number): boolean {
  return unit === PLUS || isAlnum(unit);
}

/** Keeps a find and counts the groups from `g` on that it covers. */
function took(hit: Detection | null, g: number, out: Detection[]): number {
  if (!hit) return 0;
  out.push(hit);
  let to = g;
  while (to < run.count && (run.starts[to] as number) < hit.end) to++;
  return to - g;
}

/** A word of letters and digits; `at` is its first digit, or the head of its last group. */
function atMixed(text: string, at: number, region: Region, out: Detection[]): number {
  let start = at;
  while (at - start < 12 && isAlnum(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (isAlnum(text.charCodeAt(end))) end++;
  const last = out[out.length - 1];
  if (end - start > 34 || text.charCodeAt(end) === 0x40) return end;
  if (isWord(text.charCodeAt(start - 1)) || (last && last.end > start)) return end;
  const iban = ibanAt(text, start);
  const past = iban ? -1 : longCodeEnd(text, start, end);
  if (past > 0) return past;
  const hit = iban ?? mixed(text, start, end, region);
  if (!hit) return pastBroken(text, start, end);
  out.push(hit);
  return Math.max(end, hit.end);
}

/** Past an IBAN whose check failed: its groups are nothing else. */
function pastBroken(text: string, start: number, end: number): number {
  if (end - start !== 4 || ibanLength(text.slice(start, start + 2).toUpperCase()) === 0) return end;
  let past = end;
  for (;;) {
    const unit = text.charCodeAt(past);
    if (unit !== 0x20 && unit !== 0x2d) return past;
    let next = past + 1;
    while (isAlnum(text.charCodeAt(next)) && next - past <= 5) next++;
    if (next === past + 1 || next - past > 5) return past;
    past = next;
  }
}

/** Where a dashed code of letters and digits ends, a UUID or a key, if it is longer than any office's number; else −1. */
function longCodeEnd(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 0x2d) return -1;
  let to = end;
  while (isAlnum(text.charCodeAt(to)) || text.charCodeAt(to) === 0x2d) to++;
  return to - start > LONG_CODE ? to : -1;
}

function mixed(text: string, start: number, end: number, region: Region): Detection | null {
  // A plate's province stands before its letter.
  const plate = text.charCodeAt(start - 1) > 0x2e80 ? numberAt(text, start - 1, region) : null;
  return plate ?? numberAt(text, start, region) ?? passportAt(text, start, end) ?? announcedAt(text, start, region);
}
