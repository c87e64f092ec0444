import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRelative, formatShortDate, isolated, plural, presentable, shorten } from '@/components/format';
import en from '@/public/_locales/en/messages.json';
import zh from '@/public/_locales/zh_CN/messages.json';
import { createText, flatten } from '@/utils/core/text';

const NOW = Date.UTC(2026, 4, 20, 12);
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('times', () => {
  test('are told as people tell them, in both languages', () => {
    expect(formatRelative(NOW - 5_000, NOW, 'en')).toBe('now');
    expect(formatRelative(NOW - 3 * MINUTE, NOW, 'en')).toBe('3 minutes ago');
    expect(formatRelative(NOW - 3 * MINUTE, NOW, 'zh-CN')).toBe('3分钟前');
    expect(formatRelative(NOW - DAY, NOW, 'en')).toBe('yesterday');
    expect(formatRelative(NOW - 2 * DAY, NOW, 'zh-CN')).toBe('前天');
  });

  test('become a date once they are a month away', () => {
    expect(formatRelative(NOW - 60 * DAY, NOW, 'en')).toBe('Mar 21, 2026');
  });

  test('name the year only where it is another one', () => {
    expect(formatShortDate(NOW - 30 * DAY, NOW, 'en')).toBe('Apr 20');
    expect(formatShortDate(NOW - 365 * DAY, NOW, 'en')).toBe('May 20, 2025');
  });
});

describe('plurals', () => {
  const english = createText(flatten(en));
  const chinese = createText(flatten(zh));

  test('choose the form of the language and fill the number', () => {
    expect(plural(english, 'en', 'options_record_count', 1)).toBe('1 row');
    expect(plural(english, 'en', 'options_record_count', 1200)).toBe('1,200 rows');
    expect(plural(chinese, 'zh-CN', 'options_record_count', 1)).toBe('1 条记录');
  });

  test('have both forms for every key that has one', () => {
    const bases = Object.keys(en).flatMap((key) => (key.endsWith('_one') ? [key.slice(0, -4)] : []));
    expect(bases.length).toBeGreaterThan(5);
    for (const base of bases) expect(Object.keys(en)).toContain(`${base}_other`);
  });
});

describe('strings that others chose', () => {
  test('are cut at the limit, the cut shown, and no character halved', () => {
    expect(shorten('abcdef', 4)).toBe('abc…');
    expect(shorten('abcd', 4)).toBe('abcd');
    expect(shorten('😀😀😀😀😀', 4)).toBe('😀😀😀…');
  });

  test('show what would be unseen: direction marks, line ends, zero widths', () => {
    expect(presentable('good\u202Eexe.elpmaxe')).toBe('good\uFFFDexe.elpmaxe');
    expect(presentable('a\nb\u200Bc')).toBe('a\uFFFDb\uFFFDc');
    expect(presentable('中文.example')).toBe('中文.example');
  });

  test('never come out longer than the limit, nor with a control in them', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0x202e, 0x2066, 0, 10, 0xd83d, 0xde00));
    const text = fc.string({ unit: unit.map((code) => String.fromCharCode(code)), maxLength: 400 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (value, limit) => {
        const shown = presentable(value, limit);
        expect([...shown].length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });

  test('cannot turn the sentence around them: each slot is isolated', () => {
    expect(isolated({ site: 'a\u202Eb' })).toEqual({ site: '\u2068a\uFFFDb\u2069' });
  });
});
