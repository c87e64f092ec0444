// Recognition stays as good as it was recorded, and what is better is recorded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { OWN, PARTS, readCorpus } from '#scripts/eval/corpus.ts';
import { figures, readDocument } from '#scripts/eval/document.ts';
import { CORPUS_KIND } from '#scripts/eval/kinds.ts';
import { type Measure, measure } from '#scripts/eval/measure.ts';
import { drift, readRatchet } from '#scripts/eval/ratchet.ts';
import { type Recogniser, recogniser } from '#scripts/eval/recogniser.ts';
import { section } from '#scripts/eval/report.ts';
import { files } from '#tests/corpora/make.ts';
import { KINDS } from '@/utils/core/item';

const corpus = readCorpus(OWN);
let measured: Measure;
beforeAll(() => {
  measured = measure(corpus, recogniser);
});

it('comes out as recorded; npm run eval -- --write records what is meant', () => {
  expect(drift(readRatchet(), measured)).toEqual([]);
});

it('says in docs/recognition.md what is measured', () => {
  expect(section(readDocument(), 'own')).toBe(figures(measured));
});

it('fails when a row gets worse, and when one gets better that nobody wrote down', () => {
  const deaf: Recogniser = { ...recogniser, text: () => [], value: () => [], inField: () => [], field: () => null };
  const worse = drift(readRatchet(), measure(corpus, deaf));
  expect(worse.filter((line) => line.includes(': worse,')).length).toBeGreaterThan(50);
  const better = drift(measure(corpus, deaf), measured);
  expect(better.filter((line) => line.includes(': better,')).length).toBeGreaterThan(50);
});

it('fails when the figures were edited by hand', () => {
  const edited = structuredClone(measured) as { values: { rows: number } } & Measure;
  edited.values.rows++;
  expect(drift(edited, measured)).toEqual(['values: the figures are not those recorded']);
});

it('is measured on the rows that make.ts writes', () => {
  for (const [name, text] of Object.entries(files())) expect(readFileSync(join(OWN, name), 'utf8')).toBe(text);
});

it('has hundreds of rows, each with an id of its own', () => {
  for (const part of PARTS) {
    const ids = corpus[part].map(({ id }) => id);
    expect(new Set(ids).size).toBe(corpus[part].length);
    expect(ids.length).toBeGreaterThanOrEqual(120);
  }
});

it('asks for every kind in a field, and has every kind that can be typed in a value', () => {
  const asked = new Set(corpus.fields.flatMap(({ accept }) => accept));
  const typed = new Set(corpus.values.filter(({ valid }) => valid).map(({ kind }) => kind));
  expect(KINDS.filter((kind) => !asked.has(CORPUS_KIND[kind]))).toEqual([]);
  expect(KINDS.filter((kind) => kind !== 'document' && !typed.has(CORPUS_KIND[kind]))).toEqual([]);
});

it('has fields in sixteen languages and texts in English and Chinese', () => {
  expect(new Set(corpus.fields.map(({ lang }) => lang?.slice(0, 2))).size).toBeGreaterThanOrEqual(16);
  expect([...new Set(corpus.texts.map(({ lang }) => lang))].sort()).toEqual(['en', 'zh']);
});
