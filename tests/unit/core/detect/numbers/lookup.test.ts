import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#tests/unit/core/detect/make.ts';
import { ALL_NUMBERS } from '@/utils/core/detect/numbers/all';
import { compactOf, readNumber, satisfies } from '@/utils/core/detect/numbers/lookup';
import { rulesOf } from './make';

const names = (written: string, country: string, kinds?: Parameters<typeof readNumber>[2]) =>
  readNumber(written, country, kinds, ALL_NUMBERS).map((rule) => rule.name);

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
