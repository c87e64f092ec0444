// Wires the options: the address to a section, the ledger and settings to what is drawn, a message to every button.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { sourceOf } from '@/components/hooks/source';
import { useNow } from '@/components/hooks/use-now';
import { useObservable } from '@/components/hooks/use-observable';
import type { OptionsActions } from '@/components/options/actions';
import { OptionsPage } from '@/components/options/options-page';
import { placeOf } from '@/components/options/sections';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import { sendFromPages } from '@/utils/messages/send';
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';
import { diagnose } from '@/utils/platform/diagnose/diagnose';
import { recoveryReport, watchReports } from '@/utils/platform/journal/report';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { canShield } from '@/utils/platform/shield';
import { backupActions } from './backup-actions';
import { useBackupFacts } from './backup-facts';
import { PROOF_ACTIONS } from './proof-actions';

const ACTIONS: OptionsActions = {
  trust: (sites, source) => sendFromPages('trust', { sites, source }),
  untrust: (site) => sendFromPages('untrust', { site }),
  change: (settings) => sendFromPages('change', { settings }),
  forgetItem: (itemId) => sendFromPages('forgetItem', { itemId }),
  forgetSite: (site) => sendFromPages('forgetSite', { site }),
  forgetRows: (ids) => sendFromPages('forgetRows', { ids }),
  forgetBefore: (before) => sendFromPages('forgetBefore', { before }),
  renewRecord: () => sendFromPages('renewRecord'),
  eraseAll: () => sendFromPages('eraseAll'),
  ...PROOF_ACTIONS,
  save: saveFile,
  backup: backupActions(saveFile),
  check,
  openLeaked: () => location.assign(browser.runtime.getURL('/leaked.html')),
};

export function App() {
  const place = usePlace();
  const now = useNow();
  const settings = useObservable(() => sourceOf(readSettings, watchSettings));
  const rows = useObservable(() => liveQuery<readonly Disclosure[]>(() => database().disclosures.toArray()));
  const backup = useBackupFacts(now);
  const counts = useObservable(() => liveQuery(countTables));
  const reports = useObservable(() => sourceOf(recoveryReport, watchReports));
  if (!settings.value) return null;
  return (
    <OptionsPage
      place={place}
      settings={settings.value}
      rows={rows.value}
      counts={counts.value && { ...counts.value, trusted: settings.value.trusted.length }}
      backup={backup}
      now={now}
      version={browser.runtime.getManifest().version}
      canShield={canShield()}
      reports={reports.value}
      failed={rows.error !== null || settings.error !== null}
      actions={ACTIONS}
    />
  );
}

function usePlace() {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const follow = () => setPlace(placeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return place;
}

async function countTables() {
  const { disclosures, items, cases } = database();
  const [rows, itemCount, caseCount] = [await disclosures.count(), await items.count(), await cases.count()];
  return { rows, items: itemCount, cases: caseCount, bytes: await bytesUsed() };
}

async function bytesUsed(): Promise<number | null> {
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return estimate?.usage ?? null;
}

async function check() {
  const found = await diagnose(Date.now()).outcome;
  if (!found) throw new Error('the check was cut short');
  return found;
}

function saveFile(name: string, content: BlobPart, type = 'application/json') {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
