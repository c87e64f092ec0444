// Reads the journal as it lies in the tables and says where it does not hold together, if anywhere.
// Never: writes. Never believes a stored hash: every one is made again from the bytes.
import { fromText, toText } from '@/utils/core/ledger/chain/encode';
import { commitOf, hashOf, parseEntry } from '@/utils/core/ledger/chain/entry';
import { database, type StoredEntry, type StoredPayload } from '@/utils/platform/database';

const BATCH = 500;

function holds(stored: StoredEntry | undefined, payload: StoredPayload | undefined, prev: string | null): boolean {
  if (!stored) return false;
  try {
    const entry = parseEntry(stored.text);
    if (entry.seq !== stored.seq || entry.epoch !== stored.epoch) return false;
    if (prev !== null && entry.prev !== prev) return false;
    if (toText(hashOf(stored.text)) !== stored.hash) return false;
    const salt = payload && fromText(payload.salt);
    return !payload || (salt ? toText(commitOf(salt, payload.text)) === entry.commit : false);
  } catch {
    return false;
  }
}

/** The first entry from `from` on that does not hold; null: all do, up to the head. */
export async function firstBroken(from: number): Promise<number | null> {
  const db = database();
  const head = await db.meta.get('head');
  if (!head) return null;
  const { epoch, size } = head;
  let prev = from > 0 ? ((await db.entries.get([epoch, from - 1]))?.hash ?? '') : null;
  for (let start = from; start < size; start += BATCH) {
    const keys = Array.from({ length: Math.min(BATCH, size - start) }, (_, index): [number, number] => [
      epoch,
      start + index,
    ]);
    const [entries, payloads] = await Promise.all([db.entries.bulkGet(keys), db.payloads.bulkGet(keys)]);
    for (const [index, entry] of entries.entries()) {
      if (!holds(entry, payloads[index], prev)) return start + index;
      prev = entry?.hash ?? null;
    }
  }
  return size > 0 && prev !== head.hash ? size - 1 : null;
}
