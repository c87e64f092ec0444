import { expect, it } from 'vitest';
import { foundIn } from './make';

it.each([
  ['护照号E12345678', 'cn'],
  ['护照：EA1234567', 'cn'],
  ['Passport No. G12345678', 'cn'],
  ['my passport (C01X00T47)', ''],
  ['passport 123456789', ''],
  ['E12345678', 'cn'],
  [' K1234567 ', ''],
])('a passport is read in %j', (text, country) => {
  expect(foundIn(text, 'passport').map((each) => each.subtype)).toEqual([country]);
});

it.each([
  'see E12345678 there',
  'order E12345678',
  'A12345',
  'c5234135',
  '123456789',
  'passport photos 2024',
  'passport XE12345678901',
])('no passport is read in %j', (text) => {
  expect(foundIn(text, 'passport')).toEqual([]);
});
