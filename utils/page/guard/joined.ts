// One item typed into several fields: a card in four boxes, a number in three, a birthday in three lists.
// Never: fields of a form that nobody used; a form whose fields are all long enough to hold a whole item.
import type { DetectContext } from '@/utils/core/detect/detection';
import { because } from '@/utils/core/detect/evidence';
import { wholeValue } from '@/utils/core/detect/plausible';
import { groupFields } from '@/utils/core/detect/split';
import { type Field, factsOf, isField, textOf } from './facts';
import type { Found } from './found';

/** Controls that are looked at, and the longest part of an item. */
const MOST = 60;
const LONGEST_PART = 12;
/** How sure a group is of its kind: the words that named it were read already. */
const SURE = 0.9;

/** What stands in several of these fields together. */
export function joinedIn(controls: Iterable<Field>, context: DetectContext): readonly Found[] {
  const fields: Field[] = [];
  for (const control of controls) {
    if (fields.length >= MOST) break;
    if (control instanceof HTMLElement && isField(control)) fields.push(control);
  }
  const filled = fields.filter((field) => textOf(field) !== '' && textOf(field).length <= LONGEST_PART);
  if (filled.length < 2) return [];
  return groupFields(fields.map(factsOf)).flatMap(({ kind, parts, join }) => {
    const texts = parts.map((part) => textOf(fields[part] as Field).trim());
    if (texts.some((text) => text === '')) return [];
    const raw = texts.join(join);
    const whole = wholeValue({ kind, confidence: SURE, evidence: [because('parts')] }, raw, context);
    if (!whole) return [];
    const { subtype, normalized, evidence } = whole;
    return [{ kind, subtype, value: normalized, raw, parts: texts, typedAt: Date.now(), why: evidence }];
  });
}
