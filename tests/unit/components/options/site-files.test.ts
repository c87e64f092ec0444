import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BIGGEST_FILE, previewImport, readSites, writeSites } from '@/components/options/site-files';

const trusted = (...sites: string[]) => sites.map((site) => ({ site, since: 1, source: 'options' as const }));

describe('reading a list of sites', () => {
  test('takes one site a line, with comments, blank lines, any line ends and a byte order mark', () => {
    expect(readSites('\uFEFF# mine\r\nshop.example\r\n\r\n bank.example  # money\rhttps://a.example/#top\n')).toEqual({
      entries: ['shop.example', 'bank.example', 'https://a.example/#top'],
    });
  });

  test('takes a JSON list and what was exported', () => {
    expect(readSites('["a.example", " b.example "]')).toEqual({ entries: ['a.example', 'b.example'] });
    expect(readSites(writeSites(trusted('b.example', 'a.example')))).toEqual({ entries: ['a.example', 'b.example'] });
  });

  test.each([
    ['odd_json', '{"passwords": []}'],
    ['odd_json', '[1, 2]'],
    ['odd_json', '{"sites": "a.example"}'],
    ['odd_json', '[broken'],
    ['empty', ''],
    ['empty', '# only a comment\n'],
    ['empty', '[]'],
    ['not_text', '\u0089PNG\0\0'],
    ['not_text', 'caf\uFFFD'],
    ['too_big', 'a'.repeat(BIGGEST_FILE + 1)],
    ['too_many', 'a.example\n'.repeat(5001)],
  ])('says %s of a file that is no list', (problem, content) => {
    expect(readSites(content)).toEqual({ problem });
  });

  test('gives a list or a problem, whatever the file', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const check = (content: string) => {
      const read = readSites(content);
      if ('entries' in read) expect(read.entries.filter((entry) => entry.trim() !== '').length).toBeGreaterThan(0);
    };
    fc.assert(fc.property(fc.string({ unit, maxLength: 60 }), check));
    fc.assert(fc.property(fc.json({ maxDepth: 2 }), check));
  });
});

describe('previewing an import', () => {
  test('tells new from listed from refused, each once', () => {
    const entries = [
      'https://www.shop.example.com/cart',
      'shop.example.com',
      'example.com',
      'bank.test',
      'com',
      'no site',
    ];
    expect(previewImport(entries, ['bank.test'])).toEqual({
      fresh: ['example.com'],
      already: ['bank.test'],
      refused: ['com', 'no site'],
    });
  });

  test('of an exported list finds nothing new', () => {
    const list = trusted('example.com', 'bank.test');
    const read = readSites(writeSites(list));
    if (!('entries' in read)) throw new Error(read.problem);
    expect(previewImport(read.entries, ['example.com', 'bank.test']).fresh).toEqual([]);
  });
});
