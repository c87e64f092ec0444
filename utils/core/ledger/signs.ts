// What kind of sign stands where in a text: letters, digits and what ends a word or a field. Never: allocates per sign.

export const OTHER = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** Of a script that puts no spaces between its words: what stands beside it may be a word of its own. */
export const UNSPACED = 4;
export type Class = typeof OTHER | typeof LETTER | typeof DIGIT | typeof UNSPACED;

/** By UTF-16 unit, filled on demand; 0: not asked yet. Halves of pairs are never in it. */
const known = new Uint8Array(65536);
const WORD = /[\p{L}\p{N}]/u;
const NO_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
export const isUnspaced = (sign: string) => NO_SPACES.test(sign);

const wordClass = (sign: string): Class => (isUnspaced(sign) ? UNSPACED : WORD.test(sign) ? LETTER : OTHER);

function learn(unit: number): Class {
  const is = unit > 47 && unit < 58 ? DIGIT : wordClass(String.fromCharCode(unit));
  known[unit] = is;
  return is;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

function pair(text: string, at: number): Class {
  const whole = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return whole.length === 2 ? wordClass(whole) : OTHER;
}

/** Of the sign that the unit belongs to. Outside of the text: OTHER. */
export function classAt(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return OTHER;
  if (isHigh(unit)) return pair(text, at);
  if (isLow(unit)) return at > 0 ? pair(text, at - 1) : OTHER;
  return (known[unit] as Class | 0) || learn(unit);
}

const SPACE = /\s/;
export const isSpace = (unit: number) =>
  unit === 32 || (unit > 8 && unit < 14) || (unit > 127 && SPACE.test(String.fromCharCode(unit)));

const SEPARATORS = new Set([...'.-()/+·–—'].map((sign) => sign.charCodeAt(0)));
/** What may stand inside a number: 138 0013 8000 is 138-0013-8000 is 13800138000. */
export const isSeparator = (unit: number) => SEPARATORS.has(unit) || isSpace(unit);

const OPEN = new Set([...'"\'=:&?>;,[({|\\`\uFFFD'].map((sign) => sign.charCodeAt(0)));
const CLOSE = new Set([...'"\'&<;,)]}|\\`\uFFFD'].map((sign) => sign.charCodeAt(0)));
/** Does a field of a query, of JSON, of markup or of a list begin here, or end? */
export const opens = (text: string, at: number) =>
  at === 0 || text.charCodeAt(at - 1) < 32 || OPEN.has(text.charCodeAt(at - 1));
export const closes = (text: string, at: number) =>
  at >= text.length || text.charCodeAt(at) < 32 || CLOSE.has(text.charCodeAt(at));

const MARKS = /\p{M}{16}/u;
const FOREIGN = /[\u0080-\uFFFF]/;

/** As both sides are compared: one case, one composition, one apostrophe. A heap of marks, slow to compose, stays. */
export function folded(text: string): string {
  if (!FOREIGN.test(text)) return text.toLowerCase();
  const composed = MARKS.test(text) ? text : text.normalize('NFKC');
  return composed.toLowerCase().replace(/ς/g, 'σ').replace(/[‘’ʼ]/g, "'");
}
