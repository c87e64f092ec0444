// Numbers of south, central and western Asia but the Arab countries: how each is written and checked.
// Source, licence and date: docs/data.md. Never: company numbers, unless persons' are the same series.
import { luhn } from '@/utils/core/detect/checks';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import { check, checkTwice, ddmmyy, num, verhoeff, yymmdd } from './checks';
import { health, healthLike, id, idLike, licenceLike, plate, plateLike, tax, taxLike } from './rule';

const mirrored = (text: string) => [...text].reverse().join('') === text;
const IN_STATE = '(?:A[NPRS]|BR|BH|C[GHT]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKPT]|WB)';

/** Days of the year of birth, 500 more for women; nine digits and a letter, or the whole year in twelve digits. */
function isNic(text: string): boolean {
  const day = text.length === 10 ? num(text, 2, 5) % 500 : num(text, 4, 7) % 500;
  return day >= 1 && day <= 366 && (text.length === 10 || (num(text, 0, 4) >= 1900 && num(text, 0, 4) <= 2035));
}

/** Birth date, then century and sex from 1 to 6. */
const isIin = (text: string) => yymmdd(text) && /^.{6}[0-6]/.test(text) && IIN_CHECK(text);
const IIN_CHECK = checkTwice([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]);

/** Stricter than stdnum, which looks at the last digit only. */
const voen = check([4, 1, 8, 6, 2, 7, 5, 3], '0123456789-');
const UZ_CHECK = check([7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7], '0123456789');
const IR_CHECK = check([10, 9, 8, 7, 6, 5, 4, 3, 2], '01987654321');

export const ASIA_WEST: readonly NumberRule[] = [
  id('in', 'Aadhaar', /^[2-9]\d{11}$/, (text) => verhoeff(text) && !mirrored(text), { regional: '9999 9999 9999|9999-9999-9999|999999999999' }),
  id('in', 'VID', /^[2-9]\d{15}$/, (text) => verhoeff(text) && !mirrored(text), { worded: '9999 9999 9999 9999|9999999999999999' }),
  taxLike('in', 'PAN', /^[A-Z]{3}P[A-Z](?!0000)\d{4}[A-Z]$/, null, { distinct: 'AAAAA9999A' }),
  // Firms, trusts and families.
  taxLike('in', 'PAN', /^[A-Z]{3}[A-CFGHJKLT][A-Z](?!0000)\d{4}[A-Z]$/),
  id('in', 'EPIC', /^[A-Z]{3}\d{7}$/, (text) => luhn(text.slice(3)), { regional: 'AAA9999999' }),
  licenceLike('in', 'Driving licence', new RegExp(`^${IN_STATE}\\d{2}(?:19|20)\\d{9}$`), null, { distinct: 'AA9999999999999|AA99 99999999999|AA-9999999999999|AA99-99999999999|AA-99-9999-9999999' }),
  health('in', 'ABHA', /^\d{14}$/, verhoeff, { worded: '99-9999-9999-9999' }),
  plateLike('in', 'Vehicle number', new RegExp(`^(?:${IN_STATE}\\d{1,2}[A-HJ-NP-Z]{0,3}|\\d{2}BH)\\d{4}[A-HJ-NP-Z]{0,2}$`), null, { distinct: 'AA 99 AA 9999|AA-99-AA-9999|AA99 AA 9999', regional: 'AA99AA9999|AA 99 A 9999|AA 99AA 9999|AA99A9999|AA-99-A-9999|AA99AA 9999' }),

  idLike('pk', 'CNIC', /^[1-7]\d{11}[1-9]$/, null, { distinct: '99999-9999999-9', worded: '9999999999999' }),
  taxLike('pk', 'NTN', /^\d{7,8}$/, null, { worded: '9999999-9|9999999' }),
  plate('pk', 'Number plate', 'AAA-999|AAA 999|AAA-9999|AA-9999'),
  idLike('bd', 'NID', /^\d{10}$|^\d{13}$|^(?:19|20)\d{15}$/, null, { worded: '9999999999|9999999999999|99999999999999999|999 999 9999' }),
  taxLike('bd', 'e-TIN', /^\d{12}$/, null, { worded: '999999999999' }),
  idLike('lk', 'NIC', /^\d{9}[VX]$|^\d{12}$/, isNic, { regional: '999999999A', worded: '999999999999' }),
  idLike('np', 'नागरिकता', /^\d{11,12}$/, null, { regional: '99-99-99-99999', worded: '99999999999' }),

  id('kz', 'ЖСН', /^\d{12}$/, isIin, { regional: '999999999999' }),
  // The first digit is sex and century; the weights are those of travel documents, thirteen digits long.
  id('uz', 'JShShIR', /^[1-6]\d{13}$/, (text) => ddmmyy(text, 1) && UZ_CHECK(text), { regional: '99999999999999' }),
  idLike('kg', 'ПИН', /^[12]\d{13}$/, (text) => ddmmyy(text, 1), { worded: '99999999999999' }),
  idLike('az', 'FİN', /^(?=.*\d)(?=.*[A-Z])[A-HJ-NP-Z\d]{7}$/, null, { worded: '9AA99A9|9AAAAA9|9A9A99A' }),
  tax('az', 'VÖEN', /^\d{9}[12]$/, voen, { regional: '9999999999', worded: '999 999 9999' }),

  id('ir', 'کد ملی', /^\d{10}$/, (text) => !/^(\d)\1{9}$/.test(text) && IR_CHECK(text), { regional: '999-999999-9|9999999999' }),
  // Companies begin with 5.
  id('il', 'תעודת זהות', /^\d{7,8}$|^[0-46-9]\d{8}$/, (text) => Number(text) > 0 && luhn(text.padStart(9, '0')), { regional: '99999999-9|9999999-9|999999999' }),
  plateLike('il', 'מספר רכב', /^\d{7,8}$/, null, { regional: '99-999-99|999-99-999' }),
  licenceLike('il', 'רישיון נהיגה', /^\d{7,8}$/, null, { worded: '9999999|99999999' }),
  healthLike('ir', 'بیمه', /^\d{8,10}$/),
];
