// Numbers of Poland, Czechia, Slovakia, Hungary, Romania, Bulgaria, Moldova and the European east: writing and checks.
// Source, licence and date: docs/data.md. Never: company numbers, unless persons' are the same series.

import { isDate } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, checkRight, icao, num, weigh, withoutCountry, yyyymmdd } from './checks';
import { bank, health, healthLike, id, idLike, licenceLike, plate, plateLike, tax, } from './rule';

/** Twenty months more for each century from the 1900s on; 80 more for the 1800s. */
function isPesel(text: string): boolean {
  const month = num(text, 2, 4);
  const century = [19, 20, 21, 22, 18][Math.floor(month / 20)] as number;
  return born(century * 100 + num(text, 0, 2), month % 20, num(text, 4, 6)) && PESEL_CHECK(text);
}
const PESEL_CHECK = check([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], '0987654321');

/** Three letters, check digit, serial. */
const isDowod = (text: string) => weigh(text, [7, 3, 1, 0, 7, 3, 1, 7, 3]) % 10 === num(text, 3, 4);

/** Women's months are 50 more; since 2004 20 more where serials run out. Nine digits until 1953 have no check. */
function isRodneCislo(text: string): boolean {
  const year = num(text, 0, 2);
  const long = text.length === 10;
  const full = (long ? (year < 54 ? 2000 : 1900) : year < 54 ? 1900 : 1800) + year;
  // The oldest to live when numbers were first given out.
  if (full < 1880) return false;
  const month = num(text, 2, 4) % 50;
  if (!isDate(full, month > 20 && full > 2003 ? month - 20 : month, num(text, 4, 6))) return false;
  // Until 1985 a remainder of ten was written 0.
  return !long || (num(text, 0, 9) % 11) % (full < 1986 ? 10 : 11) === num(text, 9, 10);
}
const RC = { distinct: '999999/9999', regional: '999999/999', worded: '9999999999|999999999' };

const CZ_NUMBER = [6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
const elevens = (digits: string) => weigh(digits, CZ_NUMBER.slice(10 - digits.length)) % 11 === 0;

/** Prefix, number and bank code run together: any split may be meant, the whole number of ten digits first. */
function isCzechAccount(text: string): boolean {
  const front = text.slice(0, -4);
  if (num(text, text.length - 4, text.length) < 100) return false;
  if (front.length <= 10) return elevens(front);
  const split = Math.max(front.length - 10, 2);
  return elevens(front.slice(0, split)) && elevens(front.slice(split));
}
const CZ_ACCOUNTS = ['', '99-', '999-', '9999-', '99999-', '999999-'].flatMap((prefix) =>
  ['999999', '9999999', '99999999', '999999999', '9999999999'].map((digits) => `${prefix}${digits}/9999`));
const accounts = (country: string) => bank(country, 'Číslo účtu', /^\d{10,20}$/, isCzechAccount, { regional: CZ_ACCOUNTS.join('|') });

/** Sex and century, birth date, serial; the weights turned round in 1997. */
function isSzemelyi(text: string): boolean {
  const century = [0, 19, 19, 20, 20][num(text, 0, 1)] as number;
  const dated = born(century * 100 + num(text, 1, 3), num(text, 3, 5), num(text, 5, 7));
  return dated && (HU_OLD(text) || HU_NEW(text));
}
const HU_OLD = check([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '0123456789-');
const HU_NEW = check([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], '0123456789-');
/** Bank and branch in eight digits, the account in eight or sixteen, each with its own check. */
function isHungarianAccount(text: string): boolean {
  const tens = (digits: string) => weigh(digits, [9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1, 9, 7, 3, 1].slice(0, digits.length)) % 10 === 0;
  const account = text.endsWith('00000000') ? text.slice(8, 16) : text.slice(8);
  return Number(text) > 0 && tens(text.slice(0, 8)) && tens(account);
}
/** Third letters that read as digits are in a few series only. */
const HU_PLATE = /^(?:(?!AAA)(?:[A-Z][A-PR-Z][A-HJ-NPR-Z]|A[ABC][IO]|A[A-W]Q|BP[IO]|U[CD]O|XAO)(?!000)\d{3}|[A-Z]{4}\d{3}|M\d{6}|(?:C[DK]|DT|H[ABCEFIK-NPRSTVX]|MA|OT|R[A-Z]|SP)\d{4}|CD\d{6}|C[CX]\d{4}|X[ABC]\d{4}|[EPVZ]\d{5}|SA[A-Z]{2}\d{2})$/;

function isCnp(text: string): boolean {
  const century = [19, 19, 18, 18, 20, 20, 19, 19, 19][num(text, 0, 1) - 1] as number;
  const county = num(text, 7, 9);
  const placed = county > 0 && county < 53 && county !== 49 && county !== 50;
  return placed && born(century * 100 + num(text, 1, 3), num(text, 3, 5), num(text, 5, 7)) && CNP_CHECK(text);
}
const CNP_CHECK = check([2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9], '01234567891');

/** Months are 20 more for the 1800s, 40 more for the 2000s. stdnum looks at no date. */
function isEgn(text: string): boolean {
  const month = num(text, 2, 4);
  const century = [19, 18, 20][Math.floor(month / 20)] ?? 0;
  return born(century * 100 + num(text, 0, 2), month % 20, num(text, 4, 6)) && EGN_CHECK(text);
}
const EGN_CHECK = check([2, 4, 8, 5, 10, 9, 7, 3, 6], '01234567890');

/** The sum takes the first digit away. */
const isRnokpp = (text: string) => (((weigh(text, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === num(text, 9, 10);

/** Persons have two letters in front; the second counts as its place among ten. */
function isUnp(text: string): boolean {
  const second = 'ABCEHKMOPT'.indexOf(text.charAt(1));
  const digits = second < 0 ? text : text.charAt(0) + second + text.slice(2);
  return check([29, 23, 19, 17, 13, 7, 5, 3], '0123456789-')(digits);
}

const INN_FIRST = check([7, 2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890');
const INN_SECOND = check([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890');
const INN_COMPANY = check([2, 4, 10, 3, 5, 9, 4, 6, 8], '01234567890');

/** Two digits, modulo 101; numbers below 001-001-998 have none. */
const isSnils = (text: string) => num(text, 0, 9) > 1001998 && ((weigh(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100) === num(text, 9, 11);

const CYRILLIC = '[АВЕКМНОРСТУХABEKMHOPCTYX]';

export const EUROPE_EAST: readonly NumberRule[] = [
  id('pl', 'PESEL', /^\d{11}$/, isPesel, { regional: '99999999999' }),
  tax('pl', 'NIP', /^[1-9]\d{9}$/, check([6, 5, 7, 2, 3, 4, 5, 6, 7], '0123456789-'), { regional: '999-999-99-99|999-99-99-999|9999999999' }),
  id('pl', 'Dowód osobisty', /^[A-Z]{3}\d{6}$/, isDowod, { regional: 'AAA999999|AAA 999999' }),
  bank('pl', 'NRB', /^\d{26}$/, withoutCountry('PL'), { distinct: '99 9999 9999 9999 9999 9999 9999', regional: '99999999999999999999999999' }),
  licenceLike('pl', 'Prawo jazdy', /^\d{11}$/, null, { distinct: '99999/99/9999' }),
  plateLike('pl', 'Tablica', /^(?=.{7,8}$)[A-Z]{2,3}[A-Z\d]{4,5}$/, (text) => /\d{2}/.test(text), { regional: 'AA 99999|AAA 99999|AA 9999A|AAA 9999|AAA A999|AAA 99AA' }),

  id('cz', 'Rodné číslo', /^\d{9,10}$/, isRodneCislo, RC),
  idLike('cz', 'Občanský průkaz', /^\d{9}$/, null, { worded: '999999999' }),
  accounts('cz'),
  licenceLike('cz', 'Řidičský průkaz', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA 999999|AA999999' }),
  plateLike('cz', 'Značka', /^\d[A-Z]\d{5}$|^\d[A-Z]{2}\d{4}$|^(?=.{7,8}$)(?=(?:\d*[A-Z]){2})[A-FH-PR-VX-Z\d]+$/, null, { regional: '9A9 9999|9AA 9999|9A99999' }),
  id('sk', 'Rodné číslo', /^\d{9,10}$/, isRodneCislo, RC),
  idLike('sk', 'Občiansky preukaz', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA999999|AA 999999' }),
  accounts('sk'),
  plate('sk', 'Značka', 'AA-999AA|AA 999AA|AA999AA'),

  tax('hu', 'Adóazonosító jel', /^8\d{9}$/, check([1, 2, 3, 4, 5, 6, 7, 8, 9], '0123456789-'), { regional: '9999999999' }),
  health('hu', 'TAJ', /^\d{9}$/, check([3, 7, 3, 7, 3, 7, 3, 7], '0123456789'), { regional: '999 999 999|999-999-999', worded: '999999999' }),
  id('hu', 'Személyi azonosító', /^[1-4]\d{10}$/, isSzemelyi, { distinct: '9-999999-9999|9 999999 9999', regional: '99999999999' }),
  idLike('hu', 'Személyi igazolvány', /^\d{6}[A-Z]{2}$/, null, { regional: '999999AA', worded: '999999 AA' }),
  bank('hu', 'Számlaszám', /^\d{16}(?:\d{8})?$/, isHungarianAccount, { distinct: '99999999-99999999-99999999', regional: '99999999-99999999|999999999999999999999999' }),
  licenceLike('hu', 'Vezetői engedély', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA999999' }),
  plateLike('hu', 'Rendszám', HU_PLATE, null, { regional: 'AAA-999|AA AA-999|AAAA-999' }),

  id('ro', 'CNP', /^[1-9]\d{12}$/, isCnp, { regional: '9999999999999' }),
  tax('ro', 'CUI', /^[1-9]\d{5,9}$/, checkRight([7, 5, 3, 2, 1, 7, 5, 3, 2], '00987654321')),
  idLike('ro', 'Carte de identitate', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA 999999|AA999999' }),
  plateLike('ro', 'Număr', /^(?:B\d{2,3}|[A-Z]{2}\d{2})[A-Z]{3}$/, null, { regional: 'AA 99 AAA|A 999 AAA|A 99 AAA|AA-99-AAA|A-999-AAA' }),

  id('bg', 'ЕГН', /^\d{10}$/, isEgn, { regional: '9999999999' }),
  id('bg', 'ЛНЧ', /^\d{10}$/, check([21, 19, 17, 13, 11, 9, 7, 3, 1], '0123456789'), { worded: '9999999999' }),
  plateLike('bg', 'Номер', /^[АВЕКМНОРСТУХABEKMHOPCTYX]{1,2}\d{4}[АВЕКМНОРСТУХABEKMHOPCTYX]{2}$/, null, { regional: 'AA 9999 AA|A 9999 AA|AA9999AA' }),

  // Companies begin with 1.
  id('md', 'IDNP', /^[02]\d{12}$/, check([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1], '0123456789'), { regional: '9999999999999' }),

  tax('ua', 'РНОКПП', /^\d{10}$/, isRnokpp, { regional: '9999999999' }),
  idLike('ua', 'УНЗР', /^\d{13}$/, (text) => yyyymmdd(text), { worded: '99999999-99999' }),
  idLike('ua', 'Паспорт', /^[А-ЯІЇЄҐA-Z]{2}\d{6}$|^\d{9}$/, null, { worded: 'AA999999|AA 999999|999999999' }),
  licenceLike('ua', 'Посвідчення водія', /^[А-ЯІЇЄҐA-Z]{3}\d{6}$/, null, { worded: 'AAA999999|AAA 999999' }),
  plateLike('ua', 'Номер', /^[АВЕІКМНОРСТХABEIKMHOPCTX]{2}\d{4}[АВЕІКМНОРСТХABEIKMHOPCTX]{2}$/, null, { regional: 'AA 9999 AA|AA9999AA' }),

  tax('by', 'УНП', /^(?:[1-7ABCEHKM][ABCEHKMOPT]|\d{2})\d{7}$/, isUnp, { regional: 'AA9999999', worded: '999999999' }),
  id('by', 'Личный номер', /^[1-6]\d{6}[ABCEHKM]\d{3}(?:PB|BA|BI)\d$/, (text) => icao(text.slice(0, 13)) === num(text, 13, 14), { distinct: '9999999A999AA9' }),

  tax('ru', 'ИНН', /^\d{12}$/, (text) => INN_FIRST(text) && INN_SECOND(text), { regional: '999999999999' }),
  tax('ru', 'ИНН', /^\d{10}$/, INN_COMPANY),
  id('ru', 'СНИЛС', /^\d{11}$/, isSnils, { distinct: '999-999-999 99|999-999-999-99', regional: '99999999999' }),
  idLike('ru', 'Паспорт РФ', /^\d{10}$/, null, { worded: '9999 999999|99 99 999999|9999999999' }),
  healthLike('ru', 'Полис ОМС', /^\d{16}$/, null, { worded: '9999999999999999|9999 9999 9999 9999' }),
  licenceLike('ru', 'Водительское удостоверение', /^\d{10}$|^\d{2}[АВЕКМНОРСТУХ]{2}\d{6}$/, null, { worded: '99 99 999999|9999 999999|9999999999' }),
  plateLike('ru', 'Номер', new RegExp(`^${CYRILLIC}\\d{3}${CYRILLIC}{2}\\d{2,3}$`), null, { regional: 'A999AA99|A999AA999|A 999 AA 99' }),

  idLike('ge', 'პირადი ნომერი', /^\d{11}$/, null, { worded: '99999999999' }),
  idLike('am', 'ՀԾՀ', /^\d{10}$/, null, { worded: '9999999999' }),
];
