// Which scheme issues a card number: the most exact range that holds its first digits and allows its length.
// Never: check digits; checks.ts and run.ts have those.

import { CARD_RANGES, type CardRange } from './card-schemes';
import { valuesOf } from './checks';

/** A range over the first six digits. */
interface Range {
  readonly scheme: string;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Bit n: n digits are allowed. */
  readonly lengths: number;
}

const HEAD = 6;
let index: readonly (readonly Range[])[] | null = null;

/** By the first two digits, the most exact first. */
function ranges(): readonly (readonly Range[])[] {
  if (index) return index;
  const built: Range[][] = Array.from({ length: 100 }, () => []);
  for (const row of CARD_RANGES) {
    const range = rangeOf(row);
    for (let head = Math.floor(range.from / 10_000); head <= Math.floor(range.to / 10_000); head++)
      built[head]?.push(range);
  }
  for (const list of built) list.sort((a, b) => b.width - a.width);
  index = built;
  return built;
}

function rangeOf([scheme, from, to, lengths]: CardRange): Range {
  const width = String(from).length;
  const scale = 10 ** Math.max(0, HEAD - width);
  return {
    scheme,
    width,
    from: from * scale,
    to: (to + 1) * scale - 1,
    lengths: lengths.reduce((bits, length) => bits | (1 << length), 0),
  };
}

/** The scheme of `length` digits that begin at `at`; null if there is none. */
export function schemeOfDigits(digits: Uint8Array, at: number, length: number): string | null {
  let head = 0;
  for (let i = 0; i < HEAD; i++) head = head * 10 + (digits[at + i] as number);
  for (const { scheme, from, to, lengths } of ranges()[Math.floor(head / 10_000)] ?? [])
    if (lengths & (1 << length) && head >= from && head <= to) return scheme;
  return null;
}

/** The same for a string of digits. */
export function schemeOf(digits: string): string | null {
  return schemeOfDigits(valuesOf(digits), 0, digits.length);
}

/** Zeroes and other single-digit runs pass the check and are nobody's card. */
export function isIssued(digits: Uint8Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (digits[i] !== digits[from]) return true;
  return false;
}
