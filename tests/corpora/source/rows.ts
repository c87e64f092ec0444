// fields.txt and texts.txt, which are written by hand, as rows of the corpora.
import { apiToken, cardNumber, iban, walletKey } from './accounts.ts';
import { chinese } from './numbers.ts';
import { cut, type Random } from './random.ts';
import { SCHEMES } from './schemes.ts';

export interface Field {
  readonly page: string;
  readonly index: number;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly label: string;
  readonly context: string;
  readonly lang: string;
  readonly accept: readonly string[];
}

export interface Text {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
  readonly lang: string;
}

export function readFields(source: string): Field[] {
  let page = '';
  let lang = '';
  let index = 0;
  const fields: Field[] = [];
  for (const line of written(source)) {
    if (line.startsWith('# ')) {
      [, page = '', lang = ''] = line.split(' ');
      index = 0;
      continue;
    }
    const [accept = '', words = '', attributes = ''] = line.split(' | ');
    const around = words.startsWith('~');
    fields.push({
      page,
      index: index++,
      attributes: { tag: 'input', ...readAttributes(attributes) },
      label: around ? '' : words.trim(),
      context: around ? words.slice(1) : '',
      lang,
      accept: accept.split(','),
    });
  }
  return fields;
}

function readAttributes(text: string): Record<string, string | string[]> {
  const pairs = [...text.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)];
  return Object.fromEntries(
    pairs.map(([, name = '', quoted, bare = '']) => [name, name === 'options' ? bare.split(';') : (quoted ?? bare)]),
  );
}

/** `lang | text`, in which `{kind:value}` marks a span, `$rule` in its place makes one, and `\n` breaks the line. */
export function readTexts(source: string, random: Random): Text[] {
  return written(source).map((line) => {
    const bar = line.indexOf(' | ');
    const spans: { start: number; end: number; kind: string }[] = [];
    let text = '';
    for (const [piece, kind, value] of line
      .slice(bar + 3)
      .replaceAll('\\n', '\n')
      .matchAll(/\{(\w+):([^}]*)\}|[^{]+/g)) {
      const start = [...text].length;
      text += value === undefined ? piece : filled(value, random);
      if (value !== undefined && kind) spans.push({ start, end: [...text].length, kind });
    }
    return { text, spans, lang: line.slice(0, bar) };
  });
}

/** `#` is a digit in a marked value only. */
function filled(value: string, random: Random): string {
  return value.startsWith('$') ? made(value.slice(1), random) : value.replace(/#/g, () => random.digits(1));
}

const CARD: Readonly<Record<string, readonly [prefix: string, length: number, ...groups: number[]]>> = {
  visa: ['4539', 16, 4, 4, 4, 4],
  mastercard: ['5277', 16, 4, 4, 4, 4],
  amex: ['3742', 15, 4, 6, 5],
  unionpay: ['622202', 19, 4, 4, 4, 4, 3],
};

/** `visa`, `cn_id`, `iban_DE`, or a scheme by kind and country: `national_id_FR`. A trailing `_s` groups the digits. */
function made(rule: string, random: Random): string {
  const spaced = rule.endsWith('_s');
  const name = spaced ? rule.slice(0, -2) : rule;
  const card = CARD[name];
  if (card) {
    const number = cardNumber(random, card[0], card[1]);
    return spaced ? cut(number, ...(card.slice(2) as number[])).join(' ') : number;
  }
  if (name === 'cn_id') return chinese(random);
  if (name === 'crypto_key') return walletKey(random);
  if (name === 'github' || name === 'jwt') return apiToken(random, name);
  if (name.startsWith('iban_')) {
    const number = iban(random, name.slice(5));
    return spaced ? (number.match(/.{1,4}/g) ?? []).join(' ') : number;
  }
  const scheme = SCHEMES.find(({ kind, country }) => `${kind}_${country}` === name);
  if (!scheme) throw new Error(`no rule makes ${rule}`);
  return scheme.make(random);
}

function written(source: string): string[] {
  return source.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
}
