// What the popup reads of the ledger, live.
import { liveQuery } from 'dexie';
import type { Found } from '@/components/popup/found';
import { recipientsOf } from '@/components/popup/site-facts';
import { backupDue } from '@/utils/core/ledger/backup/due';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';
import { sendFromPages } from '@/utils/messages/send';
import { readBackupState } from '@/utils/platform/backup/status';
import { readUnsaved } from '@/utils/platform/backup/unsaved';
import { database } from '@/utils/platform/database';

const LATEST = 6;

export function rowsOf(site: Site | null) {
  return liveQuery<readonly Disclosure[]>(async () => {
    if (site === null) return [];
    return database().disclosures.where('recipient').equals(site).or('page').equals(site).toArray();
  });
}

export function latestRows() {
  return liveQuery<readonly Disclosure[]>(() =>
    database().disclosures.orderBy('latest').reverse().limit(LATEST).toArray(),
  );
}

/** How many rows a reminder of a backup is about; null: none is due. */
export async function rowsDue(now: number): Promise<number | null> {
  const { last } = await readBackupState();
  return backupDue(last, await readUnsaved(last), now)?.rows ?? null;
}

export function allSites() {
  return liveQuery<readonly Site[]>(async () => {
    const { disclosures } = database();
    const keys = [await disclosures.orderBy('recipient').uniqueKeys(), await disclosures.orderBy('page').uniqueKeys()];
    return [...new Set(keys.flat().map(String))].sort();
  });
}

/** Items in the text, and where each known one went. */
export async function find(text: string): Promise<Found> {
  const matched = await sendFromPages('match', { text });
  const known = matched.flatMap((item) => (item.known && item.itemId !== null ? [item.itemId] : []));
  const went = await Promise.all(
    known.map(
      async (id) => [id, recipientsOf(await database().disclosures.where('itemId').equals(id).toArray())] as const,
    ),
  );
  return { matched, went: Object.fromEntries(went) };
}
