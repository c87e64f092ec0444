// The popup as a whole: this site, search, the latest, and the big button always in sight.
import { useState } from 'preact/hooks';
import { BackupDue } from '@/components/backup/due';
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import { Mark } from '@/components/ui/mark';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Settings } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import type { TabView } from '@/utils/messages/protocol';
import type { PopupActions } from './actions';
import type { Found } from './found';
import { Holdings } from './holdings';
import { Latest } from './latest';
import { PauseMenu } from './pause-menu';
import { Search } from './search';
import { holdingsOf, otherRecipients } from './site-facts';
import { ThisSite } from './this-site';

interface Props {
  /** null: it could not be asked. */
  readonly view: TabView | null;
  readonly settings: Settings;
  /** Rows that name this site as page or recipient. */
  readonly siteRows: readonly Disclosure[];
  /** The newest first. */
  readonly latest: readonly Disclosure[];
  readonly sites: readonly Site[];
  readonly now: number;
  readonly failed: boolean;
  /** Rows that are in no backup, where a reminder is due; null: none is. */
  readonly due: number | null;
  readonly find: (text: string) => Promise<Found>;
  readonly actions: PopupActions;
}

export function PopupPage({ view, settings, siteRows, latest, sites, now, failed, due, find, actions }: Props) {
  const text = useText();
  const site = view?.site ?? null;
  const paused = settings.pausedUntil > now;
  const [pausing, setPausing] = useState(false);
  return (
    <>
      <Header
        onPause={paused ? null : () => setPausing(!pausing)}
        pausing={pausing}
        onOptions={() => actions.onOptions('')}
      />
      <main class="stack">
        {pausing && !paused && (
          <PauseMenu
            onMute={site && !settings.muted.includes(site) ? () => actions.onMute(true) : null}
            onPause={actions.onPause}
            onClose={() => setPausing(false)}
            now={now}
          />
        )}
        {failed && (
          <p class="error" role="alert">
            {text('ui_failed')}
          </p>
        )}
        {view && (
          <ThisSite
            view={view}
            trusted={settings.trusted.some((entry) => entry.site === site)}
            pausedUntil={settings.pausedUntil}
            {...actions}
          />
        )}
        {site && <Holdings holdings={holdingsOf(site, siteRows)} others={otherRecipients(site, siteRows)} now={now} />}
        <hr />
        <Search
          sites={sites}
          now={now}
          find={find}
          onSite={(found) => actions.onOptions(`record?site=${encodeURIComponent(found)}`)}
        />
        <Latest rows={latest} now={now} onAll={() => actions.onOptions('record')} />
        {due !== null && <BackupDue rows={due} onOpen={() => actions.onOptions('backup')} />}
      </main>
      <footer>
        <button type="button" class="primary large wide" onClick={actions.onLeaked}>
          {text('popup_leaked')}
          <Icon name="arrow" />
        </button>
      </footer>
    </>
  );
}

interface HeaderProps {
  /** null: paused already. */
  readonly onPause: (() => void) | null;
  readonly pausing: boolean;
  readonly onOptions: () => void;
}

function Header({ onPause, pausing, onOptions }: HeaderProps) {
  const text = useText();
  return (
    <header class="row apart unbroken">
      <span class="row unbroken brand">
        <Mark size={22} />
        {text('extension_name')}
      </span>
      <span class="row unbroken tools">
        {onPause && (
          <button type="button" class="quiet small" aria-expanded={pausing} onClick={onPause}>
            <Icon name="pause" />
            {text('popup_pause')}
          </button>
        )}
        <button type="button" class="quiet small" onClick={onOptions}>
          <Icon name="gear" />
          {text('popup_options')}
        </button>
      </span>
    </header>
  );
}
