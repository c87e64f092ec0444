// Passport numbers, where the word passport stands before them.
// Never: from the shape alone; a letter and eight digits are too many other things.
import type { Detection, Recognizer } from './detection';
import { because, found } from './evidence';
import { nearWord } from './nearby';
import { isWord, type Scan } from './scan';

/** China's forms (ordinary, diplomatic, official) are known for sure; others are one or two letters or none, and digits. */
const CHINESE = /^(?:[EGPSD]\d{8}|E[A-HJ-NP-Z]\d{7}|[SDP]E\d{7}|1[45]\d{7})$/;
const ANY = /^(?:[A-Z]{1,2}\d{6,8}|\d{9}|\d{8}|[A-Z]\d{2}[A-Z]\d{4,5}|[CFGHJKLMNPRTVWXYZ\d]{9})$/;

/** True for upper-case text of the shape of any country's passport number. */
export function looksLikePassport(text: string): boolean {
  return ANY.test(text) && /(?:\d\D*){4}/.test(text);
}

export function isChinesePassport(text: string): boolean {
  return CHINESE.test(text);
}

export const passport: Recognizer = {
  kind: 'passport',
  find: (scan) => {
    const out: Detection[] = [];
    for (const { start, end } of scan.words) {
      const hit = at(scan, start, end);
      if (hit) out.push(hit);
    }
    for (const run of scan.numbers) {
      const hit =
        run.gluedBefore || run.gluedAfter || run.starts.length > 1
          ? null
          : at(scan, run.starts[0] as number, run.ends[0] as number);
      if (hit) out.push(hit);
    }
    return out.sort((a, b) => a.start - b.start);
  },
};

function at(scan: Scan, start: number, end: number): Detection | null {
  const value = scan.text.slice(start, end).toUpperCase();
  if (
    value.length > 9 ||
    !looksLikePassport(value) ||
    isWord(scan.text.charCodeAt(start - 1)) ||
    isWord(scan.text.charCodeAt(end))
  )
    return null;
  const word = nearWord('passport', scan.text, start);
  if (!word) return null;
  const chinese = CHINESE.test(value);
  const evidence = [because('nearby_word', { word }), because('format')];
  return found('passport', chinese ? 'cn' : '', start, end, value, chinese ? 0.9 : 0.75, evidence);
}
