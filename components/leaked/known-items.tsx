// What the other party knew: each item with its mask, and whether the record has it.
import { useText } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import type { LeakedItem } from '@/utils/core/remedy/case';
import { keyOf } from './leaked-items';

export function KnownItems({ items }: { readonly items: readonly LeakedItem[] }) {
  return (
    <ul class="lines">
      {items.map((item) => (
        <li key={keyOf(item)} class="row apart">
          <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask || null} />
          <KnownChip item={item} />
        </li>
      ))}
    </ul>
  );
}

/** Nothing is said of kinds that were told without a value: there is nothing to look up. */
function KnownChip({ item }: { readonly item: LeakedItem }) {
  const text = useText();
  if (item.itemId === null && item.mask === '') return null;
  return item.itemId === null ? (
    <span class="chip">{text('leaked_not_on_record')}</span>
  ) : (
    <span class="chip accent">{text('leaked_on_record')}</span>
  );
}
