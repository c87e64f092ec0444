import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#tests/unit/core/detect/make.ts';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { CHINA, looksLikePassport } from '@/utils/core/detect/numbers/china';
import { compactOf, indexRules, readNumber, satisfies, shapeHash } from '@/utils/core/detect/numbers/lookup';
import { US } from '@/utils/core/detect/numbers/us';
import { rulesOf } from './make';

const names = (written: string, country: string, kinds?: Parameters<typeof readNumber>[2]) =>
  readNumber(written, country, kinds, ALL_NUMBERS).map((rule) => rule.name);
const hash = (text: string) => shapeHash(text, 0, text.length);

describe('letters and digits of a value', () => {
  it.each([
    [' 123-45 6789 ', '123456789'],
    ['es x1234567l', 'ESX1234567L'],
    ['85.07.30–033.28', '85073003328'],
    ['A123456（3）', 'A1234563'],
    ['OV290326[A]', 'OV290326A'],
    ['京a·12345', '京A12345'],
  ])('%j', (written, compact) => {
    expect(compactOf(written)).toBe(compact);
  });

  it.each(['', ' - ', '1234*6789', '390.533=05', 'a@b.c', '+86 138 0013 8000', '1'.repeat(49), '12$'])(
    '%j is no number',
    (written) => {
      expect(compactOf(written)).toBeNull();
    },
  );
});

describe('reading a whole value in a country', () => {
  it.each([
    ['123-45-6780', 'us', 'SSN'],
    ['123456782', 'ca', 'SIN'],
    ['390.533.447-05', 'br', 'CPF'],
    ['CH-756.9217.0769.85', 'ch', 'AHV'],
    ['es X-1234567-L', 'es', 'NIE'],
    ['BE 85.07.30-033.28', 'be', 'Rijksregisternummer'],
    ['131052-308T', 'fi', 'Henkilötunnus'],
    ['131052308T', 'fi', 'Henkilötunnus'],
    ['УНП MA1953684', 'by', 'УНП'],
    ['京A12345', 'cn', '车牌'],
    ['粤BD12345', 'cn', '车牌'],
    ['沪A·1234警', 'cn', '车牌'],
  ])('%j in %s: %s', (written, country, name) => {
    expect(names(written, country)).toContain(name);
    expect(names(written.toLowerCase(), country.toUpperCase())).toContain(name);
  });

  it('gives the kinds asked for, the checked ones first', () => {
    expect(names('131052-308T', 'fi', ['passport'])).toEqual([]);
    expect(names('54362315K', 'es', ['national-id'])).toEqual(['DNI']);
    const both = readNumber('111222333', 'nl', undefined, ALL_NUMBERS).map((rule) => rule.checked);
    expect(both).toEqual([...both].sort((a, b) => Number(b) - Number(a)));
  });

  it('does not take an employer number for a social security number', () => {
    expect(names('12-3456780', 'us')).not.toContain('SSN');
    expect(names('123-45-6780', 'us')).toContain('SSN');
    expect(names('123456780', 'us')).toContain('SSN');
  });

  it('does not take a passport with dashes', () => {
    expect(names('E12345678', 'cn')).toContain('护照');
    expect(names('E-1234567', 'cn', ['passport'])).toEqual([]);
  });

  it('takes the country of a number in front, but of no plate or passport', () => {
    const [nie] = rulesOf('es', 'NIE');
    expect(nie && satisfies(nie, 'ESX1234567L')).toBe(true);
    expect(nie && satisfies(nie, 'FRX1234567L')).toBe(false);
    expect(names('SE12345678', 'se', ['passport'])).toEqual([]);
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('cn', 'us', 'de', 'in', 'mx', '', '__proto__', 'constructor'),
        (text, country) => {
          expect(Array.isArray(readNumber(text, country, undefined, ALL_NUMBERS))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('shapes', () => {
  it('are the same for all digits, for all letters of ASCII in either case, and for all Han characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789abcXYZ-./ 京粤·') }), (text) => {
        expect(hash(text)).toBe(hash(text.replace(/\d/g, '9').replace(/[a-z]/gi, 'A').replaceAll('粤', '京')));
      }),
    );
  });

  it('differ where a sign differs', () => {
    const shapes = [
      '999-99-9999',
      '999 99 9999',
      '99-999-9999',
      'A99-99-9999',
      '京A99999',
      '京AA9999',
      '[99',
      '{99',
      '@99',
      '`99',
    ];
    expect(new Set(shapes.map(hash)).size).toBe(shapes.length);
  });

  it('are taken from the middle of a text', () => {
    expect(shapeHash('my 123-45-6789.', 3, 14)).toBe(hash('999-99-9999'));
  });

  it('hash all notations of all countries to different numbers', () => {
    const { byShape, shortest, longest } = indexRules(ALL_NUMBERS);
    const notations = new Set(
      ALL_NUMBERS.flatMap((rule) => [...(rule.distinct ?? []), ...(rule.regional ?? []), ...(rule.worded ?? [])]),
    );
    expect(byShape.size).toBe(new Set([...notations].map((one) => one.replace(/\p{Script=Han}/gu, '京'))).size);
    expect(Math.min(...[...notations].map((one) => one.length))).toBe(shortest);
    expect(Math.max(...[...notations].map((one) => one.length))).toBe(longest);
  });

  it('lead to the rules that are so written', () => {
    const { byShape } = indexRules([...CHINA, ...US]);
    const at = (text: string) =>
      (byShape.get(hash(text)) ?? []).map(({ rule, distinct, worded }) => [rule.name, distinct, worded]);
    expect(at('123-45-6789')).toEqual([
      ['SSN', true, false],
      ['ITIN', true, false],
      ['ATIN', true, false],
    ]);
    expect(at('京A12345')).toEqual([['车牌', true, false]]);
    expect(at('粤B·12345')).toEqual([['车牌', true, false]]);
    expect(at('A123456(7)')).toEqual([['香港身份證', true, false]]);
    expect(at('E12345678').every(([, distinct, worded]) => distinct === false && worded === true)).toBe(true);
    expect(at('12-34')).toEqual([]);
  });
});

describe('what looks like a passport', () => {
  it.each(['E12345678', 'A1234567', 'EA1234567'])('%s does', (text) => expect(looksLikePassport(text)).toBe(true));
  it.each(['123456789', 'ABC123456', 'E123456', 'E1234567A', 'EA12345678'])('%s does not', (text) =>
    expect(looksLikePassport(text)).toBe(false),
  );
});
