// node tests/corpora/make.ts: writes the project's own labelled rows. The same rows on every machine.
// Never: a row that was taken from another collection; words are written by hand, numbers made by rule.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './source/random.ts';
import { readFields, readTexts } from './source/rows.ts';
import { madeValues, written } from './source/values.ts';

const HERE = import.meta.dirname;
const source = (name: string) => readFileSync(join(HERE, 'source', name), 'utf8');

/** The text of each file. Every part has a seed of its own, so that a new value moves no text. */
export function files(): Readonly<Record<string, string>> {
  return {
    'fields.jsonl': lines('f', readFields(source('fields.txt'))),
    'values.jsonl': lines('v', [...madeValues(seeded(41)), ...written(source('values.txt'))]),
    'texts.jsonl': lines('t', readTexts(source('texts.txt'), seeded(97))),
  };
}

function lines(prefix: string, rows: readonly object[]): string {
  const numbered = rows.map((row, index) => ({ id: `${prefix}${String(index + 1).padStart(3, '0')}`, ...row }));
  return numbered.map((row) => `${JSON.stringify(row)}\n`).join('');
}

if (process.argv[1] === import.meta.filename) {
  for (const [name, text] of Object.entries(files())) writeFileSync(join(HERE, name), text);
}
