// From a case and the record to the items of a letter: which of them the addressee was given, and when.
import { type Disclosure, lastTime, wasShared } from '@/utils/core/ledger/disclosure';
import type { LeakedItem } from '@/utils/core/remedy/case';
import type { Site } from '@/utils/core/site';
import type { Day, LetterItem } from './letter';

/** `values` holds what the person typed for the addressee, by place in `leaked`; `dayOf` knows their time zone. */
export function letterItems(
  leaked: readonly LeakedItem[],
  rows: readonly Disclosure[],
  to: Site,
  values: readonly string[],
  dayOf: (at: number) => Day,
): readonly LetterItem[] {
  return leaked.map((item, index) => {
    const given = rows.filter((row) => row.recipient === to && wasShared(row) && isSame(row, item));
    const days = given
      .map(givenAt)
      .sort((a, b) => a - b)
      .map(dayOf);
    const { kind, subtype, mask } = item;
    return { kind, subtype, mask, value: values[index] ?? '', given: [...new Set(days)] };
  });
}

/** Told without a value (a password, a kind that was only ticked): the kind is all that can be compared. */
function isSame(row: Disclosure, item: LeakedItem): boolean {
  if (item.itemId !== null) return row.itemId === item.itemId;
  return item.mask === '' && row.kind === item.kind;
}

/** When it was given: what was seen leaving counts before what was submitted. */
function givenAt(row: Disclosure): number {
  return row.sentAt ?? row.submittedAt ?? lastTime(row);
}
