// The lines of a backup: what is written is read again, and nothing else is.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, MAX_LINE, MAX_LINES, readLines, writeLines } from '@/utils/core/ledger/backup/lines';

const toBytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readLines(text, toBytes(text));
const write = (lines: readonly Line[]) => writeLines(lines, toBytes);
/** Lines as they are, with a footer that fits: only the line itself is wrong. */
const signed = (...lines: readonly string[]) => {
  const body = lines.map((line) => `${line}\n`).join('');
  const hash = createHash('sha256').update(body).digest('hex');
  return `${body}{"count":${lines.length},"sha256":"${hash}","type":"footer"}\n`;
};
const one: Line = { type: 'a', n: 1 };

describe('what was written', () => {
  it('is read again, whatever it says and however long it is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 3000 });
    const lines = fc.array(
      fc.record({ type: fc.constantFrom('a', 'b'), text, n: fc.nat(), list: fc.array(fc.boolean()) }),
    );
    fc.assert(
      fc.property(lines, (given) => void expect(read(write(given))).toEqual(given)),
      { numRuns: 60 },
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', '"__proto__":'])(
    'may say %s, which is no name of a field',
    (text) => {
      const given = [{ type: 'a', text, n: 0, list: [text] }];
      expect(read(write(given))).toEqual(given);
    },
  );

  it('keeps every line within the limit, also the worst ones', () => {
    for (const letter of ['\u0001', '"', '\\', '字', '😀']) {
      const text = write([{ type: 'a', text: letter.repeat(20_000) }]);
      expect(Math.max(...text.split('\n').map((line) => toBytes(line).length))).toBeLessThanOrEqual(MAX_LINE);
      expect(read(text)).toEqual([{ type: 'a', text: letter.repeat(20_000) }]);
    }
  });

  it('is nothing but canonical lines, the last of which counts and hashes the others', () => {
    const body = '{"n":1,"type":"a"}\n{"n":1,"type":"a"}\n';
    expect(write([one, one])).toBe(signed('{"n":1,"type":"a"}', '{"n":1,"type":"a"}'));
    expect(write([one, one]).startsWith(body)).toBe(true);
  });
});

describe('a file', () => {
  const good = write([one, { type: 'b', text: 'x'.repeat(3000) }]);
  const [first = '', ...others] = good.split('\n');
  const part = (n: number, of: number, text = 'x') => JSON.stringify({ of, part: n, text, type: 'part' });

  it.each([
    ['nothing', '', { problem: 'empty' }],
    ['no end', good.slice(0, -1), { problem: 'footer' }],
    ['its last line missing', `${good.split('\n').slice(0, -2).join('\n')}\n`, { problem: 'footer', line: 5 }],
    ['a line missing', others.join('\n'), { problem: 'footer', line: 5 }],
    ['two lines changed round', [others[0], first, ...others.slice(1)].join('\n'), { problem: 'footer', line: 6 }],
    ['a letter changed', good.replace('"n":1', '"n":2'), { problem: 'footer', line: 6 }],
    ['a byte order mark', `\uFEFF${good}`, { problem: 'footer', line: 6 }],
    [
      'a line that is too long',
      signed(JSON.stringify({ type: 'x'.repeat(MAX_LINE) })),
      { problem: 'line_long', line: 1 },
    ],
    ['too many lines', '\n'.repeat(MAX_LINES + 1), { problem: 'lines_many' }],
    ['a space', signed('{"n": 1,"type":"a"}'), { problem: 'line', line: 1 }],
    ['a carriage return', signed('{"n":1,"type":"a"}\r'), { problem: 'line', line: 1 }],
    ['keys out of order', signed(first, '{"type":"a","n":1}'), { problem: 'line', line: 2 }],
    ['a key twice', signed('{"n":1,"n":1,"type":"a"}'), { problem: 'line', line: 1 }],
    ['an odd number', signed('{"n":1e3,"type":"a"}'), { problem: 'line', line: 1 }],
    ['a long number', signed(`{"n":${'1'.repeat(5000)},"type":"a"}`), { problem: 'line', line: 1 }],
    ['half a letter', signed('{"n":"\\ud800","type":"a"}'), { problem: 'line', line: 1 }],
    ['another prototype', signed('{"__proto__":{"x":1},"type":"a"}'), { problem: 'line', line: 1 }],
    ['another prototype further in', signed('{"n":[{"__proto__":1}],"type":"a"}'), { problem: 'line', line: 1 }],
    ['another prototype written with a space', signed('{"__proto__" :1,"type":"a"}'), { problem: 'line', line: 1 }],
    ['another prototype in disguise', signed('{"\\u005f_proto__":1,"type":"a"}'), { problem: 'line', line: 1 }],
    ['4,000 levels', signed(`{"n":${'['.repeat(3000)}${']'.repeat(3000)},"type":"a"}`), { problem: 'line', line: 1 }],
    ['no type', signed('{"n":1}'), { problem: 'line', line: 1 }],
    ['a list', signed('[]'), { problem: 'line', line: 1 }],
    ['two footers', signed('{"count":0,"sha256":"","type":"footer"}'), { problem: 'line', line: 1 }],
    ['a part alone', signed(part(1, 2)), { problem: 'line', line: 1 }],
    ['parts out of order', signed(part(2, 2), part(1, 2)), { problem: 'line', line: 1 }],
    ['parts of nothing', signed(part(1, 2), part(2, 2)), { problem: 'line', line: 2 }],
    [
      'parts of parts',
      signed(part(1, 2, part(1, 1).slice(0, 9)), part(2, 2, part(1, 1).slice(9))),
      { problem: 'line', line: 2 },
    ],
  ])('with %s is said to be wrong, and where', (_, text, problem) => {
    expect(read(text)).toEqual(problem);
  });
});
