// Numbers of Japan, Korea, Mongolia and south-east Asia: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers, unless persons' are the same series.
import { isDate, luhn } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, num, yymmdd } from './checks';
import { healthLike, id, idLike, licence, licenceLike, plate, plateLike, tax, taxLike } from './rule';

const DIGITS_4 = '9999 9999 9999|9999-9999-9999';

/** The seventh digit is sex and century, 5 to 8 for foreigners. Since October 2020 the rest is chance, without a check. */
function isRrn(text: string): boolean {
  const sign = num(text, 6, 7);
  const century = [18, 19, 19, 20, 20, 19, 19, 20, 20, 18][sign] as number;
  const dated = born(century * 100 + num(text, 0, 2), num(text, 2, 4), num(text, 4, 6));
  const free = century === 20 && num(text, 0, 4) >= 2010;
  return dated && (free || (num(text, 7, 9) <= 96 && RRN_CHECK(text)));
}
const RRN_CHECK = check([2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5], '10987654321');

const NRIC_SIGNS: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'GFEDCBAJZIH',
  F: 'XWUTRQPNMLK',
  G: 'RQPNMLKXWUT',
  M: 'TRQPNJLKXWU',
};

/** Citizens and residents (S, T), foreigners (F, G, M); each series has its letters in its own order. */
function isSingaporean(text: string): boolean {
  const signs = NRIC_SIGNS[text.charAt(0)];
  return signs !== undefined && check([2, 7, 6, 5, 4, 3, 2], signs, 1)(text);
}

/** States and countries of birth that were never given out. */
const MY_NOWHERE = new Set([0, 17, 18, 19, 20, 69, 73, 80, 81, 94, 95, 96, 97]);

const thai = check([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], '10987654321');
const THAI = '9-9999-99999-99-9|9 9999 99999 99 9';

const vietnamese = check([31, 29, 23, 19, 17, 13, 7, 5, 3], '-9876543210');

/** Province, district, birth date with 40 more days for women, serial. */
function isNik(text: string): boolean {
  const province = num(text, 0, 2);
  const day = num(text, 6, 8) % 40;
  return province >= 11 && province <= 96 && isDate(2000 + num(text, 10, 12), num(text, 8, 10), day) && !text.endsWith('0000');
}

export const ASIA_EAST: readonly NumberRule[] = [
  id('jp', 'マイナンバー', /^\d{12}$/, check([6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '00987654321'), { regional: `${DIGITS_4}|999999999999` }),
  licence('jp', '運転免許証', /^(?:00|[1-9]\d)\d{10}$/, check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '10987654321'), { worded: `${DIGITS_4}|999999999999` }),
  idLike('jp', '在留カード', /^[A-Z]{2}\d{8}[A-Z]{2}$/, null, { regional: 'AA99999999AA' }),
  idLike('jp', '基礎年金番号', /^\d{10}$/, null, { worded: '9999-999999|9999999999' }),
  healthLike('jp', '保険者番号', /^\d{8}$/, null, { worded: '99999999' }),
  plateLike('jp', 'ナンバープレート', /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}\d[\dA-Z]{1,2}\p{Script=Hiragana}\d{1,4}$/u),

  id('kr', '주민등록번호', /^\d{13}$/, isRrn, { distinct: '999999-9999999', regional: '9999999999999' }),
  licenceLike('kr', '운전면허', /^(?:1[1-9]|2[0-8])\d{10}$/, null, { distinct: '99-99-999999-99', worded: '999999999999' }),
  plateLike('kr', '번호판', /^(?:[가-힣]{2})?\d{2,3}[가-힣]\d{4}$/),

  idLike('mn', 'Регистрийн дугаар', /^[А-ЯЁӨҮ]{2}\d{8}$/, (text) => isDate(2000 + num(text, 2, 4), num(text, 4, 6) % 20, num(text, 6, 8))),

  id('sg', 'NRIC', /^[STFGM]\d{7}[A-Z]$/, isSingaporean, { distinct: 'A9999999A' }),
  licence('sg', 'Driving licence', /^[STFGM]\d{7}[A-Z]$/, isSingaporean),
  plateLike('sg', 'Vehicle number', /^[A-Z]{1,3}\d{1,4}[A-Z]$/, (text) => /^[A-Z]{3}\d{4}|^S/.test(text), { regional: 'AAA 9999 A|AAA9999A|AAA-9999-A|AAA 999 A' }),

  idLike('my', 'NRIC', /^\d{12}$/, (text) => yymmdd(text) && !MY_NOWHERE.has(num(text, 6, 8)), { distinct: '999999-99-9999', regional: '999999 99 9999', worded: '999999999999' }),
  taxLike('my', 'TIN', /^(?:[SO]G|IG)\d{9,11}$/, null, { regional: 'AA99999999999|AA9999999999|AA 99999999999' }),
  plateLike('my', 'Nombor plat', /^[A-Z]{1,3}[1-9]\d{0,3}[A-Z]?$/, null, { regional: 'AAA 9999|AAA9999' }),

  id('th', 'เลขประจำตัวประชาชน', /^[1-8]\d{12}$/, thai, { distinct: THAI, regional: '9999999999999' }),
  // Persons have the same number for taxes, others one that begins with 0.
  tax('th', 'เลขประจำตัวผู้เสียภาษี', /^[0-8]\d{12}$/, thai),

  idLike('vn', 'CCCD', /^0\d{11}$/, (text) => num(text, 0, 3) > 0 && num(text, 0, 3) < 97, { regional: '999999999999', worded: '999 999 999 999' }),
  idLike('vn', 'CMND', /^\d{9}$/, null, { worded: '999999999' }),
  tax('vn', 'MST', /^(?!00)\d{2}(?!0{7})\d{8}(?:(?!000)\d{3})?$/, vietnamese, { regional: '9999999999-999|9999999999' }),
  healthLike('vn', 'BHYT', /^[A-Z]{2}[1-5]\d{12}$/, null, { regional: 'AA9999999999999' }),
  licenceLike('vn', 'GPLX', /^\d{12}$/, null, { worded: '999999999999' }),
  plateLike('vn', 'Biển số', /^[1-9]\d[A-Z]{1,2}\d?\d{4,5}$/, null, { distinct: '99A-999.99|99A9-999.99|99AA-999.99', regional: '99A-9999|99A-99999|99A9-9999' }),

  idLike('id', 'NIK', /^\d{16}$/, isNik, { regional: '9999999999999999', worded: '9999 9999 9999 9999' }),
  tax('id', 'NPWP', /^0?\d{15}$/, (text) => luhn(text.slice(-15, -6)) && /^0?(?:[0-49]\d|5[78]|[67][78]|8[789])/.test(text.slice(-15)), { distinct: '99.999.999.9-999.999', worded: '999999999999999' }),
  plateLike('id', 'Pelat nomor', /^[A-Z]{1,2}\d{1,4}[A-Z]{1,3}$/, null, { regional: 'A 9999 AAA|AA 9999 AA|A 9999 AA|AA 9999 AAA' }),
  licenceLike('id', 'SIM', /^\d{12,14}$/, null, { worded: '99999999999999|9999-9999-999999' }),

  idLike('ph', 'PhilSys', /^\d{16}$|^\d{12}$/, null, { worded: '9999-9999-9999-9999|9999-9999-9999' }),
  idLike('ph', 'SSS', /^\d{10}$/, null, { regional: '99-9999999-9' }),
  taxLike('ph', 'TIN', /^\d{9}(?:\d{3}|\d{5})?$/, null, { regional: '999-999-999-999|999-999-999-99999', worded: '999-999-999' }),
  healthLike('ph', 'PhilHealth', /^\d{12}$/, null, { regional: '99-999999999-9' }),
  licenceLike('ph', 'Driver’s licence', /^[A-Z]\d{10}$/, null, { regional: 'A99-99-999999', worded: 'A9999999999' }),
  plate('ph', 'Plate', 'AAA 9999|AAA-9999'),
];
