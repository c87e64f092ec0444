// The record that is here, as a side of the comparison with a backup.
import type { Side } from '@/utils/core/ledger/backup/plan';
import type { LedgerDatabase } from '@/utils/platform/database';
import type { Staged } from './stores';

export interface Here {
  /** null: there is no record yet. */
  readonly side: Side | null;
  readonly base: Staged['base'];
}

export async function sideHere(db: LedgerDatabase): Promise<Here> {
  const [head, entries, rows, items] = await db.transaction('r', [db.meta, db.entries, db.disclosures, db.items], () =>
    Promise.all([db.meta.get('head'), db.entries.toArray(), db.disclosures.toArray(), db.items.toArray()]),
  );
  if (!head) return { side: null, base: null };
  const { ledger, epoch, size, hash } = head;
  const side = {
    ledger,
    epoch,
    entries: entries.filter((entry) => entry.epoch === epoch).map(({ text }) => text),
    seqOf: new Map<string, number>(),
    disclosures: new Map(rows.map((row) => [row.id, row])),
    items: new Map(items.map((item) => [item.id, item])),
  };
  return { side, base: { ledger, epoch, size, hash } };
}
