// The options as a whole: the sections at the side, the chosen one in the middle.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { BackupFacts } from '@/components/backup/actions';
import { BackupDue } from '@/components/backup/due';
import { Icon } from '@/components/icons';
import { useText } from '@/components/text-context';
import { Mark } from '@/components/ui/mark';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Settings } from '@/utils/core/settings';
import { About } from './about';

import type { OptionsActions } from './actions';
import { Backup } from './backup';
import { Check } from './check';
import { Forgetting } from './forgetting';
import { Language } from './language';
import { MutedSites } from './muted-sites';
import { Pause } from './pause';
import { PolicyTable } from './policy-table';
import { TheRecord } from './record';
import { RecordNotice, type Reports } from './record-notice';
import { type Place, SECTIONS, type SectionId } from './sections';
import { Shield } from './shield';
import { type Counts, Stored } from './stored';
import { TrustedSites } from './trusted-sites';
import { TryText } from './try-text';

export interface OptionsProps {
  readonly place: Place;
  readonly settings: Settings;
  readonly rows: readonly Disclosure[] | undefined;
  readonly counts: Counts | undefined;
  readonly backup: BackupFacts | undefined;
  readonly now: number;
  readonly version: string;
  readonly failed: boolean;
  /** The browser can block by rules, and cannot hold a request for a question. */
  readonly canShield: boolean;
  /** What the last starts found. */
  readonly reports: Reports | undefined;
  readonly actions: OptionsActions;
}

const DRAW: Readonly<Record<SectionId, (props: OptionsProps) => ComponentChildren>> = {
  record: ({ rows, now, place, actions }) => (
    <TheRecord key={JSON.stringify(place.query)} rows={rows} now={now} query={place.query} actions={actions} />
  ),
  trusted: ({ settings, actions }) => <TrustedSites settings={settings} actions={actions} />,
  policy: ({ settings, actions }) => <PolicyTable settings={settings} actions={actions} />,
  shield: ({ settings, canShield, actions }) => <Shield settings={settings} possible={canShield} actions={actions} />,
  try: ({ settings }) => <TryText region={settings.region} />,
  muted: ({ settings, actions }) => <MutedSites settings={settings} actions={actions} />,
  pause: ({ settings, now, actions }) => <Pause settings={settings} now={now} actions={actions} />,
  language: ({ settings, actions }) => <Language settings={settings} actions={actions} />,
  stored: ({ counts }) => <Stored counts={counts} />,
  backup: ({ backup, rows, now, actions }) => (
    <Backup facts={backup} rows={rows ?? []} now={now} actions={actions.backup} save={actions.save} />
  ),
  erase: ({ settings, counts, now, actions }) => (
    <Forgetting settings={settings} rows={counts?.rows ?? 0} now={now} actions={actions} />
  ),
  check: ({ actions }) => <Check check={actions.check} />,
  about: ({ version }) => <About version={version} />,
};

export function OptionsPage(props: OptionsProps) {
  const text = useText();
  const { section } = props.place;
  const heading = useRef<HTMLHeadingElement>(null);
  const drawn = useRef(section);
  useEffect(() => {
    if (drawn.current !== section) heading.current?.focus();
    drawn.current = section;
  }, [section]);
  const title = SECTIONS.find(({ id }) => id === section)?.title ?? 'options_title';
  return (
    <div class="frame">
      <button type="button" class="skip-link" onClick={() => heading.current?.focus()}>
        {text('ui_skip')}
      </button>
      <SideNav section={section} onLeaked={props.actions.openLeaked} />
      <main class="stack loose">
        <h1 ref={heading} tabIndex={-1}>
          {text(title)}
        </h1>
        {props.failed && (
          <p class="error" role="alert">
            {text('ui_failed')}
          </p>
        )}
        {section === 'record' && props.backup?.due != null && <BackupDue rows={props.backup.due} href="#backup" />}
        <RecordNotice reports={props.reports} now={props.now} />
        {DRAW[section](props)}
      </main>
    </div>
  );
}

function SideNav({ section, onLeaked }: { readonly section: SectionId; readonly onLeaked: () => void }) {
  const text = useText();
  return (
    <header class="side">
      <p class="row brand">
        <Mark size={28} />
        {text('extension_name')}
      </p>
      <nav aria-label={text('options_title')}>
        <ul>
          {SECTIONS.map(({ id, title, icon }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
                <Icon name={icon} size={18} />
                {text(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="primary" onClick={onLeaked}>
        {text('popup_leaked')}
        <Icon name="arrow" />
      </button>
    </header>
  );
}
