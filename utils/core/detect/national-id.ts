// National numbers of other countries than China: a notation that only one country has, or the person's own country's.
// Never: plain digits of a foreign country without a word or a field that asks for them.
import type { Region } from '@/utils/core/site';
import type { DetectContext, Detection, Recognizer } from './detection';
import { because, found } from './evidence';
import { NATIONAL_IDS, type NationalId } from './national-ids';
import { nearNumber, nearWord } from './nearby';
import { isWord, type Scan } from './scan';

const LONGEST = 24;
/** British numbers begin with letters and are written in pairs: `QQ 12 34 56 C`. */
const NINO = /\b[A-Za-z]{2} \d{2} \d{2} \d{2} [A-Da-d]\b/g;

export const nationalId: Recognizer = {
  kind: 'national-id',
  find: (scan, context) => {
    const out: Detection[] = [];
    let past = 0;
    for (const [start, spacedEnd] of starts(scan)) {
      const hit = start >= past ? at(scan, start, spacedEnd, context) : null;
      if (!hit) continue;
      out.push(hit);
      past = hit.end;
    }
    return out;
  },
};

/** Where tokens with digits begin, in order, each with the end of the spaced number that begins there, or −1. */
function starts(scan: Scan): [number, number][] {
  const all: [number, number][] = [];
  for (const run of scan.numbers) {
    if (!run.gluedBefore)
      all.push([run.starts[0] as number, run.gluedAfter ? -1 : (run.ends[run.ends.length - 1] as number)]);
  }
  for (const { start } of scan.words) if (!isWord(scan.text.charCodeAt(start - 1))) all.push([start, -1]);
  for (const match of scan.text.matchAll(NINO)) all.push([match.index, match.index + match[0].length]);
  return all.sort((a, b) => a[0] - b[0]);
}

function at(scan: Scan, start: number, spacedEnd: number, context: DetectContext): Detection | null {
  const { text } = scan;
  const previous = text.charCodeAt(start - 1);
  if (previous === 0x2d || previous === 0x2f || previous === 0x24 || previous === 0x23) return null;
  for (const end of [tightEnd(text, start), spacedEnd]) {
    if (end - start < 8 || end - start > LONGEST) continue;
    const hit = match(text, start, end, context);
    if (hit) return hit;
  }
  return null;
}

/** Past letters, digits and `.-/()+`; trailing punctuation stays outside. */
function tightEnd(text: string, start: number): number {
  let end = start;
  while (end - start <= LONGEST && (isWord(text.charCodeAt(end)) || isInner(text.charCodeAt(end)))) end++;
  while (
    end > start &&
    !isWord(text.charCodeAt(end - 1)) &&
    !(text.charCodeAt(end - 1) === 0x29 && text.slice(start, end).includes('('))
  )
    end--;
  return end;
}

function isInner(unit: number): boolean {
  return unit === 0x2d || unit === 0x2e || unit === 0x2f || unit === 0x28 || unit === 0x29 || unit === 0x2b;
}

function match(text: string, start: number, end: number, context: DetectContext): Detection | null {
  const written = text.slice(start, end).toUpperCase();
  const compact = compactOf(written);
  let word: string | null | undefined;
  for (const row of NATIONAL_IDS) {
    const distinct = row.distinct?.test(written) ?? false;
    if (!distinct && !row.regional?.test(written)) continue;
    if (word === undefined) word = nearWord('national-id', text, start);
    const here = row.country.toUpperCase() === context.region;
    // Last, because a refusal by the library costs a stack trace.
    if ((!distinct && !here && !word) || !row.sound(compactFor(row, written, compact))) continue;
    if (!word && nearNumber(text, start)) return null;
    return detection(row, start, end, compact, confidenceOf(row, distinct, here, word), word ?? null);
  }
  return null;
}

/** Letters and digits of an upper-case text. */
export function compactOf(written: string): string {
  return written.replace(/[^A-Z\d]/g, '');
}

/** Finland's sign before the serial tells the century. */
function compactFor(row: NationalId, written: string, compact: string): string {
  return row.country === 'fi' ? written : compact;
}

function confidenceOf(row: NationalId, distinct: boolean, here: boolean, word: string | null | undefined): number {
  const base = distinct ? (row.checked ? 0.9 : 0.8) : here ? (row.checked ? 0.7 : 0.55) : 0.5;
  return word ? Math.min(0.97, base + 0.2) : base;
}

function detection(
  row: NationalId,
  start: number,
  end: number,
  id: string,
  confidence: number,
  word: string | null,
): Detection {
  const evidence = nationalEvidence(row);
  if (word) evidence.push(because('nearby_word', { word }));
  return found('national-id', row.country, start, end, id, confidence, evidence);
}

export function nationalEvidence(row: NationalId) {
  const country = row.country.toUpperCase();
  const registry = because('country_registry', { country, name: row.name });
  return row.checked ? [because('checksum'), registry] : [because('format'), registry];
}

/** For fields that ask for such a number: the row whose check the whole value passes, the person's own country first. */
export function identify(value: string, region: Region): NationalId | null {
  const written = value.toUpperCase().trim();
  const compact = compactOf(written);
  const fits = (row: NationalId) =>
    row.compact.test(compactFor(row, written, compact)) && row.sound(compactFor(row, written, compact));
  return (
    NATIONAL_IDS.find((row) => row.country.toUpperCase() === region && fits(row)) ??
    NATIONAL_IDS.find((row) => row.checked && fits(row)) ??
    null
  );
}
