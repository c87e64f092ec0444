// Numbers of Iberia, Italy, Greece, Cyprus, Malta, Turkey and the western Balkans: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers (CIF, partita IVA), unless persons' are the same series.
import { luhn, mod97 } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, ddmmyy, mod11of10, num, weigh, worth } from './checks';
import { bank, healthLike, id, idLike, licenceLike, plateLike, tax, taxLike } from './rule';

const ES_SIGNS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const spanish = (digits: string, sign: string) => ES_SIGNS.charAt(Number(digits) % 23) === sign;

/** X, Y and Z stand for 0, 1 and 2. */
const isNie = (text: string) => spanish('XYZ'.indexOf(text.charAt(0)) + text.slice(1, 8), text.charAt(8));

/** Province and serial modulo 97, where a serial below ten million gives up its leading zero (stdnum keeps it). */
function isNss(text: string): boolean {
  const serial = text.charAt(2) === '0' ? text.slice(3, 10) : text.slice(2, 10);
  return Number(text.slice(0, 2) + serial) % 97 === num(text, 10, 12);
}

const CCC_BANK = check([4, 8, 5, 10, 9, 7, 3, 6], '01987654321');
const CCC_ACCOUNT = check([1, 2, 4, 8, 5, 10, 9, 7, 3, 6], '01987654321', 10, 9);

/** Luhn over digits and letters; letters count 10 to 35. */
function isCartao(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const value = worth(text.charCodeAt(i)) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

const PT_NIF = check([9, 8, 7, 6, 5, 4, 3, 2], '00987654321');

/** What letters and digits count in odd places; digits count as the first ten letters. */
const CF_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

function isCodiceFiscale(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const value = worth(text.charCodeAt(i)) - (text.charCodeAt(i) > 57 ? 10 : 0);
    sum += i % 2 === 0 ? (CF_ODD[value] as number) : value;
  }
  return sum % 26 === text.charCodeAt(15) - 65;
}
/** Digits may give way to letters where two persons would have the same. */
const CF = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z]$/;

const CY_ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

function isCypriot(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 8; i++) sum += i % 2 === 0 ? (CY_ODD[num(text, i, i + 1)] as number) : num(text, i, i + 1);
  return sum % 26 === text.charCodeAt(8) - 65;
}

/** Registration number and the year of birth's two digits; A and P (of Gozo and the archive) have no such year. */
function isMaltese(text: string): boolean {
  const digits = text.slice(0, -1).padStart(7, '0');
  if (/[AP]$/.test(text)) return !digits.endsWith('0');
  return num(digits, 0, 5) > 0 && num(digits, 0, 5) <= 32000;
}

const afm = check([256, 128, 64, 32, 16, 8, 4, 2], '01234567890');

/** Birth date with three digits of the year, region, serial: the number of all that was Yugoslavia. */
const isJmbg = (text: string) => {
  const year = num(text, 4, 7);
  return born(year < 800 ? 2000 + year : 1000 + year, num(text, 2, 4), num(text, 0, 2)) && JMBG_CHECK(text);
};
const JMBG_CHECK = check([7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '00987654321');
const account = (country: string, length: number, written: string) =>
  bank(country, 'Račun', new RegExp(`^\\d{${length}}$`), (text) => mod97(text) === 1, { distinct: written });
const jmbg = (country: string, name: string) => id(country, name, /^\d{13}$/, isJmbg, { regional: '9999999999999' });

function isTurkish(text: string): boolean {
  const tens = (10 - (weigh(text, [3, 1, 3, 1, 3, 1, 3, 1, 3]) % 10)) % 10;
  return tens === num(text, 9, 10) && (tens + weigh(text, [1, 1, 1, 1, 1, 1, 1, 1, 1])) % 10 === num(text, 10, 11);
}

/** Decade of birth as a letter, year, month (51 to 62 for women), day; a company's month goes by other rules. */
const isAlbanian = (text: string) => num(text, 4, 6) > 0 && num(text, 4, 6) < 32;

export const EUROPE_SOUTH: readonly NumberRule[] = [
  id('es', 'DNI', /^\d{8}[A-Z]$/, (text) => spanish(text.slice(0, 8), text.charAt(8)), { distinct: '99.999.999-A|99.999.999A', regional: '99999999A|99999999-A|99999999 A' }),
  id('es', 'NIE', /^[XYZ]\d{7}[A-Z]$/, isNie, { distinct: 'A9999999A|A-9999999-A|A-9999999A|A9999999-A|A-9.999.999-A' }),
  id('es', 'NIF', /^[KLM]\d{7}[A-Z]$/, (text) => spanish(text.slice(1, 8), text.charAt(8)), { regional: 'A9999999A|A-9999999-A' }),
  id('es', 'NUSS', /^(?:0[1-9]|[1-4]\d|5[0-3]|66)\d{10}$/, isNss, { distinct: '99/99999999/99', regional: '99 99999999 99|99-99999999-99', worded: '999999999999' }),
  bank('es', 'CCC', /^\d{20}$/, (text) => CCC_BANK(text) && CCC_ACCOUNT(text), { distinct: '9999-9999-99-9999999999|9999 9999 99 9999999999', regional: '99999999999999999999|9999 9999 9999 9999 9999' }),
  licenceLike('es', 'Permiso de conducir', /^\d{8}[A-Z]$/, (text) => spanish(text.slice(0, 8), text.charAt(8))),
  plateLike('es', 'Matrícula', /^\d{4}[BCDFGHJ-NPR-TV-Z]{3}$|^[A-Z]{1,2}\d{4}[A-Z]{1,2}$/, null, { regional: '9999 AAA|9999-AAA|9999AAA|A-9999-AA' }),

  tax('pt', 'NIF', /^(?:[123]\d|45)\d{7}$/, PT_NIF, { regional: '999 999 999|999999999' }),
  // Companies and others have the same series.
  tax('pt', 'NIPC', /^[4-9]\d{8}$/, PT_NIF),
  id('pt', 'Cartão de Cidadão', /^\d{9}[A-Z\d]{2}\d$/, isCartao, { distinct: '99999999 9 AA9|99999999 9 AA 9|999999999AA9|99999999-9-AA9|999999999 AA9' }),
  id('pt', 'NISS', /^[12]\d{10}$/, check([29, 23, 19, 17, 13, 11, 7, 5, 3, 2], '9876543210'), { regional: '99999999999' }),
  bank('pt', 'NIB', /^\d{21}$/, (text) => mod97(text) === 1, { distinct: '9999 9999 99999999999 99|9999.9999.99999999999.99', regional: '999999999999999999999' }),
  plateLike('pt', 'Matrícula', /^(?:\d{4}[A-Z]{2}|\d{2}[A-Z]{2}\d{2}|[A-Z]{2}\d{4}|[A-Z]{2}\d{2}[A-Z]{2})$/, null, { regional: '99-99-AA|99-AA-99|AA-99-99|AA-99-AA|99 AA 99|AA 99 AA' }),
  licenceLike('pt', 'Carta de condução', /^[A-Z]{1,2}\d{5,8}$/, null, { worded: 'AA-9999999|A-99999999|A-9999999 9' }),

  id('it', 'Codice fiscale', CF, isCodiceFiscale, { distinct: 'AAAAAA99A99A999A|AAA AAA 99A99 A999A|AAA AAA 99A99A999A' }),
  idLike('it', 'Carta d’identità', /^C[A-Z](?!0{5})\d{5}[A-Z]{2}$|^A[A-Z]\d{7}$/, null, { regional: 'AA99999AA', worded: 'AA9999999' }),
  healthLike('it', 'Tessera sanitaria', /^80380\d{15}$/, null, { regional: '99999999999999999999' }),
  licenceLike('it', 'Patente', /^U1[A-Z\d]{7}[A-Z]$|^[A-Z]{2}\d{7}[A-Z]$/, null, { worded: 'A9A999999A|A99999999A|AA9999999A' }),
  plateLike('it', 'Targa', /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/, null, { regional: 'AA 999 AA|AA999AA' }),

  idLike('mt', 'ID', /^\d{3,7}[MGAPLHBZ]$/, isMaltese, { worded: '9999999A|999999A|99999A' }),
  taxLike('mt', 'TIN', /^([1-8])\1\d{7}$/, null, { worded: '999999999' }),

  // Companies begin with 09.
  tax('gr', 'ΑΦΜ', /^[0-47-9]\d{8}$/, (text) => Number(text) > 0 && afm(text), { regional: '999999999' }),
  id('gr', 'ΑΜΚΑ', /^\d{11}$/, (text) => ddmmyy(text) && luhn(text), { regional: '99999999999' }),
  idLike('gr', 'ΑΔΤ', /^[A-ZΑ-Ω]{1,2}\d{6}$/, null, { worded: 'AA 999999|AA-999999|AA999999|A999999|A-999999' }),
  plateLike('gr', 'Πινακίδα', /^[A-ZΑ-Ω]{3}\d{4}$/, null, { regional: 'AAA-9999|AAA 9999' }),

  tax('cy', 'ΑΦΤ', /^[09]\d{7}[A-Z]$/, isCypriot, { regional: '99999999A' }),
  idLike('cy', 'ID', /^\d{6,7}$|^\d{10}$/),

  idLike('ad', 'NIA', /^\d{6}[A-Z]$/, null, { worded: '999999-A|999999A' }),
  taxLike('ad', 'NRT', /^(?:E|F(?![7-9]))\d{6}[A-Z]$/, null, { regional: 'A-999999-A|A999999A' }),
  taxLike('ad', 'NRT', /^[ACDGLOPU]\d{6}[A-Z]$/, (text) => !/^[AL]7/.test(text)),

  taxLike('al', 'NID/NIPT', /^[A-T]\d{8}[A-Z]$/, isAlbanian, { regional: 'A99999999A', worded: 'A 99999999 A' }),
  plateLike('al', 'Targa', /^[A-HJ-NPR-Z]{2}\d{3}[A-HJ-NPR-Z]{2}$/, null, { regional: 'AA 999 AA|AA999AA' }),

  id('hr', 'OIB', /^\d{11}$/, mod11of10, { regional: '99999999999' }),
  jmbg('hr', 'JMBG'),
  jmbg('ba', 'JMBG'),
  jmbg('rs', 'JMBG'),
  jmbg('me', 'JMBG'),
  jmbg('mk', 'EMBG'),
  jmbg('si', 'EMŠO'),
  account('rs', 18, '999-9999999999999-99'),
  account('me', 18, '999-9999999999999-99'),
  account('ba', 16, '999-999-99999999-99'),
  account('mk', 15, '999-9999999999-99'),
  account('si', 15, '99999-9999999999|99999-99999999-99'),
  tax('mk', 'EDB', /^[45]\d{12}$/, JMBG_CHECK, { worded: '9999999999999' }),
  tax('si', 'Davčna številka', /^[1-9]\d{7}$/, check([8, 7, 6, 5, 4, 3, 2], '-0987654321'), { regional: '99999999' }),
  plateLike('hr', 'Tablica', /^[A-ZČĐŠŽ]{2}\d{3,4}[A-Z]{1,2}$/, null, { regional: 'AA-999-AA|AA 999-AA|AA 9999-AA|AA-9999-AA' }),
  plateLike('rs', 'Tablica', /^[A-ZČĆĐŠŽ]{2}\d{3,5}[A-Z]{2}$/, null, { regional: 'AA 999-AA|AA-999-AA|AA 9999-AA' }),
  plateLike('si', 'Tablica', /^[A-Z]{2}(?:[A-Z\d]{5})$/, (text) => /\d.*[A-Z]|[A-Z].*\d/.test(text), { regional: 'AA AA-999|AA 99-AAA|AA A9-99A' }),

  id('tr', 'TCKN', /^[1-9]\d{10}$/, isTurkish, { regional: '99999999999|999 999 999 99' }),
  plateLike('tr', 'Plaka', /^(?:0[1-9]|[1-7]\d|8[01])(?:[A-Z]\d{4,5}|[A-Z]{2}\d{3,4}|[A-Z]{3}\d{2,3})$/, null, { regional: '99 AAA 999|99 AA 999|99 A 9999|99 AA 9999|99 AAA 99' }),
  licenceLike('tr', 'Ehliyet', /^\d{6}$|^[1-9]\d{10}$/),
];
