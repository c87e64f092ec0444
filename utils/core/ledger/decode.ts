// Codings that are taken off a whole text: percent, JSON, HTML, hexadecimal escapes, quoted-printable, multipart.
// Never: throws; what is malformed stays as it is and does not stop the rest.
import { fromHex, readUtf8 } from './bytes';
import type { Coding } from './coding';

const bytesText = (run: string, signs: RegExp) => readUtf8(fromHex(run.replace(signs, ''))).text;

function percentRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return bytesText(run, /%/g);
  }
}

const unit = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
const percent = (text: string) =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, percentRun).replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => unit(hex));
/** As a form writes it. */
const formPercent = (text: string) => percent(text.replace(/\+/g, ' '));

const point = (number: number) => (number > 0 && number < 0x110000 ? String.fromCodePoint(number) : '\uFFFD');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const json = (text: string) =>
  text.replace(
    /\\(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([\s\S]))/gi,
    (_, four: string | undefined, braced: string | undefined, sign: string) =>
      four ? unit(four) : braced ? point(Number.parseInt(braced, 16)) : (ESCAPES[sign] ?? sign),
  );

/** Names of the signs that are escaped in markup or stand in addresses, numbers and names. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  plus: '+',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  sol: '/',
  bsol: '\\',
  colon: ':',
  comma: ',',
  num: '#',
  equals: '=',
  lpar: '(',
  rpar: ')',
  rsquo: '’',
  middot: '·',
};
const html = (text: string) =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, ten: string | undefined, hex: string | undefined, name: string) =>
      ten ? point(Number(ten)) : hex ? point(Number.parseInt(hex, 16)) : (NAMED[name.toLowerCase()] ?? whole),
  );

const escapedHex = (text: string) => text.replace(/(?:\\x[0-9a-f]{2})+/gi, (run) => bytesText(run, /\\x/gi));
/** Pairs set apart, as dumps write them: 6d 65 69, 6D:65:69. */
const pairedHex = (text: string) =>
  text.replace(/(?<![0-9a-z])(?:[0-9a-f]{2}[ :]){4,}[0-9a-f]{2}(?![0-9a-z])/gi, (run) => bytesText(run, /[ :]/g));
const quotedPrintable = (text: string) =>
  text.replace(/=\r?\n/g, '').replace(/(?:=[0-9a-f]{2})+/gi, (run) => bytesText(run, /=/g));

export interface Decoder {
  readonly coding: Coding;
  /** Is there anything to do? */
  readonly due: (text: string) => boolean;
  readonly decode: (text: string) => string;
}

const has = (sign: RegExp) => (text: string) => sign.test(text);
const ESCAPED = /%[0-9a-f]{2}/i;

export const DECODERS: readonly Decoder[] = [
  { coding: 'percent', due: has(/%[0-9a-f]{2}|\+|%u[0-9a-f]{4}/i), decode: formPercent },
  { coding: 'json', due: has(/\\/), decode: json },
  { coding: 'html', due: has(/&[#a-z][0-9a-z]{0,7};/i), decode: html },
  // A plus that is one, beside other signs that are escaped.
  { coding: 'percent', due: (text) => text.includes('+') && ESCAPED.test(text), decode: percent },
  { coding: 'hex', due: has(/\\x[0-9a-f]{2}/i), decode: escapedHex },
  { coding: 'hex', due: has(/(?:[0-9a-f]{2}[ :]){4}/i), decode: pairedHex },
  { coding: 'quoted-printable', due: has(/quoted-printable|=[0-9A-F]{2}=[0-9A-F]{2}|=\r?\n/), decode: quotedPrintable },
];

const OPENING = /(?:^|\n)(--[^\r\n]{1,70})\r?\n(?=content-)/i;
const MOST_PARTS = 1000;

/** The parts of a multipart body, each with its headers; null where it is none. Broken ones as far as they go. */
export function partsOf(text: string): readonly string[] | null {
  const boundary = OPENING.exec(text)?.[1];
  if (!boundary) return null;
  return text.split(boundary, MOST_PARTS).slice(1);
}
