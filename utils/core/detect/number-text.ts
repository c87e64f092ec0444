// Numbers of offices, banks and card schemes in running text: in groups of digits, after letters, and in words of both.
// Each is read by the cheapest question first. Never: telephones, which are tried where nothing surer was found.
import type { Region } from '@/utils/core/site';
import { announcedAt } from './announced';
import { card } from './card';
import { isAlnum, isLetter, isWord, unitAt } from './chars';
import { cnId, oldCnId } from './cn-id';
import type { Detection } from './detection';
import { ibanAt, ibanLength } from './iban';
import { numberAt } from './number';
import type { PhoneReader } from './number-reader';
import { passportAt } from './passport';
import type { Run } from './run';

/** Before a number's digits, with the dash. */
const MOST_LETTERS = 8;
/** Units; no office's number is longer. */
const LONG_CODE = 26;

/** `QQ 12 34 56 C`, `X-1234567-L`, `PHX-839221`: letters stand before the digits. Answers the groups that they took. */
export function headed(run: Run, region: Region, out: Detection[]): number {
  const { text } = run;
  const first = run.starts[0] as number;
  const gap = unitAt(text, first - 1);
  if ((gap !== 0x20 && gap !== 0x2d) || !isLetter(unitAt(text, first - 2))) return 0;
  let start = first - 2;
  while (first - start < MOST_LETTERS && isLetter(unitAt(text, start - 1))) start--;
  if (isWord(unitAt(text, start - 1))) return 0;
  const known = first - start < 5 ? (ibanAt(text, start) ?? numberAt(text, start, region)) : null;
  return took(run, known ?? (gap === 0x2d ? announcedAt(text, start, region) : null), 0, out);
}

/** Reads what begins at group `g`, the surest kind first; answers how many groups it took, 0 if nothing. */
export function inGroups(run: Run, g: number, region: Region, out: Detection[], phone: PhoneReader): number {
  const sure = cnId(run, g, out) || card(run, g, out) || oldCnId(run, g, out);
  if (sure) return sure;
  const office = numberAt(run.text, run.starts[g] as number, region);
  const groups = took(run, office, g, out);
  if (groups > 0 && (office as Detection).confidence >= 0.6) return groups;
  const start = run.starts[0] as number;
  if (run.count === 1 && took(run, passportAt(run.text, start, run.ends[0] as number), 0, out)) return 1;
  return (
    phone(run, g, region, out) || groups || (g === 0 ? took(run, announcedAt(run.text, start, region), 0, out) : 0)
  );
}

/** Keeps a find and counts the groups from `g` on that it covers. */
function took(run: Run, hit: Detection | null, g: number, out: Detection[]): number {
  if (!hit) return 0;
  out.push(hit);
  let to = g;
  while (to < run.count && (run.starts[to] as number) < hit.end) to++;
  return to - g;
}

/** A word of letters and digits; `at` is its first digit, or the head of its last group. */
export function inWord(text: string, at: number, region: Region, out: Detection[]): number {
  let start = at;
  while (at - start < 12 && isAlnum(unitAt(text, start - 1))) start--;
  let end = at;
  while (isAlnum(unitAt(text, end))) end++;
  const last = out[out.length - 1];
  if (end - start > 34 || unitAt(text, end) === 0x40) return end;
  if (isWord(unitAt(text, start - 1)) || (last && last.end > start)) return end;
  const iban = ibanAt(text, start);
  const past = iban ? -1 : longCodeEnd(text, start, end);
  if (past > 0) return past;
  const hit = iban ?? mixed(text, start, end, region);
  if (!hit) return pastBroken(text, start, end);
  out.push(hit);
  return Math.max(end, hit.end);
}

/** Past an IBAN whose check failed: its groups are nothing else. */
function pastBroken(text: string, start: number, end: number): number {
  if (end - start !== 4 || ibanLength(text, start) === 0) return end;
  let past = end;
  for (;;) {
    const unit = unitAt(text, past);
    if (unit !== 0x20 && unit !== 0x2d) return past;
    let next = past + 1;
    while (isAlnum(unitAt(text, next)) && next - past <= 5) next++;
    if (next === past + 1 || next - past > 5) return past;
    past = next;
  }
}

/** Where a dashed code of letters and digits ends, a UUID or a key, if it is longer than any office's number; else −1. */
function longCodeEnd(text: string, start: number, end: number): number {
  if (unitAt(text, end) !== 0x2d) return -1;
  let to = end;
  while (isAlnum(unitAt(text, to)) || unitAt(text, to) === 0x2d) to++;
  return to - start > LONG_CODE ? to : -1;
}

function mixed(text: string, start: number, end: number, region: Region): Detection | null {
  // A plate's province stands before its letter.
  const plate = unitAt(text, start - 1) > 0x2e80 ? numberAt(text, start - 1, region) : null;
  return plate ?? numberAt(text, start, region) ?? passportAt(text, start, end) ?? announcedAt(text, start, region);
}
