// Everything away, from every store, in an order in which no start can take an unfinished wipe for a loss.
// Never: half. A mark says that it was wanted until it is done; the next start ends what a crash cut short.
import Dexie from 'dexie';
import { browser } from '@/utils/platform/browser';
import { DATABASE, database, VERSION } from '@/utils/platform/database';
import { probe } from './probe';
import { dropSnapshot } from './snapshot';

const MARK = 'wipe';

async function clearTables(): Promise<void> {
  // Of a later version: this program may not look into it, but the person may throw it away.
  if ((await probe()).version > VERSION) return Dexie.delete(DATABASE);
  const db = database();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}

export async function wipeStores(): Promise<void> {
  await browser.storage.local.set({ [MARK]: true });
  const { [MARK]: _, ...others } = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(others));
  await dropSnapshot();
  await clearTables();
  await browser.storage.local.remove(MARK);
}

export async function finishWipe(): Promise<void> {
  const { [MARK]: wanted } = await browser.storage.local.get(MARK);
  if (wanted) await wipeStores();
}
