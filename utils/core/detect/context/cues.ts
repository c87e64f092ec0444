// From a word in running text to the reader of what it announces. Most words are turned away by a mark of a few of their
// letters. Never: reads anything itself.

import { because } from '@/utils/core/detect/evidence';
import { addressFrom, fromPart } from './address-en';
import { addressZh } from './address-zh';
import { isHan, isUpper, skipSpaces } from './chars';
import { CUES, type Cue } from './cue-words';
import { hanSet } from './han';
import { NAME_LABELS } from './han-words';
import { afterGreeting, afterName, afterRole, afterSignature, afterTitle, cuedName, pastLink } from './names-en';
import { afterLabel, atTitle, TITLES_TEXT } from './names-zh';
import { add, type Page } from './page';
import { afterBirthWord, afterChatWord, afterCodeWord, afterPassWord, codeNear } from './said-secrets';
import { afterKeyWord } from './secrets';

/** Given where the word stands; answers where to read on, `end` where it found nothing. */
type Reader = (page: Page, start: number, end: number) => number;

const READERS: Readonly<Record<Cue, Reader>> = {
  title: afterTitle,
  greet: afterGreeting,
  name: (page, start, end) =>
    isHan(page.text.charCodeAt(pastLink(page.text, end))) ? afterLabel(page, start, end) : afterName(page, start, end),
  called: afterCall,
  role: afterRole,
  kin: afterRole,
  sign: afterSignature,
  born: afterBirthWord,
  pass: afterPassWord,
  code: afterCodeWord,
  address: afterAddressWord,
  postal: afterPostalWord,
  street: (page, start, end) => Math.max(end, addressFrom(page, start)),
  unit: (page, start, end) => Math.max(end, fromPart(page, start)),
  box: (page, start, end) => Math.max(end, fromPart(page, start)),
  chat: afterChatWord,
  key: afterKeyWord,
};

const WHOM = / (?:me|him|her|us) /y;

/** `call me X`, `ich heiße X`. */
function afterCall(page: Page, start: number, end: number): number {
  const { text } = page;
  WHOM.lastIndex = end;
  const at = WHOM.test(text) ? WHOM.lastIndex : text.startsWith('call', start) ? -1 : skipSpaces(text, end, 2);
  return at < 0 ? end : Math.max(end, cuedName(page, at, text.slice(start, end), 0.75));
}

const AT = /(?:(?: is| at| in| to| with|:|：|=)){0,2}[ \n]{0,9}(?:["“]|the corner of )?/y;

function afterAddressWord(page: Page, start: number, end: number): number {
  AT.lastIndex = end;
  AT.test(page.text);
  const at = AT.lastIndex;
  return at > end ? Math.max(end, addressFrom(page, at, page.text.slice(start, end))) : end;
}

const CODE =
  /(?: code)?(?:'s|s)?(?: (?:is|was))?[ :：]{1,4}(\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{4} ?[A-Z]{2})(?![\w-])/y;

function afterPostalWord(page: Page, start: number, end: number): number {
  CODE.lastIndex = end;
  const match = CODE.exec(page.text);
  if (match === null) return end;
  const to = CODE.lastIndex;
  const why = [because('nearby_word', { word: page.text.slice(start, end) })];
  return add(page, 'street-address', to - (match[1] as string).length, to, 0.6, why);
}

/** 1 at the mark of every word that announces something, so that most words are turned away without a look-up. */
const marks = new Uint8Array(0x4000);

/** From the first two letters, the last and the length. */
function markOf(text: string, start: number, end: number): number {
  const head = (text.charCodeAt(start) | 32) * 131 + (text.charCodeAt(start + 1) | 32) * 31;
  return (head + (text.charCodeAt(end - 1) | 32) * 7 + (end - start) * 517) & 0x3fff;
}

const readers = new Map<string, Reader>();
for (const cue of Object.keys(CUES) as Cue[])
  for (const word of CUES[cue].split(' ')) {
    readers.set(word, READERS[cue]);
    marks[markOf(word, 0, word.length)] = 1;
  }

/** The reader of the word `[start, end)`, or undefined. */
export function readerOf(text: string, start: number, end: number): Reader | undefined {
  if (end - start < 2 || end - start > 16 || marks[markOf(text, start, end)] === 0) return undefined;
  const word = text.slice(start, end);
  return readers.get(isUpper(text, start) ? word.toLowerCase() : word);
}

/** `I'm X`, `I am X`: two words of a name, or a given name that is known. */
export function afterI(page: Page, start: number): number {
  const { text } = page;
  const rest = text.slice(start + 1, start + 5);
  const size = rest.startsWith(' am ') ? 4 : rest.startsWith("'m ") || rest.startsWith('’m ') ? 3 : 0;
  const at = start + 1 + size;
  if (size === 0 || !isUpper(text, at)) return -1;
  return cuedName(page, at, 'I am', 0.65, 2);
}

const HAN_READERS = new Map<string, Reader>();
const afterHanAddress: Reader = (page, _, end) => {
  const { text } = page;
  const at = skipSpaces(text, end, 2);
  if (text.charAt(at) !== ':' && text.charAt(at) !== '：' && text.charAt(at) !== '是') return end;
  const from = skipSpaces(text, at + 1, 4);
  const to = addressZh(page, from, from, true);
  return to > from + 1 ? to : Math.max(end, addressFrom(page, from, text.slice(end - 2, end)));
};
const afterPostalHan: Reader = (page, start, end) =>
  afterPostalWord(page, start, end + (page.text.startsWith('编码', end) ? 2 : 0));
const setHan = (words: string, reader: Reader) => {
  for (const word of words.split(' ')) HAN_READERS.set(word, reader);
};
setHan(NAME_LABELS, afterLabel);
setHan(TITLES_TEXT, (page, start) => atTitle(page, start));
setHan('密码 口令 密碼', afterPassWord);
setHan('证码 验码 态码 證碼', codeNear);
setHan('微信 信号', afterChatWord);
setHan('出生 生日', afterBirthWord);
setHan('地址 住址 地区 家住 住在', afterHanAddress);
setHan('邮编 邮政', afterPostalHan);
setHan('私钥 私鑰', afterKeyWord);

const firsts = hanSet([...HAN_READERS.keys()].map((word) => word.charAt(0)).join(''));
/** The same for pairs of Chinese signs. */
const pairs = new Uint8Array(4096);
for (const word of HAN_READERS.keys()) pairs[pairOf(word, 0)] = 1;

function pairOf(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 4095;
}

/** Signs with which a pair that announces something begins. */
export const CUE_SIGNS = firsts;

/** At such a sign: reads what the pair announces. Answers where to read on. */
export function atHanCue(page: Page, at: number): number {
  if (pairs[pairOf(page.text, at)] === 0) return at + 1;
  const reader = HAN_READERS.get(page.text.substr(at, 2));
  return reader ? reader(page, at, at + 2) : at + 1;
}
