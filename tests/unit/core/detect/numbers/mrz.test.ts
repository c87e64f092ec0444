import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '#tests/unit/core/detect/make.ts';
import { readMrz } from '@/utils/core/detect/numbers/mrz';

/** ICAO 9303's own specimens. */
const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const TD2 = 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6';
const TD1 = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';

const WEIGHTS = [7, 3, 1];
const digit = (text: string) =>
  String(
    [...text].reduce((sum, sign, i) => {
      const value = sign === '<' ? 0 : Number.parseInt(sign, 36);
      return sum + value * (WEIGHTS[i % 3] as number);
    }, 0) % 10,
  );

/** A passport of our own making. */
function passport(state: string, number: string, birth: string, expiry: string): string {
  const head = `${number.padEnd(9, '<')}`;
  const parts = [head + digit(head), birth + digit(birth), expiry + digit(expiry), `${'<'.repeat(14)}0`];
  const line = `${parts[0]}${state}${parts[1]}M${parts[2]}${parts[3]}${digit(parts.join(''))}`;
  return `P<${state}ZHANG<<SAN`.padEnd(44, '<') + line;
}

const states = fc.constantFrom('CHN', 'USA', 'D<<', 'FRA', 'UKR', 'GBR');
const alphabet = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPRTVWXYZ');
const numbers = fc.array(alphabet, { minLength: 7, maxLength: 9 }).map((all) => all.join(''));
const dates = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((all) => all.map((part) => String(part).padStart(2, '0')).join(''));

describe('machine-readable zones', () => {
  it.each([
    ['passport', TD3, { kind: 'passport', country: '', number: 'L898902C3', bday: '1974-08-12' }],
    ['card of two lines', TD2, { kind: 'national-id', country: '', number: 'D23145890', bday: '1974-08-12' }],
    ['card of three lines', TD1, { kind: 'national-id', country: '', number: 'D23145890', bday: '1974-08-12' }],
  ])('reads a %s', (_, text, read) => {
    expect(readMrz(text)).toEqual(read);
    expect(readMrz(text.toLowerCase().replace(/\n/g, '\r\n  '))).toEqual(read);
    expect(readMrz(text.replace(/\n/g, ''))).toEqual(read);
  });

  it.each([
    ['CHN', 'cn'],
    ['D<<', 'de'],
    ['FRA', 'fr'],
    ['PRT', 'pt'],
    ['UKR', 'ua'],
    ['GBR', 'gb'],
    ['GBN', 'gb'],
    ['RKS', 'xk'],
    ['JPN', 'jp'],
    ['KOR', 'kr'],
    ['UNO', ''],
    ['XXA', ''],
  ])('names the state of %s', (state, country) => {
    expect(readMrz(passport(state, 'E12345678', '900101', '300101'))?.country).toBe(country);
  });

  it('reads every passport made by the rules, and none with one digit changed', () => {
    fc.assert(
      fc.property(
        states,
        numbers,
        dates,
        dates,
        fc.integer({ min: 44, max: 53 }),
        fc.integer({ min: 1, max: 9 }),
        (state, number, birth, expiry, at, step) => {
          const zone = passport(state, number, birth, expiry);
          expect(readMrz(zone)?.number).toBe(number);
          const old = zone.charAt(at);
          if (!/\d/.test(old)) return;
          expect(readMrz(zone.slice(0, at) + ((Number(old) + step) % 10) + zone.slice(at + 1))).toBeNull();
        },
      ),
    );
  });

  it('knows the century by the day of expiry, and leaves out what is not known', () => {
    expect(readMrz(passport('CHN', 'E12345678', '150101', '200101'))?.bday).toBe('2015-01-01');
    expect(readMrz(passport('CHN', 'E12345678', '550101', '300101'))?.bday).toBe('1955-01-01');
    expect(readMrz(passport('CHN', 'E12345678', '55<<<<', '300101'))?.bday).toBe('');
  });

  it('reads a number too long for its places', () => {
    const number = 'D23145890734';
    const rest = `34${digit(number.replace('734', '734'))}`;
    const upper = `I<BELD23145890<7${rest}`.padEnd(30, '<');
    const lower = `7408122F1204159BEL${'<'.repeat(11)}`;
    const covered = upper.slice(5) + lower.slice(0, 7) + lower.slice(8, 15) + lower.slice(18, 29);
    expect(readMrz(`${upper}${lower}${digit(covered)}${'DOE<<JO'.padEnd(30, '<')}`)?.number).toBe(number);
  });

  it.each([
    ['a visa', TD3.replace('P<', 'V<')],
    ['a wrong date', TD3.replace('7408122', '7408123')],
    ['a wrong last digit', `${TD3.slice(0, -1)}9`],
    ['a line too short', TD3.slice(0, -1)],
    ['other text', 'I<3 you '.repeat(10)],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(readMrz(text)).toBeNull();
  });

  it('throws at nothing', () => {
    const zones = fc.string({ unit: fc.constantFrom(...'P<I0123456789ABC\n '), minLength: 70, maxLength: 100 });
    fc.assert(fc.property(fc.oneof(anyText, zones), (text) => void readMrz(text)));
  });
});
