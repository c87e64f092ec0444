// Chinese resident identity number, GB 11643: 18 characters with a check character, or 15 digits of the first form.
// Never: a number whose region, birth date or check character does not hold.

import { isWord, unitAt } from './chars';
import { isDate, valuesOf } from './checks';
import { CN_CITIES, CN_PROVINCES } from './cn-regions';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { CARD, IDENTITY, LOOKALIKE, TEL } from './near-words';
import { nearby } from './nearby';
import { closesAt, digitsOf, type Run, sizeOf, totalOf } from './run';

/** The core has no clock: birth years up to here pass. */
const LAST_BIRTH_YEAR = 2035;
const FIRST_BIRTH_YEAR = 1880;

/** ISO 7064 MOD 11-2. */
const WEIGHTS = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);

const two = (digits: Uint8Array, at: number) => (digits[at] as number) * 10 + (digits[at + 1] as number);

/** CN_CITIES by number; −1 for what is no province. */
const CITIES = Int8Array.from({ length: 100 }, (_, province) => CN_CITIES[province] ?? -1);

/** Such a region code was given out. */
function hasRegion(digits: Uint8Array, at: number): boolean {
  const province = two(digits, at);
  const cities = CITIES[province] as number;
  const city = two(digits, at + 2);
  const known = city <= cities || (cities >= 0 && ((city >= 21 && city <= 53) || city === 90));
  // Hainan's counties stand right under the province: 4600xx.
  return known && (city > 0 || cities === 0 || province === 46);
}

/** 17 digits or 18 with a region and a birth date where an identity number has them. */
export function hasBirthDate(digits: Uint8Array, at: number): boolean {
  const year = two(digits, at + 6) * 100 + two(digits, at + 8);
  if (year < FIRST_BIRTH_YEAR || year > LAST_BIRTH_YEAR || !hasRegion(digits, at)) return false;
  return isDate(year, two(digits, at + 10), two(digits, at + 12));
}

/** Check character, region and birth date of 18 digits, or of 17 before an X. */
function isSound(digits: Uint8Array, at: number, full: boolean): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (digits[at + i] as number) * (WEIGHTS[i] as number);
  const rest = (12 - (sum % 11)) % 11;
  return (full ? rest === digits[at + 17] : rest === 10) && hasBirthDate(digits, at);
}

/** The sound 18-character number in upper case, or null. */
export function checkCnId(text: string): string | null {
  if (!/^\d{17}[\dX]$/i.test(text)) return null;
  const upper = text.toUpperCase();
  return isSound(valuesOf(upper), 0, !upper.endsWith('X')) ? upper : null;
}

/** 15 digits: region, yymmdd of the 1900s, serial; nothing checks it but the date. */
export function checkOldCnId(text: string): boolean {
  return /^\d{15}$/.test(text) && isOld(valuesOf(text), 0);
}

function isOld(digits: Uint8Array, at: number): boolean {
  return hasRegion(digits, at) && isDate(1900 + two(digits, at + 6), two(digits, at + 8), two(digits, at + 10));
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
  if (end < 0 || isWord(unitAt(run.text, end)) || (full && !closesAt(run, to))) return null;
  const digits = digitsOf(run, from, to);
  const evidence = evidenceOf(two(run.digits, start));
  return found('national-id', 'cn', run.starts[from] as number, end, full ? digits : `${digits}X`, 0.97, evidence);
}

/** Past the X that may follow a separator; −1 if there is none. */
function checkLetterEnd(text: string, from: number): number {
  const unit = unitAt(text, from);
  const at = unit === 0x20 || unit === 0x2d ? from + 1 : from;
  return (unitAt(text, at) | 0x20) === 0x78 ? at + 1 : -1;
}

const EVIDENCE: (readonly Evidence[])[] = [];

/** Check digit, birth date and the province that gave the number out. */
function evidenceOf(province: number): readonly Evidence[] {
  EVIDENCE[province] ??= [because('checksum'), because('birth_date'), regionEvidence(province)];
  return EVIDENCE[province];
}

function regionEvidence(province: number): Evidence {
  return because('region_code', { country: 'CN', place: CN_PROVINCES[province] ?? '' });
}

/** One group of 15 digits: sure only after a word for it; bare, no surer than a coin. */
export function oldCnId(run: Run, from: number, out: Detection[]): number {
  if (sizeOf(run, from) !== 15 || !closesAt(run, from)) return 0;
  const start = run.starts[from] as number;
  const first = run.at[from] as number;
  if (!isOld(run.digits, first)) return 0;
  const near = nearby(run.text, start);
  const word = near.word(IDENTITY);
  if (!word && near.mask & (LOOKALIKE | CARD | TEL)) return 0;
  const digits = digitsOf(run, from, from);
  const evidence = [because('birth_date'), regionEvidence(two(run.digits, first))];
  if (word) evidence.push(because('nearby_word', { word }));
  out.push(found('national-id', 'cn', start, run.ends[from] as number, digits, word ? 0.85 : 0.55, evidence));
  return 1;
}
