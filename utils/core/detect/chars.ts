// Classes of UTF-16 units, by arithmetic: what the reader asks of every unit it stops at.
// Never: scripts other than ASCII; fold.ts makes those plain first.

export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

export function isLetter(unit: number): boolean {
  const low = unit | 0x20;
  return low >= 0x61 && low <= 0x7a;
}

/** True for ASCII letters, digits and `_`. */
export function isWord(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === 0x5f;
}

export function isAlnum(unit: number): boolean {
  return isDigit(unit) || isLetter(unit);
}
