// Right, missed and wrong, row by row: the rules of the three corpora. Tables are made of these in report.ts.
// Never: knows how a prediction was made.
import type { FieldRow, Span, TextRow, ValueRow } from './corpus.ts';

export interface ValuePrediction {
  readonly kinds: readonly string[];
}
export interface TextPrediction {
  readonly spans: readonly Span[];
}
export interface FieldPrediction {
  readonly kind: string | null;
}

/** `right`: found what is there. `missed`: did not. `wrong`: found what is not there. */
export type Result = 'right' | 'missed' | 'wrong';
export interface Outcome {
  readonly row: number;
  readonly kind: string;
  readonly result: Result;
}

/** Kinds that answer for one another. */
const SAME: readonly ReadonlySet<string>[] = [
  new Set(['cn_resident_id', 'national_id', 'tax_id']),
  new Set(['name', 'card_holder']),
  new Set(['date', 'dob']),
  new Set(['location', 'address', 'postal_code']),
];

/** Looks personal and is not. */
const LOOK_ALIKE: ReadonlySet<string> = new Set([
  'company_id',
  'vat_id',
  'product_id',
  'other',
  'date',
  'url',
  'ip',
  'mac',
]);

/** Share of the two spans together that both must cover. Names and addresses have no sharp ends. */
const OVERLAP = 0.6;
const LOOSE = 0.3;
const LOOSE_KINDS: ReadonlySet<string> = new Set(['name', 'address', 'location']);

export function same(a: string, b: string): boolean {
  return a === b || SAME.some((family) => family.has(a) && family.has(b));
}

export function overlap(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function scoreValues(gold: readonly ValueRow[], predicted: readonly ValuePrediction[]): Outcome[] {
  inStep(gold, predicted);
  return gold.flatMap((row, index) => {
    const outcome = ofValue(row, predicted[index]?.kinds ?? []);
    return outcome ? [{ row: index, ...outcome }] : [];
  });
}

function ofValue(row: ValueRow, kinds: readonly string[]): Omit<Outcome, 'row'> | null {
  if (row.disputed !== undefined || (row.context_only && row.label === undefined)) return null;
  if (LOOK_ALIKE.has(row.kind)) {
    if (!row.valid) return null;
    const personal = kinds.some((kind) => !LOOK_ALIKE.has(kind));
    return { kind: 'look_alikes', result: personal ? 'wrong' : 'right' };
  }
  const hit = kinds.some((kind) => same(kind, row.kind));
  if (row.valid) return { kind: row.kind, result: hit ? 'right' : 'missed' };
  return hit ? { kind: row.kind, result: 'wrong' } : null;
}

export function scoreTexts(gold: readonly TextRow[], predicted: readonly TextPrediction[]): Outcome[] {
  inStep(gold, predicted);
  return gold.flatMap((row, index) =>
    ofText(row, predicted[index]?.spans ?? []).map((each) => ({ row: index, ...each })),
  );
}

function ofText(row: TextRow, found: readonly Span[]): Omit<Outcome, 'row'>[] {
  const used = new Set<Span>();
  const outcomes: Omit<Outcome, 'row'>[] = [];
  for (const span of row.spans) {
    if (span.checksum_ok === false) {
      for (const each of found) if (each.start < span.end && each.end > span.start) used.add(each);
      continue;
    }
    // One find answers one span.
    const match = found.find((each) => !used.has(each) && answers(each, span));
    if (match) used.add(match);
    outcomes.push({ kind: span.kind, result: match ? 'right' : 'missed' });
  }
  for (const each of found) {
    const judged = row.only_kind === undefined || same(each.kind, row.only_kind);
    if (!used.has(each) && judged) outcomes.push({ kind: each.kind, result: 'wrong' });
  }
  return outcomes;
}

function answers(found: Span, span: Span): boolean {
  return same(found.kind, span.kind) && overlap(found, span) >= (LOOSE_KINDS.has(span.kind) ? LOOSE : OVERLAP);
}

export function scoreFields(gold: readonly FieldRow[], predicted: readonly FieldPrediction[]): Outcome[] {
  inStep(gold, predicted);
  return gold.flatMap((row, index): Outcome[] => {
    const said = predicted[index]?.kind ?? 'other';
    const kind = row.accept[0] ?? 'other';
    if (row.accept.includes(said)) return [{ row: index, kind, result: 'right' }];
    if (row.weak_negative) return [];
    return [
      { row: index, kind, result: 'missed' },
      { row: index, kind: said, result: 'wrong' },
    ];
  });
}

/** Throws where lines are missing: a short file would be scored in the wrong rows. */
function inStep(gold: readonly unknown[], predicted: readonly unknown[]): void {
  if (gold.length !== predicted.length) throw new Error(`${gold.length} rows, but ${predicted.length} predictions`);
}
