import { describe, expect, it } from 'vitest';
import { howSure, lookAt, stretches } from '@/components/options/try-look';
import type { Detection } from '@/utils/core/detect/detection';
import { MAX_TEXT } from '@/utils/core/detect/text';

const ID = '11010519491231002X';
const find = (start: number, end: number, confidence = 1): Detection => ({
  kind: 'tel',
  subtype: '',
  start,
  end,
  normalized: '',
  confidence,
  evidence: [],
});

describe('a text that is tried out', () => {
  it('is read as running text where it stands in no field', () => {
    const { found, unsure, partly } = lookAt(`我的身份证号是${ID}，谢谢`, ' ', 'CN');
    expect(found.map(({ kind, subtype, start }) => [kind, subtype, start])).toEqual([['national-id', 'cn', 7]]);
    expect(found[0]?.evidence.map(({ code }) => code)).toContain('checksum');
    expect([unsure, partly]).toEqual([[], false]);
  });

  it('is read as a value where it stands in a field', () => {
    expect(lookAt('王小明', '', 'CN').found).toEqual([]);
    expect(lookAt('王小明', '真实姓名', 'CN').found.map(({ kind }) => kind)).toEqual(['name']);
  });

  it('says what it would have been in another field', () => {
    const { found, unsure } = lookAt('021 6543 2109', 'Order number', 'CN');
    expect(found).toEqual([]);
    expect(unsure.map(({ kind }) => kind)).toEqual(['tel']);
  });

  it('says where it is too long to be read to its end', () => {
    expect(lookAt(`${'a '.repeat(MAX_TEXT / 2)}${ID}`, '', 'CN')).toEqual({ found: [], unsure: [], partly: true });
  });
});

it('how sure it is, is said in three words', () => {
  expect([1, 0.9, 0.89, 0.7, 0.69, 0.5].map((confidence) => howSure(find(0, 1, confidence)))).toEqual([
    'sure',
    'sure',
    'likely',
    'likely',
    'possible',
    'possible',
  ]);
});

describe('a text cut where something was found', () => {
  it.each([
    ['abcdef', [], 9, [['abcdef', -1]]],
    [
      'abcdef',
      [find(2, 4)],
      9,
      [
        ['ab', -1],
        ['cd', 0],
        ['ef', -1],
      ],
    ],
    [
      'abcdef',
      [find(0, 2), find(2, 6)],
      9,
      [
        ['ab', 0],
        ['cdef', 1],
      ],
    ],
    [
      'abcdef',
      [find(0, 3), find(2, 4)],
      9,
      [
        ['abc', 0],
        ['def', -1],
      ],
    ],
    [
      'abcdef',
      [find(1, 2), find(3, 5)],
      4,
      [
        ['a', -1],
        ['b', 0],
        ['cd', -1],
      ],
    ],
    ['', [], 9, []],
  ] as [string, Detection[], number, [string, number][]][])('%j with %j up to %i', (text, found, limit, parts) => {
    expect(stretches(text, found, limit).map((part) => [part.text, part.at])).toEqual(parts);
  });
});
