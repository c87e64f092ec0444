// From what was recognised, picked and ticked to the items of a case, each once.
import { type Item, KINDS, type Kind } from '@/utils/core/item';
import type { LeakedItem } from '@/utils/core/remedy/case';
import type { Matched } from '@/utils/messages/protocol';

/** What the person told at the start. `kinds` were ticked without a value. */
export interface Told {
  readonly matched: readonly Matched[];
  readonly picked: readonly Item[];
  readonly kinds: readonly Kind[];
}

/** A kind that was only ticked is left out where an item of that kind is already there. */
export function leakedItems({ matched, picked, kinds }: Told): readonly LeakedItem[] {
  const items = new Map<string, LeakedItem>();
  for (const item of [...matched.map(fromMatched), ...picked.map(fromItem)]) items.set(keyOf(item), item);
  for (const kind of kinds) {
    if (![...items.values()].some((item) => item.kind === kind))
      items.set(kind, { kind, subtype: '', itemId: null, mask: '' });
  }
  return [...items.values()].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}

export function keyOf(item: LeakedItem): string {
  return item.itemId ?? `${item.kind}/${item.mask}`;
}

/** An item that the record does not hold is not looked for in it. */
function fromMatched({ kind, subtype, mask, itemId, known }: Matched): LeakedItem {
  return { kind, subtype, mask, itemId: known ? itemId : null };
}

function fromItem({ id, kind, subtype, mask }: Item): LeakedItem {
  return { kind, subtype, mask, itemId: id };
}
