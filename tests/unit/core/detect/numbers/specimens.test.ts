import { describe, expect, it } from 'vitest';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { compactOf, readNumber, satisfies } from '@/utils/core/detect/numbers/lookup';
import type { Kind } from '@/utils/core/item';
import { rulesOf } from './make';

const names = (written: string, country: string, kinds?: readonly Kind[]) =>
  readNumber(written, country, kinds, ALL_NUMBERS).map((rule) => rule.name);

/** What offices print in their own examples, and numbers worked out by hand from the published rule. */
const SPECIMENS: readonly (readonly [string, string, string])[] = [
  ['gb', '943 476 5919', 'NHS'],
  ['gb', 'B801200005001', 'UPN'],
  ['nz', 'ZAA0067', 'NHI'],
  ['nz', 'ZBN77VL', 'NHI'],
  ['au', '2123 45670 1', 'Medicare'],
  ['au', '8003 6060 0123 4560', 'IHI'],
  ['de', 'A123456780', 'KVNR'],
  ['de', 'L01X00T471', 'Personalausweis'],
  ['de', '36 574 261 809', 'Steuer-ID'],
  ['lu', '1893120105732', 'Matricule'],
  ['es', '28 12345678 40', 'NUSS'],
  ['es', '2100 0418 45 0200051332', 'CCC'],
  ['fr', '20041 01005 0500013M026 06', 'RIB'],
  ['pt', '12345678902', 'NISS'],
  ['pt', '0002 0123 12345678901 54', 'NIB'],
  ['be', '539-0075470-34', 'Rekeningnummer'],
  ['no', '8601.11.17947', 'Kontonummer'],
  ['pl', 'ABA300000', 'Dowód osobisty'],
  ['pl', '61 1090 1014 0000 0712 1981 2874', 'NRB'],
  ['cz', '19-2000145399/0800', 'Číslo účtu'],
  ['sk', '19-8742637541/1200', 'Číslo účtu'],
  ['hu', '8234567896', 'Adóazonosító jel'],
  ['hu', '123 456 788', 'TAJ'],
  ['hu', '1-850101-1231', 'Személyi azonosító'],
  ['hu', '11773016-11111018-00000000', 'Számlaszám'],
  ['rs', '260-0056010016113-79', 'Račun'],
  ['si', '19100-0000123438', 'Račun'],
  ['ba', '129-007-94010284-94', 'Račun'],
  ['gr', '054100004', 'ΑΦΜ'],
  ['ru', '112-233-445 95', 'СНИЛС'],
  ['by', '3120585A001PB9', 'Личный номер'],
  ['kz', '900101350013', 'ЖСН'],
  ['uz', '30101901234569', 'JShShIR'],
  ['jp', '4598 0335 8720', '運転免許証'],
  ['jp', '1234 5678 9018', 'マイナンバー'],
  ['sg', 'S1234567D', 'NRIC'],
  ['sg', 'T1234567J', 'NRIC'],
  ['sg', 'F1234567N', 'NRIC'],
  ['sg', 'G1234567X', 'NRIC'],
  ['sg', 'M1234567K', 'NRIC'],
  ['ir', '001-354241-9', 'کد ملی'],
  ['br', '02650306461', 'CNH'],
  ['br', '1023 8501 0671', 'Título de eleitor'],
  ['br', '120.56413.54-1', 'PIS/NIS'],
  ['br', '702 0028 7990 3646', 'CNS'],
  ['sv', '12345678-4', 'DUI'],
  ['ca', '9876-543-217-AB', 'OHIP'],
  ['ae', '784-1980-1234567-8', 'Emirates ID'],
  ['sa', '1002345674', 'رقم الهوية'],
  ['cn', '931840198001010017', '外国人永久居留身份证'],
  ['cn', '810000198001010014', '居民身份证'],
];

describe('specimens with a check digit', () => {
  it.each(SPECIMENS)('%s: %s is a %s', (country, written, name) => {
    expect(names(written, country)).toContain(name);
    const [first] = readNumber(written, country, undefined, ALL_NUMBERS);
    expect(first?.checked).toBe(true);
  });

  it.each(SPECIMENS)('%s: %s with one digit changed is mostly none', (country, written, name) => {
    const compact = compactOf(written) ?? '';
    const rules = rulesOf(country, name).filter((rule) => rule.checked);
    const changed = [...compact].flatMap((sign, at) =>
      /\d/.test(sign)
        ? [...'0123456789']
            .filter((one) => one !== sign)
            .map((one) => compact.slice(0, at) + one + compact.slice(at + 1))
        : [],
    );
    const passed = changed.filter((one) => rules.some((rule) => satisfies(rule, one)));
    expect(changed.length).toBeGreaterThan(15);
    // A bank's own code has no check.
    expect(passed.length / changed.length).toBeLessThan(name === 'Číslo účtu' ? 0.26 : 0.12);
  });
});

describe('numbers of mainland China', () => {
  it.each([
    ['往来港澳通行证', 'C12345678'],
    ['往来港澳通行证', 'CA1234567'],
    ['往来台湾通行证', 'L12345678'],
    ['往来台湾通行证', 'T12345678'],
    ['港澳居民来往内地通行证', 'H12345678'],
    ['港澳居民来往内地通行证', 'M1234567890'],
    ['台湾居民来往大陆通行证', '12345678'],
    ['台湾居民来往大陆通行证', '0123456789(B)'],
  ])('permit: %s %s', (name, written) => {
    expect(names(written, 'cn', ['travel-permit'])).toContain(name);
  });

  it.each([
    'E12345678',
    'EA1234567',
    'G12345678',
    'D12345678',
    'SE1234567',
    'PE1234567',
    '141234567',
    '151234567',
    'K12345678',
    'MA1234567',
  ])('passport: %s', (written) => expect(names(written, 'cn', ['passport'])).not.toEqual([]));

  it.each(['EI1234567', 'EO1234567', '161234567', 'E1234567', 'A12345678', 'EA12345678'])(
    'no passport: %s',
    (written) => expect(names(written, 'cn', ['passport'])).toEqual([]),
  );

  it.each(['京A12345', '沪B1234A', '粤ZA123港', '川AD12345', '川A12345F', '京A·12345', '学'])('plate: %s', (written) =>
    expect(names(written, 'cn', ['vehicle-plate']).length).toBe(written === '学' ? 0 : 1),
  );

  it.each(['京I12345', '京A1234', '京A1234567', '东A12345', '京AO2345'])('no plate: %s', (written) =>
    expect(names(written, 'cn', ['vehicle-plate'])).toEqual([]),
  );

  it.each([
    ['CAN110190010112', true],
    ['CAN110190130112', false],
    ['931840198013010017', false],
  ])('residence of foreigners: %s', (written, sound) => {
    expect(names(written, 'cn', ['national-id']).length > 0).toBe(sound);
  });

  it('reads what soldiers have', () => expect(names('军字第2012345号', 'cn')).toEqual(['军官证']));
});

describe('numbers of the United States', () => {
  it.each([
    ['123-45-6780', ['SSN']],
    ['000-12-3456', []],
    ['666-12-3456', []],
    ['123-00-6789', []],
    ['123-45-0000', []],
    ['078-05-1120', []],
    ['912-49-3456', []],
    ['912-50-3456', ['ITIN']],
    ['912-66-3456', []],
    ['912-89-3456', []],
    ['912-93-3456', ['ATIN']],
    ['912-99-3456', ['ITIN']],
  ])('%s: %j', (written, expected) => {
    expect(names(written, 'us', ['national-id', 'tax-id'])).toEqual(expected);
  });

  it.each([
    ['1EG4-TE5-MK73', true],
    ['1EG4TE5MK73', true],
    ['1SG4-TE5-MK73', false],
    ['0EG4-TE5-MK73', false],
  ])('Medicare: %s', (written, sound) => {
    expect(names(written, 'us', ['health-id']).length > 0).toBe(sound);
  });
});

describe('licences and plates', () => {
  it.each([
    ['gb', 'MORGA657054SM9IJ', 'driving-licence'],
    ['gb', 'AB12 CDE', 'vehicle-plate'],
    ['us', 'F255-921-50-094-0', 'driving-licence'],
    ['us', 'D400-7836-0001', 'driving-licence'],
    ['ca', 'A1234-56789-05915', 'driving-licence'],
    ['kr', '11-12-345678-90', 'driving-licence'],
    ['in', 'MH14 20110062821', 'driving-licence'],
    ['in', 'MH 12 AB 1234', 'vehicle-plate'],
    ['de', 'B-MW 1234', 'vehicle-plate'],
    ['de', 'HRO-AB 12E', 'vehicle-plate'],
    ['fr', 'AB-123-CD', 'vehicle-plate'],
    ['nl', '12-ABC-3', 'vehicle-plate'],
    ['br', 'ABC1D23', 'vehicle-plate'],
    ['vn', '30A-123.45', 'vehicle-plate'],
    ['tw', 'ABC-1234', 'vehicle-plate'],
    ['kr', '12가3456', 'vehicle-plate'],
  ] as const)('%s: %s is a %s', (country, written, kind) => {
    expect(names(written, country, [kind])).not.toEqual([]);
  });

  it.each([
    ['gb', 'MORGA657354SM9IJ', 'driving-licence'],
    ['gb', 'AB1 CDEF', 'vehicle-plate'],
    ['de', 'HRO ABC 1234', 'vehicle-plate'],
    ['de', 'B-MW 0123', 'vehicle-plate'],
    ['fr', 'AI-123-CD', 'vehicle-plate'],
    ['ca', 'A1234-56789-07015', 'driving-licence'],
    ['in', 'XX 12 AB 1234', 'vehicle-plate'],
  ] as const)('%s: %s is no %s', (country, written, kind) => {
    const found = readNumber(written, country, [kind], ALL_NUMBERS).filter(
      (rule) => rule.distinct?.length || rule.regional?.length,
    );
    expect(found).toEqual([]);
  });
});
