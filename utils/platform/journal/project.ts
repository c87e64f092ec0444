// What an operation does to the rows that pages read. Inside the transaction that writes its entry.
// Never: waits for anything but Dexie.
import { nameOf, type Operation } from '@/utils/core/ledger/journal';
import { database, toStored } from '@/utils/platform/database';

type Of<K extends Operation['op']> = Extract<Operation, { op: K }>;

async function add({ row, item }: Of<'add'>): Promise<void> {
  const db = database();
  await db.disclosures.add(toStored(row));
  if (item && !(await db.items.get(item.id))) await db.items.add(item);
}

async function change({ id, changes }: Of<'change'>): Promise<void> {
  const { disclosures } = database();
  const row = await disclosures.get(id);
  if (row) await disclosures.put(toStored({ ...row, ...changes }));
}

const ITEM = nameOf('');

/** The payloads, and everything that they speak of. An item that others know too is put back by the operation that follows. */
async function take(seqs: readonly number[], epoch: number): Promise<void> {
  const db = database();
  const keys = seqs.map((seq): [number, number] => [epoch, seq]);
  const names = (await db.payloads.bulkGet(keys)).flatMap((payload) => payload?.about ?? []);
  await db.disclosures.bulkDelete(names.filter((name) => !name.startsWith(ITEM)));
  await db.items.bulkDelete(names.filter((name) => name.startsWith(ITEM)).map((name) => name.slice(ITEM.length)));
  await db.payloads.bulkDelete(keys);
}

const PROJECT: { readonly [K in Operation['op']]: (operation: Of<K>, epoch: number) => Promise<unknown> } = {
  add,
  change,
  drop: async ({ ids, seqs }, epoch) => {
    await take(seqs, epoch);
    await database().disclosures.bulkDelete([...ids]);
  },
  item: ({ item }) => database().items.put(item),
  erase: ({ seqs }, epoch) => take(seqs, epoch),
  recovery: async () => undefined,
  epoch: async () => undefined,
};

export function project(operation: Operation, epoch: number): Promise<unknown> {
  return (PROJECT[operation.op] as (operation: Operation, epoch: number) => Promise<unknown>)(operation, epoch);
}
