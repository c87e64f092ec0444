// Checks the tables: the chain, the rows against what the journal comes to, and how many there are. In a worker.
// Never: writes, and never says more than counts.
import { parseCanonical } from '@/utils/core/ledger/chain/canonical';
import type { TablesFound } from '@/utils/core/ledger/diagnosis';
import { type Operation, operationOf, replay } from '@/utils/core/ledger/journal';
import { database, toStored } from '@/utils/platform/database';
import { firstBroken } from '@/utils/platform/journal/verify';

export async function checkTables(): Promise<TablesFound> {
  const start = performance.now();
  const db = database();
  const head = await db.meta.get('head');
  const counts: Record<string, number> = {};
  for (const table of db.tables) if (table.name !== 'scratch') counts[table.name] = await table.count();
  const differing = await differingRows(head?.epoch ?? 0);
  const broken = await firstBroken(0);
  const last = await db.checkpoints.toArray();
  return {
    counts,
    epoch: head?.epoch ?? 0,
    size: head?.size ?? 0,
    broken,
    differing,
    erased: Math.max(0, (counts.entries ?? 0) - (counts.payloads ?? 0)),
    checkpointAt: latest(last),
    receiptAt: latest(last.filter(({ receipt }) => receipt)),
    ms: performance.now() - start,
  };
}

const latest = (list: readonly { readonly at: number }[]) =>
  list.length > 0 ? Math.max(...list.map(({ at }) => at)) : null;

async function differingRows(epoch: number): Promise<number> {
  const db = database();
  const [payloads, rows, items] = await db.transaction('r', [db.payloads, db.disclosures, db.items], () =>
    Promise.all([db.payloads.toArray(), db.disclosures.toArray(), db.items.toArray()]),
  );
  const operations = payloads.filter((one) => one.epoch === epoch).flatMap(({ text }) => operationIn(text) ?? []);
  const said = replay(operations);
  return (
    difference(new Map([...said.disclosures].map(([id, row]) => [id, toStored(row)])), rows) +
    difference(said.items, items)
  );
}

function operationIn(text: string): Operation | null {
  try {
    return operationOf(parseCanonical(text));
  } catch {
    return null;
  }
}

function difference(said: ReadonlyMap<string, object>, there: readonly { readonly id: string }[]): number {
  const same = there.filter((row) => sorted(said.get(row.id)) === sorted(row)).length;
  return Math.max(said.size, there.length) - same;
}

/** Whatever the order of the fields. */
function sorted(row: object | undefined): string {
  return row ? JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))) : '';
}
