// Numbers of Africa, the Arab countries and Oceania: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers, unless persons' are the same series.
import { luhn } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, num, weigh, yymmdd, yyyymmdd } from './checks';
import { bank, bankLike, health, id, idLike, licenceLike, plate, plateLike, tax, taxLike } from './rule';

/** Century (2 for the 1900s, 3 for the 2000s) and birth date in front: Egypt, Kuwait and Qatar's neighbours. */
const centuryDate = (text: string) => born((17 + num(text, 0, 1)) * 100 + num(text, 1, 3), num(text, 3, 5), num(text, 5, 7));

const kuwaiti = check([2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2], '-0987654321');

/** Letter of the surname, birth date, serial; letters count 10 to 35. stdnum writes H where the remainder is 0. */
const mauritian = check([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], '0GFEDCBA987654321');

const tfn = (text: string) => Number(text) > 0 && weigh(text, [1, 4, 3, 7, 5, 8, 6, 9, 10].slice(0, text.length)) % 11 === 0;

/** Two sets of weights; the second where the first leaves ten. */
function isIrd(text: string): boolean {
  const digits = text.padStart(9, '0');
  const rest = (11 - (weigh(digits, [3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const digit = rest < 10 ? rest : (11 - (weigh(digits, [7, 4, 3, 2, 5, 2, 7, 6]) % 11)) % 11;
  return num(text, 0, text.length - 1) >= 1e6 && digit === num(digits, 8, 9);
}

const NHI_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The old form ends in a digit, modulo 11; the new one in a letter, modulo 23 (letters without I and O, from 1). */
function isNhi(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 6; i++) {
    const letter = NHI_SIGNS.indexOf(text.charAt(i)) + 1;
    sum += (letter || num(text, i, i + 1)) * (7 - i);
  }
  const last = text.charAt(6);
  if (/\d/.test(last)) return sum % 11 !== 0 && (11 - (sum % 11)) % 10 === Number(last);
  return NHI_SIGNS.charAt(22 - (sum % 23)) === last;
}

/** Weights of bank, branch, account (eight places) and suffix (four), and the modulus, by bank. */
const NZ_A = [0, 0, 6, 3, 7, 9, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0];
const NZ_B = [0, 0, 0, 0, 0, 0, 0, 0, 10, 5, 8, 4, 2, 1, 0, 0, 0, 0];
const NZ_D = [0, 0, 0, 0, 0, 0, 0, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0, 0];
const NZ_F = [0, 0, 0, 0, 0, 0, 0, 1, 7, 3, 1, 7, 3, 1, 0, 0, 0, 0];
const NZ_BANKS = /^(?:0[1236]|1[1-9]|2[0-47]|3[058])/;
/** Rougher than stdnum's table of branches, which ages: they begin below 1000 in the old banks, and from 1100 up in each bank's own ranges. */
const NZ_BRANCH = /^(?:0[1236](?!0000)(?:0\d{3}|1[1-9]\d\d)|(?:08|1\d|2\d|3\d)[2-9]\d{3})/;

/** Fourteen digits leave out the zero before a branch of three. */
function isNzAccount(written: string): boolean {
  const text = written.length === 14 ? `${written.slice(0, 2)}0${written.slice(2)}` : written;
  const digits = `${text.slice(0, 6)}0${text.slice(6, 13)}0${text.slice(13).padStart(3, '0')}`;
  if (!NZ_BRANCH.test(text)) return false;
  if (text.startsWith('08')) return weigh(digits, NZ_D) % 11 === 0;
  if (/^(?:25|33)/.test(text)) return weigh(digits, NZ_F) % 10 === 0;
  return NZ_BANKS.test(text) && weigh(digits, num(text, 6, 13) < 990000 ? NZ_A : NZ_B) % 11 === 0;
}

const medicare = check([1, 3, 7, 9, 1, 3, 7, 9], '0123456789');

/** P for persons, C for companies, G, Q and V for the state, embassies and others; letters within count 10 to 35. */
const ghanaian = check([1, 2, 3, 4, 5, 6, 7, 8, 9], '0123456789X', 1);

/** Seven digits; leading zeros may be left out. */
const MF = /^\d{3,7}[A-HJ-NP-TV-Z](?:[APBDN](?:[MPCN]000|E\d{3}))?$/;

const isSouthAfrican = (text: string) => yymmdd(text) && /^.{10}[012]/.test(text) && luhn(text);

export const AFRICA: readonly NumberRule[] = [
  id('za', 'ID', /^\d{13}$/, isSouthAfrican, { regional: '9999999999999|999999 9999 999|999999 9999 99 9' }),
  tax('za', 'Tax number', /^[0-39]\d{9}$/, luhn, { regional: '9999999999', worded: '9999/999/99/9' }),
  plate('za', 'Number plate', 'AA 99 AA AA|AAA 999 AA|AA 999-999'),
  idLike('eg', 'الرقم القومي', /^[23]\d{13}$/, (text) => centuryDate(text) && num(text, 7, 9) <= 88 && num(text, 7, 9) > 0, { regional: '99999999999999' }),
  taxLike('eg', 'الرقم الضريبي', /^\d{9}$/, null, { regional: '999-999-999', worded: '999999999' }),
  idLike('ng', 'NIN', /^\d{11}$/, null, { worded: '99999999999|9999 999 9999' }),
  taxLike('ng', 'TIN', /^\d{8}\d{4}$|^\d{10}$/, null, { worded: '99999999-9999|9999999999' }),
  licenceLike('ng', 'Driver’s licence', /^[A-Z]{3}\d{5}[A-Z]{2}\d{2}$/, null, { regional: 'AAA99999AA99' }),
  plate('ng', 'Plate number', 'AAA-999AA|AAA 999 AA|AAA999AA'),
  idLike('ke', 'National ID', /^\d{7,8}$/, null, { worded: '99999999|9999999' }),
  taxLike('ke', 'PIN', /^A\d{9}[A-Z]$/, null, { regional: 'A999999999A' }),
  taxLike('ke', 'PIN', /^P\d{9}[A-Z]$/),
  plate('ke', 'Number plate', 'AAA 999A|AAA 999'),
  tax('gh', 'TIN', /^[PCGQV]00[A-Z\d]{7}[\dX]$/, ghanaian, { regional: 'A9999999999|A999999999A' }),
  idLike('gh', 'Ghana Card', /^[A-Z]{3}\d{10}$/, null, { regional: 'AAA-999999999-9' }),
  idLike('ma', 'CIN', /^[A-Z]{1,2}\d{5,6}$/, null, { worded: 'AA999999|A999999|AA99999' }),
  taxLike('dz', 'NIF', /^\d{15}(?:\d{5})?$/, null, { worded: '999999999999999|99999999999999999999' }),
  idLike('dz', 'NIN', /^\d{18}$/, null, { worded: '999999999999999999' }),
  idLike('tn', 'CIN', /^\d{8}$/, null, { worded: '99999999' }),
  taxLike('tn', 'Matricule fiscal', MF, null, { regional: '9999999A/A/A/999|9999999/A/A/A/999', worded: '9999999A|9999999/A' }),
  idLike('ly', 'الرقم الوطني', /^[12](?:19|20)\d{9}$/, null, { worded: '999999999999' }),
  id('mu', 'NID', /^[A-Z]\d{12}[\dA-Z]$/, mauritian, { regional: 'A9999999999999|A999999999999A' }),
  idLike('ao', 'BI', /^\d{9}[A-Z]{2}\d{3}$/, null, { distinct: '999999999AA999' }),
  taxLike('ao', 'NIF', /^\d{10}$|^\d{9}[A-Z]{2}\d{3}$/, null, { worded: '9999999999' }),
  idLike('mz', 'BI', /^\d{12}[A-Z]$/, null, { regional: '999999999999A', worded: '9999 9999 9999A' }),
  tax('mz', 'NUIT', /^\d{9}$/, check([8, 9, 4, 5, 6, 7, 8, 9], '01234567891'), { regional: '99999999-9|999 999 999', worded: '999999999' }),
  tax('gn', 'NIFp', /^\d{9}$/, luhn, { regional: '999-999-999', worded: '999999999' }),
  idLike('tz', 'NIDA', /^\d{20}$/, (text) => yyyymmdd(text), { distinct: '99999999-99999-99999-99', regional: '99999999999999999999' }),
  idLike('ug', 'NIN', /^[CP][MF]\d{2}[A-Z\d]{10}$/, null, { worded: 'AA999999999AAA|AA99999999AAAA|AA99999999AAA9' }),
  idLike('rw', 'NID', /^[123](?:19|20)\d{13}$/, null, { distinct: '9 9999 9 9999999 9 99', regional: '9999999999999999' }),
  idLike('zm', 'NRC', /^\d{9}$/, null, { regional: '999999/99/9' }),
  idLike('zw', 'National ID', /^\d{8,9}[A-Z]\d{2}$/, null, { distinct: '99-999999-A-99|99-999999A99|99-9999999-A-99', regional: '99-9999999A99|99-999999 A 99' }),
  idLike('et', 'Fayda', /^\d{12}$|^\d{16}$/, null, { worded: '9999 9999 9999|9999999999999999' }),

  id('sa', 'رقم الهوية', /^[12]\d{9}$/, luhn, { regional: '9999999999' }),
  id('ae', 'Emirates ID', /^784(?:19|20)\d{10}$/, luhn, { distinct: '999-9999-9999999-9', regional: '999999999999999|999 9999 9999999 9' }),
  id('kw', 'الرقم المدني', /^[23]\d{11}$/, (text) => centuryDate(text) && kuwaiti(text), { regional: '999999999999' }),
  idLike('qa', 'QID', /^[23]\d{10}$/, null, { worded: '99999999999' }),
  idLike('bh', 'CPR', /^\d{2}(?:0[1-9]|1[0-2])\d{5}$/, null, { worded: '999999999' }),
  idLike('om', 'رقم مدني', /^\d{7,9}$/, null, { worded: '99999999' }),
  idLike('jo', 'الرقم الوطني', /^[29]\d{9}$/, null, { worded: '9999999999' }),
  idLike('iq', 'البطاقة الوطنية', /^(?:19|20)\d{10}$|^[A-Z]{2}\d{7}$/, null, { worded: '999999999999' }),

  tax('au', 'TFN', /^\d{8,9}$/, tfn, { regional: '999 999 999|999-999-999', worded: '999999999|99999999' }),
  health('au', 'Medicare', /^[2-6]\d{9,10}$/, medicare, { regional: '9999 99999 9|9999-99999-9|9999 99999 9/9|9999 99999 9-9', worded: '9999999999|99999999999' }),
  health('au', 'IHI', /^800360\d{10}$/, luhn, { regional: '9999 9999 9999 9999|9999999999999999' }),
  bankLike('au', 'BSB and account', /^\d{12,15}$/, null, { regional: '999-999 999999999|999-999 99999999', worded: '999-999 999999' }),
  licenceLike('au', 'Driver licence', /^\d{6,10}$|^\d{4}[A-Z]{2}$|^[A-Z]{1,2}\d{4,6}$/, null, { worded: '99999999|999999999|9999AA|999 999 999|A99999' }),
  plateLike('au', 'Number plate', /^(?:[A-Z]{3}\d{2}[A-Z\d]|[A-Z]{2}\d{2}[A-Z]{2}|\d{3}[A-Z]{2}\d|\d[A-Z]{2}\d[A-Z]{2}|[A-Z]{3}\d{3}|\d[A-Z]{3}\d{3}|S\d{3}[A-Z]{3}|\d{3}[A-Z]{3})$/, null, { regional: 'AA-99-AA|9AA-9AA|AAA-999|AAA-99A|999-AA9|9AAA-999|A999-AAA' }),
  tax('nz', 'IRD', /^\d{8,9}$/, isIrd, { regional: '999-999-999|99-999-999', worded: '999999999|99999999' }),
  health('nz', 'NHI', /^[A-HJ-NP-Z]{3}\d{2}(?:\d{2}|[A-HJ-NP-Z]{2})$/, isNhi, { regional: 'AAA9999|AAA99AA' }),
  bank('nz', 'Bank account', /^\d{14,16}$/, isNzAccount, { distinct: '99-9999-9999999-99|99-9999-9999999-999|99 9999 9999999 99', regional: '99 9999 9999999 999|999999999999999' }),
  licenceLike('nz', 'Driver licence', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA999999' }),
];
