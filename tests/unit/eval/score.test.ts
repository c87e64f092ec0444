// The scorer itself: what is right scores full, and a planted fault shows in the right figure.
import { describe, expect, it } from 'vitest';
import { type FieldRow, OWN, readCorpus, type TextRow, type ValueRow } from '#scripts/eval/corpus.ts';
import { type Outcome, overlap, scoreFields, scoreTexts, scoreValues } from '#scripts/eval/score.ts';
import { f1, precision, recall, sum, tally } from '#scripts/eval/tally.ts';

const corpus = readCorpus(OWN);
const results = (outcomes: readonly Outcome[]) => outcomes.map(({ kind, result }) => `${kind} ${result}`);
const all = (outcomes: readonly Outcome[]) => sum(tally(outcomes), () => true);

const field = (...accept: string[]): FieldRow => ({
  page: 'p',
  index: 0,
  attributes: {},
  label: '',
  context: '',
  lang: null,
  accept,
});
const value = (kind: string, valid = true, more: Partial<ValueRow> = {}): ValueRow => ({
  text: 'x',
  kind,
  country: null,
  valid,
  ...more,
});
const span = (kind: string, start: number, end: number) => ({ kind, start, end });
const text = (spans: TextRow['spans'], more: Partial<TextRow> = {}): TextRow => ({
  text: '',
  lang: 'en',
  spans,
  ...more,
});

describe('the labels scored against themselves', () => {
  const fields = corpus.fields.map((row) => ({ kind: row.accept[0] ?? null }));
  const values = corpus.values.map((row) => ({ kinds: row.valid ? [row.kind] : [] }));
  const texts = corpus.texts.map(({ spans }) => ({ spans }));

  it('are all right', () => {
    for (const total of [
      all(scoreFields(corpus.fields, fields)),
      all(scoreValues(corpus.values, values)),
      all(scoreTexts(corpus.texts, texts)),
    ]) {
      expect(total.right).toBeGreaterThan(100);
      expect([recall(total), precision(total), f1(total)]).toEqual([1, 1, 1]);
    }
  });

  it('lose by one planted fault', () => {
    const planted = fields.with(0, { kind: 'iban' });
    expect(all(scoreFields(corpus.fields, planted))).toMatchObject({ missed: 1, wrong: 1 });
    expect(all(scoreValues(corpus.values, values.with(0, { kinds: [] })))).toMatchObject({ missed: 1, wrong: 0 });
    const more = texts.with(0, { spans: [...(texts[0]?.spans ?? []), span('iban', 0, 1)] });
    expect(all(scoreTexts(corpus.texts, more))).toMatchObject({ missed: 0, wrong: 1 });
  });
});

describe('values', () => {
  it('are wrong when an invalid one is found, and say nothing when it is not', () => {
    expect(results(scoreValues([value('iban', false)], [{ kinds: ['iban'] }]))).toEqual(['iban wrong']);
    expect(scoreValues([value('iban', false)], [{ kinds: ['phone'] }])).toEqual([]);
  });

  it('count a look-alike as wrong as soon as anything personal is found in it', () => {
    const rows = [value('company_id'), value('company_id'), value('company_id', false)];
    const said = [{ kinds: ['tax_id'] }, { kinds: [] }, { kinds: ['tax_id'] }];
    expect(results(scoreValues(rows, said))).toEqual(['look_alikes wrong', 'look_alikes right']);
  });

  it('let members of a family answer for one another, and no others', () => {
    const rows = [value('cn_resident_id'), value('cn_resident_id')];
    const said = [{ kinds: ['national_id'] }, { kinds: ['passport'] }];
    expect(results(scoreValues(rows, said))).toEqual(['cn_resident_id right', 'cn_resident_id missed']);
  });

  it('leave out what is disputed, and what only a label would tell where there is none', () => {
    const rows = [
      value('phone', true, { disputed: 'two sources' }),
      value('name', true, { context_only: true }),
      value('name', true, { context_only: true, label: 'Name' }),
    ];
    expect(results(scoreValues(rows, [{ kinds: [] }, { kinds: [] }, { kinds: [] }]))).toEqual(['name missed']);
  });
});

describe('texts', () => {
  it('want most of a number and some of a name', () => {
    const gold = [text([span('phone', 0, 10), span('name', 20, 30)])];
    const half = [{ spans: [span('phone', 0, 5), span('name', 20, 25)] }];
    expect(results(scoreTexts(gold, half))).toEqual(['phone missed', 'name right', 'phone wrong']);
    const everything = [{ spans: [span('name', 0, 100)] }];
    expect(results(scoreTexts(gold, everything))).toEqual(['phone missed', 'name missed', 'name wrong']);
  });

  it('take one find for one span', () => {
    const gold = [text([span('name', 0, 4)])];
    const twice = [{ spans: [span('name', 0, 4), span('name', 0, 3)] }];
    expect(results(scoreTexts(gold, twice))).toEqual(['name right', 'name wrong']);
  });

  it('take either answer to a number with a wrong check digit', () => {
    const gold = [text([{ ...span('bank_card', 0, 16), checksum_ok: false }])];
    expect(scoreTexts(gold, [{ spans: [span('phone', 2, 12)] }])).toEqual([]);
    expect(scoreTexts(gold, [{ spans: [] }])).toEqual([]);
    expect(results(scoreTexts(gold, [{ spans: [span('phone', 20, 30)] }]))).toEqual(['phone wrong']);
  });

  it('hear nothing of other kinds where a row is about one', () => {
    const gold = [text([], { only_kind: 'phone' })];
    const said = [{ spans: [span('name', 0, 3), span('phone', 4, 9)] }];
    expect(results(scoreTexts(gold, said))).toEqual(['phone wrong']);
  });

  it('know how much two spans share', () => {
    expect(overlap(span('a', 0, 10), span('a', 5, 10))).toBe(0.5);
    expect(overlap(span('a', 0, 5), span('a', 5, 10))).toBe(0);
  });
});

describe('fields', () => {
  it('take any accepted kind, and count it for the best', () => {
    const said = [{ kind: 'email' }, { kind: null }];
    expect(results(scoreFields([field('username', 'email'), field('other')], said))).toEqual([
      'username right',
      'other right',
    ]);
  });

  it('count a wrong answer twice: missed for what it is, wrong for what was said', () => {
    expect(results(scoreFields([field('name')], [{ kind: 'email' }]))).toEqual(['name missed', 'email wrong']);
  });

  it('forgive where the label is not sure', () => {
    expect(scoreFields([{ ...field('other'), weak_negative: true }], [{ kind: 'email' }])).toEqual([]);
  });
});

it('refuses predictions that are too few', () => {
  expect(() => scoreFields([field('name'), field('name')], [{ kind: 'name' }])).toThrow('2 rows');
});
