// Sets of Chinese signs as bitmaps, for one look-up a sign. Never: meaning.

const FIRST = 0x4e00;

/** `set[unit − 0x4e00]` is 1 for the signs of `signs`. */
export function hanSet(signs: string): Readonly<Uint8Array> {
  const set = new Uint8Array(0x9fff - FIRST + 1);
  for (let i = 0; i < signs.length; i++) set[signs.charCodeAt(i) - FIRST] = 1;
  return set;
}

export function inHan(set: Readonly<Uint8Array>, unit: number): boolean {
  return set[unit - FIRST] === 1;
}

/** Where the run of Chinese signs from `at` ends, at most `most` on. */
export function hanEnd(text: string, at: number, most: number): number {
  let end = at;
  while (end < at + most && isSign(text.charCodeAt(end))) end++;
  return end;
}

export function hanStart(text: string, at: number, most: number): number {
  let start = at;
  while (start > at - most && isSign(text.charCodeAt(start - 1))) start--;
  return start;
}

function isSign(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}
