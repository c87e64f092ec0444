// Bytes of base64 and hexadecimal runs, and the text that they are. Never: throws; what is no text becomes U+FFFD.

/** How much of the bytes reads as text, 0 to 1, beside the text. */
export interface Read {
  readonly text: string;
  readonly good: number;
}

/** A share of good bytes from which the rest is taken for text too. */
export const CLEAN = 0.95;

const SIXES = new Uint8Array(128).fill(255);
for (let at = 0; at < 62; at++) {
  SIXES['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.charCodeAt(at)] = at;
}
for (const [sign, value] of [
  ['+', 62],
  ['-', 62],
  ['/', 63],
  ['_', 63],
] as const)
  SIXES[sign.charCodeAt(0)] = value;

/** `run` from `skip` on, of the letters of any dialect; what follows a letter that is none is not read. */
export function fromBase64(run: string, skip = 0): Uint8Array {
  const bytes = new Uint8Array(((run.length - skip) * 3) >> 2);
  let [held, bits, length] = [0, 0, 0];
  for (let at = skip; at < run.length; at++) {
    const six = SIXES[run.charCodeAt(at)] ?? 255;
    if (six > 63) break;
    held = ((held << 6) | six) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = held >> bits;
  }
  return bytes.subarray(0, length);
}

export function fromHex(run: string): Uint8Array {
  const bytes = new Uint8Array(run.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(run.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => HEX[byte]).join('');

const PIECE = 8192;

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) text += String.fromCharCode(...units.subarray(at, at + PIECE));
  return text;
}

const isSign = (byte: number) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
/** Bytes that follow the first one, by the first one; -1: none can follow. */
const following = (byte: number) =>
  byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : -1;

function pointAt(bytes: Uint8Array, at: number, more: number): number {
  let point = (bytes[at] ?? 0) & (0x3f >> more);
  for (let next = at + 1; next <= at + more; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  const least = more === 1 ? 0x80 : more === 2 ? 0x800 : 0x10000;
  return point < least || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? -1 : point;
}

export function readUtf8(bytes: Uint8Array): Read {
  const units = new Uint16Array(bytes.length);
  let [length, good] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 128) {
      units[length++] = byte;
      if (isSign(byte)) good++;
      continue;
    }
    const more = following(byte);
    const point = more < 0 ? -1 : pointAt(bytes, at, more);
    if (point < 0) units[length++] = 0xfffd;
    else {
      if (point > 0xffff) units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = point > 0xffff ? 0xdc00 | (point & 0x3ff) : point;
      at += more;
      good += more + 1;
    }
  }
  return { text: fromUnits(units.subarray(0, length)), good: bytes.length > 0 ? good / bytes.length : 0 };
}

/** The scripts that people write in: chance among all units rarely keeps to them. */
const WIDE = [
  [0xa0, 0x6ff],
  [0x900, 0xeff],
  [0x1e00, 0x206f],
  [0x3000, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xd7a3],
] as const;
const isWide = (unit: number) => isSign(unit) || WIDE.some(([from, to]) => unit >= from && unit <= to);

/** Two bytes a unit, the low one first; null where it cannot be that. */
export function readUtf16(bytes: Uint8Array): Read | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  const units = new Uint16Array(bytes.length >> 1);
  let good = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = (bytes[at * 2] as number) | ((bytes[at * 2 + 1] as number) << 8);
    units[at] = unit;
    if (isWide(unit) || unit === 0xfeff) good++;
  }
  return good / units.length < CLEAN ? null : { text: fromUnits(units), good: good / units.length };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) text += LETTERS[(three >> shift) & 63];
  }
  const fill = (3 - (bytes.length % 3)) % 3;
  return text.slice(0, text.length - fill) + '='.repeat(fill);
}
