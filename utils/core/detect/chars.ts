// Classes of UTF-16 units, by arithmetic or one look-up: what the reader asks of every unit it stops at.
// Never: scripts other than ASCII; fold.ts makes those plain first.

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLetter(unit: number): boolean {
  const low = unit | 0x20;
  return low >= 0x61 && low <= 0x7a;
}

/** 1 for ASCII letters and digits, 2 for `_`. */
const WORD = Uint8Array.from({ length: 128 }, (_, unit) =>
  isDigit(unit) || isLetter(unit) ? 1 : unit === 0x5f ? 2 : 0,
);

/** True for ASCII letters, digits and `_`. */
export function isWord(unit: number): boolean {
  return unit < 128 && WORD[unit] !== 0;
}

export function isAlnum(unit: number): boolean {
  return unit < 128 && WORD[unit] === 1;
}

/** The unit at `i`; 0 outside the text. An engine reads over an edge slowly, and slowly ever after at that place. */
export function unitAt(text: string, i: number): number {
  return i >>> 0 < text.length ? text.charCodeAt(i) : 0;
}
