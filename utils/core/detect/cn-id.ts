// Chinese resident identity number, GB 11643: 18 characters with a check character, or 15 digits of the first form.
// Never: a number whose region, birth date or check character does not hold.
import { isDate, mod11of17 } from './checks';
import { CN_CITIES, CN_PROVINCES } from './cn-regions';
import type { Detection, Recognizer } from './detection';
import { because, found } from './evidence';
import { nearNumber, nearWord } from './nearby';
import { digitsOf, isWord, type NumberRun, type Scan } from './scan';

/** The core has no clock: birth years up to here pass. */
const LAST_BIRTH_YEAR = 2035;
const FIRST_BIRTH_YEAR = 1880;

/** The province's ISO 3166-2 part, or null if no such region code was ever given out. */
export function regionOf(digits: string): string | null {
  const province = digits.slice(0, 2);
  const name = CN_PROVINCES[province];
  if (name === undefined) return null;
  const city = Number(digits.slice(2, 4));
  const cities = CN_CITIES[province] as number;
  const known = city <= cities || (city >= 21 && city <= 53) || city === 90;
  return known && (city > 0 || cities === 0) ? name : null;
}

/** The sound 18-character number in upper case, or null. */
export function checkCnId(text: string): string | null {
  if (text.length !== 18 || regionOf(text) === null) return null;
  const year = Number(text.slice(6, 10));
  if (year < FIRST_BIRTH_YEAR || year > LAST_BIRTH_YEAR) return null;
  if (!isDate(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return null;
  const upper = text.toUpperCase();
  return mod11of17(upper) === upper.charAt(17) ? upper : null;
}

/** 15 digits: region, yymmdd of the 1900s, serial; nothing checks it but the date. */
export function checkOldCnId(digits: string): boolean {
  if (digits.length !== 15 || regionOf(digits) === null) return false;
  return isDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
}

/** Group sizes that people use, digits only (a final X is not among them). */
const SHAPES = new Set([
  '18',
  '17',
  '6,8,4',
  '6,8,3',
  '6,12',
  '6,11',
  '6,4,4,4',
  '6,4,4,3',
  '14,4',
  '14,3',
  '6,4,2,2,4',
  '6,4,2,2,3',
]);

export const cnId: Recognizer = {
  kind: 'national-id',
  find: (scan) => scan.numbers.flatMap((run) => inRun(scan, run)),
};

function inRun(scan: Scan, run: NumberRun): readonly Detection[] {
  const out: Detection[] = [];
  for (let from = 0; from < run.starts.length; from++) {
    if (from === 0 ? run.gluedBefore : scan.text.charCodeAt((run.starts[from] as number) - 1) !== 0x20) continue;
    const to = lastOf(run, from);
    const hit = to < 0 ? null : at(scan, run, from, to);
    if (!hit) continue;
    out.push(hit);
    from = to;
  }
  return out;
}

/** The group where 18 (or 17 and an X), or else 15 digits are full; −1 if none is. */
function lastOf(run: NumberRun, from: number): number {
  let total = 0;
  for (let to = from; to < run.starts.length && to < from + 5; to++) {
    total += size(run, to);
    if (total === 15 && to === from) return to;
    if (total === 17 || total === 18) return to;
    if (total > 18) return -1;
  }
  return -1;
}

function size(run: NumberRun, group: number): number {
  return (run.ends[group] as number) - (run.starts[group] as number);
}

function at(scan: Scan, run: NumberRun, from: number, to: number): Detection | null {
  const { text } = scan;
  const start = run.starts[from] as number;
  let end = run.ends[to] as number;
  let value = digitsOf(text, run, from, to);
  if (value.length === 17) {
    end = checkLetterEnd(text, end);
    value += 'X';
  }
  if (end < 0 || isWord(text.charCodeAt(end))) return null;
  if (value.length === 15) return old(scan, start, end, value);
  const shape = Array.from({ length: to - from + 1 }, (_, i) => size(run, from + i)).join();
  const id = SHAPES.has(shape) ? checkCnId(value) : null;
  return id === null ? null : detection(start, end, id, 0.97);
}

/** Past the X that may follow a separator; −1 if there is none. */
function checkLetterEnd(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  const at = unit === 0x20 || unit === 0x2d ? from + 1 : from;
  return (text.charCodeAt(at) | 0x20) === 0x78 ? at + 1 : -1;
}

/** Full detections of the 18-character form, for whoever has the whole value already. */
export function detection(start: number, end: number, id: string, confidence: number): Detection {
  return found('national-id', 'cn', start, end, id, confidence, [
    because('checksum'),
    because('birth_date'),
    because('region_code', { country: 'CN', place: regionOf(id) ?? '' }),
  ]);
}

function old(scan: Scan, start: number, end: number, digits: string): Detection | null {
  if (!checkOldCnId(digits) || nearNumber(scan.text, start)) return null;
  const near = nearWord('national-id', scan.text, start);
  const evidence = [because('birth_date'), because('region_code', { country: 'CN', place: regionOf(digits) ?? '' })];
  if (near) evidence.push(because('nearby_word', { word: near }));
  return found('national-id', 'cn', start, end, digits, near ? 0.85 : 0.55, evidence);
}
