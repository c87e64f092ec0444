// Folding: one text in, the same text in plain ASCII digits, letters, dashes and spaces out, with the way back.
// Full-width forms, the digits of other scripts, odd dashes and spaces become plain; invisible marks vanish.
// Never: case, accents or words; those belong to the normal forms.

/** Unit `i` of `text` came from `[starts[i], ends[i])` of the original; both null where nothing moved. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array | null;
  readonly ends: Uint32Array | null;
}

/** First code unit of each run of ten decimal digits outside ASCII (Unicode 16, general category Nd, BMP). */
const ZEROES = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
  0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0,
  0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0,
];
const GONE = -1;

/** Plain units of everything below `WIDE`, made on first use. */
const WIDE = 0x3100;
let table: Int16Array | null = null;

function plains(): Int16Array {
  if (table) return table;
  const built = Int16Array.from({ length: WIDE }, (_, unit) => unit);
  for (let unit = 0x80; unit < WIDE; unit++) {
    if (isSpace(unit)) built[unit] = 0x20;
    else if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) built[unit] = 0x2d;
    else if (isInvisible(unit)) built[unit] = GONE;
  }
  for (const zero of ZEROES)
    if (zero < WIDE) for (let digit = 0; digit < 10; digit++) built[zero + digit] = 0x30 + digit;
  table = built;
  return built;
}

/** The plain unit for one unit; itself where it has none; `GONE` for invisible marks. */
function plain(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit < WIDE) return plains()[unit] as number;
  if (unit < 0xa620) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  if (unit === 0xfe63) return 0x2d;
  if (unit === 0xfeff) return GONE;
  if (unit < 0xabfa) for (const zero of ZEROES) if (unit >= zero && unit <= zero + 9) return 0x30 + unit - zero;
  return unit;
}

/**
 * True for a unit over ASCII that reading can pass over: folding would change nothing that is read. Full-width `，` `：`
 * `；` `！` `？` stand in every Chinese text, and no number holds one; of brackets run.ts knows the full-width ones.
 */
export function isPlain(unit: number): boolean {
  if (unit < WIDE) return plains()[unit] === unit;
  if (unit < 0xa620) return true;
  if (unit === 0xff0c || unit === 0xff1a || unit === 0xff08 || unit === 0xff09) return true;
  if (unit === 0xff1b || unit === 0xff01 || unit === 0xff1f) return true;
  return unit !== 0xd835 && plain(unit) === unit;
}

function isSpace(unit: number): boolean {
  return unit === 0xa0 || unit === 0x3000 || unit === 0x202f || (unit >= 0x2000 && unit <= 0x200a);
}

/** Soft hyphen, zero-width characters, joiners, direction marks, byte order mark. */
function isInvisible(unit: number): boolean {
  if (unit === 0xad || unit === 0x61c || unit === 0x180e) return true;
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f);
}

/** Folds a text of any content, lone surrogates included; linear, and free for pure ASCII. */
export function fold(text: string): Folded {
  const { length } = text;
  let first = 0;
  while (first < length && text.charCodeAt(first) < 0x80) first++;
  if (first === length) return { text, starts: null, ends: null };
  const units = new Uint16Array(length);
  for (let i = 0; i < first; i++) units[i] = text.charCodeAt(i);
  return foldFrom(text, first, units);
}

function foldFrom(text: string, first: number, units: Uint16Array): Folded {
  const { length } = text;
  let map: Moves | null = null;
  let kept = first;
  for (let i = first; i < length; i++) {
    const pair = isMathDigit(text, i);
    const unit = pair ? 0x30 + ((text.charCodeAt(i + 1) - 0xdfce) % 10) : plain(text.charCodeAt(i));
    if (unit !== GONE) units[kept] = unit;
    if ((pair || unit === GONE) && map === null) map = identity(kept, length);
    if (map && unit !== GONE) {
      map.starts[kept] = i;
      map.ends[kept] = pair ? i + 2 : i + 1;
    }
    if (unit !== GONE) kept++;
    if (pair) i++;
  }
  return { text: fromUnits(units, kept), starts: map?.starts ?? null, ends: map?.ends ?? null };
}

interface Moves {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function identity(upTo: number, length: number): Moves {
  const map = { starts: new Uint32Array(length), ends: new Uint32Array(length) };
  for (let i = 0; i < upTo; i++) {
    map.starts[i] = i;
    map.ends[i] = i + 1;
  }
  return map;
}

/** Mathematical digits are pairs of units, U+1D7CE to U+1D7FF. */
function isMathDigit(text: string, i: number): boolean {
  if (text.charCodeAt(i) !== 0xd835) return false;
  const low = text.charCodeAt(i + 1);
  return low >= 0xdfce && low <= 0xdfff;
}

/** In pieces: a call has a limited number of arguments. */
function fromUnits(units: Uint16Array, length: number): string {
  let out = '';
  for (let i = 0; i < length; i += 4096)
    out += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 4096)) as unknown as number[]);
  return out;
}

/** The original offset where unit `i` of the folded text begins. */
export function startOf(folded: Folded, i: number): number {
  return folded.starts ? (folded.starts[i] as number) : i;
}

/** The original offset where the unit before `i` ends, for `i` over 0: invisible marks after it stay outside. */
export function endOf(folded: Folded, i: number): number {
  return folded.ends ? (folded.ends[i - 1] as number) : i;
}
