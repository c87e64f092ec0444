// IBAN (ISO 13616): country, length and structure, and the remainder 1 of ISO 7064 MOD 97-10; spaced, dashed, lower case.
// An own table of 2 kB rather than ibantools (18 kB): this code runs in every page where somebody types.
import { isDigit, isLetter, isWord } from './chars';
import { mod97 } from './checks';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { IBAN_STRUCTURES } from './iban-lengths';
import { checkBban } from './iban-national';

type Part = readonly [type: string, count: number];
const parsed = new Map<string, { readonly parts: readonly Part[]; readonly length: number } | null>();

/** Parsed on first use. */
function structureOf(country: string) {
  const known = parsed.get(country);
  if (known !== undefined) return known;
  const source = IBAN_STRUCTURES[country];
  const parts =
    source && [...source.matchAll(/([nac])(\d+)/g)].map(([, type, count]): Part => [type as string, Number(count)]);
  const structure = parts ? { parts, length: 4 + parts.reduce((sum, [, count]) => sum + count, 0) } : null;
  parsed.set(country, structure);
  return structure;
}

/** Upper-case text without separators: a sound IBAN? */
export function checkIban(text: string): boolean {
  const country = text.slice(0, 2);
  const structure = structureOf(country);
  if (!structure || text.length !== structure.length) return false;
  if (!isDigit(text.charCodeAt(2)) || !isDigit(text.charCodeAt(3)) || !fits(text, structure.parts)) return false;
  return mod97(text, 4) === 1 && checkBban(country, text.slice(4));
}

/** Length of a country's IBANs; 0 for a country without. */
export function ibanLength(country: string): number {
  return structureOf(country)?.length ?? 0;
}

function fits(text: string, parts: readonly Part[]): boolean {
  let at = 4;
  for (const [type, count] of parts)
    for (const end = at + count; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (!(type === 'n' ? isDigit(unit) : type === 'a' ? isLetter(unit) : isDigit(unit) || isLetter(unit)))
        return false;
    }
  return true;
}

/** The IBAN that begins at `start`, the first unit of a word; null if there is none. */
export function ibanAt(text: string, start: number): Detection | null {
  if (!isLetter(text.charCodeAt(start)) || !isLetter(text.charCodeAt(start + 1))) return null;
  // `ME 2551 0000…`: the country may stand apart.
  const check = text.charCodeAt(start + 2) === 0x20 ? start + 3 : start + 2;
  if (!isDigit(text.charCodeAt(check)) || !isDigit(text.charCodeAt(check + 1))) return null;
  const country = text.slice(start, start + 2).toUpperCase();
  const length = ibanLength(country);
  if (length === 0) return null;
  const end = gather(text, start, length);
  if (end < 0 || isWord(text.charCodeAt(end))) return null;
  const value = end - start === length ? text.slice(start, end).toUpperCase() : compact(text.slice(start, end));
  return checkIban(value) ? found('iban', country.toLowerCase(), start, end, value, 0.97, evidenceOf(country)) : null;
}

const EVIDENCE = new Map<string, readonly Evidence[]>();

function evidenceOf(country: string): readonly Evidence[] {
  const known = EVIDENCE.get(country);
  if (known) return known;
  const evidence = [because('checksum'), because('length', { country }), because('country_registry', { country })];
  EVIDENCE.set(country, evidence);
  return evidence;
}

function compact(written: string): string {
  return written.replace(/[ -]/g, '').toUpperCase();
}

/** Where `length` letters and digits from `start` on end, single spaces and dashes between them left out; −1 if they do not. */
function gather(text: string, start: number, length: number): number {
  let left = length;
  let i = start;
  for (; left > 0; i++) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit) || isLetter(unit)) left--;
    else if ((unit !== 0x20 && unit !== 0x2d) || !isWord(text.charCodeAt(i + 1))) return -1;
  }
  return i;
}
