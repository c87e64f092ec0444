// What a normal form is reduced to before it is fingerprinted, so that the usual ways to write one thing are one thing:
// 張三 and 张三, José and Jose, Mr. John Smith and Smith, John. Background only: the guard does without the tables.
// Never: shown, or sent. A mask is made of the normal form. Never: throws.
import type { Kind } from '@/utils/core/item';
import { SIMPLIFIED } from './simplified';

type Canonical = (normal: string) => string;

let simpler: ReadonlyMap<string, string> | null = null;

/** Traditional Chinese characters as simplified ones, sign by sign; everything else as it is. */
export function simplified(text: string): string {
  if (!/[\u3400-\u9fff]/.test(text)) return text;
  simpler ??= new Map(Array.from(SIMPLIFIED.matchAll(/(.)(.)/gs), ([, from = '', to = '']) => [from, to]));
  const table = simpler;
  return text.replace(/[\u3400-\u9fff]/g, (sign) => table.get(sign) ?? sign);
}

/** Latin letters that do not come apart into a letter and its mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

function withoutAccents(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{Script=Latin}\p{M}+/gu, ([letter = '']) => letter);
  return bare.normalize('NFC').replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
}

const TITLES = /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|herr|frau|m|mme|mlle|sr|sra|srta|sig|dhr|mevr)\.? +)+(?=\S)/;
/** Only after at least one sign of a name: 先生 alone is somebody's way to be called. */
const CHINESE_TITLES = /(?<=[\u3400-\u9fff])(?:先生|女士|小姐|太太|同学|老师|医生|教授|博士)$/;
const BETWEEN_HAN = /(?<=[\u3400-\u9fff]) +(?=[\u3400-\u9fff])/g;

/** One order (`smith, john` is `john smith`), no titles, accents, dots, hyphens or apostrophes. */
const name: Canonical = (normal) => {
  const [, last, first] = /^([^,]+), *([^, ][^,]*)$/.exec(normal) ?? [];
  const ordered = last && first ? `${first} ${last}` : normal;
  const plain = withoutAccents(simplified(ordered)).replace(TITLES, '').replace(CHINESE_TITLES, '');
  const parted = plain.replace(/['’ʼ`´·・•‧]/g, '').replace(/[\s.\-‐–_]+/g, ' ');
  return parted.trim().replace(BETWEEN_HAN, '') || normal;
};

const STREET: Readonly<Record<string, string>> = {
  street: 'st',
  road: 'rd',
  avenue: 'ave',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  apartment: 'apt',
  floor: 'fl',
  building: 'bldg',
  strasse: 'str',
};

/** Words between single spaces, Chinese without any; separators and accents gone, the commonest words cut short. */
const address: Canonical = (normal) => {
  const plain = withoutAccents(simplified(normal)).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  const words = plain.trim().split(' ');
  const short = words
    .map((word) => (Object.hasOwn(STREET, word) ? STREET[word] : undefined) ?? word.replace(/(?<=.)strasse$/, 'str'))
    .join(' ');
  return short.replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/g, '') || normal;
};

/** Browsers and systems number copies: `passport (1).pdf`, `passport - copy.pdf`. */
const fileName: Canonical = (normal) =>
  simplified(normal).replace(/(?: \(\d{1,3}\)| - copy| - 副本|\(\d{1,3}\)){1,20}(?=\.[a-z\d]{1,5}$|$)/g, '') || normal;

const CANONICAL: Readonly<Partial<Record<Kind, Canonical>>> = {
  name,
  'street-address': address,
  'vehicle-plate': simplified,
  document: fileName,
};

/** Its own canonical form, and never '' for what was not. Kinds without a row are what normalForm made of them. */
export function canonical(kind: Kind, normal: string): string {
  return CANONICAL[kind]?.(normal) ?? normal;
}
