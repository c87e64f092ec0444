// One value, one text: RFC 8785 where it allows what the record holds, and refused where it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, NotCanonical, parseCanonical } from '@/utils/core/ledger/chain/canonical';
import { canonicalValues } from './arbitraries';

describe('writes as RFC 8785 says', () => {
  it.each<readonly [text: string, value: unknown]>([
    // Its example of 3.2.2, without the fractions.
    [
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
      { string: '\u20ac$\u000F\nA\'B"\\\\"/', literals: [null, true, false] },
    ],
    // Every sign that has a short escape, and those beside them that have none.
    ['"\\b\\t\\n\\u000b\\f\\r\\u001f \u007f\u2028/"', '\b\t\n\v\f\r\u001f \u007f\u2028/'],
    ['{"":0,"1":1,"10":2,"2":3,"A":4,"a":5}', { a: 5, A: 4, 2: 3, 10: 2, 1: 1, '': 0 }],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
    ['"Å"', 'Å'],
    ['"A\u030a"', 'A\u030a'],
    ['"\u{1f600}"', '\u{1f600}'],
  ])('%s', (text, value) => {
    expect(canonical(value)).toBe(text);
    expect(parseCanonical(text)).toEqual(value);
  });
});

it('refuses what another program might write differently', () => {
  const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], 0);
  const refused: readonly unknown[] = [
    ...[0.5, -1, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53],
    ...['\ud800', 'a\udc00b', { a: '\udfff' }, { ключ: 1 }, { '\u00e9': 1 }],
    ...[undefined, [undefined], { a: undefined }, Symbol('a'), () => 1, 1n, new Date(0), new Uint8Array(2), new Map()],
    deep,
  ];
  for (const one of refused) expect(() => canonical(one)).toThrow(NotCanonical);
});

it('reads no text but the canonical one', () => {
  const refused = [
    ...['', ' 1', '1 ', '1.0', '1e3', '-0', '01', '1e999', '9007199254740993', '{"a":1,"a":1}', '{"b":1,"a":2}'],
    ...['{ "a":1}', '{"a":1}\n', '\ufeff{}', '"\\u0041"', '"\\/"', '"\\u000A"', '"\\ud800"', '{"a":1', 'nul'],
    '['.repeat(10_000) + ']'.repeat(10_000),
    '1'.repeat(1_000_000),
  ];
  for (const one of refused) expect(() => parseCanonical(one)).toThrow(NotCanonical);
});

it('takes __proto__ for a name like any other', () => {
  const read = parseCanonical('{"__proto__":{"polluted":true}}') as object;
  expect(Object.keys(read)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

it('gives back what it wrote, and the same text of every order of names', () => {
  fc.assert(
    fc.property(canonicalValues, (value) => {
      const text = canonical(value);
      expect(parseCanonical(text)).toEqual(value);
      expect(canonical(turned(value))).toBe(text);
    }),
  );
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, turned(one)]),
  );
}
