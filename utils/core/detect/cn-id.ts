// Chinese resident identity number, GB 11643: 18 characters with a check character, or 15 digits of the first form.
// Never: a number whose region, birth date or check character does not hold.

import { isWord } from './chars';
import { isDate, mod11of17 } from './checks';
import { CN_CITIES, CN_PROVINCES } from './cn-regions';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { CARD, IDENTITY, LOOKALIKE, TEL } from './near-words';
import { nearby } from './nearby';
import { closesAt, digitsOf, type Run, sizeOf, totalOf } from './run';

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
  // Hainan's counties stand right under the province: 4600xx.
  return known && (city > 0 || cities === 0 || province === '46') ? name : null;
}

/** 18 characters with a region and a birth date where an identity number has them. */
export function hasBirthDate(text: string): boolean {
  if (text.length !== 18 || regionOf(text) === null) return false;
  const year = Number(text.slice(6, 10));
  if (year < FIRST_BIRTH_YEAR || year > LAST_BIRTH_YEAR) return false;
  return isDate(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)));
}

/** The sound 18-character number in upper case, or null. */
export function checkCnId(text: string): string | null {
  if (!hasBirthDate(text)) return null;
  const upper = text.toUpperCase();
  return mod11of17(upper) === upper.charAt(17) ? upper : null;
}

/** 15 digits: region, yymmdd of the 1900s, serial; nothing checks it but the date. */
export function checkOldCnId(digits: string): boolean {
  if (digits.length !== 15 || regionOf(digits) === null) return false;
  return isDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
}

/** Group sizes that people use: digits only, and one digit fewer where an X follows. Others are no identity number's. */
const SHAPES = [[18], [6, 8, 4], [6, 12], [6, 4, 4, 4], [14, 4], [6, 4, 2, 2, 4]] as const;

/** Reads a number from group `from` of the run on; answers how many groups it took, 0 if there is none. */
export function cnId(run: Run, from: number, out: Detection[]): number {
  const size = sizeOf(run, from);
  if (size !== 18 && size !== 17 && size !== 6 && size !== 14) return 0;
  for (const shape of SHAPES) {
    const to = from + shape.length - 1;
    if (shape[0] - size > 1 || to >= run.count || !fits(run, from, shape)) continue;
    const hit = at(run, from, to);
    if (!hit) return 0;
    out.push(hit);
    return shape.length;
  }
  return 0;
}

function fits(run: Run, from: number, shape: readonly number[]): boolean {
  const last = shape.length - 1;
  for (let i = 0; i < last; i++) if (sizeOf(run, from + i) !== shape[i]) return false;
  const missing = (shape[last] as number) - sizeOf(run, from + last);
  return missing === 0 || missing === 1;
}

function at(run: Run, from: number, to: number): Detection | null {
  const start = run.at[from] as number;
  const full = totalOf(run, from, to) === 18;
  if (!isSound(run.digits, start, full)) return null;
  const end = full ? (run.ends[to] as number) : checkLetterEnd(run.text, run.ends[to] as number);
  if (end < 0 || isWord(run.text.charCodeAt(end)) || (full && !closesAt(run, to))) return null;
  const digits = digitsOf(run, from, to);
  return regionOf(digits) === null
    ? null
    : detection(run.starts[from] as number, end, full ? digits : `${digits}X`, 0.97);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check digit and birth date of 18 digits, or of 17 and an X. */
function isSound(digits: Uint8Array, at: number, full: boolean): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits[at + i] as number) * (WEIGHTS[i] as number);
  const rest = (12 - (sum % 11)) % 11;
  if (full ? rest !== digits[at + 17] : rest !== 10) return false;
  const two = (i: number) => (digits[at + i] as number) * 10 + (digits[at + i + 1] as number);
  const year = two(6) * 100 + two(8);
  return year >= FIRST_BIRTH_YEAR && year <= LAST_BIRTH_YEAR && isDate(year, two(10), two(12));
}

/** Past the X that may follow a separator; −1 if there is none. */
function checkLetterEnd(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  const at = unit === 0x20 || unit === 0x2d ? from + 1 : from;
  return (text.charCodeAt(at) | 0x20) === 0x78 ? at + 1 : -1;
}

const EVIDENCE = new Map<string, readonly Evidence[]>();

/** Check digit, birth date and the province that gave the number out. */
function evidenceOf(id: string): readonly Evidence[] {
  const place = regionOf(id) ?? '';
  const known = EVIDENCE.get(place);
  if (known) return known;
  const evidence = [because('checksum'), because('birth_date'), because('region_code', { country: 'CN', place })];
  EVIDENCE.set(place, evidence);
  return evidence;
}

/** Full detections of the 18-character form, for whoever has the whole value already. */
export function detection(start: number, end: number, id: string, confidence: number): Detection {
  return found('national-id', 'cn', start, end, id, confidence, evidenceOf(id));
}

/** One group of 15 digits: sure only after a word for it; bare, no surer than a coin. */
export function oldCnId(run: Run, from: number, out: Detection[]): number {
  if (sizeOf(run, from) !== 15 || !closesAt(run, from)) return 0;
  const digits = digitsOf(run, from, from);
  const start = run.starts[from] as number;
  if (!checkOldCnId(digits)) return 0;
  const near = nearby(run.text, start);
  const word = near.word(IDENTITY);
  if (!word && near.mask & (LOOKALIKE | CARD | TEL)) return 0;
  const evidence = [because('birth_date'), because('region_code', { country: 'CN', place: regionOf(digits) ?? '' })];
  if (word) evidence.push(because('nearby_word', { word }));
  out.push(found('national-id', 'cn', start, run.ends[from] as number, digits, word ? 0.85 : 0.55, evidence));
  return 1;
}
