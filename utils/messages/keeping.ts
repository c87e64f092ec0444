// What our own pages may say about what is kept: forgetting it, and backups of it. Part of `FromPages` (protocol.ts).
import type { BackupStatus } from '@/utils/core/ledger/backup/due';
import type { ImportOutcome } from '@/utils/core/ledger/backup/outcome';
import type { TakenSetting } from '@/utils/core/ledger/backup/setting-lines';
import type { Site } from '@/utils/core/site';

export interface Keeping {
  forgetItem(payload: { readonly itemId: string }): void;
  forgetSite(payload: { readonly site: Site }): void;
  forgetRows(payload: { readonly ids: readonly string[] }): void;
  /** Everything whose latest time is before that; ms since the epoch. */
  forgetBefore(payload: { readonly before: number }): void;
  /** Writes what is left anew, so that nothing says any more that something was erased. */
  renewRecord(): void;
  eraseAll(): void;
  /** A backup was handed to the person. */
  backupMade(payload: { readonly backup: BackupStatus }): void;
  /** Brings in what was opened and shown, with the settings that were accepted one by one. */
  importBackup(payload: { readonly settings: readonly TakenSetting[] }): ImportOutcome;
  /** What was opened is not brought in. */
  dropBackup(): void;
  /** False: the record as it was is no longer kept. */
  undoImport(): boolean;
}
