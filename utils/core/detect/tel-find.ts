// A telephone number that was read, as a find: where it begins and ends, what stands around it, how sure it is.
// Never: which digits are a number; tel.ts and phone-read.ts say that.
import type { Region } from '@/utils/core/site';
import { isDigit, unitAt } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { nearby } from './near';
import { LOOKALIKE, OTHER_NUMBERS, TEL } from './near-words';
import { isOpening, type Run } from './run';

/** `ext. 12`, `x12`, `转8012`, `#12` after a number. */
const EXTENSION = /(?:;ext=| {0,2}(?:extension|ext\.?|x|转|轉|分机|#)[ :.：]{0,2})\d{1,6}(?![\da-z])/iy;

/** Dollar, yen, euro, pound, `#`, `=`, `/`, `&` before a number say that it is no telephone's. */
function isMoney(unit: number): boolean {
  return (
    unit === 0x24 ||
    unit === 0xa5 ||
    unit === 0x20ac ||
    unit === 0xa3 ||
    unit === 0x23 ||
    unit === 0x3d ||
    unit === 0x2f ||
    unit === 0x26
  );
}

/** What is said of every number of a region; '' is a region that one cannot tell. */
interface Told {
  readonly subtype: string;
  readonly evidence: readonly Evidence[];
}
const TOLD = new Map<Region, Told>([['', { subtype: '', evidence: [because('format')] }]]);

function toldOf(region: Region): Told {
  const known = TOLD.get(region);
  if (known) return known;
  const told = { subtype: region.toLowerCase(), evidence: [because('number_plan', { country: region })] };
  TOLD.set(region, told);
  return told;
}

/** A find of groups `from` to `to`, weighed by what stands around them; null where they are an amount. */
export function make(
  run: Run,
  from: number,
  to: number,
  sure: number,
  region: Region,
  normalized: string,
): Detection | null {
  const { text } = run;
  const start = headOf(text, run.starts[from] as number);
  const last = run.ends[to] as number;
  if (isMoney(unitAt(text, start - 1)) || isMeasure(text, last)) return null;
  const near = nearby(text, start);
  let confidence = sure;
  if (near.mask & TEL || isNamedAfter(text, last)) confidence = Math.min(0.97, confidence + 0.25);
  else if (near.mask & (LOOKALIKE | OTHER_NUMBERS)) confidence *= 0.5;
  const { subtype, evidence } = toldOf(region);
  const word = near.word(TEL);
  const why = word ? [...evidence, because('nearby_word', { word })] : evidence;
  return found('tel', subtype, start, extensionEnd(text, last), normalized, confidence, why);
}

/** `… office`, `…-Fax`: what the number is for may stand after it. */
const AFTER = /[ -]{0,2}[([]?(?:office|fax|mobile|cell|home|work|tel|phone|landline|座机|手机|传真)\b/iy;

export function isNamedAfter(text: string, end: number): boolean {
  const to = extensionEnd(text, end);
  const unit = unitAt(text, to);
  if (unit !== 0x20 && unit !== 0x2d && unit !== 0x28 && unit < 0x2e80) return false;
  // What most often follows, another number, is told without the pattern.
  if (isDigit(unitAt(text, to + 1))) return false;
  AFTER.lastIndex = to;
  return AFTER.test(text);
}

/** A word for telephones stands right before or after groups `from` to `to`. */
export function isAnnounced(run: Run, from: number, to: number): boolean {
  const start = headOf(run.text, run.starts[from] as number);
  return (nearby(run.text, start).mask & TEL) !== 0 || isNamedAfter(run.text, run.ends[to] as number);
}

/** Where the number begins, with its `+` and the bracket that opens it. */
function headOf(text: string, start: number): number {
  const at = unitAt(text, start - 1) === 0x2b ? start - 1 : start;
  return isOpening(unitAt(text, at - 1)) ? at - 1 : at;
}

/** Per cent, degrees, currency: what was read is an amount. */
function isMeasure(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  if (unit === 0x25 || unit === 0xb0) return true;
  if (unit === 0x2c && isDigit(unitAt(text, end + 1))) return true;
  const next = unit === 0x20 ? unitAt(text, end + 1) : unit;
  return next === 0x20ac || next === 0x24 || next === 0xa3 || next === 0x5143;
}

/** Where an extension after `end` ends; `end` itself where there is none. */
export function extensionEnd(text: string, end: number): number {
  const unit = unitAt(text, end);
  if (
    !(
      unit === 0x20 ||
      unit === 0x23 ||
      unit === 0x3b ||
      (unit | 0x20) === 0x78 ||
      (unit | 0x20) === 0x65 ||
      unit > 0x7f
    )
  )
    return end;
  if (unit === 0x20 && isDigit(unitAt(text, end + 1))) return end;
  EXTENSION.lastIndex = end;
  return EXTENSION.test(text) ? EXTENSION.lastIndex : end;
}
