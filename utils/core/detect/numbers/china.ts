// Numbers of mainland China, Hong Kong, Macau and Taiwan: how each is written and checked.
// Source, licence and date: docs/data.md. Never: the resident number in running text, which has its own recognizer.
import { mod11of17 } from '@/utils/core/detect/checks';
import { checkCnId, checkOldCnId } from '@/utils/core/detect/cn-id';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { num, weigh, worth, yymmdd, yyyymmdd } from './checks';
import { health, healthLike, id, idLike, licence, passportLike, permitLike, plate, plateLike, tax, taxLike } from './rule';

const RESIDENT = /^\d{17}[\dX]$/;
const resident = (text: string) => checkCnId(text) !== null;

/** Since 2023: 9, province, numeric country code, birth date, serial, the resident number's check. */
function isForeigner(text: string): boolean {
  return num(text, 1, 3) >= 11 && num(text, 3, 6) > 3 && yyyymmdd(text, 6) && mod11of17(text) === text.charAt(17);
}

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
const SIGNS = '[A-HJ-NP-Z0-9]';
/** Five signs with at most two letters, new energy's six, or four and a mark of use. */
const TAILS = [
  '99999', 'A9999', '9A999', '99A99', '999A9', '9999A', 'AA999', 'A9A99', 'A99A9', 'A999A', '9AA99', '9A9A9', '9A99A',
  '99AA9', '99A9A', '999AA', 'A99999', '99999A', 'AA9999', '9999学', '9999警', '9999挂', '999A港', '9999港', '9999澳',
];
/** Any province: readers take one Han character for another. */
const PLATES = ['', '·', ' '].flatMap((dot) => TAILS.map((tail) => `京A${dot}${tail}`));

/** A letter counts as a place in the alphabet, a missing first one as a blank of 36. */
function isHongKong(text: string): boolean {
  const one = text.length === 8;
  const sum = (one ? 324 : 9 * worth(text.charCodeAt(0))) + weigh(text.slice(one ? 0 : 1), [8, 7, 6, 5, 4, 3, 2, 1]);
  return sum % 11 === 0;
}

const TW_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** The letter is a number of two digits; so is the second letter of old residence permits, of which the last counts. */
function isTaiwan(text: string): boolean {
  const place = TW_LETTERS.indexOf(text.charAt(0)) + 10;
  const sum = Math.floor(place / 10) + (place % 10) * 9 + weigh(text, [8, 7, 6, 5, 4, 3, 2, 1, 1], 1);
  return sum % 10 === 0;
}

export const CHINA: readonly NumberRule[] = [
  id('cn', '居民身份证', RESIDENT, resident),
  idLike('cn', '第一代身份证', /^\d{15}$/, checkOldCnId),
  id('cn', '外国人永久居留身份证', /^9\d{16}[\dX]$/, isForeigner, { regional: '999999999999999999|99999999999999999A' }),
  // Its last digit is a check that was never published with authority; the birth date alone is held.
  idLike('cn', '外国人永久居留证', /^[A-Z]{3}\d{12}$/, (text) => yymmdd(text, 7), { regional: 'AAA999999999999' }),
  idLike('cn', '军官证', /^[军士文政后空海北沈兰济南广成参装武]字第[A-Z\d]{4,8}号?$/),
  // Where a field asks for one of these, the resident number is given.
  licence('cn', '驾驶证', RESIDENT, resident),
  health('cn', '社会保障号码', RESIDENT, resident),
  tax('cn', '纳税人识别号', RESIDENT, resident),
  passportLike('cn', '护照', /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP][EA]?\d{7,8}|1[45]\d{7})$/, null, { worded: 'A99999999|AA9999999|A9999999|999999999' }),
  passportLike('cn', '特别行政区护照', /^(?:[HKM]\d{8}|(?:K[A-Z]|M[AB]|H[A-Z])\d{7})$/, null, { worded: 'A99999999|AA9999999' }),
  permitLike('cn', '往来港澳通行证', /^[CW](?:\d{8}|[A-Z]\d{7})$/, null, { worded: 'A99999999|AA9999999' }),
  permitLike('cn', '往来台湾通行证', /^[LT]\d{8}$/, null, { worded: 'A99999999' }),
  permitLike('cn', '港澳居民来往内地通行证', /^[HM]\d{8}(?:\d{2})?$/, null, { regional: 'A9999999999', worded: 'A99999999' }),
  permitLike('cn', '台湾居民来往大陆通行证', /^\d{8}$|^\d{10}[A-Z]?$/, null, { worded: '99999999|9999999999|9999999999(A)' }),
  plateLike('cn', '车牌', new RegExp(`^[${PROVINCES}][A-HJ-NP-Z](?:${SIGNS}{5,6}|${SIGNS}{4}[学警挂港澳使领试超])$`), null, { distinct: PLATES.join('|') }),

  id('hk', '香港身份證', /^[A-Z]{1,2}\d{6}[\dA]$/, isHongKong, { distinct: 'A999999(9)|AA999999(9)|A999999(A)|AA999999(A)', regional: 'A9999999|A999999A|AA9999999|AA999999A' }),
  passportLike('hk', '護照', /^(?:[HK]\d{8}|[HK][A-Z]\d{7})$/, null, { worded: 'A99999999|AA9999999' }),
  licence('hk', '駕駛執照', /^[A-Z]{1,2}\d{6}[\dA]$/, isHongKong),
  plateLike('hk', '車牌', /^[A-HJ-PR-Z]{2}[1-9]\d{0,3}$/, null, { worded: 'AA 9999|AA9999|AA 999|AA999' }),
  idLike('mo', '澳門居民身份證', /^[157]\d{7}$/, null, { regional: '9999999(9)|9/999999/9', worded: '99999999' }),
  passportLike('mo', '護照', /^M[A-Z]?\d{7,8}$/, null, { worded: 'A99999999|AA9999999' }),
  plateLike('mo', '車牌', /^[A-Z]{2}\d{4}$/, null, { worded: 'AA-99-99|AA9999' }),

  id('tw', '身分證', /^[A-Z][12]\d{8}$/, isTaiwan, { regional: 'A999999999' }),
  id('tw', '統一證號', /^[A-Z][A-D89]\d{8}$/, isTaiwan, { regional: 'A999999999|AA99999999' }),
  // Foreigners without a number: birth date and the first two letters of the name.
  taxLike('tw', '稅籍編號', /^(?:\d{8}[A-Z]{2}|9\d{6})$/, (text) => (text.length === 7 ? yymmdd(text, 1) : yyyymmdd(text)), { worded: '99999999AA' }),
  licence('tw', '駕照', /^[A-Z][A-D1289]\d{8}$/, isTaiwan),
  healthLike('tw', '健保卡', /^\d{12}$/, null, { worded: '999999999999' }),
  health('tw', '健保身分', /^[A-Z][A-D1289]\d{8}$/, isTaiwan),
  passportLike('tw', '護照', /^[1-3]\d{8}$/, null, { worded: '999999999' }),
  plate('tw', '車牌', 'AAA-9999|9999-AA|AA-9999|AAA-999|999-AAA'),
];
