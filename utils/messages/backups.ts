// What our own pages may say about backups. Part of `FromPages` (protocol.ts).
import type { BackupStatus } from '@/utils/core/ledger/backup/due';
import type { ImportOutcome } from '@/utils/core/ledger/backup/outcome';
import type { TakenSetting } from '@/utils/core/ledger/backup/setting-lines';

export interface AboutBackups {
  /** A backup was handed to the person. */
  backupMade(payload: { readonly backup: BackupStatus }): void;
  /** Brings in what was opened and shown, with the settings that were accepted one by one. */
  importBackup(payload: { readonly settings: readonly TakenSetting[] }): ImportOutcome;
  /** What was opened is not brought in. */
  dropBackup(): void;
  /** False: the record as it was is no longer kept. */
  undoImport(): boolean;
}
