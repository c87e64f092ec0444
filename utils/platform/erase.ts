// Forgetting: one item, one site, or everything with the key that it was written under.
// Best effort on the disk: browsers keep deleted bytes until others take their place, backups keep theirs.
import type { ItemId } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import { browser } from './browser';
import { database } from './database';
import { setFirstSettings } from './first-settings';
import { stopRecordingHolds } from './holds';
import { forgetKeys } from './keys';
import { forgetLive } from './live';
import { inTurn } from './queue';
import { LEDGER } from './record';
import { dropAll } from './session';
import { forgetSettings } from './settings';

export function forgetItem(itemId: ItemId): Promise<void> {
  const db = database();
  return inTurn(LEDGER, () =>
    db.transaction('rw', db.disclosures, db.items, async () => {
      await db.disclosures.where('itemId').equals(itemId).delete();
      await db.items.delete(itemId);
    }),
  );
}

/** Every row that names the site, as page or as recipient, and the items that no other row knows and nobody registered. */
export function forgetSite(site: Site): Promise<void> {
  const db = database();
  return inTurn(LEDGER, () =>
    db.transaction('rw', db.disclosures, db.items, async () => {
      const rows = await db.disclosures.where('recipient').equals(site).or('page').equals(site).toArray();
      await db.disclosures.bulkDelete(rows.map(({ id }) => id));
      for (const id of new Set(rows.flatMap(({ itemId }) => itemId ?? []))) {
        if ((await db.disclosures.where('itemId').equals(id).count()) > 0) continue;
        if ((await db.items.get(id))?.registeredAt === undefined) await db.items.delete(id);
      }
    }),
  );
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
  const db = database();
  await inTurn(LEDGER, async () => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await forgetKeys();
    await forgetSettings();
    await browser.storage.local.clear();
    await Promise.all([forgetLive(), ...['sent:', 'handed:'].map(dropAll)]);
    await stopRecordingHolds();
  });
  await setFirstSettings();
  await scrub().catch(() => undefined);
}
