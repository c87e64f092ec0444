// The rows that recognition is measured on: JSON Lines, one row a line, in three shapes.
// Never: changes a row.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';

export const PARTS = ['fields', 'values', 'texts'] as const;
export type Part = (typeof PARTS)[number];

/** One control of a form. `accept` holds every kind that is right for it, the best first; `other` is not personal. */
export interface FieldRow {
  readonly id?: string;
  readonly page: string;
  readonly index: number;
  readonly attributes: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly label: string;
  /** Words around it, for where there is no label. */
  readonly context: string;
  readonly lang: string | null;
  readonly accept: readonly string[];
  /** Not labelled with care: a wrong answer here counts for nothing. */
  readonly weak_negative?: boolean;
}

/** One value alone, or with the label of the field that it stands in. */
export interface ValueRow {
  readonly id?: string;
  readonly text: string;
  readonly kind: string;
  readonly country: string | null;
  readonly valid: boolean;
  /** Sources contradict each other: not scored. */
  readonly disputed?: string;
  /** Nothing in the value tells its kind: scored only where there is a label. */
  readonly context_only?: boolean;
  readonly label?: string;
}

/** Offsets are code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  /** An invented number with a wrong check digit: either answer is right. */
  readonly checksum_ok?: boolean;
}

export interface TextRow {
  readonly id?: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly lang: string;
  /** The row says nothing about other kinds. */
  readonly only_kind?: string;
}

export interface Corpus {
  readonly fields: readonly FieldRow[];
  readonly values: readonly ValueRow[];
  readonly texts: readonly TextRow[];
}

export const OWN = join(ROOT, 'tests', 'corpora');

export function readRows<Row>(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

/** A part whose file is not in the folder is empty. */
export function readCorpus(folder: string): Corpus {
  const part = <Row>(name: Part): Row[] => {
    const path = join(folder, `${name}.jsonl`);
    return existsSync(path) ? readRows<Row>(path) : [];
  };
  return { fields: part<FieldRow>('fields'), values: part<ValueRow>('values'), texts: part<TextRow>('texts') };
}
