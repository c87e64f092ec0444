// Telephone numbers of all regions: with country code anywhere, in national form as of the person's region.
// Never: dates, addresses of machines, prices, versions, or digits inside a longer code.
import type { Region } from '@/utils/core/site';
import type { DetectContext, Detection, Evidence, Recognizer } from './detection';
import { because, found } from './evidence';
import { nearNumber, nearWord } from './nearby';
import { callingCodeOf, international, national, type PhoneNumber } from './phone-plan';
import { eachStretch, type NumberRun, type Scan } from './scan';

/** `ext. 12`, `x12`, `转8012`, `#12` after a number. Anchored, bounded. */
const EXTENSION = /^(?:;ext=| {0,2}(?:extension|ext\.?|x|转|轉|分机|#)[ :.：]{0,2})\d{1,6}(?![\da-z])/i;
/** The same at the end of a whole value. */
const TAIL = /(?:;ext=|(?:extension|ext\.?|x|转|轉|分机|#)[ :.：]{0,2})\d{1,6}$/i;
const CN_MOBILE = /^1[3-9]\d{9}$/;

export const tel: Recognizer = {
  kind: 'tel',
  find: (scan, context) => {
    const out: Detection[] = [];
    for (const run of scan.numbers) inRun(scan, run, context, out);
    return out;
  },
};

/** A number with how it was written: with country code, or nationally. */
export interface ReadNumber extends PhoneNumber {
  readonly how: 'plus' | 'exit-code' | 'national' | 'code-without-plus' | 'elsewhere';
}

/** Reads digits, with or without `+`, as of a region; null if they are no number. */
export function readNumber(digits: string, plus: boolean, region: Region): ReadNumber | null {
  if (plus) return as('plus', international(digits));
  const exit = digits.startsWith('00') ? 2 : digits.startsWith('011') && callingCodeOf(region) === '1' ? 3 : 0;
  const abroad = exit > 0 ? international(digits.slice(exit)) : null;
  if (abroad) return as('exit-code', abroad);
  const here = national(digits, region);
  if (here?.exact) return as('national', here);
  const code = callingCodeOf(region);
  const coded = digits.startsWith(code) && digits.length > 9 ? international(digits) : null;
  if (coded?.exact) return as('code-without-plus', coded);
  if (CN_MOBILE.test(digits)) return as('elsewhere', national(digits, 'CN'));
  // Seven or eight digits are a Chinese number only together with an area code that nobody wrote.
  return region === 'CN' ? null : as('national', here);
}

/** A whole value, folded: extension off, separators off, read as of a region; null if it is no number. */
export function readWhole(text: string, region: Region): ReadNumber | null {
  const trimmed = text.trim();
  const extension = trimmed.search(TAIL);
  const body = extension > 0 ? trimmed.slice(0, extension) : trimmed;
  if (/[^\d+()\-./ ]/.test(body)) return null;
  const plus = body.includes('+');
  return read(body, body.replace(/\D/g, ''), plus, 0, body.length, region);
}

function as(how: ReadNumber['how'], number: PhoneNumber | null): ReadNumber | null {
  return number && { ...number, how };
}

function inRun(scan: Scan, run: NumberRun, context: DetectContext, out: Detection[]): void {
  const open =
    run.gluedAfter &&
    EXTENSION.test(scan.text.slice(run.ends[run.ends.length - 1], (run.ends[run.ends.length - 1] as number) + 16));
  const last = run.starts.length - 1;
  eachStretch(scan, open ? { ...run, gluedAfter: false } : run, 7, 17, 8, (digits, start, end, from, to) => {
    const head = headOf(scan.text, start);
    const plus = scan.text.charCodeAt(start - 1) === 0x2b;
    const whole = from === 0 && to === last;
    if (!plus && !isPlausible(scan.text, run, from, to, whole)) return false;
    const number = read(scan.text, digits, plus, start, end, context.region);
    if (!number) return whole && to > from && unknown(scan.text, digits, head, end, out);
    const hit = detection(scan.text, number, head, end, to > from);
    if (hit) out.push(hit);
    return hit !== null;
  });
}

/** No plan has it, but it is written in groups after a word for telephones: taken as it is. */
function unknown(text: string, digits: string, start: number, end: number, out: Detection[]): boolean {
  const word = digits.length <= 13 ? nearWord('tel', text, start) : null;
  if (word) out.push(found('tel', '', start, end, digits, 0.6, [because('nearby_word', { word })]));
  return word !== null;
}

/** Drops the `(0)` that many write after the country code, and an extension after a Chinese landline's dash. */
function read(
  text: string,
  digits: string,
  plus: boolean,
  start: number,
  end: number,
  region: Region,
): ReadNumber | null {
  const written = text.slice(start, end);
  if (plus && written.includes('(0)')) return readNumber(written.replace('(0)', '').replace(/\D/g, ''), plus, region);
  const number = readNumber(digits, plus, region);
  if (number || digits.charAt(0) !== '0') return number;
  const dash = written.lastIndexOf('-');
  if (dash < 9 || written.length - dash > 6) return null;
  return readNumber(written.slice(0, dash).replace(/\D/g, ''), false, region);
}

/** Where the number begins, with its `+` and the bracket that opens it. */
function headOf(text: string, start: number): number {
  const at = text.charCodeAt(start - 1) === 0x2b ? start - 1 : start;
  return text.charCodeAt(at - 1) === 0x28 ? at - 1 : at;
}

/** Groups that are a date, an IP address, a version, or a piece of a longer series are no telephone number. */
function isPlausible(text: string, run: NumberRun, from: number, to: number, whole: boolean): boolean {
  if (from === to) return whole || (run.ends[to] as number) - (run.starts[to] as number) >= 10;
  if (!whole) return false;
  const sizes: number[] = [];
  let dots = 0;
  for (let i = from; i <= to; i++) {
    sizes.push((run.ends[i] as number) - (run.starts[i] as number));
    if (i < to && text.charCodeAt(run.ends[i] as number) === 0x2e) dots++;
  }
  const shape = sizes.join();
  if (isDateLike(shape, text.slice(run.starts[from], run.ends[to]))) return false;
  if (/^4,4,4/.test(shape) && sizes.length > 3) return false;
  return dots === 0 || shape === '3,3,4' || shape === '1,3,3,4' || (dots === to - from && /^2(?:,2){4}$/.test(shape));
}

/** `2024-01-15` and what may follow it, `15.01.2024`. */
function isDateLike(shape: string, written: string): boolean {
  if (/^4,[12],[12]/.test(shape)) return /^(?:19|20|21)\d\d\D+[01]?\d\D+[0-3]?\d(?!\d)/.test(written);
  return /^[12],[12],4$/.test(shape) && /(?:19|20)\d\d$/.test(written);
}

/** Words for these before a number say that it is no telephone's. */
const OTHERS = ['national-id', 'passport', 'cc-number', 'bank-account'] as const;
const MONEY = new Set([0x24, 0xa5, 0x20ac, 0xa3, 0x23, 0x3d, 0x2f, 0x26]);

function detection(text: string, number: ReadNumber, start: number, end: number, grouped: boolean): Detection | null {
  if (MONEY.has(text.charCodeAt(start - 1)) || text.charCodeAt(end) === 0x25) return null;
  const word = nearWord('tel', text, start);
  let confidence = base(number, grouped);
  if (word) confidence = Math.min(0.97, confidence + 0.25);
  else if (nearNumber(text, start) || OTHERS.some((kind) => nearWord(kind, text, start))) confidence *= 0.5;
  const extension = EXTENSION.exec(text.slice(end, end + 16));
  const to = extension ? end + extension[0].length : end;
  return found('tel', number.region.toLowerCase(), start, to, number.e164, confidence, evidenceOf(number, word));
}

export function evidenceOf(number: ReadNumber, word: string | null): Evidence[] {
  const evidence = [because('number_plan', { country: number.region })];
  if (number.how === 'plus') evidence.push(because('format'));
  if (word) evidence.push(because('nearby_word', { word }));
  return evidence;
}

/** How sure a number is by how it was written, without words around it. */
function base(number: ReadNumber, grouped: boolean): number {
  const { exact, how } = number;
  if (how === 'plus') return exact ? 0.95 : 0.75;
  if (how === 'exit-code') return exact ? 0.85 : 0.45;
  const digits = number.e164.length;
  if (CN_MOBILE.test(number.e164.slice(3)) && number.region === 'CN') return how === 'elsewhere' ? 0.7 : 0.9;
  if (!exact) return grouped && number.region !== 'CN' ? 0.45 : 0.3;
  // A Chinese landline without its 0 is ten digits of anything.
  if (number.region === 'CN' && !number.prefixed && how === 'national') return 0.4;
  if (number.prefixed || grouped) return digits > 9 ? 0.8 : 0.6;
  return digits >= 11 ? 0.6 : 0.4;
}
