// Undoes lz-string, which session recorders use: its base64, address and UTF-16 forms. Our own, because the library has
// no limit to what a short text may unfold to. Never: throws; null for what is not such a text.

/** Units that come out, at most. */
const MOST_OUT = 1 << 18;
const MOST_IN = 1 << 16;
const SIGNS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((sign, at) => [sign, at]),
);
/** The address form: a minus where base64 has a slash. */
SIGNS.set('-', 63);

type Bits = (count: number) => number;

/** The lowest bit first; zeros after the end. */
function bitsOf(values: readonly number[], width: number): { readonly read: Bits; readonly over: () => boolean } {
  let [at, left] = [0, width];
  const read = (count: number) => {
    let bits = 0;
    for (let place = 0; place < count; place++) {
      if (left === 0) [at, left] = [at + 1, width];
      left--;
      bits |= (((values[at] ?? 0) >> left) & 1) << place;
    }
    return bits;
  };
  return { read, over: () => at > values.length };
}

/** 0 is a new letter of eight bits, 1 of sixteen. */
const [EIGHT, END] = [0, 2];

/** Chance soon comes to a sign that no text has, or to one in sixteen bits that eight would hold. */
const isLetter = (unit: number, short: boolean) =>
  short ? (unit > 31 && unit !== 127) || unit === 10 || unit === 9 || unit === 13 : unit > 255;

/** Null: chance. Each round reads the number of a phrase; a phrase is new, known, or the last and its own first letter. */
function unfold(values: readonly number[], width: number): string | null {
  const { read, over } = bitsOf(values, width);
  const phrases: string[] = ['', '', ''];
  let [bits, room, last, out] = [2, 1, '', ''];
  const grow = () => {
    if (--room === 0) [room, bits] = [2 ** bits, bits + 1];
  };
  while (!over()) {
    let code = read(bits);
    if (code === END) return out;
    if (code < END) {
      const unit = read(code === EIGHT ? 8 : 16);
      if (!isLetter(unit, code === EIGHT)) return null;
      code = phrases.push(String.fromCharCode(unit)) - 1;
      if (last === '') [bits, room] = [3, 5];
      grow();
    }
    const phrase = code < phrases.length ? phrases[code] : code === phrases.length ? last + last.charAt(0) : '';
    if (!phrase || out.length + phrase.length > MOST_OUT) return null;
    out += phrase;
    if (last !== '') {
      phrases.push(last + phrase.charAt(0));
      grow();
    }
    last = phrase;
  }
  return null;
}

const SHORTEST = 12;
/** `run`: letters of base64 or of the address form. */
export function unlzRun(run: string): string | null {
  if (run.length < SHORTEST || run.length > MOST_IN) return null;
  return unfold(
    Array.from(run, (sign) => SIGNS.get(sign) ?? 0),
    6,
  );
}

const WIDE = /[\u0100-\uFFFF]/g;
const FEWEST_WIDE = 4;
const MOST_FIELDS = 50;

/** In its UTF-16 form each unit holds 15 bits, 32 added. Looked for as a string of JSON, as a field, as the whole. */
export function unlzTexts(text: string): readonly string[] {
  if (text.length > MOST_IN) return [];
  const fields = [text, ...text.split('"', MOST_FIELDS), ...text.split(/[\r\n&=]+/, MOST_FIELDS)];
  const wide = fields.filter((field) => (field.match(WIDE)?.length ?? 0) >= FEWEST_WIDE);
  return [...new Set(wide)].flatMap((field) => {
    const values = Array.from({ length: field.length }, (_, at) => field.charCodeAt(at) - 32);
    const opened = values.every((value) => value >= 0 && value < 32768) ? unfold(values, 15) : null;
    return opened ? [opened] : [];
  });
}
