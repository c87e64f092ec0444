import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCnId, checkOldCnId } from '@/utils/core/detect/cn-id';
import { cnIds, foundIn } from './make';

const ID = '11010519491231002X';
const asIs = (text: string) =>
  foundIn(text, 'national-id').map((each) => [text.slice(each.start, each.end), each.normalized]);

describe('Chinese resident identity number', () => {
  it.each([
    [ID, ID],
    ['11010519491231002x', '11010519491231002x'],
    ['110105 19491231 002X', '110105 19491231 002X'],
    ['110105-19491231-002X', '110105-19491231-002X'],
    ['110105 1949 1231 002X', '110105 1949 1231 002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '１１０１０５１９４９１２３１００２Ｘ'],
    ['身份证号码是11010519491231002X。', ID],
    ['1101051949\u200b1231002X', '1101051949\u200b1231002X'],
    ['١١٠١٠٥١٩٤٩١٢٣١٠٠٢X', '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X'],
  ])('is found in %j', (text, written) => {
    expect(asIs(text)).toEqual([[written, ID]]);
  });

  it('says why, with the region by name', () => {
    expect(foundIn(ID, 'national-id')[0]).toMatchObject({
      subtype: 'cn',
      confidence: 0.97,
      evidence: [
        { code: 'checksum' },
        { code: 'birth_date' },
        { code: 'region_code', params: { country: 'CN', place: 'BJ' } },
      ],
    });
  });

  it.each([
    ['a wrong check character', '110105194912310021'],
    ['a month 13', '11010519491331002X'],
    ['the 30th of February', '110105194902300025'],
    ['a birth year of the far past', '110105149912310020'],
    ['a province that never was', '990105194912310025'],
    ['a letter before it', `A${ID}`],
    ['a digit after it', `${ID}1`],
    ['a longer serial with a dash', `SN-${ID}`],
  ])('is refused with %s', (_, text) => {
    expect(foundIn(text, 'national-id')).toEqual([]);
  });

  it('is found for every sound number, and refused when one digit is another', () => {
    fc.assert(
      fc.property(cnIds, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, place, step) => {
        expect(asIs(id)).toEqual([[id, id]]);
        const flipped = id.slice(0, place) + ((Number(id[place]) + step) % 10) + id.slice(place + 1);
        expect(checkCnId(flipped)).toBeNull();
        expect(foundIn(flipped, 'national-id')).toEqual([]);
      }),
    );
  });

  it('knows the 15-digit form, less surely, and not right after the word for an order', () => {
    expect(foundIn('身份证 110105491231002', 'national-id')[0]?.confidence).toBeGreaterThan(0.8);
    expect(foundIn('110105491231002', 'national-id')[0]?.confidence).toBeLessThan(0.6);
    expect(foundIn('订单号110105491231002', 'national-id')).toEqual([]);
    expect(checkOldCnId('110105491331002')).toBe(false);
    expect(checkOldCnId('990105491231002')).toBe(false);
  });

  it('is not made of two numbers that happen to stand together', () => {
    expect(foundIn('110105 19491231 0021', 'national-id')).toEqual([]);
    expect(foundIn('1101051949 1231002X', 'national-id')).toEqual([]);
  });
});
