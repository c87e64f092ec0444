// International host names: reads `xn--` labels back (RFC 3492) and tells which alphabets a label mixes.
// Never: encoding; the guard has no use for it (ascii.ts does it for what a person types).

const BASE = 36;

/** How the number system adapts from one inserted character to the next (RFC 3492, 6.1). */
export function adapt(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / points);
  let k = 0;
  for (; rest > 455; k += BASE) rest = Math.floor(rest / 35);
  return k + Math.floor((36 * rest) / (rest + 38));
}

/** The least digit that ends a number at place `k`. */
export function threshold(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, 1), 26);
}

function digitOf(char: string): number {
  const value = Number.parseInt(char, BASE);
  return value < 10 ? value + 26 : value - 10;
}

/** The characters that an `xn--` label stands for; null if it is malformed. `encoded` comes without `xn--`. */
export function decodePunycode(encoded: string): string | null {
  const split = encoded.lastIndexOf('-');
  const output = Array.from(split > 0 ? encoded.slice(0, split) : '', (char) => char.charCodeAt(0));
  let [point, bias, place, at] = [128, 72, 0, split > 0 ? split + 1 : 0];
  // A DNS label has at most 63 characters.
  if (encoded.length > 59 || at === encoded.length) return null;
  while (at < encoded.length) {
    const number = readNumber(encoded, at, bias);
    if (!number) return null;
    const length = output.length + 1;
    bias = adapt(number.value, length, place === 0 && point === 128);
    place += number.value;
    point += Math.floor(place / length);
    if (point > 0x10ffff) return null;
    place %= length;
    output.splice(place++, 0, point);
    at = number.end;
  }
  return String.fromCodePoint(...output);
}

/** One number of variable length, least digit first, as it stands at `start`; null if it does not end. */
function readNumber(
  encoded: string,
  start: number,
  bias: number,
): { readonly value: number; readonly end: number } | null {
  let [value, weight] = [0, 1];
  for (let at = start, k = BASE; at < encoded.length; at++, k += BASE) {
    const digit = digitOf(encoded[at] ?? '');
    if (Number.isNaN(digit)) return null;
    value += digit * weight;
    const limit = threshold(k, bias);
    if (digit < limit) return { value, end: at + 1 };
    weight *= BASE - limit;
  }
  return null;
}

/** The host as it was meant to be read; labels that are malformed stay as they are. */
export function toUnicode(host: string): string {
  if (!host.includes('xn--')) return host;
  return host.split('.').map(readLabel).join('.');
}

function readLabel(label: string): string {
  return (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null) ?? label;
}

/** Scripts that are written together (UTS 39, "highly restrictive"), with digits and marks. */
const WITH_LATIN =
  /^[\p{scx=Latn}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}\p{sc=Zyyy}\p{sc=Zinh}]*$/u;
const WITHOUT_LATIN = /^[^\p{sc=Latn}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]*$/u;
/** Alphabets with letters in common: none of them is written with another. */
const ALPHABETS = [/\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u];

/** True if one label of a readable host mixes alphabets that are not written together. */
export function mixesScripts(readable: string): boolean {
  return readable
    .split('.')
    .some(
      (label) =>
        !(WITH_LATIN.test(label) || WITHOUT_LATIN.test(label)) ||
        ALPHABETS.filter((alphabet) => alphabet.test(label)).length > 1,
    );
}
