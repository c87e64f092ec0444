// Ways to break a backup, at the layer after decryption. Each one must be noticed, wherever it strikes.
import { createHash } from 'node:crypto';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
type Break = (lines: readonly string[], random: Random) => string | Uint8Array;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
const bytes = (text: string) => new TextEncoder().encode(text);
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Lines with a footer that fits them: what is wrong is in the lines themselves. */
function signed(lines: readonly string[]): string {
  const body = joined(lines);
  const hash = createHash('sha256').update(body).digest('hex');
  return `${body}{"count":${lines.length},"sha256":"${hash}","type":"footer"}\n`;
}

/** One line, of these types if any are named, made into others. */
function withLine(
  types: readonly string[],
  change: (line: string, random: Random) => string | readonly string[],
): Break {
  return (lines, random) => {
    const body = lines.slice(0, -1);
    const fitting = body.flatMap((line, at) =>
      types.length === 0 || types.some((type) => line.includes(`"type":"${type}"`)) ? at : [],
    );
    if (fitting.length === 0) throw new Error(`no line of ${types}`);
    const at = pick(fitting, random);
    return signed(body.flatMap((line, index) => (index === at ? change(line, random) : line)));
  };
}

const replaceAt = (text: string, at: number, sign: string) => text.slice(0, at) + sign + text.slice(at + 1);

/** Another letter at a random place between two marks of the line. */
function another(line: string, from: RegExp, letters: string, random: Random): string {
  const found = from.exec(line);
  if (!found) throw new Error(`no ${from} in ${line}`);
  const start = found.index + found[0].length;
  const end = line.indexOf('"', start);
  const at = start + Math.floor(random() * (end - start));
  const sign = pick(
    [...letters].filter((letter) => letter !== line[at]),
    random,
  );
  return replaceAt(line, at, sign);
}

const LETTERS = 'ABCDEFGHabcdefgh0123456789-_';
const ODD = ['{"__proto__":{}', '{"constructor":1', '{"zz":1', '{"prototype":[]', '{"Type":"entry"'];
const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)},"type":"entry"}`;

export const BREAKS: Readonly<Record<string, Break>> = {
  'a bit turned': (lines, random) => {
    const file = bytes(joined(lines));
    file[Math.floor(random() * file.length)]! ^= 1 << Math.floor(random() * 8);
    return file;
  },
  'cut off': (lines, random) => {
    const file = bytes(joined(lines));
    return file.slice(0, Math.floor(random() * file.length));
  },
  'a byte too many': (lines, random) => {
    const file = [...bytes(joined(lines))];
    file.splice(Math.floor(random() * (file.length + 1)), 0, Math.floor(random() * 256));
    return Uint8Array.from(file);
  },
  'a line gone, footer as it was': (lines, random) => {
    const at = Math.floor(random() * lines.length);
    return joined(lines.filter((_, index) => index !== at));
  },
  'an entry gone': withLine(['entry'], () => []),
  'an entry twice': withLine(['entry'], (line) => [line, line]),
  'the payload of an erased entry': withLine(['payload'], (line) => line.replace(/"seq":\d+/, '"seq":999')),
  'a payload twice': withLine(['payload'], (line) => [line, line]),
  'a payload of another entry': withLine(['payload'], (line) =>
    line.replace(/"seq":(\d+)/, (_, seq: string) => `"seq":${Number(seq) === 2 ? 3 : 2}`),
  ),
  'a letter of an entry': withLine(['entry'], (line, random) => another(line, /\\"commit\\":\\"/, LETTERS, random)),
  'a letter of what an entry follows': withLine(['entry'], (line, random) =>
    another(line, /\\"min\\":\d+,\\"prev\\":\\"/, LETTERS, random),
  ),
  'another time of an entry': withLine(['entry'], (line, random) =>
    line.replace(/\\"min\\":\d+/, () => `\\"min\\":${Math.floor(random() * 1e8)}`),
  ),
  'a letter of a salt': withLine(['payload'], (line, random) => another(line, /"salt":"/, LETTERS, random)),
  'a letter of a payload': withLine(['payload'], (line) => line.replace('\\"v\\":1', '\\"v\\":2')),
  'another ledger': withLine(['header'], (line) =>
    line.replace(/"ledger":"./, (found) => (found.endsWith('A') ? '"ledger":"B' : '"ledger":"A')),
  ),
  'another epoch': withLine(['header'], (line) =>
    line.replace(/"epoch":(\d+)/, (_, epoch: string) => `"epoch":${Number(epoch) + 1}`),
  ),
  'an end that is another': withLine(['header'], (line, random) => another(line, /"hash":"/, LETTERS, random)),
  'a later version': withLine(['header'], (line) => line.replace('"v":1', '"v":2')),
  'no header': withLine(['header'], () => []),
  'two headers': withLine(['header'], (line) => [line, line]),
  'a fingerprint key of another size': withLine(['key'], (line) => line.replace(/"bytes":"..../, '"bytes":"')),
  'a key of another kind': withLine(['key'], (line) => line.replace(/"id":"\w+"/, '"id":"other"')),
  'an odd field': withLine([], (line, random) => line.replace('{', `${pick(ODD, random)},`)),
  'a field gone': withLine([], (line) => line.replace(/^\{"[^"]+":("(?:[^"\\]|\\.)*"|\d+),/, '{')),
  'a field of another kind': withLine([], (line) => line.replace(/^\{"([^"]+)":("(?:[^"\\]|\\.)*"|\d+),/, '{"$1":[],')),
  'a space': withLine([], (line) => line.replace('":', '": ')),
  'another line end': withLine([], (line) => `${line}\r`),
  'a byte order mark': withLine(['header'], (line) => `\uFEFF${line}`),
  'an empty line': withLine([], (line) => [line, '']),
  'another order': withLine(['key'], (line) => ['{"size":1,"at":1,"text":"","type":"checkpoint"}', line]),
  'an unknown type': withLine([], (line) => [line, '{"type":"sync"}']),
  'no JSON': withLine([], (line, random) => line.slice(0, Math.floor(random() * (line.length - 1)))),
  levels: withLine([], (line) => [line, deep(4000)]),
  'a number of many digits': withLine(['header'], (line) => line.replace(/"made":\d+/, `"made":1${'0'.repeat(4000)}`)),
  'a fraction': withLine(['header'], (line) => line.replace(/"made":(\d+)/, '"made":$1.0')),
  'a number below zero': withLine(['header'], (line) => line.replace(/"made":(\d+)/, '"made":-$1')),
  'half of a character': withLine(['header'], (line) => line.replace('"version":"', '"version":"\\ud800')),
  'a long line': withLine([], (line) => [line, `{"text":"${'a'.repeat(9000)}","type":"entry"}`]),
  'a case that is none': withLine(['case'], (line) => line.replace('\\"openedAt\\"', '\\"openedat\\"')),
  'a case that is no JSON': withLine(['case'], (line) => line.replace(/"json":"/, '"json":"x')),
  'a part alone': withLine([], (line) => [line, '{"of":2,"part":1,"text":"{","type":"part"}']),
};
