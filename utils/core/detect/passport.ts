// Passport numbers: after the word passport, or as a whole value of the shape that most countries use.
// Never: inside a text from the shape alone; a letter and eight digits are too many other things.
import type { Detection } from './detection';
import { because, found } from './evidence';
import { PASSPORT } from './near-words';
import { nearby } from './nearby';

/** China's forms: ordinary, diplomatic, official, older ones. */
const CHINESE = /^(?:[EGPSD]\d{8}|E[A-HJ-NP-Z]\d{7}|[SDP]E\d{7}|1[45]\d{7})$/;
const ANY = /^(?:[A-Z]{1,2}\d{6,8}|\d{9}|\d{8}|[A-Z]\d{2}[A-Z]\d{4,5}|[CFGHJKLMNPRTVWXYZ\d]{9})$/;
/** One letter and seven or eight digits, two and seven: read as a passport's where a value is nothing else. */
const COMMON = /^(?:[A-Z]\d{7,8}|[A-Z]{2}\d{7})$/;

/** True for upper-case text of the shape of any country's passport number. */
export function looksLikePassport(text: string): boolean {
  return ANY.test(text) && /(?:\d\D*){4}/.test(text);
}

export function isChinesePassport(text: string): boolean {
  return CHINESE.test(text);
}

/** The word from `start` to `end` (letters and digits) as a passport number; null if it is none. */
export function passportAt(text: string, start: number, end: number): Detection | null {
  const length = end - start;
  if (length < 7 || length > 9) return null;
  const word = nearby(text, start).word(PASSPORT);
  const whole = !word && isWhole(text, start, end);
  if (!word && !whole) return null;
  const written = text.slice(start, end);
  const value = written.toUpperCase();
  const chinese = CHINESE.test(value);
  // In lower case only China's: others are too much like a hash.
  if (word ? !chinese && !looksLikePassport(value) : !chinese && !COMMON.test(written)) return null;
  const evidence = word ? [because('nearby_word', { word }), because('format')] : [because('format')];
  const confidence = word ? (chinese ? 0.9 : 0.75) : chinese ? 0.6 : 0.5;
  return found('passport', chinese ? 'cn' : '', start, end, value, confidence, evidence);
}

/** Nothing but spaces around it. */
function isWhole(text: string, start: number, end: number): boolean {
  const length = end - start;
  return start < 3 && text.length - end < 3 && (text.length === length || text.trim().length === length);
}
