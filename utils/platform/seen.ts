// One request, or one thing handed over, in which values of the person's were found, and what became of it.
import type { Channel, RequestState } from '@/utils/core/ledger/disclosure';
import type { Destination, Site } from '@/utils/core/site';
import type { Found } from './requests/find';

export interface Seen {
  readonly tabId: number;
  readonly found: readonly Found[];
  readonly to: Destination;
  readonly channel: Channel;
  readonly via: readonly Site[];
  readonly state: RequestState;
  readonly seenBy: 'wire' | 'page';
  readonly unread: boolean;
  /** Nothing was found, only that something could not be read: these may have gone along. */
  readonly maybe?: boolean;
  readonly at: number;
}

/** When it left, or was handed over; null: it did not, or that is not known. */
export function leftAt({ state, seenBy, maybe, at }: Seen): number | null {
  return !maybe && (state === 'sent' || (seenBy === 'page' && state === 'attempted')) ? at : null;
}
