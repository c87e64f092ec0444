// Names, addresses, dates of birth and secrets in running text: one pass, which stops only at capital letters, digits,
// words and signs that announce something. Linear in any text: every reader looks a bounded stretch on.
// Never: throws; a regular expression over the whole text.
import type { DetectContext, Detection } from '@/utils/core/detect/detection';
import { fold } from '@/utils/core/detect/fold';
import { addressFrom, atNumber } from './address-en';
import { isCompound, isStreetWord } from './address-parts';
import { atAddressSign } from './address-zh';
import { bareName, smallNames } from './bare-names';
import { CLASS, DASH, DIGIT, digitsEnd, isUpper, LETTER, wordEnd } from './chars';
import { afterI, atHanCue, CUE_SIGNS, readerOf } from './cues';
import { mobileEnd, namesAboveAddresses, namesInDeliveries } from './delivery';
import { ADDRESS_SIGNS } from './han-parts';
import { type Names, NO_NAMES } from './names';
import type { Page } from './page';
import { atDash, atToken, walletKey } from './secrets';
import { type Watch, watchWord } from './seeds';

const HAN = 0x4e00;
/** A row of capitalised words that an address may begin with. */
const LONGEST_ROW = 60;
/** A text without capital letters that is no longer than this is read as a chat. */
const LONGEST_CHAT = 500;
/** By Chinese sign: 1 where an address part may end, 2 where a pair that announces something may begin. */
const SIGNS: Readonly<Uint8Array> = ADDRESS_SIGNS.map((part, i) => part | ((CUE_SIGNS[i] as number) << 1));

/** In order of place, none overlapping. Offsets are UTF-16 units into `text`. */
export function findByContext(text: string, context: DetectContext, names: Names = NO_NAMES): Detection[] {
  const page: Page = {
    text: narrow(text),
    region: context.region,
    names,
    finds: [],
    capEnd: -9,
    capStart: -9,
    triedTo: 0,
    addressTo: 0,
    mobiles: [],
  };
  walk(page);
  if (text.length < LONGEST_CHAT) smallNames(page);
  namesInDeliveries(page);
  namesAboveAddresses(page);
  return apart(page.finds);
}

/** Full-width digits, letters and `＿` as plain ones. It is as long as before, so that places stay. */
function narrow(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ＿]+/g, (wide) => fold(wide).text);
}

function walk(page: Page): void {
  const { text } = page;
  const { length } = text;
  const watch: Watch = { starts: [], count: 0 };
  for (let i = 0; i < length; ) {
    const unit = text.charCodeAt(i);
    const kind = unit < 0x2000 ? CLASS[unit] : 0;
    if (kind === LETTER) i = atLetter(page, watch, i, unit);
    else if (kind === DIGIT) i = atDigits(page, i);
    else if (kind === DASH) i = Math.max(i + 1, atDash(page, i));
    else if (unit >= HAN && unit <= 0x9fff) i = atSign(page, i, SIGNS[unit - HAN] as number);
    else {
      if (unit === 0x3a) watch.count = 0;
      i++;
    }
  }
}

/** At the first letter of a word. Words of three to eight small letters may be of a seed. */
function atLetter(page: Page, watch: Watch, start: number, unit: number): number {
  const { text } = page;
  const end = wordEnd(text, start + 1);
  const next = text.charCodeAt(end);
  const fits = unit >= 0x61 && end - start > 2 && end - start < 9 && !(next >= 0x30);
  if (!fits) watch.count = 0;
  const seed = fits ? watchWord(page, watch, start, end) : -1;
  return seed > 0 ? seed : atWord(page, start, end, next);
}

function atSign(page: Page, at: number, sign: number): number {
  if (sign === 0) return at + 1;
  const to = sign & 2 ? atHanCue(page, at) : at + 1;
  return to === at + 1 && sign & 1 ? atAddressSign(page, at) : to;
}

/** Answers where to read on. `next` is the unit after the word. */
function atWord(page: Page, start: number, end: number, next: number): number {
  const { text } = page;
  if (isKeySign(next)) {
    const to = atToken(page, start);
    if (to > 0) return to;
  }
  const reader = readerOf(text, start, end);
  if (reader && next !== 0x5f) {
    const to = reader(page, start, end);
    if (to > end) return to;
  }
  return isUpper(text, start) ? atCapital(page, start, end) : end;
}

/** A digit, `_`, `-` or `.`. */
function isKeySign(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x5f || unit === 0x2d || unit === 0x2e;
}

function atCapital(page: Page, start: number, end: number): number {
  const { text } = page;
  let to = end - start === 1 && text.charCodeAt(start) === 0x49 ? afterI(page, start) : -1;
  if (to < 0 && isStreetWord(text, start, end)) to = streetFrom(page, start);
  if (to < 0) to = bareName(page, start, end);
  if (page.capEnd !== start - 1) page.capStart = start;
  page.capEnd = to > end ? to : end;
  return to;
}

/** From a word for a street, or from the row of capitalised words that it ends: `Rue de Rivoli 10`, `Lange Straße 5`. */
function streetFrom(page: Page, start: number): number {
  if (start < page.triedTo) return -1;
  const inRow =
    page.capEnd === start - 1 &&
    start - page.capStart < LONGEST_ROW &&
    !isCompound(page.text.slice(start, wordEnd(page.text, start)).toLowerCase());
  return addressFrom(page, inRow ? page.capStart : start);
}

function atDigits(page: Page, start: number): number {
  const { text } = page;
  const end = digitsEnd(text, start);
  const mobile = text.charCodeAt(start) === 0x31 ? mobileEnd(text, start) : -1;
  if (mobile > 0) {
    page.mobiles.push(start);
    return mobile;
  }
  if (end === start + 1 && text.charCodeAt(start) === 0x35) {
    const to = walletKey(page, start);
    if (to > 0) return to;
  }
  return Math.max(end, atNumber(page, start, end));
}

/** The surer of two that overlap stays, then the longer, then the first. */
function apart(finds: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const each of [...finds].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (last === undefined || last.end <= each.start) kept.push(each);
    else if (each.confidence > last.confidence) kept[kept.length - 1] = each;
  }
  return kept;
}
