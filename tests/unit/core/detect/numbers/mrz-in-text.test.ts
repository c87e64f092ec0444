import { expect, it } from 'vitest';
import { detectText } from '@/utils/core/detect/text';
import '#tests/unit/core/detect/make.ts';

/** ICAO 9303's own specimens. */
const PASSPORT = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10';
const CARD = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';
const found = (text: string) =>
  detectText(text, { region: 'CN' })
    .filter(({ kind }) => kind === 'passport' || kind === 'national-id')
    .map(({ kind, normalized, start, end }) => [kind, normalized, text.slice(start, end)]);

it('a passport’s zone in a message is a passport, and a card’s an identity number', () => {
  expect(found(`Here it is:\n${PASSPORT}\nThanks!`)).toEqual([['passport', 'L898902C3', PASSPORT]]);
  expect(found(`${CARD}\n${PASSPORT}`)).toEqual([
    ['national-id', 'D23145890', CARD],
    ['passport', 'L898902C3', PASSPORT],
  ]);
});

it.each([
  ['a check digit that fails', PASSPORT.replace('7408122', '7408123')],
  ['a line that is cut', PASSPORT.slice(0, -1)],
  ['only its first line', PASSPORT.slice(0, 44)],
  ['shifts of bits', 'a << 2; b <<= 3;\ncout << "x" << endl;'],
  ['nothing but fillers', '<<'.repeat(5000)],
])('%s is none', (_, text) => {
  expect(found(text)).toEqual([]);
});
