// A corpus through a recogniser, to outcomes and figures.
// Never: prints, or writes.
import { type Corpus, PARTS, type Part } from './corpus.ts';
import { predict } from './predict.ts';
import type { Recogniser } from './recogniser.ts';
import { type Outcome, scoreFields, scoreTexts, scoreValues } from './score.ts';
import { type Tallies, tally } from './tally.ts';

export interface Measured {
  readonly rows: number;
  readonly figures: Tallies;
  /** What was not right, by the id of the row. */
  readonly faults: Readonly<Record<string, string>>;
}

export type Measure = Readonly<Record<Part, Measured>>;

export function measure(corpus: Corpus, by: Recogniser): Measure {
  const predicted = predict(corpus, by);
  const outcomes: Record<Part, readonly Outcome[]> = {
    fields: scoreFields(corpus.fields, predicted.fields),
    values: scoreValues(corpus.values, predicted.values),
    texts: scoreTexts(corpus.texts, predicted.texts),
  };
  const entries = PARTS.map((part) => [part, measured(corpus[part], outcomes[part])] as const);
  return Object.fromEntries(entries) as Record<Part, Measured>;
}

function measured(rows: readonly { readonly id?: string }[], outcomes: readonly Outcome[]): Measured {
  const faults: Record<string, string> = {};
  for (const { row, kind, result } of outcomes) {
    if (result === 'right') continue;
    const id = rows[row]?.id ?? String(row + 1);
    const before = faults[id];
    faults[id] = before === undefined ? `${kind} ${result}` : `${before}, ${kind} ${result}`;
  }
  return { rows: rows.length, figures: tally(outcomes), faults };
}
