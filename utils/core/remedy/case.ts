// One leak being worked on: what leaked, who may have leaked it, what was done, what comes next.
// The person's own words (evidence) are kept here and nowhere else, and go with the case.
import type { ItemId, Kind } from '@/utils/core/item';
import type { Region, Site } from '@/utils/core/site';
import type { Suspect } from '@/utils/core/trace/suspect';

/** An item that the other party knew. `itemId` is null where the record does not know it. */
export interface LeakedItem {
  readonly kind: Kind;
  readonly subtype: string;
  readonly itemId: ItemId | null;
  readonly mask: string;
}

export type ContactChannel = 'call' | 'sms' | 'email' | 'chat' | 'post' | 'in-person' | 'other';

/** One entry of the evidence log: a contact by the other party, as the person noted it. */
export interface EvidenceEntry {
  readonly id: string;
  /** When it was written down; ms since the epoch. */
  readonly addedAt: number;
  /** When it happened; ms since the epoch, null if not known. */
  readonly happenedAt: number | null;
  readonly channel: ContactChannel;
  /** The other party's phone number, account, address or URL. */
  readonly party: string;
  /** What was said or written. */
  readonly text: string;
}

export type LetterId = 'access-request' | 'host-notice';
export type LetterLanguage = 'zh-Hans' | 'en';

/** A letter that was made. Its text is not kept: it holds values. */
export interface Notice {
  readonly id: string;
  readonly letter: LetterId;
  readonly language: LetterLanguage;
  readonly to: Site;
  readonly madeAt: number;
  readonly sentAt: number | null;
  readonly dueAt: number | null;
}

export interface Case {
  readonly id: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly region: Region;
  readonly leaked: readonly LeakedItem[];
  /** When the person first heard of it; ms since the epoch. */
  readonly noticedAt: number;
  readonly suspects: readonly Suspect[];
  readonly elsewhere: number;
  /** Step id to the time it was ticked. */
  readonly done: Readonly<Record<string, number>>;
  readonly evidence: readonly EvidenceEntry[];
  readonly notices: readonly Notice[];
}
