// The first moments of an epoch: a ledger with a name of its own, and the rows that there are, written anew.
// So do rows of the versions before the journal come into it. Everything of an earlier epoch goes, in the same transaction.
import type { Item, ItemId } from '@/utils/core/item';
import { toText } from '@/utils/core/ledger/chain/encode';
import { genesisOf } from '@/utils/core/ledger/chain/entry';
import { type Operation, replay } from '@/utils/core/ledger/journal';
import { database, type Head, type StoredDisclosure, toStored } from '@/utils/platform/database';
import { signer } from '@/utils/platform/signing';
import { link, prepare } from './link';

/** Of a ledger, or of an epoch of it, that has nothing in it. */
export async function firstHead(epoch = 1, known?: string): Promise<Head> {
  const ledger = known ?? toText(crypto.getRandomValues(new Uint8Array(16)));
  const { publicKey } = await signer();
  const hash = toText(genesisOf(ledger, publicKey));
  return { k: 'head', ledger, epoch, size: 0, hash, frontier: [] };
}

/** What rows and items come to as operations: the first row of an item brings it, what has no row stands alone. */
export function operationsFor(rows: readonly StoredDisclosure[], items: readonly Item[]): readonly Operation[] {
  const left = new Map<ItemId, Item>(items.map((item) => [item.id, item]));
  const added = rows.map(({ latest, ...row }): Operation => {
    const item = (row.itemId !== null && left.get(row.itemId)) || null;
    if (item) left.delete(item.id);
    return { op: 'add', row, item, imported: true };
  });
  return [...added, ...[...left.values()].map((item): Operation => ({ op: 'item', item }))];
}

/** Writes what the rows that there are come to, as the whole of the next epoch. */
export async function beginEpoch(now: number): Promise<void> {
  const db = database();
  const before = await db.meta.get('head');
  const head = await firstHead((before?.epoch ?? 0) + 1, before?.ledger);
  await db.transaction('rw', [db.entries, db.payloads, db.meta, db.checkpoints, db.disclosures, db.items], async () => {
    const [rows, items] = await Promise.all([db.disclosures.orderBy('latest').toArray(), db.items.toArray()]);
    await Promise.all([db.entries.clear(), db.payloads.clear(), db.checkpoints.clear()]);
    const operations: readonly Operation[] = [{ op: 'epoch' }, ...operationsFor(rows, items)];
    const prepared = operations.map(prepare);
    await link(head, prepared, now);
    const said = replay(prepared.map(({ operation }) => operation));
    await db.disclosures.bulkPut([...said.disclosures.values()].map(toStored));
    await db.items.bulkPut([...said.items.values()]);
  });
}
