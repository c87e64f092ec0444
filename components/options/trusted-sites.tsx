// The trusted sites: add, remove, take back, bring in, hand out.
import { formatDate, isolated, plural } from '@/components/format';
import { Icon } from '@/components/icons';
import { useWords } from '@/components/text-context';
import { Empty } from '@/components/ui/empty';
import { useMore } from '@/components/ui/more';
import { Status, useStatus } from '@/components/ui/status';
import { Untrusted } from '@/components/ui/untrusted';
import type { Settings, TrustedSite } from '@/utils/core/settings';
import type { MessageKey } from '@/utils/core/text';
import type { OptionsActions } from './actions';
import { AddSite } from './add-site';
import { ImportSites } from './import-sites';
import { writeSites } from './site-files';

interface Props {
  readonly settings: Settings;
  readonly actions: OptionsActions;
}

export function TrustedSites({ settings, actions }: Props) {
  const { text, lang } = useWords();
  const { said, attempt } = useStatus();
  const { trusted } = settings;
  const listed = trusted.map(({ site }) => site);
  const add = (site: string) =>
    attempt(
      () => actions.trust([site], 'options'),
      ({ refused }) =>
        refused.length > 0
          ? { message: text('options_trusted_refused', isolated({ site })), failed: true }
          : { message: text('options_trusted_added', isolated({ site })) },
    );
  const remove = (entry: TrustedSite) =>
    attempt(() => actions.untrust(entry.site), {
      message: text('options_trusted_removed', isolated({ site: entry.site })),
      undo: () =>
        attempt(() => actions.change({ trusted: [...trusted.filter(({ site }) => site !== entry.site), entry] })),
    });
  return (
    <div class="stack loose">
      <p class="measure">{text('options_trusted_intro')}</p>
      <div class="card stack">
        <AddSite label={text('options_trusted_add')} listed={listed} onAdd={add} />
        <Status said={said} />
        {trusted.length === 0 && (
          <Empty title={text('options_trusted_none')}>{text('options_trusted_none_hint')}</Empty>
        )}
        <TrustedList trusted={trusted} onRemove={remove} />
      </div>
      <div class="card stack">
        <div class="row apart">
          <h2>{text('options_trusted_files')}</h2>
          <button
            type="button"
            disabled={trusted.length === 0}
            onClick={() => actions.save('whence-trusted-sites.json', writeSites(trusted))}
          >
            <Icon name="download" />
            {text('options_export')}
          </button>
        </div>
        <ImportSites
          listed={listed}
          onImport={(sites) =>
            attempt(
              () => actions.trust(sites, 'import'),
              ({ added }) => ({ message: plural(text, lang, 'options_imported', added.length) }),
            )
          }
        />
      </div>
    </div>
  );
}

function TrustedList({
  trusted,
  onRemove,
}: {
  readonly trusted: readonly TrustedSite[];
  readonly onRemove: (entry: TrustedSite) => void;
}) {
  const { text, lang } = useWords();
  const { shown, more } = useMore([...trusted].sort((a, b) => (a.site < b.site ? -1 : 1)));
  return (
    <>
      <ul class="lines">
        {shown.map((entry) => (
          <li key={entry.site} class="row apart unbroken">
            <div class="grow">
              <Untrusted value={entry.site} />
              <div class="small soft">
                {text(`options_source_${entry.source}` as MessageKey, { date: formatDate(entry.since, lang) })}
              </div>
            </div>
            <button
              type="button"
              class="quiet"
              aria-label={text('options_remove_site', isolated({ site: entry.site }))}
              onClick={() => onRemove(entry)}
            >
              {text('options_remove')}
            </button>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
