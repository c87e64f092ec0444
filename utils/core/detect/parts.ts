// The fields of a form as parts that may belong together: what each is for, and which part of that.
// Never: puts them together; split.ts does, which comes with the pack of numbers.
import type { Kind } from '@/utils/core/item';
import { SILENT_TYPES } from './autocomplete';
import type { FieldFacts } from './detection';
import { classifyField } from './field';
import { glance } from './neighbours';
import { isDialList } from './options';

/** Places in the list that was given, in the order in which the parts are put together with `join` between. */
export interface Split {
  readonly kind: Kind;
  readonly parts: readonly number[];
  /** '' for numbers, `-` for dates (year, month, day), `/` for a card's month and year. */
  readonly join: string;
}

export interface Part {
  readonly at: number;
  readonly facts: FieldFacts;
  readonly kind: Kind | '';
  readonly detail: string;
}

/** A meaning this sure names a field. */
const NAMED = 0.55;
/** A box this short holds a part; longer ones hold whole names and towns. */
const SHORT = 8;
/** Parts of telephone numbers and dates. */
const PARTS = /^(?:country-code|area-code|local-prefix|local-suffix|year|month|day)$/;

/** Without those in which nobody writes. */
export function partsOf(facts: readonly FieldFacts[]): readonly Part[] {
  return facts.map(partOf).filter(({ facts: { type } }) => !SILENT_TYPES.has(type) && type !== 'file');
}

/** Two short boxes in a row, or words that say so. */
export function mayBelong(parts: readonly Part[]): boolean {
  const isShort = (part: Part | undefined) =>
    part !== undefined && part.facts.maxlength > 0 && part.facts.maxlength <= SHORT;
  return parts.some((part, i) => PARTS.test(part.detail) || (isShort(part) && isShort(parts[i + 1])));
}

function partOf(facts: FieldFacts, at: number): Part {
  const [first] = classifyField(facts);
  if (first && first.confidence >= NAMED) return { at, facts, kind: first.kind, detail: first.detail ?? '' };
  const { detail } = glance(facts);
  const isDial = detail === 'country-code' || (facts.options !== undefined && isDialList(facts.options));
  return { at, facts, kind: '', detail: isDial ? 'country-code' : '' };
}
