// What a word right before it makes a secret or an identity: passwords, PINs, one-time codes, chat accounts, dates of
// birth. Each looks a few words on and no further.

import { isDigit } from '@/utils/core/detect/chars';
import { parseDate } from '@/utils/core/detect/dates';
import { because } from '@/utils/core/detect/evidence';
import type { Kind } from '@/utils/core/item';
import { isSpace, skipSpaces, wordBefore } from './chars';
import { add, type Page } from './page';
import { wordSet } from './word-set';

/** Adds a find that the word `[start, end)` announced. */
function said(page: Page, kind: Kind, word: readonly [number, number], at: number, to: number, sure: number): number {
  return add(page, kind, at, to, sure, [because('nearby_word', { word: page.text.slice(word[0], word[1]) })]);
}

const PASS_LINK =
  /[ \t]{0,3}(?:(码|code|word|number|no\.?|phrase)(?![a-z]))?[ \t]{0,3}(?:(?:is|was|ist|est|es|è|é|to)(?= )|[:：=]|是|为|->)?[ \t\n]{0,3}(["'“‘「`]?)/y;
const NOT_SECRET = wordSet(
  'is was are must should will can may not for or and the a an to required optional incorrect invalid wrong forgotten expired reset protected policy manager length strength field box hash hint none null undefined true false string text yes no your my new old same change login here there',
);

/** `password: x`, `with password 8nZ!k`, `密码：x`, `PIN 1234`. */
export function afterPassWord(page: Page, start: number, end: number): number {
  const { text } = page;
  PASS_LINK.lastIndex = end;
  const link = PASS_LINK.exec(text);
  if (link === null || PASS_LINK.lastIndex === end) return end;
  const at = PASS_LINK.lastIndex;
  const word = text.slice(start, end).toLowerCase();
  const linked = /[:：=是为]|->/.test(link[0]);
  if (word === 'pin' || word === 'pw') {
    const pin = /^\d{4,6}(?![\w.,:/-]*\d)/.exec(text.slice(at, at + 16));
    if (pin)
      return said(
        page,
        'password',
        [start, end],
        at,
        at + pin[0].length,
        page.region === 'IN' && pin[0].length === 6 ? 0.3 : 0.75,
      );
    if (word === 'pin') return end;
  }
  const to = secretEnd(text, at, link[2] ?? '');
  const value = text.slice(at, to);
  const sure = secretness(value, linked || link[0].includes('is '), link[2] !== '', text, to);
  return sure ? said(page, 'password', [start, end], at, to, sure) : end;
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」' };

/** Up to the closing quote, or to a gap, less the stop at the end. */
function secretEnd(text: string, at: number, quote: string): number {
  let to = at;
  const close = CLOSES[quote] ?? quote;
  while (to < at + 64 && to < text.length) {
    const unit = text.charCodeAt(to);
    if ((quote && text.charAt(to) === close) || isSpace(unit) || unit < 0x20 || (unit >= 0x3001 && unit !== 0xff01))
      break;
    to++;
  }
  while (!quote && to > at && ',.;)]"\''.includes(text.charAt(to - 1))) to--;
  return to;
}

/** A word of a sentence, a mask, an address, or code. */
function isNoSecret(value: string, next: string): boolean {
  if (value.length < 4 || value.length > 63 || NOT_SECRET.has(value.toLowerCase())) return true;
  if (/^[•*●xX.…_-]+$|^(?:https?:|www\.|\$\{|\{\{|<|%[sd])|[(){}<>\]][:;]?$|^\w+\(/.test(value)) return true;
  return next === ';' && /^[A-Za-z]+$/.test(value);
}

/** How sure a value is a password; 0 for what is none. */
function secretness(value: string, linked: boolean, quoted: boolean, text: string, to: number): number {
  if (isNoSecret(value, text.charAt(to))) return 0;
  const digit = /\d/.test(value);
  if (digit || /[a-z][A-Z]|[!@#$%^&*+=?~]./.test(value)) {
    if (linked || quoted) return 0.85;
    return digit && /[^\d.,:/%-]/.test(value) && value.length > 5 ? 0.65 : 0;
  }
  if (quoted && !linked) return /[^A-Za-z]$/.test(value) ? 0.7 : 0;
  if (quoted) return value.length > 7 || /[A-Z]/.test(value) ? 0.75 : 0;
  const next = text.charCodeAt(skipSpaces(text, to, 2));
  const alone = Number.isNaN(next) || next === 10 || next === 13 || (next > 0x7f && next !== 0x2014);
  return linked && alone && value.length > 4 ? 0.6 : 0;
}

const CODE_WORDS = wordSet(
  'verification security login access authentication confirmation passcode otp sms your auth factor time 2fa signin code one-time activation',
);
const CODE_AFTER =
  /(?: (?:is|for [\w .]{1,24} is)| below)?[ :：是为]{0,4}(?:is )?(?:[A-Z]-)?(\d{3}[ -]\d{3}|\d{4,8})(?![\d\w]|[.,]\d)/y;
const CODE_BEFORE =
  /(?<![\w.,-]|\w-)(?:[A-Z]-)?(\d{3}[ -]\d{3}|\d{4,8})(?: (?:is|as) (?:your|the)|是您的|为您的) ?[\w' -]{0,40}$/;

/** `your code is 123456`, `123456 is your verification code`. */
export function afterCodeWord(page: Page, start: number, end: number): number {
  const { text } = page;
  const own = text.slice(start, end).toLowerCase() === 'otp';
  if (!own && !CODE_WORDS.has(wordBefore(text, start))) return end;
  return codeNear(page, start, end);
}

/** `验证码123456`, `123456是您的验证码`. */
export function codeNear(page: Page, start: number, end: number): number {
  const { text } = page;
  CODE_AFTER.lastIndex = end;
  const match = CODE_AFTER.exec(text);
  if (match) {
    const to = CODE_AFTER.lastIndex;
    return said(page, 'one-time-code', [start, end], to - (match[1] as string).length, to, 0.85);
  }
  const from = Math.max(0, start - 64);
  const before = CODE_BEFORE.exec(text.slice(from, start));
  if (before === null) return end;
  const code = before[1] as string;
  const at = from + before.index + before[0].indexOf(code);
  said(page, 'one-time-code', [start, end], at, at + code.length, 0.85);
  return end;
}

const CHAT_LINK = /(?:号码?|號|帐号|账号)?(?: ?(?:id|ID|number|handle))?(?: is )?\s{0,2}[:：=是为]?\s{0,2}/y;
const CHAT_ID = /@?[a-zA-Z][-_a-zA-Z0-9]{5,19}(?![\w-])/y;
const QQ_ID = /[1-9]\d{4,10}(?![\d\w])/y;

/** `微信号：abc_123`, `QQ 12345678`. */
export function afterChatWord(page: Page, start: number, end: number): number {
  const { text } = page;
  CHAT_LINK.lastIndex = end;
  CHAT_LINK.test(text);
  const at = CHAT_LINK.lastIndex;
  const linked = /[:：=是为号號]|id|is /i.test(text.slice(end, at));
  const id = /qq$/i.test(text.slice(start, end)) ? QQ_ID : linked ? CHAT_ID : null;
  const phone = linked ? /1[3-9]\d{9}(?!\d)/y : null;
  for (const shape of [id, phone]) {
    if (shape === null) continue;
    shape.lastIndex = at;
    if (shape.test(text) && at > end) return said(page, 'impp', [start, end], at, shape.lastIndex, linked ? 0.85 : 0.6);
  }
  return end;
}

const DATE =
  /(?:\d{4} ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2} ?日?|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{1,2}(?:st|nd|rd|th)?\.? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:19|20)\d{6})(?!\d)/y;

/** A date within a few words after `born`, `DOB`, `出生`. */
export function afterBirthWord(page: Page, start: number, end: number): number {
  const { text } = page;
  for (let at = end; at < end + 28 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x3b || unit === 0x3002 || (unit === 0x2e && at > end)) return end;
    if (!isDigit(unit) && !(unit >= 0x41 && unit <= 0x5a)) continue;
    if (isDigit(text.charCodeAt(at - 1))) continue;
    DATE.lastIndex = at;
    if (!DATE.test(text)) continue;
    const to = DATE.lastIndex;
    return parseDate(text.slice(at, to), page.region) ? said(page, 'bday', [start, end], at, to, 0.85) : end;
  }
  return end;
}
