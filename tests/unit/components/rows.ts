// Rows to test with.
import { type Disclosure, travelOf } from '@/utils/core/ledger/disclosure';

export const NOW = 1_800_000_000_000;
export const DAY = 86_400_000;

let next = 0;

/** A card that was sent to shop.example a day ago, unless said otherwise. */
export function row(changes: Partial<Disclosure> = {}): Disclosure {
  next += 1;
  return {
    id: `row${next}`,
    eventId: `event${next}`,
    kind: 'cc-number',
    subtype: '',
    itemId: 'cc-number:aa',
    mask: '4242',
    page: 'shop.example',
    recipient: 'shop.example',
    channel: 'form',
    frame: 'top',
    decision: 'once',
    verdict: 'unknown',
    reasons: [],
    typedAt: NOW - DAY - 2,
    submittedAt: NOW - DAY - 1,
    sentAt: NOW - DAY,
    ...travelOf({ sentAt: null, decision: 'once', ...changes }),
    ...changes,
  };
}
