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
  // A DNS label has at most 63 characters.
  if (encoded.length > 59) return null;
  const split = encoded.lastIndexOf('-');
  const output = Array.from(split > 0 ? encoded.slice(0, split) : '', (char) => char.charCodeAt(0));
  let [point, bias, insertAt, at] = [128, 72, 0, split > 0 ? split + 1 : 0];
  while (at < encoded.length) {
    const before = insertAt;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded[at++] ?? '');
      if (!(digit >= 0)) return null;
      insertAt += digit * weight;
      const limit = threshold(k, bias);
      if (digit < limit) break;
      weight *= BASE - limit;
    }
    const length = output.length + 1;
    bias = adapt(insertAt - before, length, before === 0);
    point += Math.floor(insertAt / length);
    if (!(point <= 0x10ffff)) return null;
    insertAt %= length;
    output.splice(insertAt++, 0, point);
  }
  return output.length > 0 ? String.fromCodePoint(...output) : null;
}

/** The host as it was meant to be read; labels that are malformed stay as they are. */
export function toUnicode(host: string): string {
  if (!host.includes('xn--')) return host;
  const labels = host.split('.').map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : null) ?? label);
  return labels.join('.');
}

/** Scripts that are written together: UTS 39, "highly restrictive". Every other mixture is suspicious. */
const TOGETHER = [
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Zyyy}\p{sc=Zinh}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Bopo}\p{sc=Zyyy}\p{sc=Zinh}]*$/u,
  /^[\p{scx=Latin}\p{scx=Han}\p{scx=Hang}\p{sc=Zyyy}\p{sc=Zinh}]*$/u,
  /^[^\p{sc=Latin}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]*$/u,
];

const BY_ITSELF = [/\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u, /\p{sc=Cher}/u, /\p{sc=Copt}/u, /\p{sc=Geor}/u];

/** True if one label of a readable host mixes alphabets that are not written together. */
export function mixesScripts(readable: string): boolean {
  return readable.split('.').some((label) => {
    if (!TOGETHER.some((script) => script.test(label))) return true;
    return BY_ITSELF.filter((script) => script.test(label)).length > 1;
  });
}
