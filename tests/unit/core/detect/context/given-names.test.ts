import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DOUBTFUL, SURE } from '@/utils/core/detect/context/names';
import { NAMES } from './find';

const [sure, doubtful, surnames] = readFileSync('scripts/given-names.txt', 'utf8')
  .trim()
  .split('\n\n')
  .map((list) => list.split(/\s+/)) as [string[], string[], string[]];

it('the filters hold every name of the readable list', () => {
  expect(doubtful.filter((name) => NAMES.given(name) !== DOUBTFUL)).toEqual([]);
  expect(surnames.filter((name) => !NAMES.surname(name))).toEqual([]);
  // A sure name that the filter of doubtful ones holds by chance is doubted: once in some hundreds.
  expect(sure.filter((name) => NAMES.given(name) !== SURE).length).toBeLessThan(sure.length / 200);
});

it('the filters hold few words that are no names', () => {
  const words = Array.from({ length: 4000 }, (_, i) => `zq${i.toString(36)}x`);
  expect(words.filter((word) => NAMES.given(word) > 0 || NAMES.surname(word)).length).toBeLessThan(40);
});

it('the list is folded, sorted and without doubles', () => {
  for (const list of [sure, doubtful, surnames]) {
    expect(list.every((name) => /^[a-z]{2,}$/.test(name))).toBe(true);
    expect([...new Set(list)].sort()).toEqual(list);
  }
  expect(sure.filter((name) => doubtful.includes(name))).toEqual([]);
});
