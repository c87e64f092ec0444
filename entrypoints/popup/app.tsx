// Wires the popup: the tab in front, the ledger, the settings, and a message for every button.
import { liveQuery } from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { sourceOf } from '@/components/hooks/source';
import { useNow } from '@/components/hooks/use-now';
import { useObservable } from '@/components/hooks/use-observable';
import type { PopupActions } from '@/components/popup/actions';
import { PopupPage } from '@/components/popup/popup-page';
import type { Settings } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';
import type { TabView } from '@/utils/messages/protocol';
import { sendFromPages } from '@/utils/messages/send';
import { browser } from '@/utils/platform/browser';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { allSites, find, latestRows, rowsDue, rowsOf } from './reads';

const CHOSEN_TAB = Number(new URLSearchParams(location.search).get('tab'));

async function viewOfTab(): Promise<TabView | null> {
  const [inFront] = CHOSEN_TAB ? [] : await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = CHOSEN_TAB || inFront?.id;
  return tabId === undefined ? null : sendFromPages('tab', { tabId });
}

export function App() {
  const [view, setView] = useState<TabView | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const settings = useObservable(() => sourceOf(readSettings, watchSettings));
  const now = useNow();
  const site = view?.site ?? null;
  const siteRows = useObservable(() => rowsOf(site), [site]);
  const latest = useObservable(latestRows);
  const sites = useObservable(allSites);
  const due = useObservable(() => liveQuery(() => rowsDue(now)), []);
  const attempt = useCallback((run: () => Promise<unknown>) => {
    run().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, []);
  const look = useCallback(async () => {
    try {
      setView(await viewOfTab());
    } catch (error) {
      setView(null);
      throw error;
    }
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is set may change what is said of the tab
  useEffect(() => attempt(look), [attempt, look, settings.value]);
  if (view === undefined || !settings.value || !latest.value) return null;
  return (
    <PopupPage
      view={view}
      settings={settings.value}
      siteRows={siteRows.value ?? []}
      latest={latest.value}
      sites={sites.value ?? []}
      now={now}
      failed={failed || latest.error !== null || siteRows.error !== null}
      due={due.value ?? null}
      find={find}
      actions={actionsFor(site, settings.value, attempt, look)}
    />
  );
}

function openTab(path: string) {
  browser.tabs.create({ url: browser.runtime.getURL(path) });
  if (!CHOSEN_TAB) window.close();
}

function actionsFor(
  site: Site | null,
  settings: Settings,
  attempt: (run: () => Promise<unknown>) => void,
  look: () => Promise<void>,
): PopupActions {
  const change = (changes: Partial<Settings>) => attempt(() => sendFromPages('change', { settings: changes }));
  const others = settings.muted.filter((other) => other !== site);
  return {
    onTrust: (yes) => {
      if (site === null) return;
      attempt(() =>
        yes ? sendFromPages('trust', { sites: [site], source: 'popup' }) : sendFromPages('untrust', { site }),
      );
    },
    onMute: (yes) => site !== null && change({ muted: yes ? [...others, site] : others }),
    onGrant: () => attempt(() => browser.permissions.request({ origins: ['<all_urls>'] }).then(look)),
    onResume: () => change({ pausedUntil: 0 }),
    onPause: (pausedUntil) => change({ pausedUntil }),
    onLeaked: () => openTab('/leaked.html'),
    onOptions: (section) => openTab(`/options.html#${section}`),
  };
}
