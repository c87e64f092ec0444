// What the person can do about backups; the page that draws them wires each. Every promise rejects if it was not done.
import type { BackupStatus } from '@/utils/core/ledger/backup/due';
import type {
  BackupProblem,
  BackupStep,
  ImportOutcome,
  Made,
  Preview,
  Running,
} from '@/utils/core/ledger/backup/outcome';
import type { TakenSetting } from '@/utils/core/ledger/backup/setting-lines';

type OnStep = (step: BackupStep) => void;

export interface BackupActions {
  readonly make: (passphrase: string, onStep: OnStep) => Running<Made | BackupProblem>;
  /** Hands the file over, and remembers that it was. */
  readonly keep: (made: Made) => Promise<unknown>;
  readonly open: (file: File, passphrase: string, onStep: OnStep) => Running<Preview | BackupProblem>;
  readonly bringIn: (settings: readonly TakenSetting[]) => Promise<ImportOutcome>;
  readonly drop: () => Promise<unknown>;
  readonly undo: () => Promise<boolean>;
}

/** What is known of backups. */
export interface BackupFacts {
  readonly last: BackupStatus | null;
  /** Until when an import can be undone; ms since the epoch, null: there is none. */
  readonly undo: { readonly at: number; readonly until: number } | null;
  /** Rows that a reminder is about; null: none is due. */
  readonly due: number | null;
}
