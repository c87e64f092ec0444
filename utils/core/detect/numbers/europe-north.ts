// Numbers of the Nordic and Baltic countries: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers, even where their shape is the same.
import { luhn } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, checkTwice, ddmmyy, num, yymmdd } from './checks';
import { bank, bankLike, id, idLike, licenceLike, plate, plateLike, taxLike } from './rule';

/** Days over 60 are coordination numbers'. The month tells persons from companies, whose "month" is 20 or more. */
function isSwedish(text: string): boolean {
  const short = text.slice(-10);
  const century = text.length === 12 ? num(text, 0, 2) : 20;
  return century >= 18 && century <= 20 && yymmdd(short, 0, 100, 60) && num(short, 4, 6) !== 60 && luhn(short);
}

/** Days over 40 are temporary numbers', months over 40 or 80 hospitals' and tests'. The serial tells the century. */
function isNorwegian(text: string): boolean {
  const year = num(text, 4, 6);
  const serial = num(text, 6, 9);
  const century = serial < 500 ? 19 : serial < 750 && year > 54 ? 18 : year < 40 ? 20 : serial >= 900 ? 19 : 0;
  if (century === 0 || !born(century * 100 + year, num(text, 2, 4) % 40, num(text, 0, 2) % 40)) return false;
  return NO_FIRST(text) && NO_SECOND(text);
}
const NO_FIRST = check([3, 7, 6, 1, 8, 9, 4, 5, 2], '0-987654321');
const NO_SECOND = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '0-987654321');

/** No check digit since 2007: the date, with the century that the seventh digit tells. */
function isDanish(text: string): boolean {
  const year = num(text, 4, 6);
  const sign = num(text, 6, 7);
  const early = sign < 4 || ((sign === 4 || sign === 9) && year > 36);
  const century = early ? 1900 : sign > 4 && sign < 9 && year > 57 ? 1800 : 2000;
  return born(century + year, num(text, 2, 4), num(text, 0, 2));
}

const FI_SIGNS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** The sign of the century may be lost between the date and the serial. */
function isFinnish(text: string): boolean {
  const serial = text.slice(-4, -1);
  return ddmmyy(text) && FI_SIGNS.charAt(Number(text.slice(0, 6) + serial) % 31) === text.slice(-1);
}

/** Persons' days are 1 to 31, companies' are 40 more; the last digit is the century. */
function isIcelandic(text: string): boolean {
  return ddmmyy(text, 0, 40) && num(text, 0, 2) !== 40 && IS_CHECK(text);
}
const IS_CHECK = check([3, 2, 7, 6, 5, 4, 3, 2], '0-987654321');

const BALTIC = checkTwice([1, 2, 3, 4, 5, 6, 7, 8, 9, 1], [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]);

/** The first digit is sex and century: 1 and 2 for the 1800s, and so on. Lithuania's 9 has no date. stdnum looks at no date of Estonia's. */
function isBaltic(text: string): boolean {
  const century = 17 + Math.ceil(num(text, 0, 1) / 2);
  return (text.startsWith('9') || born(century * 100 + num(text, 1, 3), num(text, 3, 5), num(text, 5, 7))) && BALTIC(text);
}

/** The seventh digit is the century; numbers given out since 2017 begin with 32 and have no date. */
function isLatvian(text: string): boolean {
  const dated = born((18 + num(text, 6, 7)) * 100 + num(text, 4, 6), num(text, 2, 4), num(text, 0, 2));
  return (/^3[2-9]/.test(text) || dated) && LV_CHECK(text);
}
const LV_CHECK = check([10, 5, 8, 4, 2, 1, 6, 3, 7, 9], '12345678900');

export const EUROPE_NORTH: readonly NumberRule[] = [
  id('se', 'Personnummer', /^(?:\d{2})?\d{10}$/, isSwedish, { regional: '999999-9999|999999+9999|99999999-9999|99999999+9999|999999 9999|9999999999|999999999999' }),
  plate('se', 'Registreringsnummer', 'AAA 999|AAA999|AAA 99A|AAA99A|AAA-999'),

  id('no', 'Fødselsnummer', /^\d{11}$/, isNorwegian, { regional: '999999 99999|999999-99999|99999999999' }),
  bank('no', 'Kontonummer', /^\d{11}$/, (text) => (text.startsWith('0000') ? luhn(text.slice(4)) : NO_SECOND(text)), { distinct: '9999.99.99999', regional: '9999 99 99999|99999999999' }),
  plate('no', 'Kjennemerke', 'AA 99999|AA99999'),

  // Sweden writes its own the same way, so that this is no notation of one country.
  idLike('dk', 'CPR', /^\d{10}$/, isDanish, { regional: '999999-9999', worded: '9999999999' }),
  plate('dk', 'Nummerplade', 'AA 99 999|AA99999|AA 99999'),

  id('fi', 'Henkilötunnus', /^\d{6}[A-FU-Y]?\d{3}[\dA-Y]$/, isFinnish, { distinct: '999999-999A|999999+999A|999999A999A', regional: '999999-9999|999999+9999|999999A9999' }),
  taxLike('fi', 'Veronumero', /^\d{12}$/, null, { worded: '999999999999' }),
  plateLike('fi', 'Rekisterinumero', /^[A-ZÄÖ]{2,3}[1-9]\d{0,2}$|^\d{2,3}[A-Z]{2,3}$|^CD\d{1,5}$/, null, { regional: 'AAA-999|AA-999|AAA-99' }),

  bankLike('is', 'Reikningsnúmer', /^\d{12}$/, null, { regional: '9999-99-999999' }),
  id('is', 'Kennitala', /^\d{9}[089]$/, isIcelandic, { regional: '999999-9999|9999999999' }),

  id('ee', 'Isikukood', /^[1-8]\d{10}$/, isBaltic, { regional: '99999999999' }),
  idLike('ee', 'ID-kaart', /^[A-Z]{2}\d{7}$/, null, { worded: 'AA9999999' }),
  plate('ee', 'Registreerimismärk', '999 AAA|999AAA'),

  id('lt', 'Asmens kodas', /^[1-9]\d{10}$/, isBaltic, { regional: '99999999999' }),
  plate('lt', 'Valstybinis numeris', 'AAA 999|AAA999|AAA:999'),

  id('lv', 'Personas kods', /^[0-3]\d{10}$/, isLatvian, { regional: '999999-99999|99999999999' }),
  plate('lv', 'Numura zīme', 'AA-9999|AA-999'),

  taxLike('fo', 'V-tal', /^\d{6}$/),
  idLike('fo', 'P-tal', /^\d{9}$/, (text) => ddmmyy(text), { worded: '999999-999' }),

  // Shape only, and only where a field or a word asks.
  licenceLike('se', 'Körkort', /^\d{10}$|^\d{12}$/, isSwedish),
  licenceLike('fi', 'Ajokortti', /^\d{6}[A-FU-Y]?\d{3}[\dA-Y]$/, isFinnish),
  licenceLike('no', 'Førerkort', /^\d{2} ?\d{2} ?\d{6} ?\d$/, null, { worded: '99 99 999999 9' }),
  licenceLike('dk', 'Kørekort', /^\d{8}$/, null, { worded: '99999999' }),
  licenceLike('ee', 'Juhiluba', /^[A-Z]{2}\d{6}$/, null, { worded: 'AA999999' }),
];
