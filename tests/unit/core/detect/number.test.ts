import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '@/utils/core/detect/number';
import { digits, foundIn, luhnDigit } from './make';

const who = (value: string, region: string) => identify(value, region, ['national-id']);

const countries = (text: string, region = 'CN') =>
  ['national-id', 'tax-id'].flatMap((kind) => foundIn(text, kind, { region })).map((each) => each.subtype);

describe('national numbers', () => {
  it.each([
    ['us', '536-90-4399'],
    ['us', '536 90 4399'],
    ['us', '912-70-1234'],
    ['gb', 'AB123456C'],
    ['gb', 'AB 12 34 56 C'],
    ['in', 'ABCPE1234F'],
    ['sg', 'S1234567D'],
    ['hk', 'A123456(3)'],
    ['br', '390.533.447-05'],
    ['fr', '2 95 10 99 126 111 93'],
    ['es', 'X5253868R'],
    ['it', 'RCCMNL83S18D969H'],
    ['fi', '131052-308T'],
    ['ch', '756.9217.0769.85'],
    ['be', '85.07.30-033.28'],
    ['mx', 'BOXW310820HNERXN09'],
    ['cl', '12.531.909-2'],
    ['ar', '20-05536168-2'],
    ['th', '1-2345-45678-78-1'],
    ['pk', '34201-0891231-8'],
    ['kr', '971013-9019902'],
  ])('of %s: %j is read anywhere', (country, text) => {
    expect(countries(text)).toEqual([country]);
    expect(countries(`ID ${text}.`)).toEqual([country]);
  });

  it.each([
    ['CA', '130-692-544', 'ca'],
    ['NL', '1112.22.333', 'nl'],
    ['PL', '44051401359', 'pl'],
    ['SE', '880320-0016', 'se'],
    ['TR', '17291716060', 'tr'],
    ['TW', 'A123456789', 'tw'],
    ['ES', '54362315K', 'es'],
    ['JP', '1234 5678 9018', 'jp'],
  ])('in %s: %j is read there, or after a word for it, and nowhere else', (region, text, country) => {
    expect(countries(text, region)).toEqual([country]);
    expect(countries(`national ID ${text}`, 'CN')).toEqual([country]);
    expect(countries(text, 'CN')).toEqual([]);
  });

  it.each([
    ['an SSN of area 000', '000-12-3456'],
    ['an SSN of area 666', '666-12-3456'],
    ['an SSN of group 00', '536-00-4399'],
    ['a wrong Italian letter', 'RCCMNL83S18D969A'],
    ['a wrong Swiss digit', '756.9217.0769.84'],
    ['a wrong Singapore letter', 'S1234567A'],
    ['a wrong HKID digit', 'A123456(4)'],
    ['a part of a longer code', 'X-536-90-4399'],
    ['a price', '$536-90-4399'],
    ['an order', 'order 536-90-4399'],
  ])('refuses %s', (_, text) => {
    expect(countries(text)).toEqual([]);
  });

  it('reads plain digits only where a field asks, the own country first', () => {
    expect(countries('536904399', 'US')).toEqual([]);
    expect(who('536904399', 'US')).toMatchObject({ country: 'us', name: 'SSN' });
    expect(who('111222333', 'NL')).toMatchObject({ country: 'nl' });
    expect(who('111222334', 'NL')?.country).not.toBe('nl');
  });

  it('reads every Canadian number with a sound check digit in a field, and none with another', () => {
    fc.assert(
      fc.property(digits(7), fc.integer({ min: 1, max: 9 }), (rest, step) => {
        const head = `1${rest}`;
        const check = luhnDigit(head);
        expect(who(head + check, 'CA')?.country).toBe('ca');
        expect(who(head + ((Number(check) + step) % 10), 'CA')?.country).not.toBe('ca');
      }),
    );
  });
});
