// IBAN (ISO 13616): country, length and structure, and the remainder 1 of ISO 7064 MOD 97-10; spaced, dashed, lower case.
// An own table of 2 kB rather than ibantools (18 kB): this code runs in every page where somebody types.
import { mod97 } from './checks';
import type { Detection, Recognizer } from './detection';
import { because, found } from './evidence';
import { IBAN_STRUCTURES } from './iban-lengths';
import { isDigit, isLetter, isWord, type Scan } from './scan';

/** Upper-case text without separators: a sound IBAN? */
export function checkIban(text: string): boolean {
  const structure = IBAN_STRUCTURES[text.slice(0, 2)];
  if (structure === undefined || !isDigit(text.charCodeAt(2)) || !isDigit(text.charCodeAt(3))) return false;
  const end = fits(text, structure);
  return end === text.length && mod97(text.slice(4) + text.slice(0, 4)) === 1;
}

/** Length that the structure asks for, with the four characters before it; 0 for a country without IBANs. */
export function ibanLength(country: string): number {
  const structure = IBAN_STRUCTURES[country];
  if (structure === undefined) return 0;
  let length = 4;
  for (const count of structure.matchAll(/\d+/g)) length += Number(count[0]);
  return length;
}

/** Where the structure ends in `text`, or −1 where a character does not fit. */
function fits(text: string, structure: string): number {
  let at = 4;
  for (const [, type, count] of structure.matchAll(/([nac])(\d+)/g)) {
    for (let left = Number(count); left > 0; left--, at++) {
      const unit = text.charCodeAt(at);
      if (!(type === 'n' ? isDigit(unit) : type === 'a' ? isLetter(unit) : isDigit(unit) || isLetter(unit))) return -1;
    }
  }
  return at;
}

export const iban: Recognizer = {
  kind: 'iban',
  find: (scan) => {
    const out: Detection[] = [];
    let past = 0;
    for (const { start } of scan.words) {
      const hit = start >= past ? at(scan, start) : null;
      if (!hit) continue;
      out.push(hit);
      past = hit.end;
    }
    return out;
  },
};

/** An IBAN that begins at this word. */
function at(scan: Scan, start: number): Detection | null {
  const { text } = scan;
  if (
    !isLetter(text.charCodeAt(start)) ||
    !isLetter(text.charCodeAt(start + 1)) ||
    !isDigit(text.charCodeAt(start + 2))
  )
    return null;
  const country = text.slice(start, start + 2).toUpperCase();
  const length = ibanLength(country);
  if (length === 0 || isWord(text.charCodeAt(start - 1))) return null;
  const [value, end] = gather(text, start, length);
  if (value.length !== length || isWord(text.charCodeAt(end)) || !checkIban(value)) return null;
  const evidence = [because('checksum'), because('length', { country }), because('country_registry', { country })];
  return found('iban', country.toLowerCase(), start, end, value, 0.97, evidence);
}

/** `length` letters and digits from `start` on, single spaces and dashes between them left out, and where they end. */
function gather(text: string, start: number, length: number): [string, number] {
  let value = '';
  let i = start;
  while (value.length < length) {
    const unit = text.charCodeAt(i);
    if (isDigit(unit) || isLetter(unit)) value += text.charAt(i);
    else if ((unit !== 0x20 && unit !== 0x2d) || !isWord(text.charCodeAt(i + 1))) break;
    i++;
  }
  return [value.toUpperCase(), i];
}
