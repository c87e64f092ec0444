// From rows to predictions: kinds in other words, offsets in code points, texts in windows.
import { describe, expect, it } from 'vitest';
import { detect } from '#scripts/eval/adapter.ts';
import { ADVERSARIAL, ordinary } from '#scripts/eval/inputs.ts';
import { corpusKind, peerKind } from '#scripts/eval/kinds.ts';
import { predictPart } from '#scripts/eval/predict.ts';
import { type Recogniser, recogniser } from '#scripts/eval/recogniser.ts';
import { faultLines, plainTable, replaceSection, section } from '#scripts/eval/report.ts';
import { inWindows } from '#scripts/eval/windows.ts';
import type { FieldFacts } from '@/utils/core/detect/detection';

const find = (start: number, end: number) => ({ kind: 'email', subtype: '', start, end });
const fixed: Recogniser = { ...recogniser, text: () => [find(3, 5)] };

it('gives offsets in code points', () => {
  const rows = [
    { text: '🙂 ab', spans: [], lang: 'en' },
    { text: 'ab ab', spans: [], lang: 'en' },
  ];
  expect(predictPart('texts', rows, fixed)).toEqual([
    { spans: [{ start: 2, end: 4, kind: 'email' }] },
    { spans: [{ start: 3, end: 5, kind: 'email' }] },
  ]);
});

it('gives a field the fields around it on its own page, the nearest first', () => {
  const asked: string[] = [];
  const names = (list: FieldFacts['before'] = []) => list.map(({ name }) => name).join('');
  const by: Recogniser = {
    ...recogniser,
    field: (facts) => {
      asked.push(`${names(facts.before)} ${facts.name} ${names(facts.after)}`);
      return facts.name === 'b' ? null : { kind: 'name', detail: facts.name === 'd' ? 'holder' : '' };
    },
  };
  const row = (page: string, name: string) => ({
    page,
    index: 0,
    attributes: { name },
    label: '',
    context: '',
    lang: null,
    accept: [],
  });
  const said = predictPart('fields', [row('one', 'a'), row('two', 'b'), row('one', 'c'), row('one', 'd')], by);
  expect(asked).toEqual([' a cd', ' b ', 'a c d', 'ca d ']);
  expect(said).toEqual([{ kind: 'name' }, { kind: 'other' }, { kind: 'name' }, { kind: 'card_holder' }]);
});

it('names kinds as the corpora and as other detectors do', () => {
  expect(corpusKind('national-id', 'cn')).toBe('cn_resident_id');
  expect(corpusKind('national-id', 'fr')).toBe('national_id');
  expect(corpusKind('street-address', 'postal-code')).toBe('postal_code');
  expect([peerKind('national-id', 'us'), peerKind('tax-id', 'us'), peerKind('tax-id', 'de')]).toEqual([
    'ssn',
    'ssn',
    'other',
  ]);
});

it('answers other programs with places and kinds only', () => {
  const text = 'Write to ines.moreau@example.org today';
  expect(detect(text, { region: 'US' })).toEqual([{ start: 9, end: 32, kind: 'email' }]);
});

describe('a text in windows', () => {
  const words = (part: string) =>
    [...part.matchAll(/x+/g)].map(({ 0: x, index }) => ({ start: index, end: index + x.length }));

  it('finds what the whole text has, once each', () => {
    const text = Array.from({ length: 400 }, (_, at) => `${'.'.repeat((at * 7) % 23)}${'x'.repeat(1 + (at % 9))}`).join(
      '.',
    );
    expect(inWindows(text, 1000, words)).toEqual(words(text));
  });

  it('is one window where it fits', () => {
    expect(inWindows('..x', 1000, words)).toEqual([{ start: 2, end: 3 }]);
  });
});

it('makes texts of the length that was asked for, the same each time', () => {
  for (const make of Object.values(ADVERSARIAL)) {
    expect(make(1000)).toHaveLength(1000);
    expect(make(1000)).toBe(make(1000));
  }
  expect(ordinary('en', ['Call 555'], 5000)).toHaveLength(5000);
  expect(ordinary('zh', ['电话'], 5000)).toContain('电话');
});

it('writes between the marks of a document and nowhere else', () => {
  const document = 'a\n<!-- own: how -->\nold\n<!-- /own -->\nb';
  const changed = replaceSection(document, 'own', 'new');
  expect(changed).toBe('a\n<!-- own: how -->\nnew\n<!-- /own -->\nb');
  expect(section(changed, 'own')).toBe('new');
  expect(() => section(document, 'cost')).toThrow('no section cost');
});

it('prints shares with one decimal and a dash for nothing', () => {
  const table = plainTable('t', { phone: { right: 2, missed: 1, wrong: 0 }, iban: { right: 0, missed: 1, wrong: 0 } });
  expect(table).toMatch(/phone +2 +1 +0 +66\.7 +100\.0 +80\.0/);
  expect(table).toMatch(/iban +0 +1 +0 +0\.0 +– +0\.0/);
});

it('names the rows that a kind was missed in, with an id or without', () => {
  const faults = { a: 'phone missed, card_holder wrong', 2: 'name missed' };
  const rows = [{ id: 'a' }, { text: 'x' }];
  expect(faultLines(rows, faults, 'phone')).toEqual(['  phone missed, card_holder wrong: {"id":"a"}']);
  expect(faultLines(rows, faults, 'name')).toEqual(['  name missed: {"text":"x"}']);
  expect(faultLines(rows, faults, 'card')).toEqual([]);
});
