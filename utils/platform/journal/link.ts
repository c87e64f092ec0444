// Operations made into entries: each with its payload, its salt, and the hash of the one before.
// Never: waits for anything but Dexie. Hashing is synchronous, because a transaction that waits for something else ends.
import { canonical } from '@/utils/core/ledger/chain/canonical';
import { fromText, toText } from '@/utils/core/ledger/chain/encode';
import { commitOf, entryText, hashOf } from '@/utils/core/ledger/chain/entry';
import { appendLeaf } from '@/utils/core/ledger/chain/merkle';
import { aboutOf, kindOf, type Operation, payloadOf, settledOperation } from '@/utils/core/ledger/journal';
import { database, type Head, type StoredEntry, type StoredPayload } from '@/utils/platform/database';

/** An operation with all that does not depend on where it comes to stand. */
export interface Prepared {
  readonly operation: Operation;
  readonly salt: string;
  readonly text: string;
  readonly commit: string;
}

const MINUTE = 60_000;

export function prepare(given: Operation): Prepared {
  const operation = settledOperation(given);
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const text = canonical(payloadOf(operation));
  return { operation, salt: toText(salt), text, commit: toText(commitOf(salt, text)) };
}

interface Next {
  readonly head: Head;
  readonly entry: StoredEntry;
  readonly payload: StoredPayload;
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromText(text);
  if (!bytes) throw new Error('the head of the journal is damaged');
  return bytes;
}

/** The head after an entry whose text is known. */
export function headAfter({ ledger, epoch, size, frontier }: Head, text: string): Head {
  const leaf = hashOf(text);
  const grown = appendLeaf(frontier.map(bytesOf), size, leaf).map(toText);
  return { k: 'head', ledger, epoch, size: size + 1, hash: toText(leaf), frontier: grown };
}

function next(before: Head, { operation, salt, text: said, commit }: Prepared, now: number): Next {
  const { ledger, epoch, size: seq, hash: prev } = before;
  const min = Math.max(0, Math.floor(now / MINUTE));
  const text = entryText({ v: 1, ledger, epoch, seq, min, kind: kindOf(operation), commit, prev });
  const head = headAfter(before, text);
  const payload = { epoch, seq, salt, text: said, about: aboutOf(operation) };
  return { head, entry: { epoch, seq, text, hash: head.hash }, payload };
}

/** Writes them behind `from`, and where that leaves the journal; the rows are somebody else's. Inside a transaction. */
export async function link(from: Head, prepared: readonly Prepared[], now: number): Promise<void> {
  const db = database();
  let head = from;
  const all = prepared.map((one) => {
    const made = next(head, one, now);
    head = made.head;
    return made;
  });
  await db.entries.bulkAdd(all.map(({ entry }) => entry));
  await db.payloads.bulkAdd(all.map(({ payload }) => payload));
  await db.meta.put(head);
}
