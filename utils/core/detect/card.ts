// Bank card numbers: issuer range, length and check digit (ISO/IEC 7812), in the groupings that people write.
// Never: in running text, a number whose check digit fails.
import { bankOf } from './card-bank';
import { isIssued, schemeOfDigits } from './card-range';
import { SCHEME_NAMES } from './card-schemes';
import { hasBirthDate } from './cn-id';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { CARD, LOOKALIKE } from './near-words';
import { nearby } from './nearby';
import { closesAt, digitsOf, luhnOf, type Run, sizeOf, totalOf, unitAfter } from './run';

/** Ranges so wide, or lengths so common elsewhere, that a sound check digit alone says little. */
function isWeak(scheme: string, length: number): boolean {
  return (
    length < 14 ||
    scheme === 'maestro' ||
    scheme === 'uatp' ||
    scheme === 'verve' ||
    (scheme === 'rupay' && length === 16)
  );
}

/** How sure a number with sound check digit is, without words around it. */
function sureness(scheme: string, length: number, grouped: boolean): number {
  if (!isWeak(scheme, length)) return grouped ? 0.96 : 0.92;
  if (grouped) return 0.8;
  return length >= 16 && scheme !== 'uatp' ? 0.75 : 0.4;
}

/** Old cards of thirteen digits are read where a value is nothing else; a bar code has as many. */
function isWholeVisa(run: Run, scheme: string, from: number, to: number): boolean {
  return scheme === 'visa' && from === to && run.count === 1 && run.text.length < 16;
}

/** `bank`: the issuing bank, '' where it is not known. */
export function cardEvidence(scheme: string, sound: boolean, bank = ''): readonly Evidence[] {
  const name = SCHEME_NAMES[scheme] ?? scheme;
  const issuer = because('issuer_range', { issuer: bank ? `${name} (${bank})` : name });
  return sound ? [because('checksum'), issuer] : [issuer];
}

const SOUND = new Map<string, readonly Evidence[]>();

/** The same list each time; a scheme and a bank never have the same name. */
function soundEvidence(scheme: string, bank: string): readonly Evidence[] {
  const known = SOUND.get(bank || scheme);
  if (known) return known;
  const evidence = cardEvidence(scheme, true, bank);
  SOUND.set(bank || scheme, evidence);
  return evidence;
}

/** Reads a card number from group `from` of the run on; answers how many groups it took, 0 if there is none. */
export function card(run: Run, from: number, out: Detection[]): number {
  const to = lastGroup(run, from);
  if (to < 0) return 0;
  const start = run.at[from] as number;
  const end = run.at[to + 1] as number;
  if (!luhnOf(run, start, end)) return 0;
  const scheme = schemeOfDigits(run.digits, start, end - start);
  if (scheme === null || !isIssued(run.digits, start, end)) return 0;
  // An identity number whose check failed is not a card for that.
  if (end - start === 18 && hasBirthDate(run.digits, start)) return 0;
  return detection(run, scheme, from, to, out);
}

/**
 * One group of 12 to 19; fours with a shorter or longer last group; 4-6-5, 4-6-4; six and the rest: by one kind of
 * separator. −1 if the groups are no card's.
 */
function lastGroup(run: Run, from: number): number {
  const size = sizeOf(run, from);
  if (size >= 12) return size <= 19 && closesAt(run, from) ? from : -1;
  const last = size === 4 ? fours(run, from) : size === 6 ? pair(run, from) : -1;
  return last > 0 && isEven(run, from, last) && closesAt(run, last) ? last : -1;
}

function pair(run: Run, from: number): number {
  return from + 1 < run.count && sizeOf(run, from + 1) >= 6 && sizeOf(run, from + 1) <= 13 ? from + 1 : -1;
}

function fours(run: Run, from: number): number {
  // The middle of a longer series of fours is no card's.
  if (from + 2 >= run.count || (from > run.taken && sizeOf(run, from - 1) === 4)) return -1;
  if (sizeOf(run, from + 1) === 6) return sizeOf(run, from + 2) === 5 || sizeOf(run, from + 2) === 4 ? from + 2 : -1;
  let to = from;
  while (to + 1 < run.count && to - from < 4 && sizeOf(run, to) === 4 && totalOf(run, from, to + 1) <= 19) to++;
  // Four fours, and a fifth group that is the next number's.
  if (to - from === 4 && sizeOf(run, to) === 4) to--;
  return to - from >= 2 && totalOf(run, from, to) >= 13 ? to : -1;
}

function isEven(run: Run, from: number, to: number): boolean {
  const first = unitAfter(run, from);
  if (first !== 0x20 && first !== 0x2d) return false;
  for (let g = from; g < to; g++)
    if (unitAfter(run, g) !== first || (run.starts[g + 1] as number) - (run.ends[g] as number) !== 1) return false;
  return true;
}

function detection(run: Run, scheme: string, from: number, to: number, out: Detection[]): number {
  const start = run.starts[from] as number;
  const sure = sureness(scheme, totalOf(run, from, to), to > from);
  let confidence = isWholeVisa(run, scheme, from, to) ? Math.max(sure, 0.5) : sure;
  const near = nearby(run.text, start);
  const digits = digitsOf(run, from, to);
  let evidence = soundEvidence(scheme, scheme === 'unionpay' ? bankOf(run.digits, run.at[from] as number) : '');
  const word = near.word(CARD);
  if (word) {
    confidence = Math.min(0.98, confidence + 0.3);
    evidence = [...evidence, because('nearby_word', { word })];
  } else if (near.mask) confidence *= near.mask & LOOKALIKE ? 0.5 : 0.8;
  out.push(found('cc-number', scheme, start, run.ends[to] as number, digits, confidence, evidence));
  return confidence >= 0.5 ? to - from + 1 : 0;
}
