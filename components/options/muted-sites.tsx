// The sites that are left alone: no notes, no questions, no record.
import { isolated } from '@/components/format';
import { useText } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { Status, useStatus } from '@/components/ui/status';
import { Untrusted } from '@/components/ui/untrusted';
import type { Settings } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import type { OptionsActions } from './actions';
import { AddSite } from './add-site';

export function MutedSites({ settings, actions }: { readonly settings: Settings; readonly actions: OptionsActions }) {
  const text = useText();
  const { said, attempt } = useStatus();
  const { muted } = settings;
  const add = (site: Site) =>
    attempt(() => actions.change({ muted: [...muted, site] }), {
      message: text('options_muted_added', isolated({ site })),
    });
  const remove = (site: Site) =>
    attempt(() => actions.change({ muted: muted.filter((other) => other !== site) }), {
      message: text('options_muted_removed', isolated({ site })),
      undo: () => attempt(() => actions.change({ muted })),
    });
  return (
    <div class="stack loose">
      <p class="measure">{text('options_muted_intro')}</p>
      <div class="card stack">
        <AddSite label={text('options_muted_add')} listed={muted} onAdd={add} />
        <Status said={said} />
        {muted.length === 0 && <Empty title={text('options_muted_none')}>{text('options_muted_none_hint')}</Empty>}
        <ul class="lines">
          {[...muted].sort().map((site) => (
            <li key={site} class="row apart unbroken">
              <Untrusted value={site} class="grow" />
              <button
                type="button"
                class="quiet"
                aria-label={text('options_remove_site', isolated({ site }))}
                onClick={() => remove(site)}
              >
                {text('options_remove')}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
