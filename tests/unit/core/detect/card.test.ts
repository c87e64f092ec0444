import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schemeOf } from '@/utils/core/detect/card-range';
import { CARD_RANGES, SCHEME_NAMES } from '@/utils/core/detect/card-schemes';
import { CN_BANKS } from '@/utils/core/detect/cn-banks';
import { cards, foundIn, luhnDigit } from './make';

describe('bank card number', () => {
  it.each([
    ['4111111111111111', 'visa'],
    ['4111 1111 1111 1111', 'visa'],
    ['5555-5555-5555-4444', 'mastercard'],
    ['3782 822463 10005', 'amex'],
    ['6222021234567890128', 'unionpay'],
    ['6222 0212 3456 7890 128', 'unionpay'],
    ['622202 1234567890128', 'unionpay'],
    ['３５３０１１１３３３３０００００', 'jcb'],
    ['6011111111111117', 'discover'],
    ['30569309025904', 'diners'],
    ['2200000000000004', 'mir'],
  ])('%j is found as %s', (text, scheme) => {
    expect(foundIn(text, 'cc-number')).toMatchObject([{ start: 0, end: text.length, subtype: scheme }]);
  });

  it('says the issuer by name', () => {
    expect(foundIn('4111111111111111', 'cc-number')[0]?.evidence).toEqual([
      { code: 'checksum' },
      { code: 'issuer_range', params: { issuer: 'Visa' } },
    ]);
  });

  it('is found for every sound number, bare and in fours, and refused when one digit is another', () => {
    fc.assert(
      fc.property(cards, fc.nat(), fc.integer({ min: 1, max: 9 }), (card, at, step) => {
        expect(foundIn(card, 'cc-number')).toMatchObject([{ normalized: card }]);
        const grouped = (card.match(/.{1,4}/g) as string[]).join(' ');
        expect(foundIn(grouped, 'cc-number')).toMatchObject([{ normalized: card, start: 0, end: grouped.length }]);
        const place = at % card.length;
        const flipped = card.slice(0, place) + ((Number(card[place]) + step) % 10) + card.slice(place + 1);
        expect(foundIn(flipped, 'cc-number')).toEqual([]);
      }),
    );
  });

  it.each([
    ['a wrong length', '41111111111111112'],
    ['an unknown issuer', '9999999999999995'],
    ['a longer number', '41111111111111110000'],
    ['letters around it', 'SF4111111111111111'],
    ['groups of no card', '41 1111 1111 1111 11'],
    ['zeroes', '0000000000000000'],
    ['a barcode', '4006381333931'],
  ])('is refused with %s', (_, text) => {
    expect(foundIn(text, 'cc-number')).toEqual([]);
  });

  it('is believed less after the word for a parcel', () => {
    expect(foundIn('运单号4111111111111111', 'cc-number')).toEqual([]);
    expect(foundIn('卡号4111111111111111', 'cc-number')[0]?.confidence).toBeGreaterThan(0.95);
  });

  it('knows the most exact range, and every scheme has a name', () => {
    expect(schemeOf('4011780000000000')).toBe('elo');
    expect(schemeOf('4012000000000000')).toBe('visa');
    for (const [scheme, from, to] of CARD_RANGES) {
      expect(SCHEME_NAMES[scheme], scheme).toBeTruthy();
      expect(String(from).length).toBe(String(to).length);
    }
  });

  it.each([
    ['6222021234567890128', 'UnionPay (中国工商银行)'],
    ['6228481234567890121', 'UnionPay (中国农业银行)'],
    ['4111111111111111', 'Visa'],
  ])('%s says who issued it: %s', (digits, issuer) => {
    const sound = digits.length === 19 ? digits.slice(0, 18) + luhnDigit(digits.slice(0, 18)) : digits;
    expect(foundIn(sound, 'cc-number')[0]?.evidence).toContainEqual({ code: 'issuer_range', params: { issuer } });
  });

  it('names one bank only for each head', () => {
    const heads = CN_BANKS.flatMap(([bank, list]) => list.split(' ').map((head) => ({ bank, head })));
    for (const { head } of heads) expect(head).toMatch(/^\d{4,6}(?:-\d{4,6})?$/);
    expect(new Set(CN_BANKS.map(([bank]) => bank)).size).toBe(CN_BANKS.length);
    const seen = new Map<number, string>();
    const twice: string[] = [];
    for (const { bank, head } of heads) {
      const [from, to = from] = head.split('-').map(Number) as [number, number?];
      for (let each = from; each <= to; each++) {
        const other = seen.get(each);
        if (other) twice.push(`${each} ${other} ${bank}`);
        seen.set(each, bank);
      }
    }
    expect(twice).toEqual([]);
  });
});
