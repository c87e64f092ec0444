// The items that are about to be sent, each with what the record knows of it, and whether its field could be seen.
// Never: a value. What is shown is a mask.
import { formatDate } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { ItemLabel } from '@/components/ui/item-label';
import { RETENTION } from '@/utils/core/item';
import type { HeldView } from '@/utils/messages/protocol';

type HeldItem = HeldView['items'][number];

interface Props {
  readonly items: readonly HeldItem[];
  /** Of another program nothing is known. */
  readonly mail: boolean;
}

export function HeldItems({ items, mail }: Props) {
  const { text, lang } = useWords();
  const when = ({ kind, before }: HeldItem) => {
    if (RETENTION[kind] === 'nothing') return text('dialog_item_unkept');
    return before === null ? text('dialog_item_new') : text('dialog_item_before', { date: formatDate(before, lang) });
  };
  return (
    <ul class="items">
      {items.map((item) => (
        <li key={`${item.kind}${item.mask}`} class="row apart">
          <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
          {!mail && <small class="soft">{when(item)}</small>}
          {item.hidden && (
            <small class="warning unseen">
              <Icon name="alert" size={13} /> {text('dialog_hidden')}
            </small>
          )}
        </li>
      ))}
    </ul>
  );
}
