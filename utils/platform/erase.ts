// Forgetting: rows, an item, a site, what is old, or everything with the key that it was written under.
// Best effort on the disk: browsers keep deleted bytes until others take their place, backups keep theirs.
import type { ItemId } from '@/utils/core/item';
import { takenBy } from '@/utils/core/ledger/journal';
import type { Site } from '@/utils/core/site';
import { forgetBefore } from './backup/before';
import { database, type StoredDisclosure } from './database';
import { setFirstSettings } from './first-settings';
import { stopRecordingHolds } from './holds';
import { append } from './journal/append';
import { beginEpoch } from './journal/begin';
import { mirrorUpTo } from './journal/mirror';
import { markStale, renewStale, writeSnapshot } from './journal/snapshot';
import { erasing } from './journal/take';
import { inLedger, LEDGER } from './journal/turn';
import { wipeStores } from './journal/wipe';
import { forgetKeys } from './keys';
import { forgetLive } from './live';
import { inTurn } from './queue';
import { dropAll } from './session';

/** Tables, mirror and snapshot, in that order; what a crash cuts short the next start ends. */
async function erase(rows: readonly string[], items: readonly ItemId[], why: 'asked' | 'expired'): Promise<void> {
  const operations = await erasing(rows, items, why);
  await markStale(operations.flatMap((operation) => [...takenBy(operation)]));
  await append(operations);
  await forgetBefore();
  await renewStale();
}

export function forgetItem(itemId: ItemId): Promise<void> {
  return inLedger(async () => {
    const rows = await database().disclosures.where('itemId').equals(itemId).primaryKeys();
    await erase(rows, [itemId], 'asked');
  });
}

/** The items that these rows alone know, and that nobody registered. */
async function orphansOf(rows: readonly StoredDisclosure[]): Promise<readonly ItemId[]> {
  const db = database();
  const counted = new Map<ItemId, number>();
  for (const { itemId } of rows) if (itemId !== null) counted.set(itemId, (counted.get(itemId) ?? 0) + 1);
  const ids = [...counted.keys()];
  const items = await db.items.bulkGet(ids);
  const all = await Promise.all(ids.map((id) => db.disclosures.where('itemId').equals(id).count()));
  return ids.filter((id, index) => all[index] === counted.get(id) && items[index]?.registeredAt === undefined);
}

async function eraseRows(rows: readonly StoredDisclosure[], why: 'asked' | 'expired'): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await erase(ids, await orphansOf(rows), why);
}

/** Every row that names the site, as page or as recipient, and the items that no other row knows and nobody registered. */
export function forgetSite(site: Site): Promise<void> {
  return inLedger(async () => {
    const rows = await database().disclosures.where('recipient').equals(site).or('page').equals(site).toArray();
    await eraseRows(rows, 'asked');
  });
}

export function forgetRows(ids: readonly string[]): Promise<void> {
  return inLedger(async () => {
    const rows = await database().disclosures.bulkGet([...ids]);
    await eraseRows(
      rows.filter((row) => row !== undefined),
      'asked',
    );
  });
}

/** `expired`: the person wanted it long ago, for all time. */
export function forgetOlder(before: number, why: 'asked' | 'expired'): Promise<void> {
  return inLedger(async () => {
    await eraseRows(await database().disclosures.where('latest').below(before).toArray(), why);
  });
}

/** A new epoch of what is left: no empty numbers, and nothing that receipts of the old one fit. */
export function renewRecord(now: number): Promise<void> {
  return inLedger(async () => {
    if (!(await database().meta.get('head'))) return;
    await forgetBefore();
    await beginEpoch(now);
    await mirrorUpTo();
    await writeSnapshot();
  });
}

const ROWS = 1024;
const ROW_BYTES = 8192;

/** Rows of random bytes push erased ones out of Chromium's log (seen to happen within 3 to 8 MB of small rows). */
async function scrub(): Promise<void> {
  const { scratch } = database();
  for (let round = 0; round < 2; round++) {
    for (let row = 0; row < ROWS; row += 64) {
      const rows = Array.from({ length: 64 }, () => crypto.getRandomValues(new Uint8Array(ROW_BYTES)));
      await scratch.bulkAdd(rows);
    }
    await scratch.clear();
  }
}

/** Tables, key, settings, what is typed right now; then the scrub. Connections and holds stay: pages see it go empty. */
export async function eraseAll(): Promise<void> {
  await inTurn(LEDGER, async () => {
    await forgetBefore();
    await wipeStores();
    await forgetKeys();
    await Promise.all([forgetLive(), ...['sent:', 'handed:', 'out:'].map(dropAll)]);
    await stopRecordingHolds();
  });
  await setFirstSettings();
  await scrub().catch(() => undefined);
}
