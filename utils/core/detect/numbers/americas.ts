// Numbers of the Americas but the United States: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers (CNPJ, RNC), unless persons' are the same series.
import { isDate, luhn } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { born, check, checkRight, ddmmyy, num, weigh, yymmdd } from './checks';
import { bank, health, healthLike, id, idLike, licence, licenceLike, plate, plateLike, tax, taxLike } from './rule';

const same = (text: string) => /^(\d)\1+$/.test(text);

const CPF_FIRST = check([10, 9, 8, 7, 6, 5, 4, 3, 2], '00987654321');
const CPF_SECOND = check([11, 10, 9, 8, 7, 6, 5, 4, 3, 2], '00987654321');

/** Two check digits; where the first would be ten, it is 0 and the second loses two. */
function isCnh(text: string): boolean {
  const first = weigh(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = weigh(text, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const lowered = (second + (first > 9 ? 9 : 0)) % 11;
  return (first > 9 ? 0 : first) === num(text, 9, 10) && (lowered > 9 ? 0 : lowered) === num(text, 10, 11);
}

const isCns = (text: string) => weigh(text, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Serial, state of 01 to 28, two check digits; São Paulo and Minas Gerais write 1 where the first would be 0. */
function isTitulo(text: string): boolean {
  const state = num(text, 8, 10);
  const rest = weigh(text, [2, 3, 4, 5, 6, 7, 8, 9]) % 11;
  const first = rest === 0 && state < 3 ? 1 : rest % 10;
  return state > 0 && state < 29 && first === num(text, 10, 11) && TITULO_SECOND(text);
}
const TITULO_SECOND = check([7, 8, 9], '01234567890', 8);

const CURP = /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX](?:AS|B[CS]|C[CHLMS]|D[FG]|G[RT]|HG|JC|M[CNS]|N[ELT]|OC|PL|Q[RT]|S[LPR]|T[CLS]|VZ|YN|ZS)[B-DF-HJ-NP-TV-ZX]{3}[A-Z\d]\d$/;
const MX_SIGNS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function isCurp(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += MX_SIGNS.indexOf(text.charAt(i)) * (18 - i);
  return yymmdd(text, 4) && (10 - (sum % 10)) % 10 === num(text, 17, 18);
}

/** Letters in the tax office's order; some offices left out the ampersand. */
const RFC_SIGNS = ['0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ', '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ '];

function isRfc(text: string): boolean {
  if (!yymmdd(text, text.length === 12 ? 3 : 4)) return false;
  return text.length === 10 || RFC_SIGNS.some((signs) => rfcSign(text, signs) === text.slice(-1));
}

function rfcSign(text: string, signs: string): string {
  const padded = text.slice(0, -1).padStart(12, ' ');
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += signs.indexOf(padded.charAt(i)) * (13 - i);
  return '0A987654321'.charAt(((sum % 11) + 11) % 11);
}
const RFC_ENDS = ['999', 'A99', '9A9', 'AA9', '99A', 'A9A', '9AA', 'AAA'];
const RFC_WRITTEN = RFC_ENDS.flatMap((end) => [`AAAA999999${end}`, `AAAA-999999-${end}`, `AAAA 999999 ${end}`]);

const clabe = check([3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7], '0987654321');
/** A sum of 0 is written 0; stdnum never accepts one. */
const CBU_BANK = check([7, 1, 3, 9, 7, 1, 3], '0987654321');
const CBU_ACCOUNT = check([3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3], '0987654321', 8);

const cuit = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '09987654321');
const rut = checkRight([8, 9, 4, 5, 6, 7, 8, 9], '0123456789K');
const nit = checkRight([71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3], '01987654321');
const ruc = check([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], '10987654321');
const DNI_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const DNI_DIGIT = check(DNI_WEIGHTS, '65432110987');
const DNI_LETTER = check(DNI_WEIGHTS, 'KJIHGFEDCBA');

/** Province 01 to 24, or 30 for those abroad; the third digit of persons is at most 6. */
const isCedula = (text: string) => /^(?:0[1-9]|1\d|2[0-4]|[35]0)/.test(text) && luhn(text.slice(0, 10));

/** Two ways by age of the number: the newer one for serials over 100. stdnum writes 1 where the remainder is 0. */
function isSvNit(text: string): boolean {
  const old = (weigh(text, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10;
  const young = ((11 - (weigh(text, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11) % 10;
  return (num(text, 10, 13) <= 100 ? old : young) === num(text, 13, 14);
}

/** Department and municipality of the registry follow the check digit. */
const GT_CITIES = [17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17];
const isCui = (text: string) => {
  const cities = GT_CITIES[num(text, 9, 11) - 1] ?? 0;
  return num(text, 11, 13) > 0 && num(text, 11, 13) <= cities && CUI_CHECK(text);
};
const CUI_CHECK = check([2, 3, 4, 5, 6, 7, 8, 9], '01234567890');

const rif = (text: string) =>
  '00987654321'.charAt((' VEJPG'.indexOf(text.charAt(0)) * 4 + weigh(text, [3, 2, 7, 6, 5, 4, 3, 2], 1)) % 11) === text.charAt(9);

/** The seventh digit is the century: 9 the 1800s, 0 to 5 the 1900s, 6 to 8 the 2000s. */
const isCuban = (text: string) => {
  const sign = num(text, 6, 7);
  return born((sign === 9 ? 1800 : sign < 6 ? 1900 : 2000) + num(text, 0, 2), num(text, 2, 4), num(text, 4, 6));
};

/** Ontario's and Quebec's licences end in the birth date; women have 50 more months. */
const isOntarian = (text: string) => yymmdd(text, 9, 50);
/** Names, year, month with 50 more for women, day. */
const isRamq = (text: string) => yymmdd(text, 4, 50);

export const AMERICAS: readonly NumberRule[] = [
  // 0 and 8 were never given out as first digits, which stdnum lets pass.
  id('ca', 'SIN', /^[1-79]\d{8}$/, luhn, { regional: '999-999-999|999 999 999', worded: '999999999' }),
  health('ca', 'BC PHN', /^9\d{9}$/, check([2, 4, 8, 5, 10, 9, 7, 3], '0-987654321', 1), { regional: '9999 999 999', worded: '9999999999' }),
  health('ca', 'OHIP', /^[1-9]\d{9}(?:[A-Z]{2})?$/, (text) => luhn(text.slice(0, 10)), { distinct: '9999-999-999-AA|9999 999 999 AA', regional: '9999-999-999|9999999999AA', worded: '9999 999 999|9999999999' }),
  healthLike('ca', 'RAMQ', /^[A-Z]{4}\d{8}$/, isRamq, { regional: 'AAAA 9999 9999|AAAA99999999|AAAA-9999-9999' }),
  healthLike('ca', 'Health card', /^\d{8,9}$|^\d{12}$/, null, { worded: '99999-9999|999999999|999 999 999' }),
  licenceLike('ca', 'ON', /^[A-Z]\d{14}$/, isOntarian, { distinct: 'A9999-99999-99999|A9999 99999 99999', regional: 'A99999999999999' }),
  licenceLike('ca', 'QC', /^[A-Z]\d{12}$/, (text) => ddmmyy(text, 5), { distinct: 'A9999-999999-99', worded: 'A999999999999' }),
  licenceLike('ca', 'Driver’s licence', /^\d{5,9}$|^[A-Z]{5}\d{9}$/, null, { worded: '9999999|999999-999' }),

  id('mx', 'CURP', CURP, isCurp, { distinct: 'AAAA999999AAAAAA99|AAAA999999AAAAAAA9' }),
  tax('mx', 'RFC', /^[A-ZÑ&]{4}\d{6}[\dA-Z]{2}[\dA]$/, isRfc, { distinct: RFC_WRITTEN.join('|') }),
  // Without its end, and companies'.
  taxLike('mx', 'RFC', /^[A-ZÑ]{4}\d{6}$/, isRfc, { worded: 'AAAA999999|AAAA-999999' }),
  tax('mx', 'RFC moral', /^[A-ZÑ&]{3}\d{6}[\dA-Z]{2}[\dA]$/, isRfc),
  health('mx', 'NSS', /^\d{11}$/, luhn, { worded: '99999999999|99-99-99-9999-9' }),
  idLike('mx', 'Clave de elector', /^[A-Z]{6}\d{8}[HM]\d{3}$/, (text) => yymmdd(text, 6), { distinct: 'AAAAAA99999999A999' }),
  // Without stdnum's lists of banks and cities, which age.
  bank('mx', 'CLABE', /^(?!000)\d{3}(?!000)\d{15}$/, clabe, { regional: '999999999999999999|999 999 99999999999 9' }),
  plate('mx', 'Placa', 'AAA-999-A|AAA-99-99|A99-AAA'),

  id('br', 'CPF', /^\d{11}$/, (text) => !same(text) && CPF_FIRST(text) && CPF_SECOND(text), { distinct: '999.999.999-99', regional: '999999999-99|99999999999|999 999 999 99' }),
  id('br', 'PIS/NIS', /^\d{11}$/, (text) => !same(text) && check([3, 2, 9, 8, 7, 6, 5, 4, 3, 2], '00987654321')(text), { distinct: '999.99999.99-9', worded: '99999999999' }),
  id('br', 'Título de eleitor', /^\d{12}$/, isTitulo, { worded: '999999999999|9999 9999 9999' }),
  idLike('br', 'RG', /^\d{7,9}[\dX]?$/, null, { regional: '99.999.999-9|99.999.999-A', worded: '999999999' }),
  health('br', 'CNS', /^[127-9]\d{14}$/, isCns, { regional: '999 9999 9999 9999|999999999999999' }),
  licence('br', 'CNH', /^\d{11}$/, (text) => !same(text) && isCnh(text), { worded: '99999999999' }),
  plate('br', 'Placa', 'AAA-9999|AAA9A99|AAA 9999|AAA 9A99|AAA-9A99|AAA9999'),

  tax('ar', 'CUIL/CUIT', /^2[03-7]\d{9}$/, cuit, { distinct: '99-99999999-9', regional: '99999999999' }),
  tax('ar', 'CUIT', /^(?:3[034]|5[015])\d{9}$/, cuit),
  idLike('ar', 'DNI', /^\d{7,8}$/, null, { regional: '99.999.999', worded: '99999999|9.999.999' }),
  bank('ar', 'CBU', /^\d{22}$/, (text) => CBU_BANK(text) && CBU_ACCOUNT(text), { regional: '9999999999999999999999|99999999-99999999999999|99999999 99999999999999' }),
  plate('ar', 'Patente', 'AA 999 AA|AAA 999|AA999AA|A999AAA'),

  id('cl', 'RUN', /^[1-4]?\d{7}[\dK]$/, rut, { distinct: '99.999.999-9|9.999.999-9|99.999.999-A|9.999.999-A', regional: '99999999-9|9999999-9|99999999-A|9999999-A' }),
  tax('cl', 'RUT', /^[5-9]\d{7}[\dK]$/, rut),
  plate('cl', 'Patente', 'AAAA-99|AAAA99|AA-9999|AA-AA-99'),
  tax('co', 'NIT', /^\d{8,16}$/, nit, { regional: '999.999.999-9|999999999-9|9.999.999.999-9|9999999999-9' }),
  idLike('co', 'Cédula', /^[1-9]\d{5,9}$/, null, { regional: '9.999.999.999|99.999.999', worded: '9999999999|99999999' }),
  plate('co', 'Placa', 'AAA-999|AAA 999|AAA99A|AAA-99A'),
  tax('pe', 'RUC', /^1[0567]\d{9}$/, ruc, { regional: '99999999999' }),
  tax('pe', 'RUC', /^20\d{9}$/, ruc),
  id('pe', 'DNI', /^\d{8}[\dA-K]$/, (text) => DNI_DIGIT(text) || DNI_LETTER(text), { regional: '99999999-9|99999999-A' }),
  idLike('pe', 'DNI', /^\d{8}$/, null, { worded: '99999999' }),
  idLike('pe', 'Carné de extranjería', /^\d{9}$/, null, { worded: '999999999' }),
  id('ec', 'Cédula', /^\d{2}[0-6]\d{7}$/, isCedula, { regional: '999999999-9|9999999999' }),
  tax('ec', 'RUC', /^\d{2}[0-6]\d{7}(?!000)\d{3}$/, isCedula, { regional: '9999999999999|9999999999-999' }),
  idLike('bo', 'CI', /^\d{7,8}(?:LP|OR|PT|CB|CH|TJ|SC|BE|PD)[A-Z\d]{0,2}$/, null, { regional: '9999999-AA|99999999-AA|9999999 AA|99999999 AA|9999999AA|99999999-AA-A|9999999-AA-9' }),
  idLike('py', 'Cédula', /^\d{5,7}$/, null, { worded: '9.999.999|9999999|999.999' }),
  // The office writes 0 for a remainder of 0 or 1; stdnum writes 1 for 0.
  tax('py', 'RUC', /^\d{5,9}$/, checkRight([9, 8, 7, 6, 5, 4, 3, 2], '00987654321'), { regional: '9999999-9|99999999-9|999999-9' }),
  id('uy', 'Cédula', /^\d{8}$/, check([2, 9, 8, 7, 6, 3, 4], '0987654321'), { distinct: '9.999.999-9', regional: '9999999-9', worded: '99999999' }),
  id('uy', 'NIE', /^9\d{8}$/, check([5, 4, 3, 2, 9, 8, 7, 6], '10987654321'), { regional: '99.999.999-9', worded: '999999999' }),
  tax('ve', 'RIF', /^[VEP]\d{9}$/, rif, { distinct: 'A-99999999-9|A99999999-9', regional: 'A999999999' }),
  tax('ve', 'RIF', /^[JG]\d{9}$/, rif),
  idLike('ve', 'Cédula', /^[VE]\d{6,8}$/, null, { regional: 'A-99999999|A-99.999.999|A99999999|A-9999999' }),

  id('gt', 'CUI', /^\d{13}$/, isCui, { regional: '9999 99999 9999|9999-99999-9999|9999999999999' }),
  tax('gt', 'NIT', /^\d{1,11}[\dK]$/, checkRight([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], '0K987654321'), { regional: '9999999-9|99999999-9|9999999-A|999999-9|999999-A|99999999-A' }),
  id('sv', 'DUI', /^\d{9}$/, check([9, 8, 7, 6, 5, 4, 3, 2], '0987654321'), { regional: '99999999-9' }),
  tax('sv', 'NIT', /^[019]\d{13}$/, isSvNit, { distinct: '9999-999999-999-9', regional: '99999999999999' }),
  idLike('hn', 'DNI', /^(?:0[1-9]|1[0-8])\d{2}(?:19|20)\d{7}$/, null, { regional: '9999-9999-99999|9999999999999' }),
  taxLike('hn', 'RTN', /^(?:0[1-9]|1[0-8])\d{2}(?:19|20)\d{8}$/, null, { regional: '99999999999999|9999-9999-999999' }),
  idLike('ni', 'Cédula', /^\d{13}[A-Y]$/, (text) => isDate(2000 + num(text, 7, 9), num(text, 5, 7), num(text, 3, 5)), { distinct: '999-999999-9999A', regional: '9999999999999A' }),
  idLike('cr', 'Cédula', /^0?[1-9]\d{8}$/, null, { regional: '9-9999-9999|99-9999-9999', worded: '999999999' }),
  idLike('cr', 'DIMEX', /^1\d{10,11}$/, null, { worded: '999999999999|99999999999' }),
  idLike('pa', 'Cédula', /^(?:[1-9]|1[0-3]|PE|E|N|[1-9]AV|[1-9]PI)\d{4,10}$/, null, { regional: '9-999-9999|9-999-999|9-9999-99999|A-9-999999|AA-9-9999|99-999-9999' }),
  idLike('cu', 'NI', /^\d{11}$/, isCuban, { regional: '99999999999' }),
  id('do', 'Cédula', /^\d{11}$/, luhn, { distinct: '999-9999999-9', regional: '99999999999' }),
  taxLike('bz', 'TIN', /^\d{6}(?:10|13|66)?$/, null, { worded: '999999-99' }),
  taxLike('ai', 'TIN', /^[12]\d{9}$/, null, { regional: '99999-99999', worded: '9999999999' }),
  taxLike('jm', 'TRN', /^\d{9}$/, null, { regional: '999-999-999', worded: '999999999' }),
  plateLike('uy', 'Matrícula', /^[A-Z]{3}\d{4}$/, null, { regional: 'AAA 9999' }),
];
