// One record takes the place of another: every table in one transaction, then the copies elsewhere. In the writer's turn.
// Never: leaves a copy of the other record where a start would take it for this one: the copies go first, and are made anew.
import { browser } from '@/utils/platform/browser';
import { database, type LedgerDatabase } from '@/utils/platform/database';
import { copyKeys } from '@/utils/platform/journal/key-copy';
import { rewriteMirror } from '@/utils/platform/journal/mirror';
import { dropSnapshot, writeSnapshot } from '@/utils/platform/journal/snapshot';
import { rereadKeys } from '@/utils/platform/keys';
import { forgetLive } from '@/utils/platform/live';
import { dropAll } from '@/utils/platform/session';

/** What makes a record; cases and recorded events are not of it. */
export const RECORD = ['disclosures', 'items', 'keys', 'entries', 'payloads', 'meta', 'checkpoints'] as const;
/** What starts found lies beside the copies, and stays. */
const REPORTS = ['j:report', 'j:recovery'];
/** Rows at a time that are read and written. */
const BATCH = 2000;

type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Into an empty store, table by table. */
export async function copyRecord(from: LedgerDatabase, to: LedgerDatabase): Promise<void> {
  for (const name of RECORD) {
    const rows = await from.table(name).toArray();
    for (let at = 0; at < rows.length; at += BATCH) await to.table(name).bulkPut(rows.slice(at, at + BATCH));
  }
}

/** All of it, or nothing: rejects with the record as it was. */
export async function swapRecord(from: LedgerDatabase, alongside: () => Promise<unknown>): Promise<void> {
  const rows = await readRecord(from);
  await dropCopies();
  try {
    await writeRecord(rows, alongside);
  } finally {
    // Whichever record it is now: what was drawn from the other one's keys must not be matched with it.
    rereadKeys();
    await Promise.all([forgetLive(), ...['sent:', 'handed:'].map(dropAll)]);
    await copyKeys();
    await rewriteMirror();
    await writeSnapshot();
  }
}

/** All that storage.local and the file system hold of the journal. */
async function dropCopies(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(names.filter((name) => name.startsWith('j:') && !REPORTS.includes(name)));
  await dropSnapshot();
}

async function readRecord(from: LedgerDatabase): Promise<Rows> {
  const read = await Promise.all(RECORD.map((name) => from.table(name).toArray()));
  const marks = ['import', 'before'];
  const rows = read.map((list, at) => (RECORD[at] === 'meta' ? list.filter(({ k }) => !marks.includes(k)) : list));
  return Object.fromEntries(RECORD.map((name, at) => [name, rows[at] ?? []]));
}

async function writeRecord(rows: Rows, alongside: () => Promise<unknown>): Promise<void> {
  const db = database();
  await db.transaction('rw', [...RECORD.map((name) => db.table(name)), db.cases], async () => {
    for (const name of RECORD) {
      await db.table(name).clear();
      await db.table(name).bulkAdd([...(rows[name] ?? [])]);
    }
    await alongside();
  });
}
