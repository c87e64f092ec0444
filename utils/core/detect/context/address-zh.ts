// Chinese postal addresses by their structure: province, city, district, town, road, number, building, room.
// Never: a region alone in running text; further than 120 units from where one begins.

import { isDigit } from '@/utils/core/detect/chars';
import { because } from '@/utils/core/detect/evidence';
import { isHan, isLetter, isSpace } from './chars';
import { hanSet, inHan } from './han';
import {
  ADDRESS_SIGNS,
  BUILDING,
  CITY,
  DISTRICT,
  ESTATE,
  NUMBER,
  PROVINCE,
  partAt,
  ROAD,
  ROOM,
  TOWN,
} from './han-parts';
import { NO_PLACE, PROVINCES } from './han-words';
import { add, type Page } from './page';

const noPlace = hanSet(NO_PLACE);
const provinces = PROVINCES.split(' ');
const provinceHeads = hanSet(provinces.map((name) => name.charAt(0)).join(''));
const LONGEST = 120;
const LONGEST_GAP = 14;

interface Reading {
  parts: number;
  /** The distinct parts. */
  count: number;
  end: number;
  /** A label stood before. */
  readonly labelled: boolean;
}

/** At a sign that a part may end with: reads the whole address around it. Returns where to read on. */
export function atAddressSign(page: Page, at: number): number {
  if (at < page.addressTo) return at + 1;
  if (partAt(page.text, at) === 0) return at + 1;
  return addressZh(page, startBefore(page, at), at, false);
}

export function addressZh(page: Page, start: number, from: number, labelled: boolean): number {
  const { text } = page;
  const reading: Reading = { parts: 0, count: 0, end: start, labelled };
  readParts(text, start, from, reading);
  page.addressTo = Math.max(reading.end, from + 1);
  const length = reading.end - start;
  const sure = weigh(reading, length) || (mayBe(reading, length) && isNearMobile(page, start, reading.end) ? NEAR : 0);
  if (sure === 0) return from + 1;
  const end = tailEnd(text, reading, sure);
  page.addressTo = end;
  const why = [because('structure', { parts: String(reading.count) })];
  if (labelled) why.push(because('nearby_word', { word: '地址' }));
  return add(page, 'street-address', start, end, sure, why);
}

/** Goes from part to part; a gap that is too long, or a sign that no place name holds, ends it. */
function readParts(text: string, start: number, from: number, reading: Reading): void {
  let gap = from - start;
  for (let at = from; at < start + LONGEST && gap <= LONGEST_GAP; at++) {
    const unit = text.charCodeAt(at);
    const part = inHan(ADDRESS_SIGNS, unit) ? partAt(text, at) : 0;
    if (part) {
      takePart(reading, part, at + (isTwo(text, at) ? 2 : 1));
      at = reading.end - 1;
      gap = 0;
    } else if (isHan(unit) ? inHan(noPlace, unit) : !isInner(text, at)) return;
    else gap++;
  }
}

function takePart(reading: Reading, part: number, end: number): void {
  if ((reading.parts & part) === 0) reading.count++;
  reading.parts |= part;
  reading.end = end;
}

/** Parts that end with two signs. */
function isTwo(text: string, at: number): boolean {
  const pair = text.substr(at, 2);
  return pair === '街道' || pair === '胡同' || pair === '单元' || pair === '社区';
}

/** Digits, letters, dashes; one space or comma between parts. */
function isInner(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isDigit(unit)) return !isLongRun(text, at);
  if (unit < 0x80 && isLetter(unit)) return true;
  if (unit === 0x2d || unit === 0x23 || unit === 0x28 || unit === 0x29 || unit === 0xff08 || unit === 0xff09)
    return true;
  return (
    (isSpace(unit) || unit === 0xff0c || unit === 0x2c) &&
    isHan(text.charCodeAt(at - 1)) &&
    (isHan(text.charCodeAt(at + 1)) || isSpace(text.charCodeAt(at + 1)))
  );
}

/** Six digits and more are a code or a telephone. */
function isLongRun(text: string, at: number): boolean {
  let end = at;
  while (end < at + 7 && isDigit(text.charCodeAt(end))) end++;
  return end - at > 5;
}

/** Goes back from the first sign to where the address begins: a province, a gap, or a sign that no place name holds. */
function startBefore(page: Page, at: number): number {
  const { text } = page;
  let start = at;
  while (start > at - 11) {
    const unit = text.charCodeAt(start - 1);
    if (
      !isHan(unit) &&
      !(unit < 0x80 && (isLetter(unit) || isDigit(unit)) && start > at - 5 && !isLongRun(text, start - 6))
    )
      break;
    if (inHan(noPlace, unit)) break;
    start--;
  }
  for (let i = start; i < at; i++)
    if (inHan(provinceHeads, text.charCodeAt(i)) && provinces.some((name) => text.startsWith(name, i))) return i;
  return skipProvince(text, start);
}

/** `北京 北京市`: a province alone before the gap belongs to it. */
function skipProvince(text: string, start: number): number {
  if (!isSpace(text.charCodeAt(start - 1))) return start;
  const name = provinces.find((each) => text.startsWith(each, start - 1 - each.length));
  return name ? start - 1 - name.length : start;
}

/** How sure the parts of an address are beside a label or a mobile number. */
const NEAR = 0.85;

/** Enough beside a label or a mobile number. */
function mayBe({ count }: Pick<Reading, 'count'>, length: number): boolean {
  return count > 1 || (length > 5 && count > 0);
}

function weigh({ parts, count, labelled }: Reading, length: number): number {
  const fine = parts & (NUMBER | BUILDING | ROOM);
  const region = parts & (PROVINCE | CITY | DISTRICT | TOWN);
  if (labelled) return mayBe({ count }, length) ? NEAR : 0;
  if (parts & ROAD && parts & NUMBER) return 0.85;
  if (parts & ESTATE && fine && (region || parts & ROAD || count > 2)) return 0.75;
  if (region && fine && parts & (ROAD | TOWN)) return 0.8;
  if (parts & BUILDING && parts & ROOM) return 0.6;
  if (region & PROVINCE && region & CITY && region & DISTRICT && parts & (TOWN | ROAD)) return 0.6;
  return region && parts & ROAD && parts & ESTATE && count > 3 ? 0.55 : 0;
}

/** A mobile number stands within 60 units: a line for a delivery. */
function isNearMobile(page: Page, start: number, end: number): boolean {
  const { text, mobiles } = page;
  const last = mobiles[mobiles.length - 1];
  if (last !== undefined && last > start - 40) return true;
  const next = /(?<!\d)1[3-9]\d(?:\d{8}| ?\d{4} ?\d{4})(?!\d)/.exec(text.slice(end, end + 50));
  return next !== null;
}

const FINE_TAIL = /[\dA-Za-z#－-]{1,10}(?![\d])(?:室|号|房)?/y;

/** The name or number after the last sign that belongs to the address still. */
function tailEnd(text: string, reading: Reading, sure: number): number {
  let { end } = reading;
  FINE_TAIL.lastIndex = end;
  if (FINE_TAIL.test(text) && FINE_TAIL.lastIndex - end < 8) return FINE_TAIL.lastIndex;
  if (sure < 0.85 && reading.parts & (BUILDING | ROOM | NUMBER)) return end;
  const from = end;
  while (end < from + 16 && isTail(text, end)) end++;
  if (isHan(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) return from;
  return reading.labelled || sure > 0.8 ? end : from;
}

function isTail(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isHan(unit)) return !inHan(noPlace, unit);
  return (isDigit(unit) && !isLongRun(text, at)) || (unit < 0x80 && isLetter(unit)) || unit === 0x2d || unit === 0x23;
}
