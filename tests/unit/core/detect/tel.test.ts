import fc from 'fast-check';
import { getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { knownPlans } from '@/utils/core/detect/phone-plan';
import { readWhole } from '@/utils/core/detect/phone-whole';
import { digits, foundIn } from './make';

const as = (text: string, region = 'CN') =>
  foundIn(text, 'tel', { region }).map((each) => [text.slice(each.start, each.end), each.normalized]);

describe('telephone number', () => {
  it.each([
    ['13812345678', '+8613812345678'],
    ['138 1234 5678', '+8613812345678'],
    ['138-1234-5678', '+8613812345678'],
    ['１３８１２３４５６７８', '+8613812345678'],
    ['+86 138 1234 5678', '+8613812345678'],
    ['(+86)13812345678', '+8613812345678'],
    ['（+86）13812345678', '+8613812345678'],
    ['0086 13812345678', '+8613812345678'],
    ['86-13812345678', '+8613812345678'],
    ['010-65529988', '+861065529988'],
    ['(010)65529988', '+861065529988'],
    ['（0755）86013388', '+8675586013388'],
    ['+86 10 6552 9988', '+861065529988'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+1 (415) 555-2671', '+14155552671'],
  ])('%j reads as %s in China', (text, e164) => {
    expect(as(text)).toEqual([[text, e164]]);
  });

  it.each([
    ['US', '(415) 555-2671', '+14155552671'],
    ['US', '415.555.2671', '+14155552671'],
    ['US', '1-415-555-2671', '+14155552671'],
    ['GB', '020 7946 0958', '+442079460958'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['DE', '030 901820', '+4930901820'],
    ['JP', '090-1234-5678', '+819012345678'],
    ['HK', '9123 4567', '+85291234567'],
    ['US', '138 1234 5678', '+8613812345678'],
  ])('in %s %j reads as %s', (region, text, e164) => {
    expect(as(text, region)).toEqual([[text, e164]]);
  });

  it('reads a Chinese mobile after a Chinese word in America too', () => {
    expect(as('手机：13812345678', 'US')).toEqual([['13812345678', '+8613812345678']]);
    expect(as('call 14155552671', 'US')).toEqual([['14155552671', '+14155552671']]);
  });

  it('takes an extension along, but not into the normal form', () => {
    expect(as('(415) 555-2671 ext. 12', 'US')).toEqual([['(415) 555-2671 ext. 12', '+14155552671']]);
    expect(as('010-65529988转8012')).toEqual([['010-65529988转8012', '+861065529988']]);
    expect(as('(415) 555-2671x12', 'US')).toEqual([['(415) 555-2671x12', '+14155552671']]);
  });

  it.each([
    ['a date', '2024-01-15'],
    ['a short date', '20240115'],
    ['a timestamp', '1700000000'],
    ['milliseconds', '1700000000123'],
    ['a machine', '192.168.10.24'],
    ['a price', '$4,155,552,671'],
    ['a version', '10.0.19041.508'],
    ['an ISBN', '978-7-302-51128-1'],
    ['a parcel', 'SF1381234567890'],
    ['an order', '订单号13812345678'],
    ['a serial', 'SN-13812345678'],
    ['a hash', 'a13812345678f'],
    ['a place', '39.904200, 116.407400'],
    ['a UUID', '550e8400-e29b-41d4-a716-138123456780'],
    ['a link', 'https://x.test/p/13812345678?id=9'],
    ['too long', '138123456789'],
  ])('is not %s', (_, text) => {
    expect(as(text)).toEqual([]);
  });

  it('agrees with libphonenumber on a mobile number of every region', () => {
    for (const [, region] of knownPlans()) {
      const example = getExampleNumber(region as 'CN', examples);
      if (example) expect(readWhole(example.number, 'CN')?.e164, region).toBe(example.number);
    }
  });

  it('reads a mobile number of every region of at least seven digits in national form as libphonenumber does', () => {
    const missed: string[] = [];
    for (const [, region] of knownPlans()) {
      const example = getExampleNumber(region as 'CN', examples);
      const [found] = foundIn(`Phone: ${example?.formatNational()}`, 'tel', { region });
      // Under seven digits a number is read only where a field asks for one.
      if (!example || example.nationalNumber.length < 7) continue;
      if (found?.normalized !== example.number)
        missed.push(`${region} ${example.formatNational()} ${found?.normalized}`);
    }
    expect(missed).toEqual([]);
  });

  it('refuses what libphonenumber refuses, with few exceptions', () => {
    const wrong: string[] = [];
    fc.assert(
      fc.property(fc.constantFrom(...knownPlans()), digits(8), ([code], rest) => {
        const number = `+${code}${rest}`;
        if (readWhole(number, 'CN')?.exact && !parsePhoneNumberFromString(number)?.isValid()) wrong.push(number);
      }),
      { numRuns: 2000, seed: 7 },
    );
    expect(wrong.length).toBeLessThan(200);
  });
});
