// Telephone numbers in a run of digit groups: how they are grouped, what stands around them, where they end.
// Never: dates, addresses of machines, prices, versions, or digits inside a longer code.

import type { Region } from '@/utils/core/site';
import { unitAt } from './chars';
import { valuesOf } from './checks';
import type { Detection } from './detection';
import { NOT, PLAIN, PREFIXED, planOfRegion, plansGrouped, within } from './phone-plan';
import { e164, isCnMobile, isNanp, type Reading, readBy, readDigits } from './phone-read';
import { looksWrong } from './phone-shape';
import { closesAt, digitsOf, isClosing, isOpening, type Run, sizeOf, totalOf, unitAfter } from './run';
import { extensionEnd, isAnnounced, isNamedAfter, make } from './tel-find';

const LONGEST = 15;
const SHORTEST = 7;
const MOST_GROUPS = 7;
/** Reads a number from group `from` of the run on; answers how many groups it took, 0 if there is none. */
export function tel(run: Run, from: number, region: Region, out: Detection[]): number {
  const plus = unitAt(run.text, (run.starts[from] as number) - 1) === 0x2b;
  for (let to = lastGroup(run, from); to >= from; to--) {
    const total = totalOf(run, from, to);
    if (total < SHORTEST) return 0;
    if (!closesAt(run, to) && !(run.gluedAfter && hasTail(run, to))) continue;
    const hit = plus ? plusNumber(run, from, to, region) : plainNumber(run, from, to, region);
    if (!hit) continue;
    out.push(hit);
    return hit.confidence >= 0.5 ? to - from + 1 : 0;
  }
  return 0;
}

/** `(415) 555-2671x12`, `415-555-2671-Fax`: the letters do not make it a word. */
function hasTail(run: Run, to: number): boolean {
  const end = run.ends[to] as number;
  return to === run.count - 1 && (extensionEnd(run.text, end) > end || isNamedAfter(run.text, end));
}

function lastGroup(run: Run, from: number): number {
  const end = Math.min(run.count, from + MOST_GROUPS);
  let to = from;
  while (to < end && totalOf(run, from, to) <= LONGEST + 2) to++;
  return to - 1;
}

function plusNumber(run: Run, from: number, to: number, region: Region): Detection | null {
  if (to > from && isBracketedZero(run, from + 1)) return zeroed(run, from, to, region);
  const start = run.at[from] as number;
  const read = readDigits(run.digits, start, run.at[to + 1] as number, true, region);
  if (read) return detection(run, from, to, read, digitsOf(run, from, to));
  const short = withoutTail(run, from, to, true, region);
  if (short) return detection(run, from, to, short, digitsOf(run, from, to - 1));
  return unknown(run, from, to, '+');
}

/** No plan has it, but a word for telephones stands beside it: taken as it is. */
function unknown(run: Run, from: number, to: number, plus: string): Detection | null {
  const total = totalOf(run, from, to);
  return total >= SHORTEST && total <= LONGEST && isAnnounced(run, from, to)
    ? make(run, from, to, 0.35, '', plus + digitsOf(run, from, to))
    : null;
}

/** `+44 (0)20…`: the bracketed 0 is not dialled from abroad. */
function isBracketedZero(run: Run, g: number): boolean {
  return sizeOf(run, g) === 1 && run.digits[run.at[g] as number] === 0 && isClosing(unitAfter(run, g));
}

function zeroed(run: Run, from: number, to: number, region: Region): Detection | null {
  const written = digitsOf(run, from, from) + (to > from + 1 ? digitsOf(run, from + 2, to) : '');
  const read = readDigits(valuesOf(written), 0, written.length, true, region);
  if (read) return detection(run, from, to, read, written, 0);
  return totalOf(run, from, to) > 9 ? make(run, from, to, 0.6, '', `+${written}`) : null;
}

function plainNumber(run: Run, from: number, to: number, region: Region): Detection | null {
  const start = run.at[from] as number;
  const end = run.at[to + 1] as number;
  const inSeries = !begins(run, from) && isPiece(run, from, to);
  // Of a series of like groups only what is grouped as China's or America's numbers are is read: the rest is most of a table.
  if (inSeries && end - start !== 11 && !isNanpGrouped(run, from, to, start, end)) return null;
  if (looksWrong(run, from, to)) return null;
  if (isCnMobile(run.digits, start, end) && isWrittenChinese(run, from, to))
    return make(run, from, to, 0.9, 'CN', `+86${digitsOf(run, from, to)}`);
  const read = readDigits(run.digits, start, end, false, region);
  if (read && read.sure >= (begins(run, from) ? 0.7 : inSeries ? 1 : 0.85))
    return detection(run, from, to, read, digitsOf(run, from, to));
  const abroad = read === null || read.sure < 0.5 || read.region !== region || read.plan?.calling === '1';
  if (abroad && standsAlone(run, from) && isNanpGrouped(run, from, to, start, end)) return nanp(run, from, to, end);
  // What is less sure must be all that is written there: a piece of a longer series is no number.
  if (from > 0 || to < run.count - 1) return null;
  if (to > 0) return grouped(run, to, read?.sure ?? 0, region);
  return read && detection(run, 0, 0, read, digitsOf(run, 0, 0));
}

/** It begins, or a space parts it from what stands before, and something else joins its own groups: `20 415-555-2671`. */
function standsAlone(run: Run, from: number): boolean {
  return begins(run, from) || (unitAfter(run, from - 1) === 0x20 && unitAfter(run, from) !== 0x20);
}

/** In China's groups, 3-4-4, or after a Chinese word: eleven digits with a 1 in front are America's too. */
function isWrittenChinese(run: Run, from: number, to: number): boolean {
  if (to - from === 2) return sizeOf(run, from) === 3 && sizeOf(run, from + 1) === 4;
  let before = (run.starts[from] as number) - 1;
  for (let i = 0; i < 2 && isPause(unitAt(run.text, before)); i++) before--;
  const unit = unitAt(run.text, before);
  return to === from && unit > 0x2e7f && unit < 0xa000;
}

/** Space and colons. */
function isPause(unit: number): boolean {
  return unit === 0x20 || unit === 0x3a || unit === 0xff1a;
}

/** Nothing stands before it in the run, or what does was read as a number of its own. */
function begins(run: Run, from: number): boolean {
  return from === run.taken;
}

/** Cut out of a series of like groups: `6222 0134 3823 9405`. */
function isPiece(run: Run, from: number, to: number): boolean {
  return to > from && from > 0 && sizeOf(run, from) === sizeOf(run, from - 1);
}

/** The whole run, by what the plans and the groups say together. */
function grouped(run: Run, to: number, sure: number, region: Region): Detection | null {
  const end = run.at[to + 1] as number;
  const told = byGrouping(run, to, end, sure, region);
  if (told) return told;
  const read = sure > 0 ? readDigits(run.digits, 0, end, false, region) : null;
  if (read) return detection(run, 0, to, read, digitsOf(run, 0, to));
  const short = withoutTail(run, 0, to, false, region);
  if (short) return detection(run, 0, to, short, digitsOf(run, 0, to - 1));
  return unknown(run, 0, to, '');
}

/** A last group of up to five digits after a dash may be an extension: `010-65529988-8012`. */
function withoutTail(run: Run, from: number, to: number, plus: boolean, region: Region): Reading | null {
  if (to - from < 2 || sizeOf(run, to) > 5 || unitAfter(run, to - 1) !== 0x2d) return null;
  const read = readDigits(run.digits, run.at[from] as number, run.at[to] as number, plus, region);
  return read && read.sure >= 0.6 ? read : null;
}

/** 3-3-4, with a 1 before it or not. */
function isNanpGrouped(run: Run, from: number, to: number, start: number, end: number): boolean {
  const first = sizeOf(run, from) === 1 && run.digits[start] === 1 ? from + 1 : from;
  if (to - first !== 2 || sizeOf(run, first) !== 3 || sizeOf(run, first + 1) !== 3) return false;
  return isNanp(run.digits, run.at[first] as number, end);
}

function nanp(run: Run, from: number, to: number, end: number): Detection | null {
  const plan = planOfRegion('US');
  if (!plan || within(plan, run.digits, end - 10, end) === NOT) return null;
  const written = digitsOf(run, from, to);
  return make(run, from, to, 0.8, 'US', written.length === 11 ? `+${written}` : `+1${written}`);
}

/** Written in the groups that a region uses, and in that region's ranges: its own, or some country's. */
function byGrouping(run: Run, to: number, end: number, sure: number, region: Region): Detection | null {
  const key = keyOf(run, to);
  const home = planOfRegion(region);
  const read = home?.groupings.includes(key) ? readBy(home, run.digits, 0, end, 0.75) : null;
  if (read) return detection(run, 0, to, read, digitsOf(run, 0, to));
  if (sure >= 0.6) return null;
  let best = 0;
  for (const plan of plansGrouped(key)) {
    const how = within(plan, run.digits, 0, end);
    // `12345-6789` is an American postal code, or anything.
    if (how === NOT || (to === 1 && how === PLAIN && unitAfter(run, 0) === 0x2d)) continue;
    best = Math.max(best, how === PREFIXED || opensBracket(run, 0) ? 0.6 : 0.52);
    if (best > 0.55) break;
  }
  return best > sure ? unowned(run, to, best) : null;
}

/** As phone-plan's groupings: five bits a group, 16 where a bracket opens before it. */
function keyOf(run: Run, to: number): number {
  let key = 0;
  for (let g = 0; g <= to; g++) key = key * 32 + (sizeOf(run, g) & 15) + (opensBracket(run, g) ? 16 : 0);
  return key;
}

function opensBracket(run: Run, g: number): boolean {
  return isOpening(unitAt(run.text, (run.starts[g] as number) - 1));
}

/** `written` are the digits that were read; `first` is where the first of them is, of those that `read` counts. */
function detection(
  run: Run,
  from: number,
  to: number,
  read: Reading,
  written: string,
  first = run.at[from] as number,
): Detection | null {
  const { from: head } = read;
  return make(run, from, to, read.sure, read.region, e164(read, head > first ? written.slice(head - first) : written));
}

/** A number of some country, one cannot say which: kept as its digits. */
function unowned(run: Run, to: number, sure: number): Detection | null {
  return make(run, 0, to, sure, '', digitsOf(run, 0, to));
}
