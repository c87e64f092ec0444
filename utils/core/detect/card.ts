// Bank card numbers: issuer range, length and check digit (ISO/IEC 7812), in the groupings that people write.
// Never: in running text, a number whose check digit fails.
import { CARD_RANGES, type CardRange, SCHEME_NAMES } from './card-schemes';
import { luhn } from './checks';
import type { Detection, Evidence, Recognizer } from './detection';
import { because, found } from './evidence';
import { nearNumber, nearWord } from './nearby';
import { eachStretch, type NumberRun, type Scan } from './scan';

/** The scheme whose most exact range holds these digits and allows their length; null if there is none. */
export function schemeOf(digits: string): string | null {
  let best: CardRange | null = null;
  let exact = 0;
  for (const range of CARD_RANGES) {
    const width = String(range[1]).length;
    if (width <= exact || !range[3].includes(digits.length)) continue;
    const head = Number(digits.slice(0, width));
    if (head < range[1] || head > range[2]) continue;
    best = range;
    exact = width;
  }
  return best ? best[0] : null;
}

/** Ranges so wide, or lengths so common elsewhere, that a sound check digit alone says little. */
function isWeak(scheme: string, length: number): boolean {
  return length < 14 || scheme === 'maestro' || scheme === 'uatp' || (scheme === 'rupay' && length === 16);
}

/** Confidence of a number with sound check digit, bare, without words around it. */
export function cardConfidence(scheme: string, digits: string, grouped: boolean): number {
  if (!isWeak(scheme, digits.length)) return grouped ? 0.96 : 0.92;
  if (grouped) return 0.8;
  if (digits.length === 13 && isEan13(digits)) return 0.35;
  return scheme === 'uatp' ? 0.4 : digits.length >= 16 ? 0.75 : 0.52;
}

/** EAN-13 weights its digits 1 and 3. */
function isEan13(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 13; i++) sum += (digits.charCodeAt(i) - 48) * (i % 2 ? 3 : 1);
  return sum % 10 === 0;
}

export function cardEvidence(scheme: string, sound: boolean): Evidence[] {
  const issuer = because('issuer_range', { issuer: SCHEME_NAMES[scheme] ?? scheme });
  return sound ? [because('checksum'), issuer] : [issuer];
}

export const card: Recognizer = {
  kind: 'cc-number',
  find: (scan) => scan.numbers.flatMap((run) => inRun(scan, run)),
};

function inRun(scan: Scan, run: NumberRun): readonly Detection[] {
  const out: Detection[] = [];
  eachStretch(scan, run, 12, 19, 6, (digits, start, end, from, to) => {
    if (!isGrouping(scan.text, run, from, to) || !luhn(digits) || isRepeated(digits)) return false;
    const scheme = schemeOf(digits);
    if (scheme === null) return false;
    out.push(detection(scan.text, scheme, digits, start, end, to > from));
    return true;
  });
  return out;
}

function detection(
  text: string,
  scheme: string,
  digits: string,
  start: number,
  end: number,
  grouped: boolean,
): Detection {
  let confidence = cardConfidence(scheme, digits, grouped);
  const evidence = cardEvidence(scheme, true);
  const word = nearWord('cc-number', text, start);
  if (word) {
    confidence = Math.min(0.98, confidence + 0.3);
    evidence.push(because('nearby_word', { word }));
  } else if (nearNumber(text, start)) confidence *= 0.5;
  return found('cc-number', scheme, start, end, digits, confidence, evidence);
}

/** Zeroes and other single-digit runs pass Luhn and are nobody's card. */
function isRepeated(digits: string): boolean {
  for (let i = 1; i < digits.length; i++) if (digits.charCodeAt(i) !== digits.charCodeAt(0)) return false;
  return true;
}

/** One group; or fours (the last shorter or longer by some), 4-6-5, 4-6-4 or six and the rest, by one kind of separator. */
function isGrouping(text: string, run: NumberRun, from: number, to: number): boolean {
  if (from === to) return true;
  const first = text.charCodeAt(run.ends[from] as number);
  for (let i = from; i < to; i++) {
    const end = run.ends[i] as number;
    const gap = (run.starts[i + 1] as number) - end;
    const unit = text.charCodeAt(end);
    if (gap !== 1 || unit !== first || (unit !== 0x20 && unit !== 0x2d)) return false;
  }
  const size = (i: number) => (run.ends[i] as number) - (run.starts[i] as number);
  if (size(from) === 6) return to - from === 1;
  if (size(from) !== 4) return false;
  if (to - from === 2 && size(from + 1) === 6) return size(to) === 5 || size(to) === 4;
  for (let i = from; i < to; i++) if (size(i) !== 4) return false;
  return to - from >= 2;
}
