// Numbers of the United States: social security, taxpayer, Medicare, driving licences whose shape tells the state.
// Source, licence and date: docs/data.md. Never: employer numbers (EIN), which are a company's.
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { num, yymmdd } from './checks';
import { healthLike, idLike, licenceLike, passportLike, taxLike } from './rule';

/** Printed in wallets, cards and advertisements, and void since: the best known of stdnum's list. */
const VOID = new Set(['078051120', '219099999', '457555462', '123456789', '987654321', '123123123']);

function isSsn(digits: string): boolean {
  return !VOID.has(digits) && !/^(\d)\1{8}$/.test(digits);
}

const isLeapYearDay = (days: number) => days >= 1 && days <= 366;

/** MBI: letters without S, L, O, I, B, Z; the second, fifth, eighth and ninth place always hold one. */
const L = '[AC-HJKMNP-RT-Y]';
const MBI = new RegExp(`^[1-9]${L}(?:${L}|\\d)\\d${L}(?:${L}|\\d)\\d${L}{2}\\d{2}$`);

const NINE = '999-99-9999|999 99 9999';

export const US: readonly NumberRule[] = [
  idLike('us', 'SSN', /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/, isSsn, { distinct: NINE, worded: '999999999', grouped: true }),
  taxLike('us', 'ITIN', /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/, null, { distinct: NINE, worded: '999999999', grouped: true }),
  taxLike('us', 'ATIN', /^9\d{2}93\d{4}$/, null, { distinct: NINE, worded: '999999999', grouped: true }),
  taxLike('us', 'PTIN', /^P\d{8}$/, null, { worded: 'A99999999|A-99999999' }),
  healthLike('us', 'MBI', MBI, null, { distinct: '9AA9-AA9-AA99|9A99-AA9-AA99|9AA9-A99-AA99|9A99-A99-AA99|9AA9AA9AA99|9A99AA9AA99|9AA9A99AA99|9A99A99AA99' }),
  passportLike('us', 'Passport', /^(?:[A-Z]\d{8}|\d{9})$/, null, { worded: 'A99999999|999999999' }),
  // Soundex of the name, then the birth date in the last digits: Florida, Illinois, Wisconsin, New Jersey and kin.
  licenceLike('us', 'FL', /^[A-Z]\d{12}$/, null, { distinct: 'A999-999-99-999-9|A-999-999-999-999|A 999 999 999 999|A999-999-999-999', worded: 'A999999999999' }),
  licenceLike('us', 'IL', /^[A-Z]\d{11}$/, (text) => isLeapYearDay(num(text, 9, 12) % 600), { distinct: 'A999-9999-9999', worded: 'A99999999999' }),
  licenceLike('us', 'WI', /^[A-Z]\d{13}$/, null, { distinct: 'A999-9999-9999-99', worded: 'A9999999999999' }),
  licenceLike('us', 'NJ', /^[A-Z]\d{9}(?:[05][1-9]|[16][0-2])\d{3}$/, null, { distinct: 'A9999 99999 99999|A9999-99999-99999', worded: 'A99999999999999' }),
  licenceLike('us', 'NH', /^(?:0[1-9]|1[0-2])[A-Z]{3}\d{2}(?:0[1-9]|[12]\d|3[01])\d$|^NH[A-Z]\d{8}$/, null, { regional: '99AAA99999', worded: 'AAA99999999' }),
  licenceLike('us', 'WA', /^WDL[A-Z\d]{9}$|^[A-Z*]{5}[A-Z\d*]{2}\d{3}[A-Z\d]{2}$/, null, { worded: 'AAA9A9999A9A|AAAAAAA999AA|AAAAAAA999A9|AAAAAAA9999A' }),
  licenceLike('us', 'ND', /^[A-Z]{3}\d{6}$/, (text) => yymmdd(`${text.slice(3, 5)}0101`), { worded: 'AAA999999|AAA-99-9999' }),
  licenceLike('us', 'KS', /^[A-Z]\d{8}$/, null, { worded: 'A99-99-9999|A99999999' }),
  licenceLike('us', 'CA', /^[A-Z]\d{7}$/, null, { worded: 'A9999999' }),
  // Most other states give out digits only, or a letter and digits.
  licenceLike('us', 'Driver license', /^(?:\d{7,12}|[A-Z]\d{5,14}|[A-Z]{2}\d{5,7}[A-Z]?|\d{2}-?\d{3}-?\d{4})$/, null, { worded: '999 999 999|999-999-999|99-999-9999' }),
];
