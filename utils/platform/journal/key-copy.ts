// A copy of the keys beside the mirror: a record that came back without them could never be matched with anything again.
// Without a passphrase they lie in clear in the tables too, so the copy gives nothing away that was not open already.
// Never: over keys that are there.
import { fromText, toText } from '@/utils/core/ledger/chain/encode';
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';

const KEYS = 'j:keys';

type Copy = Readonly<Record<string, string>>;

async function readCopy(): Promise<Copy> {
  const { [KEYS]: stored } = await browser.storage.local.get(KEYS);
  return (stored as Copy | undefined) ?? {};
}

/** After a key was made, and at every start. */
export async function copyKeys(): Promise<void> {
  const keys = await database().keys.toArray();
  const copy = Object.fromEntries(keys.map(({ id, bytes }) => [id, toText(bytes)]));
  const before = await readCopy();
  const changed = keys.some(({ id }) => before[id] !== copy[id]);
  if (changed) await browser.storage.local.set({ [KEYS]: copy });
}

/** After a loss: what the tables have not. */
export async function restoreKeys(): Promise<void> {
  const copy = await readCopy();
  const { keys } = database();
  const there = new Set(await keys.toCollection().primaryKeys());
  const missing = Object.entries(copy).filter(([id]) => !there.has(id));
  const rows = missing.flatMap(([id, text]) => {
    const bytes = fromText(text);
    return bytes ? [{ id, bytes: new Uint8Array(bytes) }] : [];
  });
  await keys.bulkAdd(rows);
}
