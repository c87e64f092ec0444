// Chinese names: a surname and one or two signs, after a word for them, before a title, or beside a mobile number.
// Never: a bare name in running text.
import { because } from '@/utils/core/detect/evidence';
import { isHan, isSpace, isUpper } from './chars';
import { hanEnd, hanSet, hanStart, inHan } from './han';
import { AFTER_NAME, BEFORE_NAME, COMMON, DOUBLE_SURNAMES, NO_PLACE, SURNAMES } from './han-words';
import { cuedName } from './names-en';
import { add, type Page } from './page';
import { wordSet } from './word-set';

const surnames = hanSet(SURNAMES);
const common = hanSet(SURNAMES.slice(0, COMMON));
const doubles = wordSet(DOUBLE_SURNAMES);
const afterName = hanSet(AFTER_NAME.replace(/[^\u4e00-\u9fff]/g, ''));
const noPlace = hanSet(NO_PLACE);
/** With these end words for what people do. */
const trades = hanSet('员人者师家长生商');
const beforeName = hanSet(BEFORE_NAME.replace(/[^\u4e00-\u9fff]/g, ''));

/** The length of the surname at `at`: 2, 1 or 0. */
export function surnameAt(text: string, at: number): number {
  if (doubles.has(text.substr(at, 2))) return 2;
  return inHan(surnames, text.charCodeAt(at)) ? 1 : 0;
}

/** Where the name from `at` ends: at a gap, at a sign that follows names, or after two given signs; −1 without. */
function nameEnd(text: string, at: number): number {
  const surname = surnameAt(text, at);
  if (surname === 0) return -1;
  const run = hanEnd(text, at, surname + 3);
  if (run <= at + surname) return -1;
  if (run - at <= surname + 2 && !isHan(text.charCodeAt(run))) return run;
  if (isTitle(text, at + surname)) return -1;
  for (let end = at + surname + 1; end <= at + surname + 2; end++)
    if (end >= run || inHan(afterName, text.charCodeAt(end))) return end;
  return at + surname + 2;
}

function isTitle(text: string, at: number): boolean {
  return TITLES.has(text.substr(at, 2));
}

export const TITLES_TEXT = '先生 女士 小姐 太太 老师 师傅 同学 经理 医生 教授 大夫 律师 阿姨 老板 主任';
const TITLES = wordSet(TITLES_TEXT);
/** Titles that make a name of a common surname wherever it stands. */
/** What stands before titles and begins as a surname does. */
const NOT_TITLED = wordSet('高中 全体 时代 任课 万能 安全 金牌 金融 成年 常任 平时 宁静 华文 田径 马上');
const PLAIN_TITLES = wordSet('先生 女士 小姐');

const LINK = /[:：]?\s{0,4}/y;

/** After `收件人：`, `我叫` and their like. Without a colon only a surname makes a name of it. */
export function afterLabel(page: Page, start: number, end: number): number {
  const { text } = page;
  let at = end;
  while (isSpace(text.charCodeAt(at)) && at < end + 3) at++;
  const colon = text.charAt(at) === ':' || text.charAt(at) === '：';
  if (colon || text.charAt(at) === '是' || text.charAt(at) === '为' || text.charAt(at) === '叫') at++;
  LINK.lastIndex = at;
  if (LINK.test(text)) at = LINK.lastIndex;
  const label = text.slice(start, end);
  if (isUpper(text, at)) {
    const to = colon || at > end ? cuedName(page, at, label, 0.75) : -1;
    return to > 0 ? to : end;
  }
  const to = colon ? labelledEnd(text, at) : nameEnd(text, at);
  if (to < 0 || (!colon && !label.endsWith('叫') && !isPlausible(text, to, at > end))) return end;
  return add(page, 'name', at, to, colon ? 0.9 : 0.7, why(text, at, label));
}

/** `患者李明，`, `本人是程序员`: without a link the name must end where a gap is; with one it is no trade. */
function isPlausible(text: string, to: number, linked: boolean): boolean {
  return linked ? !inHan(trades, text.charCodeAt(to - 1)) : !isHan(text.charCodeAt(to));
}

/** After a colon: a name with a surname, or up to four signs up to a gap; `阿依古丽·买买提` too. */
function labelledEnd(text: string, at: number): number {
  const run = hanEnd(text, at, 8);
  if (text.charAt(run) === '·' || text.charAt(run) === '•') return hanEnd(text, run + 1, 10);
  const named = nameEnd(text, at);
  if (named > 0) return named;
  if (surnameAt(text, at) && isTitle(text, at + surnameAt(text, at))) return at + surnameAt(text, at) + 2;
  if (run - at < 2 || run - at > 4) return -1;
  for (let i = at; i < run; i++) if (inHan(noPlace, text.charCodeAt(i))) return -1;
  return run;
}

/** Two signs are looked for; three are read: `收件人`, `联系人`. */
function wholeLabel(text: string, at: number, label: string): string {
  const start = text.lastIndexOf(label, at) - 1;
  return label.endsWith('人') && isHan(text.charCodeAt(start)) ? text.charAt(start) + label : label;
}

function why(text: string, at: number, label: string) {
  const size = surnameAt(text, at);
  const said = [because('nearby_word', { word: wholeLabel(text, at, label) })];
  return size ? [...said, because('surname', { word: text.substr(at, size) })] : said;
}

/** `王小明先生`, `张女士`: goes back from the title at `at`. */
export function atTitle(page: Page, at: number): number {
  const { text } = page;
  const title = text.substr(at, 2);
  for (let size = 4; size > 0; size--) {
    const start = at - size;
    const surname = start < 0 ? 0 : surnameAt(text, start);
    if (surname === 0 || size > surname + 2 || hanStart(text, at, size) !== start) continue;
    if (NOT_TITLED.has(text.slice(start, at))) continue;
    const free = !isHan(text.charCodeAt(start - 1)) || inHan(beforeName, text.charCodeAt(start - 1));
    if (!free && !(size === 1 && PLAIN_TITLES.has(title) && inHan(common, text.charCodeAt(start)))) continue;
    const last = page.finds[page.finds.length - 1];
    if (last && last.end > start) return at + 2;
    const word = text.substr(start, surname);
    return add(page, 'name', start, at + 2, free ? 0.8 : 0.6, [
      because('surname', { word }),
      because('nearby_word', { word: title }),
    ]);
  }
  return at + 2;
}

const NOT_NAMES = wordSet(
  '电话 手机 地址 邮编 联系 收件 收货 号码 座机 备注 姓名 微信 快递 谢谢 先生 女士 联系人 手机号 电话号 手机号码 联系电话 收件人 收货人 详细地址 所在地区 你好 您好',
);

const PLACE = /[省市区县镇乡村路街道号室]$/;

/** A run of two to four signs that stands alone beside a mobile number or an address. */
export function aloneName(page: Page, start: number, end: number, delivery: boolean): void {
  const { text } = page;
  if (text.charAt(end - 1) === '收') return aloneName(page, start, end - 1, delivery);
  const size = end - start;
  if (size < 2 || size > 4 || NOT_NAMES.has(text.slice(start, end)) || PLACE.test(text.slice(start, end))) return;
  const surname = surnameAt(text, start);
  const titled = isTitle(text, end - 2);
  if (!(surname > 0 && size <= surname + 2) && !titled && !delivery) return;
  if (surname === size) return;
  const said = surname ? because('surname', { word: text.substr(start, surname) }) : because('format');
  add(page, 'name', start, end, surname ? 0.75 : 0.55, [said]);
}
