// When the last backup was made, and until when an import can be undone: in storage.local, for whoever draws it.
import type { BackupStatus } from '@/utils/core/ledger/backup/due';
import { browser } from '@/utils/platform/browser';

const LAST = 'backup';
const UNDO = 'backup.undo';

/** The record as it was before an import is kept until then; both ms since the epoch. */
export interface Undoable {
  readonly at: number;
  readonly until: number;
}

export interface BackupState {
  readonly last: BackupStatus | null;
  readonly undo: Undoable | null;
}

export async function readBackupState(): Promise<BackupState> {
  const { [LAST]: last, [UNDO]: undo } = await browser.storage.local.get([LAST, UNDO]);
  return { last: (last as BackupStatus | undefined) ?? null, undo: (undo as Undoable | undefined) ?? null };
}

/** Calls back at every change, from wherever; returns the end of it. */
export function watchBackupState(changed: (state: BackupState) => void): () => void {
  const listener = (changes: object, area: string) => {
    if (area === 'local' && (LAST in changes || UNDO in changes)) void readBackupState().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

export async function noteBackup(last: BackupStatus): Promise<void> {
  await browser.storage.local.set({ [LAST]: last });
}

export async function noteUndo(undo: Undoable | null): Promise<void> {
  await (undo ? browser.storage.local.set({ [UNDO]: undo }) : browser.storage.local.remove(UNDO));
}
