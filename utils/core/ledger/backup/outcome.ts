// What comes of making, opening and bringing in a backup: the words that pages draw. Never: more than counts.
import type { HeaderProblem } from './age-header';
import type { ChainProblem } from './check';
import type { LineProblem } from './lines';
import type { ImportMode } from './plan';
import type { SettingOffer } from './setting-lines';

/** Where a job is: none of them says how far. */
export type BackupStep = 'reading' | 'sealing' | 'opening' | 'checking';

export type OpenProblem = HeaderProblem | 'too_big' | 'passphrase' | 'damaged' | 'memory';

export interface ReadProblem {
  readonly problem: LineProblem['problem'] | 'not_text' | 'newer';
  readonly line?: number;
}

/** `nothing`: there is no record to back up; `much`: more than a backup can hold. Each is the sentence `backup_problem_<problem>`. */
export type BackupProblem = { readonly problem: OpenProblem | 'nothing' | 'much' } | ReadProblem | ChainProblem;

export interface Made {
  readonly file: Uint8Array<ArrayBuffer>;
  /** Milliseconds since the epoch. */
  readonly made: number;
  readonly rows: number;
}

/** What bringing the staged backup in would do. */
export interface Preview {
  readonly mode: ImportMode;
  /** When the backup was made; ms since the epoch. */
  readonly made: number;
  readonly newRows: number;
  readonly same: number;
  readonly erased: number;
  readonly onlyHere: number;
  readonly newCases: number;
  readonly sameCases: number;
  readonly settings: readonly SettingOffer[];
}

/** `changed`: the record went on since the preview, look again; `gone`: nothing is staged any more. */
export type ImportOutcome = 'done' | 'changed' | 'gone';

/** A job under way. */
export interface Running<T> {
  /** Rejects if it broke; null: it was cancelled. */
  readonly outcome: Promise<T | null>;
  readonly cancel: () => void;
}
