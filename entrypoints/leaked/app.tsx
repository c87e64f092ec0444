// Wires the leak page: record, cases and settings to what is drawn, the address to the open case.
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { sourceOf } from '@/components/hooks/source';
import { useObservable } from '@/components/hooks/use-observable';
import { LeakedPage } from '@/components/leaked/leaked-page';
import type { Item } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Case } from '@/utils/core/remedy/case';
import { database } from '@/utils/platform/database';
import { readSettings, watchSettings } from '@/utils/platform/settings';
import { ACTIONS } from './actions';
import { caseInHash, showCase } from './hash';
import { traceOf } from './trace';

interface Props {
  readonly initialText: string;
  readonly initialCase: string | null;
}

export function App({ initialText, initialCase }: Props) {
  const [caseId, setCaseId] = useCase(initialCase);
  const settings = useObservable(() => sourceOf(readSettings, watchSettings));
  const rows = useObservable(() => liveQuery<readonly Disclosure[]>(() => database().disclosures.toArray()));
  const items = useObservable(() =>
    liveQuery<readonly Item[]>(() => database().items.orderBy('firstSeen').reverse().toArray()),
  );
  const cases = useObservable(() =>
    liveQuery<readonly Case[]>(() => database().cases.orderBy('openedAt').reverse().toArray()),
  );
  if (!settings.value || !rows.value || !items.value || !cases.value) return null;
  return (
    <LeakedPage
      rows={rows.value}
      items={items.value}
      cases={cases.value}
      region={settings.value.region}
      initialText={initialText}
      caseId={caseId}
      now={Date.now()}
      trace={traceOf}
      actions={ACTIONS}
      onCase={setCaseId}
    />
  );
}

function useCase(initial: string | null) {
  const [caseId, setCaseId] = useState(initial);
  useEffect(() => {
    const follow = () => setCaseId(caseInHash(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const choose = (id: string | null) => {
    showCase(id);
    setCaseId(id);
    scrollTo(0, 0);
  };
  return [caseId, choose] as const;
}
