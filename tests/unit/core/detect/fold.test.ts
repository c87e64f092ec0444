import fc from 'fast-check';
import { expect, it } from 'vitest';
import { endOf, fold, startOf } from '@/utils/core/detect/fold';
import { anyText } from './make';

it('makes full-width, foreign and mathematical digits plain, dashes and spaces too', () => {
  expect(fold('１２３\u3000٤٥٦\u2013७८९\u00a0𝟎𝟏').text).toBe('123 456-789 01');
});

it('drops invisible marks and knows the way back', () => {
  const folded = fold('a\u200b1\u202e2\ufeff');
  expect(folded.text).toBe('a12');
  expect([0, 1, 2].map((i) => [startOf(folded, i), endOf(folded, i + 1)])).toEqual([
    [0, 1],
    [2, 3],
    [4, 5],
  ]);
});

it('leaves plain text as it is, without a copy', () => {
  expect(fold('plain 123')).toEqual({ text: 'plain 123', starts: null, ends: null });
  expect(fold('中文 é \ud800 \u0000').text).toBe('中文 é \ud800 \u0000');
});

it('gives places in order, inside the original, whatever comes', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = fold(text);
      let last = 0;
      for (let i = 0; i < folded.text.length; i++) {
        expect(startOf(folded, i)).toBeGreaterThanOrEqual(last);
        last = endOf(folded, i + 1);
        expect(last).toBeGreaterThan(startOf(folded, i));
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
