// What the person can do in the options; the page that draws them wires each to a message.
// Every promise rejects if it was not done.
import type { BackupActions } from '@/components/backup/actions';
import type { Diagnosis } from '@/utils/core/ledger/diagnosis';
import type { Settings, TrustSource } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';

/** To be kept elsewhere. */
export interface Receipt {
  readonly text: string;
  /** How many entries it speaks of. */
  readonly size: number;
  readonly fingerprint: string;
}

export interface OptionsActions {
  readonly trust: (
    sites: readonly string[],
    source: TrustSource,
  ) => Promise<{ readonly added: readonly Site[]; readonly refused: readonly string[] }>;
  readonly untrust: (site: Site) => Promise<unknown>;
  readonly change: (settings: Partial<Settings>) => Promise<unknown>;
  readonly forgetItem: (itemId: string) => Promise<unknown>;
  readonly forgetSite: (site: Site) => Promise<unknown>;
  readonly forgetRows: (ids: readonly string[]) => Promise<unknown>;
  /** Everything before that time, ms since the epoch. */
  readonly forgetBefore: (before: number) => Promise<unknown>;
  readonly renewRecord: () => Promise<unknown>;
  readonly eraseAll: () => Promise<unknown>;
  /** null: there is nothing to sign. */
  readonly makeReceipt: () => Promise<Receipt | null>;
  /** The file's text: everything (null), or an excerpt about these rows. null: there is nothing to sign. */
  readonly exportProof: (rows: readonly string[] | null) => Promise<string | null>;
  readonly copy: (text: string) => Promise<unknown>;
  /** Hands the person a file. */
  readonly save: (name: string, content: BlobPart, type?: string) => void;
  readonly openLeaked: () => void;
  readonly backup: BackupActions;
  /** Goes through everything that is kept; changes nothing. */
  readonly check: () => Promise<Diagnosis>;
}
