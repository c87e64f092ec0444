// Behind "Details": from where to where, how each item was recognised, and the way to be left alone on this site.
// Never: changes anything by itself; what it offers is asked again in a window of our own.
import { isolated } from '@/components/format';
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import { EvidenceList } from '@/components/ui/evidence-list';
import { ItemLabel } from '@/components/ui/item-label';
import type { HeldView } from '@/utils/messages/protocol';
import type { Seen } from './use-seen';

interface Props {
  readonly held: HeldView;
  readonly seen: Seen;
  readonly onLeave: () => void;
}

export function Details({ held, seen, onLeave }: Props) {
  const text = useText();
  return (
    <details>
      <summary>{text('dialog_details')}</summary>
      <ul class="stack close">
        {held.page && <li>{text('dialog_from', isolated({ site: held.page }))}</li>}
        <li>
          <Icon name="arrow" size={13} /> {text('dialog_to', isolated({ host: held.toHost || held.to }))}
        </li>
        {held.items.some(({ hidden }) => hidden) && <li>{text('dialog_hidden_details')}</li>}
        <li>{text('dialog_limits')}</li>
      </ul>
      <h3>{text('dialog_recognised')}</h3>
      <dl class="stack close">
        {held.items.map((item) => (
          <div key={`${item.kind}${item.mask}`}>
            <dt>
              <ItemLabel kind={item.kind} subtype={item.subtype} mask={item.mask} />
            </dt>
            <dd class="small soft">
              <EvidenceList evidence={item.why} />
            </dd>
          </div>
        ))}
      </dl>
      {held.page && (
        <button
          type="button"
          class="quiet small outdent"
          title={text('dialog_trust_hint')}
          {...seen.press('leave', onLeave, () => undefined)}
        >
          {text('dialog_leave')}
        </button>
      )}
    </details>
  );
}
