// A store lost something, or the stores do not agree: the journal is put together from all of them and written to each.
// Never: less than any of them had, apart from what was erased. Never silent: an entry and the report say it.

import { parseEntry } from '@/utils/core/ledger/chain/entry';
import { aboutOf, operationOf, replay } from '@/utils/core/ledger/journal';
import { type JournalRecord, reconcile } from '@/utils/core/ledger/reconcile';
import { database, type Head, type StoredEntry, type StoredPayload, toStored } from '@/utils/platform/database';
import { append } from './append';
import { firstHead } from './begin';
import { restoreKeys } from './key-copy';
import { headAfter } from './link';
import { type Canary, readMirror, rewriteMirror } from './mirror';
import { readMark, readSnapshot, writeSnapshot } from './snapshot';

export interface Recovered {
  /** Entries that the tables did not have. */
  readonly restored: number;
  /** Entries of which nothing was left anywhere. */
  readonly lost: number;
  /** Operations that stood beside the chain and were written anew behind it. */
  readonly salvaged: number;
}

async function readTables(): Promise<readonly JournalRecord[]> {
  const db = database();
  const [entries, payloads] = await Promise.all([db.entries.toArray(), db.payloads.toArray()]);
  const byKey = new Map(payloads.map((payload) => [`${payload.epoch}:${payload.seq}`, payload]));
  return entries.map(({ epoch, seq, text }) => {
    const payload = byKey.get(`${epoch}:${seq}`);
    return { text, payload: payload?.text ?? null, salt: payload?.salt ?? null };
  });
}

interface Rows {
  readonly head: Head;
  readonly entries: readonly StoredEntry[];
  readonly payloads: readonly StoredPayload[];
}

async function rowsOf(chain: readonly JournalRecord[]): Promise<Rows> {
  const first = chain[0] && parseEntry(chain[0].text);
  let head: Head = { ...(await firstHead()), ...(first && { ledger: first.ledger, epoch: first.epoch }) };
  const entries: StoredEntry[] = [];
  const payloads: StoredPayload[] = [];
  for (const { text, payload, salt } of chain) {
    const { epoch, size: seq } = head;
    head = headAfter(head, text);
    entries.push({ epoch, seq, text, hash: head.hash });
    const operation = payload === null ? null : operationOf(JSON.parse(payload));
    if (payload !== null && salt !== null && operation)
      payloads.push({ epoch, seq, salt, text: payload, about: aboutOf(operation) });
  }
  return { head, entries, payloads };
}

/** The tables as the chain says: the rows are what its payloads come to. Cases, keys and checkpoints stay. */
async function replaceTables({ head, entries, payloads }: Rows): Promise<void> {
  const db = database();
  const said = payloads.flatMap(({ text }) => operationOf(JSON.parse(text)) ?? []);
  const { disclosures, items } = replay(said);
  const rows = [...disclosures.values()].map(toStored);
  const events = new Map(rows.map((row) => [row.eventId, { eventId: row.eventId, at: row.latest }]));
  const tables = [db.entries, db.payloads, db.meta, db.events, db.disclosures, db.items];
  await db.transaction('rw', tables, async () => {
    await Promise.all([db.entries, db.payloads, db.meta, db.disclosures, db.items].map((table) => table.clear()));
    await db.entries.bulkAdd(entries);
    await db.payloads.bulkAdd(payloads);
    await db.disclosures.bulkAdd(rows);
    await db.items.bulkAdd([...items.values()]);
    await db.events.bulkPut([...events.values()]);
    await db.meta.put(head);
  });
}

/** What each copy said of its own length, of the latest epoch that any of them knows. */
function expectedOf(marks: readonly ({ readonly epoch: number; readonly size: number } | null | undefined)[]): number {
  const known = marks.filter((mark) => mark !== null && mark !== undefined);
  const epoch = Math.max(...known.map((mark) => mark.epoch));
  return Math.max(0, ...known.filter((mark) => mark.epoch === epoch).map(({ size }) => size));
}

export async function recover(canary: Canary | null, head: Head | undefined, now: number): Promise<Recovered> {
  await restoreKeys();
  const tables = await readTables();
  const copies = [tables, await readMirror(), await readSnapshot()];
  const expected = expectedOf([canary, head, await readMark()]);
  const { chain, salvaged, lost } = reconcile(copies, expected);
  const had = new Set(tables.map(({ text }) => text));
  const restored = chain.filter(({ text }) => !had.has(text)).length;
  await replaceTables(await rowsOf(chain));
  await append([{ op: 'recovery', restored, lost }, ...salvaged], { now });
  await rewriteMirror();
  await writeSnapshot();
  return { restored, lost, salvaged: salvaged.length };
}
