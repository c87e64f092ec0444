// What a jurisdiction pack holds: articles to cite, offices to turn to, the clock of an answer. Data, with its date.
// Never: a sentence of the interface (those are keys), and never a fact without its article and how far it was checked.
import type { Region } from '@/utils/core/site';
import type { MessageKey } from '@/utils/core/text';
import type { LetterId } from './case';

/** `verified`: the article or number was read in a full text or in agreeing sources; `check-this`: it was not. */
export type Status = 'verified' | 'check-this';

/** Names that stay what they are in either language of the interface. */
export interface Names {
  readonly zh: string;
  readonly en: string;
}

/** One article and what it gives the person. */
export interface LegalFact {
  readonly id: string;
  readonly law: Names;
  readonly article: string;
  readonly says: MessageKey;
  readonly status: Status;
  /** ISO day. */
  readonly checked: string;
}

/** `urgent`: call now; `report`: takes complaints; `help`: advice and look-ups; `bank`, `carrier`: lines as hints only. */
export type AuthorityGroup = 'urgent' | 'report' | 'help' | 'bank' | 'carrier';

/** An office with a telephone line, a site, or both. Each has its own status. */
export interface Authority {
  readonly id: string;
  readonly group: AuthorityGroup;
  readonly names: Names;
  readonly use: MessageKey;
  readonly phone: string | null;
  readonly phoneStatus: Status;
  readonly url: string | null;
  readonly urlStatus: Status;
}

/** How long an answer may take. `binding` false: a yardstick, not a limit that a law sets. */
export interface ReplyClock {
  readonly workingDays: number;
  readonly binding: boolean;
  readonly basis: MessageKey;
}

export interface Pack {
  readonly region: Region;
  readonly names: Names;
  readonly facts: readonly LegalFact[];
  readonly authorities: readonly Authority[];
  readonly reply: ReplyClock;
  readonly letters: readonly LetterId[];
}
