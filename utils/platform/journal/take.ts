// Which entries speak of rows and items that are to go, and what of it has to be said again because others need it.
// Never: writes. Reads in the writer's turn.
import type { Item, ItemId } from '@/utils/core/item';
import { nameOf, type Operation } from '@/utils/core/ledger/journal';
import { database } from '@/utils/platform/database';

/** An entry names so many others at most. */
const MOST = 60;
const ITEM = nameOf('');

interface Spoken {
  readonly seqs: readonly number[];
  /** Said only there, and not to go. */
  readonly left: readonly Item[];
}

async function spokenOf(rows: readonly string[], items: readonly ItemId[]): Promise<Spoken> {
  const db = database();
  const names = [...rows, ...items.map(nameOf)];
  const payloads = await db.payloads.where('about').anyOf(names).distinct().toArray();
  const gone = new Set(items);
  const others = payloads.flatMap(({ about }) => about.filter((name) => name.startsWith(ITEM)));
  const ids = [...new Set(others.map((name) => name.slice(ITEM.length)))].filter((id) => !gone.has(id));
  const left = (await db.items.bulkGet(ids)).filter((item) => item !== undefined);
  return { seqs: payloads.map(({ seq }) => seq).sort((a, b) => a - b), left };
}

const sayAgain = (items: readonly Item[]): readonly Operation[] => items.map((item) => ({ op: 'item', item }));

/** Better rows take the place of these. */
export async function dropping(ids: readonly string[]): Promise<readonly Operation[]> {
  if (ids.length === 0) return [];
  const { seqs, left } = await spokenOf(ids, []);
  return [{ op: 'drop', ids, seqs }, ...sayAgain(left)];
}

/** The rows and the items go, with every payload that speaks of them. */
export async function erasing(
  rows: readonly string[],
  items: readonly ItemId[],
  why: 'asked' | 'expired',
): Promise<readonly Operation[]> {
  const { seqs, left } = await spokenOf(rows, items);
  const parts = Array.from({ length: Math.ceil(seqs.length / MOST) }, (_, part) =>
    seqs.slice(part * MOST, (part + 1) * MOST),
  );
  return [...parts.map((part): Operation => ({ op: 'erase', seqs: part, why })), ...sayAgain(left)];
}
