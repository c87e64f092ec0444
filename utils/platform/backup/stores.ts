// The two databases beside the record: what a backup would bring in, until the person says yes, and the record as it was.
// Never: read by anything but an import and its undoing. Both go with "erase everything", the second also with any forgetting.
import Dexie from 'dexie';
import type { BackupStatus } from '@/utils/core/ledger/backup/due';
import type { ImportMode } from '@/utils/core/ledger/backup/plan';
import type { Settings } from '@/utils/core/settings';
import { type Head, LedgerDatabase } from '@/utils/platform/database';

export const STAGING = 'whence-staging';
export const BEFORE = 'whence-before';

/** What is staged, beside the rows themselves. */
export interface Staged {
  readonly k: 'import';
  readonly mode: ImportMode;
  /** The record that it was compared with; null: there was none. */
  readonly base: Pick<Head, 'ledger' | 'epoch' | 'size' | 'hash'> | null;
  readonly settings: Partial<Settings>;
  readonly backup: BackupStatus;
}

/** What undoing needs, beside the record as it was. */
export interface Before {
  readonly k: 'before';
  readonly mode: ImportMode;
  readonly settings: Partial<Settings>;
  readonly cases: readonly string[];
}

/** A database of the record's shape, made anew under another name. */
export async function freshStore(name: typeof STAGING | typeof BEFORE): Promise<LedgerDatabase> {
  await Dexie.delete(name);
  return new LedgerDatabase(name);
}

/** null: there is none. Whoever asked for it closes it. */
export async function openStore(name: typeof STAGING | typeof BEFORE): Promise<LedgerDatabase | null> {
  return (await Dexie.exists(name)) ? new LedgerDatabase(name) : null;
}

export async function dropStore(name: typeof STAGING | typeof BEFORE): Promise<void> {
  await Dexie.delete(name);
}

export async function putMark(db: LedgerDatabase, mark: Staged | Before): Promise<void> {
  await db.table('meta').put(mark);
}

export async function readMark<K extends 'import' | 'before'>(
  db: LedgerDatabase,
  k: K,
): Promise<(K extends 'import' ? Staged : Before) | null> {
  return (await db.table('meta').get(k)) ?? null;
}
