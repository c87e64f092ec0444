// One item typed into several fields: a card in four boxes, a number in three, a birthday in three lists.
// Never: parts that the page itself chose; a form whose fields are all long enough to hold a whole item.
import type { DetectContext } from '@/utils/core/detect/detection';
import { because } from '@/utils/core/detect/evidence';
import { numberReader } from '@/utils/core/detect/number-reader';
import { mayBelong, partsOf, type Split } from '@/utils/core/detect/parts';
import { wholeValue } from '@/utils/core/detect/plausible';

import { controlsOf, type Field, factsOf, isField, textOf } from './facts';
import type { Found } from './found';
import { askFor } from './packs';

/** Controls that are looked at, and the longest part of an item. */
const MOST = 60;
const LONGEST_PART = 12;
/** How sure a group is of its kind: the words that named it were read already. */
const SURE = 0.9;

/** What was found when the same values stood there: a script that sends at every key asks again and again. */
let last = new WeakMap<HTMLFormElement, { readonly values: string; readonly found: readonly Found[] }>();

/** More is known now than when these were found. */
export function forgetJoined(): void {
  last = new WeakMap();
}

/** What stands in several fields of the form together; one of them at least was used: `isUsed`. */
export function joinedIn(
  form: HTMLFormElement,
  isUsed: (field: Field) => boolean,
  context: DetectContext,
): readonly Found[] {
  const fields: Field[] = [];
  for (const control of controlsOf(form)) {
    if (fields.length >= MOST) break;
    if (control instanceof HTMLElement && isField(control)) fields.push(control);
  }
  const texts = fields.map((field) => textOf(field).trim());
  if (texts.filter((text) => text !== '' && text.length <= LONGEST_PART).length < 2) return [];
  const values = texts.map((text, i) => `${isUsed(fields[i] as Field) ? '*' : ''}${text}`).join('\n');
  const known = last.get(form);
  if (known?.values === values) return known.found;
  const parts = partsOf(fields.map(factsOf));
  const reader = numberReader();
  if (!reader && mayBelong(parts)) void askFor('numbers');
  const found = (reader?.group(parts) ?? [])
    .filter(({ parts }) => parts.some((part) => isUsed(fields[part] as Field)))
    .flatMap((split) => whole(split, texts, context));
  last.set(form, { values, found });
  return found;
}

function whole({ kind, parts, join }: Split, texts: readonly string[], context: DetectContext): readonly Found[] {
  const written = parts.map((part) => texts[part] as string);
  if (written.some((text) => text === '')) return [];
  const raw = written.join(join);
  const read = wholeValue({ kind, confidence: SURE, evidence: [because('parts')] }, raw, context);
  if (!read) return [];
  const { subtype, normalized, evidence } = read;
  return [{ kind, subtype, value: normalized, raw, parts: written, typedAt: Date.now(), why: evidence }];
}
