// A page chooses the text: the time must not grow faster than it.
import { describe, expect, it } from 'vitest';
import { Finder, type Wanted } from '@/utils/core/ledger/finder';

const wanted: readonly Wanted[] = [
  { itemId: '1', kind: 'tel', forms: ['+8611111111111'] },
  { itemId: '2', kind: 'name', forms: ['aaaa aaaa aaaa aaaa aaaa'] },
  { itemId: '3', kind: 'email', forms: ['aaaaaaaaaaaaaaaa@aaaaaaaaaaaaaa.aa'] },
  { itemId: '4', kind: 'cc-number', forms: ['1111111111111112'] },
];
const finder = new Finder();

/** Of the fastest of some rounds. A square would be 64 times for 8. */
function time(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const from = performance.now();
    finder.find(text, wanted);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const ADVERSARIAL: Readonly<Record<string, (times: number) => string>> = {
  'percents in percents': (times) => '%25'.repeat(times * 300),
  'malformed percents': (times) => '%E0%A4%zz%'.repeat(times * 100),
  backslashes: (times) => '\\'.repeat(times * 1000),
  'ands without an end': (times) => '&amp'.repeat(times * 250),
  'numbers apart': (times) => '1 '.repeat(times * 500),
  ones: (times) => '1'.repeat(times * 1000),
  'words apart': (times) => 'aaaa '.repeat(times * 200),
  'an address without an end': (times) => 'aaaaaaaaaaaaaaaa@'.repeat(times * 60),
  spaces: (times) => `aaaa${' '.repeat(times * 1000)}`,
  'marks out of order': (times) => `a${'\u0315\u0300\u0323'.repeat(times * 300)}`,
  'marks in heaps': (times) => `a${'\u0315\u0300\u0323'.repeat(5)}`.repeat(times * 60),
  'ligatures that unfold': (times) => '\uFDFA'.repeat(times * 300),
  'lone surrogates': (times) => '\uD800a\uDC00'.repeat(times * 300),
  'base64 of base64': (times) => base64(base64(base64(base64('aaaa 1111 '.repeat(times * 30))))),
  'runs with slashes': (times) => 'aB3/'.repeat(times * 250),
  'many short runs': (times) =>
    Array.from({ length: times * 60 }, (_, at) => `aBc${(at * 7919).toString(36)}Xyz90`).join(','),
  'hexadecimal pairs': (times) => 'ab '.repeat(times * 300),
  'parts without an end': (times) => '\n--b\r\nContent-A: b\r\n'.repeat(times * 50),
  'boundaries within': (times) =>
    Array.from({ length: times * 30 }, (_, at) => `\n--b${at}\r\nContent-A: b\r\n`).join(''),
  'soft breaks': (times) => '=\r\n'.repeat(times * 300),
  'broken lines of base64': (times) => `${'aB3d'.repeat(19)}\r\n`.repeat(times * 12),
  digests: (times) =>
    Array.from({ length: times * 30 }, (_, at) => (at * 7919 + 4096).toString(16).padStart(32, 'ab')).join(' '),
};

describe('the time for a text that is made to take long', () => {
  for (const [name, make] of Object.entries(ADVERSARIAL))
    it(`does not grow faster than the text: ${name}`, () => {
      const [short, long] = [make(60), make(480)];
      time(short);
      const growth = (time(long) + 1) / (time(short) + 1);
      expect(growth).toBeLessThan((long.length / short.length) * 5);
    }, 60_000);

  it('has an upper bound for the longest that is read', () => {
    for (const make of Object.values(ADVERSARIAL)) {
      const text = make(1100);
      const from = performance.now();
      finder.find(text, wanted);
      expect(performance.now() - from).toBeLessThan(6000);
    }
  }, 120_000);
});
