// IBAN (ISO 13616): country, length and structure, and the remainder 1 of ISO 7064 MOD 97-10; spaced, dashed, lower case.
// An own table of 2 kB rather than ibantools (18 kB): this code runs in every page where somebody types.
import { bicBeside } from './bic';
import { isDigit, isWord, unitAt } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { IBAN_STRUCTURES } from './iban-lengths';
import { checkBban } from './iban-national';

const DIGIT = 1;
const LETTER = 2;

/** One country's IBAN. */
interface Form {
  readonly country: string;
  /** What each place holds: DIGIT, LETTER or both. */
  readonly places: Uint8Array;
  readonly evidence: readonly Evidence[];
}

/** By the country's two letters as a number; made on first use, null for a country without. */
const forms: (Form | null | undefined)[] = [];

/** Of the country whose two letters, of either case, stand at `at`. */
function formAt(text: string, at: number): Form | null {
  const first = (unitAt(text, at) | 0x20) - 0x61;
  const second = (unitAt(text, at + 1) | 0x20) - 0x61;
  if (first >>> 0 > 25 || second >>> 0 > 25) return null;
  const code = first * 26 + second;
  const known = forms[code];
  if (known !== undefined) return known;
  const form = formOf(String.fromCharCode(0x41 + first, 0x41 + second));
  forms[code] = form;
  return form;
}

function formOf(country: string): Form | null {
  const source = IBAN_STRUCTURES[country];
  if (!source) return null;
  const places = [LETTER, LETTER, DIGIT, DIGIT];
  for (const [, type, count] of source.matchAll(/([nac])(\d+)/g))
    for (let n = Number(count); n > 0; n--) places.push(type === 'n' ? DIGIT : type === 'a' ? LETTER : DIGIT | LETTER);
  const evidence = [because('checksum'), because('length', { country }), because('country_registry', { country })];
  return { country, places: Uint8Array.from(places), evidence };
}

/** Upper-case text without separators: a sound IBAN? */
export function checkIban(text: string): boolean {
  return ibanAt(text, 0)?.normalized === text;
}

/** Length of the IBANs of the country whose letters stand at `at`; 0 for a country without. */
export function ibanLength(text: string, at = 0): number {
  return formAt(text, at)?.places.length ?? 0;
}

/** The IBAN that begins at `start`, the first unit of a word; null if there is none. */
export function ibanAt(text: string, start: number): Detection | null {
  // `ME 2551 0000…`: the country may stand apart.
  const check = unitAt(text, start + 2) === 0x20 ? start + 3 : start + 2;
  if (!isDigit(unitAt(text, check)) || !isDigit(unitAt(text, check + 1))) return null;
  const form = formAt(text, start);
  const end = form ? soundEnd(text, start, form.places) : -1;
  if (!form || end < 0 || isWord(unitAt(text, end))) return null;
  const value = compact(text.slice(start, end), form.places.length);
  const { country } = form;
  if (!checkBban(country, value)) return null;
  const bic = bicBeside(text, start, end, country);
  const evidence = bic ? [...form.evidence, because('bank_code', { code: bic })] : form.evidence;
  return found('iban', country.toLowerCase(), start, end, value, bic ? 0.99 : 0.97, evidence);
}

function compact(written: string, length: number): string {
  if (written.length === length) return written.toUpperCase();
  let bare = '';
  let from = 0;
  for (let i = 0; i < written.length; i++)
    if (!isWord(written.charCodeAt(i))) {
      bare += written.slice(from, i);
      from = i + 1;
    }
  return (bare + written.slice(from)).toUpperCase();
}

/**
 * Where the IBAN from `start` on ends, single spaces and dashes between its signs left out; −1 if a sign is out of place
 * or the remainder is not 1.
 */
function soundEnd(text: string, start: number, places: Uint8Array): number {
  let rest = 0;
  let head = 0;
  let i = start;
  for (let place = 0; place < places.length; i++) {
    const unit = unitAt(text, i);
    const digit = unit - 0x30;
    const letter = (unit | 0x20) - 0x61;
    if (
      digit >>> 0 < 10 ? (places[place] as number) & DIGIT : letter >>> 0 < 26 && (places[place] as number) & LETTER
    ) {
      // Country and check digits are read last.
      const sum = place < 4 ? head : rest;
      const longer = digit >>> 0 < 10 ? sum * 10 + digit : sum * 100 + letter + 10;
      if (place++ < 4) head = longer;
      // Under 2^30, it stays an integer of the engine's.
      else rest = longer < 10_000_000 ? longer : longer % 97;
    } else if ((unit !== 0x20 && unit !== 0x2d) || !isWord(unitAt(text, i + 1))) return -1;
  }
  return ((rest % 97) * 1_000_000 + head) % 97 === 1 ? i : -1;
}
