// Rows in, predictions out, through the recogniser and in the kinds of the corpora.
// Never: sees the labels of a row; only what a page or a person would have shown.
import type { FieldFacts } from '@/utils/core/detect/detection';
import type { Kind } from '@/utils/core/item';
import type { Corpus, FieldRow, Part, Span, ValueRow } from './corpus.ts';
import { factsOfPage, labelled } from './facts.ts';
import { corpusKind } from './kinds.ts';
import type { Found, Recogniser } from './recogniser.ts';
import { regionOf } from './regions.ts';
import type { FieldPrediction, TextPrediction, ValuePrediction } from './score.ts';

export interface Predictions {
  readonly fields: readonly FieldPrediction[];
  readonly values: readonly ValuePrediction[];
  readonly texts: readonly TextPrediction[];
}

export function predict(corpus: Corpus, by: Recogniser): Predictions {
  return {
    fields: predictFields(corpus.fields, by),
    values: corpus.values.map((row) => ({ kinds: [...new Set(inValue(row, by).map(kindOf))] })),
    texts: corpus.texts.map((row) => ({ spans: spansOf(row.text, by.text(row.text, regionOf(row.lang))) })),
  };
}

/** The lines of one part, as they are written to a file. */
export function predictPart(part: Part, rows: readonly unknown[], by: Recogniser): readonly unknown[] {
  const none: Corpus = { fields: [], values: [], texts: [] };
  return predict({ ...none, [part]: rows } as Corpus, by)[part];
}

function predictFields(rows: readonly FieldRow[], by: Recogniser): FieldPrediction[] {
  const pages = Map.groupBy(rows, ({ page }) => page);
  const facts = new Map<FieldRow, FieldFacts>();
  for (const page of pages.values())
    for (const [at, each] of factsOfPage(page).entries()) facts.set(page[at] as FieldRow, each);
  return rows.map((row) => {
    const meant = by.field(facts.get(row) as FieldFacts);
    return { kind: meant ? corpusKind(meant.kind as Kind, meant.detail) : 'other' };
  });
}

function inValue(row: ValueRow, by: Recogniser): readonly Found[] {
  const region = row.country ?? '';
  return row.label === undefined
    ? by.value(row.text, region)
    : by.inField(labelled(row.label), row.text, region || 'US');
}

function kindOf({ kind, subtype }: Found): string {
  return corpusKind(kind as Kind, subtype);
}

function spansOf(text: string, found: readonly Found[]): Span[] {
  const at = codePoints(text);
  return found.map((each) => ({ start: at(each.start), end: at(each.end), kind: kindOf(each) }));
}

/** UTF-16 offset to code point offset. */
function codePoints(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (offset) => offset;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    points[at] = count;
    if (!/[\ud800-\udbff]/.test(text.charAt(at))) count++;
  }
  points[text.length] = count;
  return (offset) => points[offset] ?? count;
}
