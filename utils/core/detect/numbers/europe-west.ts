// Numbers of Britain, Ireland, the Low Countries, France, Germany, Austria, Switzerland: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company and VAT numbers.
import { isDate, luhn, mod97 } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, crossSum, icao, mod11of10, num, verhoeff, weigh, yyyymmdd } from './checks';
import { bank, bankLike, health, healthLike, id, idLike, licenceLike, plate, plateLike, tax, taxLike } from './rule';

const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/;
/** Five signs of the surname, birth with the decade first, initials; women have 5 added to the month's first digit. */
const GB_LICENCE = /^[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]999|9999)\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z][A-Z9]\d[A-Z]{2}(?:\d{2})?$/;
const GB_LICENCES = ['AAAAA', 'AAAA9', 'AAA99'].flatMap((name) => ['AA', 'A9'].flatMap((initials) => [`${name}999999${initials}9AA`, `${name} 999999 ${initials}9AA`]));

const IE_SIGNS = 'WABCDEFGHIJKLMNOPQRSTUV';

/** A second letter of A to I counts, W, T and X (spouses) do not. stdnum knows A and H only. */
function isIrish(text: string): boolean {
  const second = text.charCodeAt(8) - 64;
  const sum = weigh(text, [8, 7, 6, 5, 4, 3, 2]) + (second > 0 && second < 10 ? 9 * second : 0);
  return IE_SIGNS.charAt(sum % 23) === text.charAt(7);
}

const elevens = (rest: number) => (text: string) => {
  const nine = text.padStart(9, '0');
  return Number(nine) > 0 && (weigh(nine, [9, 8, 7, 6, 5, 4, 3, 2]) - num(nine, 8, 9)) % 11 === rest;
};

/** Months are 20 or 40 more for foreigners, 00 where the birth is not known; who was born since 2000 counts a 2 before. */
function isBelgian(text: string): boolean {
  const [year, month, head, tail] = [num(text, 0, 2), num(text, 2, 4), num(text, 0, 9), num(text, 9, 11)];
  const fits = (full: number) => (month % 20 === 0 ? born(full, 1, 1) : born(full, month % 20, num(text, 4, 6)));
  if (month > 52 || Number(text) === 0) return false;
  return (fits(1900 + year) && 97 - (head % 97) === tail) || (fits(2000 + year) && 97 - ((2e9 + head) % 97) === tail);
}

/** Two digits at the end: the ten before modulo 97, where 0 is written 97. */
const byNinetySeven = (text: string) => (num(text, 0, 10) % 97 || 97) === num(text, 10, 12);

/** Corsica's departments 2A and 2B count as 19 and 18. */
function isNir(text: string): boolean {
  const digits = text.replace('2A', '19').replace('2B', '18');
  return 97 - (num(digits, 0, 13) % 97) === num(digits, 13, 15);
}

/** Letters count 1 to 9 in three rows, the last of which begins at 2. */
function isRib(text: string): boolean {
  const digits = text.replace(/[A-Z]/g, (letter) => {
    const at = letter.charCodeAt(0) - 65;
    return String(at < 18 ? (at % 9) + 1 : at - 16);
  });
  return mod97(digits) === 0;
}

/** Of the first ten digits exactly one is there twice or three times; stdnum lets any number of them pass. */
function isIdNr(text: string): boolean {
  const counts = [...'0123456789'].map((digit) => text.slice(0, 10).split(digit).length - 1);
  const more = counts.filter((count) => count > 1);
  return more.length === 1 && (more[0] as number) <= 3 && mod11of10(text);
}

/** Insurance number: area, birth date, initial, serial. Days may be 20 or more too many where numbers ran out. */
function isRvnr(text: string): boolean {
  const day = num(text, 2, 4);
  return day > 0 && crossSum(text.slice(0, 11), [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === num(text, 11, 12);
}
const RVNR = /^(?:0[2-489]|1\d|2[013-689]|3[89]|4[02-9]|[5-7]\d|8[0-29])\d{2}(?:0[1-9]|1[0-2])\d{2}[A-Z]\d{3}$/;

/** Finance offices' own form of ten or eleven digits, or the country's of thirteen, whose fifth is always 0. */
const STNR = /^\d{10}$|^[0-2]\d{10}$|^3[0-5]\d{9}$|^(?:1[01]|2[1-46-8]|3[0-2]|4[01]|[59]\d)\d{2}0\d{8}$/;
const KVNR_WEIGHTS = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2];
const DE_DOC = '[CFGHJ-NPRTV-Z\\d]';

const DE_PLATES = ['A', 'AA', 'AAA'].flatMap((place) => ['A', 'AA'].flatMap((letters) => ['9', '99', '999', '9999'].flatMap((digits) =>
  (place + letters + digits).length > 8 ? [] : [`${place}-${letters} ${digits}`, `${place}-${letters}-${digits}`, `${place} ${letters} ${digits}`])));

/** Where the days of a district ran out, the month goes on to 15, which stdnum refuses. */
const isAustrian = (text: string) =>
  isDate(2000 + num(text, 8, 10), Math.min(12, num(text, 6, 8)), num(text, 4, 6)) && num(text, 6, 8) < 16 && weigh(text, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11 === num(text, 3, 4);

const ean = check([1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3], '0987654321');

export const EUROPE_WEST: readonly NumberRule[] = [
  idLike('gb', 'NINO', NINO, null, { distinct: 'AA999999A|AA 99 99 99 A|AA 999999 A|AA-99-99-99-A', worded: 'AA999999' }),
  // Pupils' number: the letter in front checks it.
  id('gb', 'UPN', /^[A-Z][2-9]\d{11}$/, check([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], 'ABCDEFGHJKLMNPQRTUVWXYZ', 1, 0), { worded: 'A999999999999' }),
  tax('gb', 'UTR', /^\d{10}$/, check([6, 7, 8, 9, 10, 5, 4, 3, 2], '21987654321', 1, 0), { regional: '99999 99999', worded: '9999999999' }),
  health('gb', 'NHS', /^\d{10}$/, check([10, 9, 8, 7, 6, 5, 4, 3, 2], '0-987654321'), { regional: '999 999 9999', worded: '999-999-9999|9999999999' }),
  bankLike('gb', 'Sort code and account', /^\d{14}$/, null, { regional: '99-99-99 99999999', worded: '99 99 99 99999999' }),
  licenceLike('gb', 'Driving licence', GB_LICENCE, null, { distinct: GB_LICENCES.join('|') }),
  plate('gb', 'Registration', 'AA99 AAA|AA99AAA|A999 AAA'),

  id('ie', 'PPS', /^\d{7}[A-W][A-IWTX]?$/, isIrish, { regional: '9999999A|9999999AA|9999999 A|9999999 AA' }),
  plateLike('ie', 'Registration', /^\d{2,3}[A-Z]{1,2}\d{1,6}$/, null, { regional: '999-A-99999|999-A-9999|99-A-99999|999-AA-9999|99-AA-9999' }),
  licenceLike('ie', 'Driving licence', /^\d{9}$/, null, { worded: '999 999 999' }),

  id('nl', 'BSN', /^\d{8,9}$/, elevens(0), { regional: '9999.99.999|9999 99 999|999 999 999|999999999', worded: '99999999' }),
  id('nl', 'Onderwijsnummer', /^10\d{7}$/, elevens(5), { worded: '9999.99.999|999999999' }),
  plate('nl', 'Kenteken', 'AA-99-99|99-99-AA|99-AA-99|AA-99-AA|AA-AA-99|99-AA-AA|99-AAA-9|9-AAA-99|AA-999-A|A-999-AA|AAA-99-A|A-99-AAA|9-AA-999|999-AA-9'),
  licenceLike('nl', 'Rijbewijs', /^\d{10}$/, null, { worded: '9999999999' }),

  id('be', 'Rijksregisternummer', /^\d{11}$/, isBelgian, { distinct: '99.99.99-999.99', regional: '99999999999|99.99.99.999.99|99.99.99-999-99|99 99 99 999 99|99 99 99-999 99|999999-999-99|999999-999.99' }),
  // Old bank accounts look the same: this one is read where a field or a word asks.
  id('be', 'eID', /^\d{12}$/, byNinetySeven, { worded: '999-9999999-99|999999999999' }),
  bank('be', 'Rekeningnummer', /^\d{12}$/, byNinetySeven, { regional: '999-9999999-99' }),
  licenceLike('be', 'Rijbewijs', /^\d{10}$/, null, { worded: '9999999999' }),
  plateLike('be', 'Nummerplaat', /^[1-9]?[A-Z]{3}\d{3}$/, null, { regional: '9-AAA-999|AAA-999' }),

  id('lu', 'Matricule', /^\d{13}$/, (text) => yyyymmdd(text) && luhn(text.slice(0, 12)) && verhoeff(text.slice(0, 11) + text.charAt(12)), { regional: '9999999999999|99999999 99999|9999 99 99 99999' }),
  plate('lu', 'Plaque', 'AA 9999|AA9999'),

  id('fr', 'NIR', /^[1-478]\d{4}(?:\d{2}|2[AB])\d{8}$/, isNir, { distinct: '9 99 99 99 999 999 99|9 99 99 9A 999 999 99', regional: '999999999999999|999999A99999999|9999999999999 99' }),
  tax('fr', 'Numéro fiscal', /^[0-3]\d{12}$/, (text) => num(text, 0, 10) > 0 && num(text, 0, 10) % 511 === num(text, 10, 13), { distinct: '99 99 999 999 999', regional: '9999999999999' }),
  idLike('fr', 'Carte d’identité', /^\d{12}$|^[A-Z\d]{3}\d[A-Z\d]{3}\d[A-Z]$/, null, { worded: '999999999999' }),
  licenceLike('fr', 'Permis de conduire', /^\d{12}$|^\d{2}[A-Z]{2}\d{5}$/, null, { worded: '999999999999|99AA99999' }),
  bank('fr', 'RIB', /^\d{10}[A-Z\d]{11}\d{2}$/, isRib, { distinct: '99999 99999 99999999999 99', regional: '99999999999999999999999' }),
  plateLike('fr', 'Plaque', /^[A-HJ-NP-TV-Z]{2}\d{3}[A-HJ-NP-TV-Z]{2}$|^\d{2,4}[A-Z]{2,3}\d[\dAB]$/, null, { regional: 'AA-999-AA|AA 999 AA|9999 AA 99|999 AAA 99' }),

  id('de', 'Steuer-ID', /^[1-9]\d{10}$/, isIdNr, { regional: '99 999 999 999|99999999999' }),
  taxLike('de', 'Steuernummer', STNR, null, { regional: '999/999/99999|99/999/99999|999/9999/9999|999/999/9999 9', worded: '99999/99999|9999999999|99999999999|9999999999999' }),
  id('de', 'Versicherungsnummer', RVNR, isRvnr, { distinct: '99 999999 A 999|99999999A999|99 999999A999' }),
  health('de', 'KVNR', /^[A-Z]\d{9}$/, (text) => crossSum(text.slice(0, 9), KVNR_WEIGHTS) % 10 === num(text, 9, 10), { regional: 'A999999999' }),
  id('de', 'Personalausweis', new RegExp(`^[LMNPRTV-Y]${DE_DOC}{8}\\d$|^\\d{10}$`), (text) => icao(text.slice(0, 9)) === num(text, 9, 10), { worded: 'A999999999' }),
  idLike('de', 'Personalausweis', new RegExp(`^[LMNPRTV-Y]${DE_DOC}{8}$`), (text) => /\d/.test(text)),
  licenceLike('de', 'Führerschein', /^[A-Z\d]\d{2}[A-Z\d]{6}\d[A-Z\d]$/, null, { worded: 'A99AA9AAA99|A999AA9A999|A9999999999' }),
  plateLike('de', 'Kennzeichen', /^(?=.{3,8}[EH]?$)[A-ZÄÖÜ]{1,3}[A-Z]{1,2}[1-9]\d{0,3}[EH]?$/, null, { regional: DE_PLATES.join('|') }),

  id('at', 'SVNR', /^[1-9]\d{9}$/, isAustrian, { regional: '9999 999999|9999-999999|9999 99 99 99|9999999999' }),
  tax('at', 'Steuernummer', /^(?:0[3-9]|[1-9]\d)\d{7}$/, luhn, { distinct: '99-999/9999', regional: '99 999/9999', worded: '999999999' }),
  plateLike('at', 'Kennzeichen', /^[A-Z]{1,2}\d{1,5}[A-Z]{1,3}$/, null, { regional: 'A-99999 A|AA-999 AA|AA-9999 A|A 99999 A|AA 999 AA' }),
  licenceLike('at', 'Führerschein', /^\d{8}$/, null, { worded: '99999999' }),

  id('ch', 'AHV', /^756\d{10}$/, ean, { distinct: '999.9999.9999.99', regional: '999 9999 9999 99|9999999999999' }),
  plateLike('ch', 'Kontrollschild', /^(?:AG|A[IR]|B[ELS]|FR|G[ELR]|JU|LU|N[EW]|OW|S[GHOZ]|T[GI]|UR|V[DS]|Z[GH])\d{1,6}$/, null, { regional: 'AA 999999|AA 99999|AA-999999' }),
  healthLike('ch', 'Versichertenkarte', /^80756\d{15}$/, null, { worded: '99999999999999999999' }),
  idLike('li', 'PEID', /^\d{4,12}$/),
  plateLike('li', 'Kontrollschild', /^FL\d{1,5}$/, null, { regional: 'AA 999|AA 9999|AA 99999|AA-9999|AA-99999' }),
];
