// One row of the ledger: an item, given from a page to a recipient, with its three times and how it travelled.
// Never: a value.
import type { ItemId, Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import type { Level, ReasonCode } from '@/utils/core/trust/verdict';
import type { Coding } from './coding';

/**
 * The way out of the page. `window`: a new tab or window; `later`: fetchLater; `mail`: another app (mailto:, tel:);
 * `message`: postMessage to another origin or a worker; `channel`: WebRTC, WebTransport; `request`: anything else.
 */
export const CHANNELS = [
  'form',
  'navigation',
  'fetch',
  'xhr',
  'beacon',
  'socket',
  'stream',
  'window',
  'later',
  'mail',
  'message',
  'channel',
  'image',
  'script',
  'frame',
  'ping',
  'prefetch',
  'request',
] as const;
export type Channel = (typeof CHANNELS)[number];
/** Where the field was: the page itself, a frame of the same site, of another, or one without an origin. */
export type FramePlace = 'top' | 'same-site' | 'cross-site' | 'opaque';
/**
 * `unasked`: the policy asked nothing; `once`: the person sent it once; `trusted`: the person trusted the site then;
 * `refused`: the person did not send it; `none`: nobody was asked because nothing was submitted (seen leaving by itself).
 */
export type Decision = 'unasked' | 'once' | 'trusted' | 'refused' | 'none';
/**
 * What became of the request. `attempted`: begun, no more is known; `blocked`: by us; `blocked-elsewhere`: by another
 * extension or the browser; `failed`: before anything left; `held`: kept back to its end, nobody answered.
 */
export type RequestState = 'attempted' | 'sent' | 'blocked' | 'blocked-elsewhere' | 'failed' | 'held';

/** How it travelled, as far as was seen. */
export interface Travel {
  /** The layers that it was wrapped in, outermost first; none: as it is. */
  readonly coding: readonly Coding[];
  /** The sites that redirected it on the way to this recipient. */
  readonly via: readonly Site[];
  readonly state: RequestState;
  /** `wire`: a request that left; `page`: what was handed to a function of the page, a worker or a frame; null: neither. */
  readonly seenBy: 'wire' | 'page' | null;
  /** A body went along that could not be read: it may have carried more. */
  readonly unread: boolean;
  /** It went before the person submitted anything that held it. */
  readonly early: boolean;
}

export interface Disclosure extends Travel {
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
  /** When it was seen leaving, or handed over. */
  readonly sentAt: number | null;
}

/** Of what was not seen yet. */
export const NOT_SEEN: Travel = {
  coding: [],
  via: [],
  state: 'attempted',
  seenBy: null,
  unread: false,
  early: false,
};

/** What the row of an older version says of its travel. */
export function travelOf({ sentAt, decision }: Pick<Disclosure, 'sentAt' | 'decision'>): Travel {
  const early = decision === 'none';
  if (sentAt !== null) return { ...NOT_SEEN, state: 'sent', seenBy: 'wire', early };
  return { ...NOT_SEEN, state: decision === 'refused' ? 'blocked' : 'attempted', early };
}

const DID_NOT_LEAVE: readonly RequestState[] = ['blocked', 'blocked-elsewhere', 'failed', 'held'];

/** True if the row says that the recipient may hold the item. */
export function wasShared({ sentAt, submittedAt, decision, state }: Disclosure): boolean {
  if (sentAt !== null) return true;
  return decision !== 'refused' && submittedAt !== null && !DID_NOT_LEAVE.includes(state);
}

/** Who the recipient is to the page: itself, where its form went, a frame of another site in it, or somebody else. */
export type Role = 'first-party' | 'cross-site' | 'payment-frame' | 'third-party';

export function roleOf({ recipient, page, frame, submittedAt }: Disclosure): Role {
  if (recipient === page) return 'first-party';
  if (submittedAt === null) return 'third-party';
  return frame === 'cross-site' ? 'payment-frame' : 'cross-site';
}

/** The latest of the row's times. */
export function lastTime(row: Disclosure): number {
  return Math.max(row.typedAt ?? 0, row.submittedAt ?? 0, row.sentAt ?? 0);
}
