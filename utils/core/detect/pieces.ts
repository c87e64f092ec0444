// The parts of a message that could be a whole value of a kind without a shape: a name, an address, a number of an office.
// Never: says that one of them is; whoever asks compares them with what the record knows.

const MOST = 120;
const LONGEST = 200;
const COARSE = /[\n\r\t,，;；、:：|]+/;
const FINE = /[\n\r\t,，;；、:：|?？!！。…()（）[\]【】“”"«»「」]+/;
/** Capitalised words in a row: `Hello Alice Example`. */
const CAPITALS = /\p{Lu}[\p{L}'’-]{0,40}(?: \p{Lu}[\p{L}'’-]{0,40}){1,5}/gu;
/** How a Chinese message addresses somebody: `请问是王小明先生吗`. */
const TITLED = /(\p{Script=Han}{2,6})(?:先生|女士|小姐|同学|同學|老师|老師)/gu;
/** Digits in groups; a word of Latin letters and digits; a Chinese number plate: `card 1234 5678`, `file AB-12345/6`, `苏A12345`. */
const NUMBERED = [
  /\d[\d -]{2,40}\d/g,
  /[\p{Script=Latin}\d][\p{Script=Latin}\d._%+@/-]{2,60}/gu,
  /\p{Script=Han}[A-Z]·?[A-Z\d]{4,6}/gu,
];

/** The whole, its lines, what stands between its signs, and what looks like a person spoken to; at most 120. */
export function piecesOf(text: string): readonly string[] {
  const parts = [
    text,
    ...text.split(/[\n\r]+/),
    ...text.split(COARSE),
    ...text.split(FINE),
    ...spokenTo(text),
    ...numbered(text),
  ];
  const trimmed = parts.map((part) => part.trim()).filter((part) => part.length > 1 && part.length <= LONGEST);
  return [...new Set(trimmed)].slice(0, MOST);
}

function spokenTo(text: string): readonly string[] {
  const capitals = [...text.matchAll(CAPITALS)].flatMap(([run]) => windows(run.split(' ')));
  const titled = [...text.matchAll(TITLED)].flatMap(([, before = '']) => endings([...before]));
  return [...capitals, ...titled];
}

function numbered(text: string): readonly string[] {
  return NUMBERED.flatMap((shape) => [...text.matchAll(shape)])
    .map(([piece]) => piece.replace(/[._%+@/-]+$/, ''))
    .filter((piece) => /\d/.test(piece));
}

/** Every two to four words in a row. */
function windows(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    [2, 3, 4].flatMap((count) => (start + count <= words.length ? [words.slice(start, start + count).join(' ')] : [])),
  );
}

/** The last two, three and four signs. */
function endings(signs: readonly string[]): readonly string[] {
  return [2, 3, 4].filter((count) => count <= signs.length).map((count) => signs.slice(-count).join(''));
}
