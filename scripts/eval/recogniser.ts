// The one door to the shipped recogniser. Bundled for plain node (bundle.ts); imported as it is by the unit tests.
// Never: a rule of its own about what is personal.
import { detectField } from '@/utils/core/detect/combine';
import type { FieldFacts } from '@/utils/core/detect/detection';
import { classifyField } from '@/utils/core/detect/field';
import { learnAll } from '@/utils/core/detect/packs/all';
import { detectText, MAX_TEXT, THRESHOLD } from '@/utils/core/detect/text';
import { candidates, ofRegion } from '@/utils/core/detect/whole';

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
  /** A value by itself, its country '' where none is known. */
  value(text: string, region: string): readonly Found[];
  inField(facts: FieldFacts, value: string, region: string): readonly Found[];
  /** null: asks for nothing personal. */
  field(facts: FieldFacts): Meant | null;
}

// The product loads the packs that the region and the page ask for; here rows come from everywhere.
learnAll();

/** What a country or a field around the value would have to confirm; with the country given, it is. */
const UNSURE = 0.3;

export const recogniser: Recogniser = {
  maxText: MAX_TEXT,
  text: (text, region) => detectText(text, { region }),
  value: (text, region) => {
    if (!region) return detectText(text, { region: 'US' });
    const all = candidates(text, { region }).filter(({ confidence }) => confidence >= UNSURE);
    return ofRegion(all, region);
  },
  inField: (facts, value, region) => detectField(facts, value, { region }),
  field: (facts) => {
    const [first] = classifyField(facts);
    return first && first.confidence >= THRESHOLD ? { kind: first.kind, detail: first.detail ?? '' } : null;
  },
};
