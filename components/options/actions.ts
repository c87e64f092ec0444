// What the person can do in the options; the page that draws them wires each to a message.
// Every promise rejects if it was not done.
import type { BackupActions } from '@/components/backup/actions';
import type { Settings, TrustSource } from '@/utils/core/settings';
import type { Site } from '@/utils/core/site';

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
  /** Hands the person a file. */
  readonly save: (name: string, content: BlobPart, type?: string) => void;
  readonly openLeaked: () => void;
  readonly backup: BackupActions;
}
