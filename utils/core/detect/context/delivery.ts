// Names by where they stand: beside a Chinese mobile number or address, or alone on the line above a western address.
// Never: looks further than the line above or the next gap.
import { because } from '@/utils/core/detect/evidence';
import { isBreak, isHan, isSpace, isUpper } from './chars';
import { hanEnd, hanStart } from './han';
import { nameRow } from './name-row';
import { aloneName } from './names-zh';
import { add, type Page } from './page';

/** Spaces, commas and stops between the parts of a line for a delivery. */
function isGap(unit: number): boolean {
  return (
    isSpace(unit) ||
    isBreak(unit) ||
    unit === 0x2c ||
    unit === 0xff0c ||
    unit === 0x3001 ||
    unit === 0x3002 ||
    unit === 0x2e ||
    unit === 0xff1b ||
    unit === 0x3b
  );
}

/** What announces something else: `身份证110…`, `卡号：`, `地址`. */
const LABEL = /[证號号码碼址箱话話机機卡件单單款名注]$/;

function isLabel(text: string, start: number, end: number): boolean {
  return LABEL.test(text.slice(start, end));
}

/** A colon or a number follows: what stands here announces it. */
function announces(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return next === 0x3a || next === 0xff1a || (next >= 0x30 && next <= 0x39);
}

function before(page: Page, at: number, delivery: boolean, opening = false): void {
  const { text } = page;
  let end = at;
  while (end > at - 7 && isGap(text.charCodeAt(end - 1))) end--;
  const start = hanStart(text, end, 5);
  const opens = start === 0 || isBreak(text.charCodeAt(start - 1));
  if (start < end && !isHan(text.charCodeAt(start - 1)) && !isLabel(text, start, end))
    aloneName(page, start, end, delivery || (opening && opens));
}

function after(page: Page, at: number, delivery: boolean): void {
  const { text } = page;
  let start = at;
  while (start < at + 7 && isGap(text.charCodeAt(start))) start++;
  const end = hanEnd(text, start, 5);
  if (end > start && !isHan(text.charCodeAt(end)) && !announces(text, end) && !isLabel(text, start, end))
    aloneName(page, start, end, delivery);
}

/** Names beside the mobile numbers and, where such a number is near, beside the Chinese addresses. */
export function namesInDeliveries(page: Page): void {
  const { text, mobiles } = page;
  if (mobiles.length === 0) return;
  const places = page.finds.filter(({ kind, start }) => kind === 'street-address' && isHan(text.charCodeAt(start)));
  let next = 0;
  for (const at of mobiles) {
    while (next < places.length && (places[next] as { end: number }).end < at - 80) next++;
    const place = places[next];
    const delivery = place !== undefined && place.start < at + 80;
    before(page, at - (text.startsWith('86-', at - 3) ? 3 : 0), delivery);
    after(page, mobileEnd(text, at), delivery);
    for (let i = next; i < places.length && i < next + 3; i++) {
      const each = places[i] as { start: number; end: number };
      if (each.start > at + 80) break;
      before(page, each.start, false, true);
      after(page, each.end, false);
    }
  }
}

const MOBILE = /1[3-9]\d(?:\d{8}| \d{4} \d{4}|-\d{4}-\d{4})(?!\d)/y;

/** The end of the mobile number at `at`; −1 for another number. */
export function mobileEnd(text: string, at: number): number {
  MOBILE.lastIndex = at;
  return MOBILE.test(text) ? MOBILE.lastIndex : -1;
}

/** A line of capitalised words alone above an address, or above the one line between. */
export function namesAboveAddresses(page: Page): void {
  for (const { kind, start } of [...page.finds]) {
    if (kind !== 'street-address' || !isUpperOrDigit(page.text, start)) continue;
    const above = nameLine(page, start);
    if (above >= 0) nameLine(page, above);
  }
}

/** Adds the name that is the whole line above `at`: −1. Where that line is none: where it begins; −1 without a line. */
function nameLine(page: Page, at: number): number {
  const { text, names } = page;
  const end = lineEndAbove(text, at);
  if (end < 0) return -1;
  const start = lineStart(text, end);
  const row = isUpper(text, start) ? nameRow(text, start) : null;
  if (row === null || row.firm || row.end !== end || row.count < 2 || row.count > 3) return start;
  const known = names.given(text.slice(start, row.firstEnd)) > 0 || names.surname(text.slice(row.lastStart, end));
  if (row.count > 2 && !known) return start;
  add(page, 'name', start, end, 0.6, [because('format')]);
  return -1;
}

function isUpperOrDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return isUpper(text, at) || (unit >= 0x30 && unit <= 0x39);
}

/** Where the line above ends, when only quotation signs stand between; −1 without one. */
function lineEndAbove(text: string, at: number): number {
  let end = at;
  let lines = 0;
  while (end > at - 8) {
    const unit = text.charCodeAt(end - 1);
    if (isBreak(unit)) lines++;
    else if (!isSpace(unit) && !(lines === 0 && (unit === 0x3e || unit === 0x3f))) break;
    end--;
  }
  return lines > 0 && end > 0 ? end : -1;
}

function lineStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && start > end - 60 && !isBreak(text.charCodeAt(start - 1))) start--;
  while (
    start < end &&
    (isSpace(text.charCodeAt(start)) || text.charCodeAt(start) === 0x3e || text.charCodeAt(start) === 0x3f)
  )
    start++;
  return start;
}
