// The one door to the shipped recogniser. Bundled for plain node (bundle.ts); imported as it is by the unit tests.
// Never: a rule of its own about what is personal.
import { detectField } from '@/utils/core/detect/combine';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { classifyField } from '@/utils/core/detect/field';
import { detectText, MAX_TEXT, THRESHOLD } from '@/utils/core/detect/text';

export interface Found {
  readonly kind: string;
  readonly subtype: string;
  readonly start: number;
  readonly end: number;
}

export interface Meant {
  readonly kind: string;
  readonly detail: string;
}

export interface Recogniser {
  /** Longer texts are not read to their end. */
  readonly maxText: number;
  /** Offsets are UTF-16 units. */
  text(text: string, region: string): readonly Found[];
  /** A value by itself: as text, and as typed into a field that says nothing. `region` '' where none is known. */
  value(text: string, region: string): readonly Found[];
  inField(facts: FieldFacts, value: string, region: string): readonly Found[];
  /** The field at `place` among all of its page; null: it asks for nothing personal. */
  field(page: readonly FieldFacts[], place: number): Meant | null;
}

export const recogniser: Recogniser = {
  maxText: MAX_TEXT,
  text: (text, region) => detectText(text, { region }),
  value: (text, region) => detectText(text, { region: region || 'US' }),
  inField: (facts, value, region) => detectField(facts, value, { region }),
  field: (page, place) => {
    const facts = page[place];
    const first = facts && classifyField(facts)[0];
    if (!first || first.confidence < THRESHOLD) return null;
    return { kind: first.kind, detail: (first as { detail?: string }).detail ?? '' };
  },
};
