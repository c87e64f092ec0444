// One row of the ledger: an item, given from a page to a recipient, with its three times.
// Never: a value.
import type { ItemId, Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import type { Level, ReasonCode } from '@/utils/core/trust/verdict';

export type Channel = 'form' | 'navigation' | 'fetch' | 'xhr' | 'beacon' | 'request';
/** Where the field was: the page itself, a frame of the same site, of another, or one without an origin. */
export type FramePlace = 'top' | 'same-site' | 'cross-site' | 'opaque';
/**
 * `unasked`: the policy asked nothing; `once`: the person sent it once; `trusted`: the person trusted the site then;
 * `refused`: the person did not send it; `none`: nobody was asked because nothing was submitted (seen leaving by itself).
 */
export type Decision = 'unasked' | 'once' | 'trusted' | 'refused' | 'none';

export interface Disclosure {
  readonly id: string;
  /** One submission; a retry carries the same id and adds no row. */
  readonly eventId: string;
  readonly kind: Kind;
  readonly subtype: string;
  /** null where only the kind is kept (password). */
  readonly itemId: ItemId | null;
  readonly mask: string | null;
  /** The site in the address bar. */
  readonly page: Site;
  /** The site that the data went, or would have gone, to. */
  readonly recipient: Site;
  readonly channel: Channel;
  readonly frame: FramePlace;
  readonly decision: Decision;
  readonly verdict: Level;
  readonly reasons: readonly ReasonCode[];
  /** Milliseconds since the epoch; null: did not happen, or was not seen. */
  readonly typedAt: number | null;
  readonly submittedAt: number | null;
  readonly sentAt: number | null;
}

/** True if the row says that the recipient may hold the item. */
export function wasShared(row: Disclosure): boolean {
  return row.decision !== 'refused' ? row.submittedAt !== null || row.sentAt !== null : row.sentAt !== null;
}

/** The latest of the row's times. */
export function lastTime(row: Disclosure): number {
  return Math.max(row.typedAt ?? 0, row.submittedAt ?? 0, row.sentAt ?? 0);
}
