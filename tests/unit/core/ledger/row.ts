// Rows for tests: one call, only what matters spelled out.
import fc from 'fast-check';
import { KINDS } from '@/utils/core/item';
import { CHANNELS, type Disclosure, travelOf } from '@/utils/core/ledger/disclosure';

let count = 0;

/** A phone number typed on `shop.test`, submitted to it and not seen leaving, unless told otherwise. */
export function row(parts: Partial<Disclosure> = {}): Disclosure {
  count++;
  return {
    id: `row-${count}`,
    eventId: `event-${count}`,
    kind: 'tel',
    subtype: 'cn',
    itemId: 'tel:1',
    mask: '138****5678',
    page: parts.recipient ?? 'shop.test',
    recipient: 'shop.test',
    channel: 'form',
    frame: 'top',
    decision: 'unasked',
    verdict: 'unknown',
    reasons: ['not_on_your_list'],
    typedAt: 900,
    submittedAt: 1000,
    sentAt: null,
    ...travelOf({ sentAt: null, decision: 'unasked', ...parts }),
    ...parts,
  };
}

const time = fc.option(fc.integer({ min: 1, max: 100 }));

/** Any row, from few sites and items so that they meet, with times from 1 to 100. */
export const anyRow: fc.Arbitrary<Disclosure> = fc.record({
  id: fc.uuid(),
  eventId: fc.uuid(),
  kind: fc.constantFrom(...KINDS),
  subtype: fc.constantFrom('', 'cn'),
  itemId: fc.option(fc.constantFrom('tel:1', 'tel:2', 'cc-number:1', '__proto__')),
  mask: fc.option(fc.string()),
  page: fc.oneof(fc.constantFrom('a.test', 'b.test', '__proto__', ''), fc.string()),
  recipient: fc.oneof(fc.constantFrom('a.test', 'b.test', 'c.test', 'constructor', ''), fc.string()),
  channel: fc.constantFrom(...CHANNELS),
  frame: fc.constantFrom('top', 'same-site', 'cross-site', 'opaque'),
  decision: fc.constantFrom('unasked', 'once', 'trusted', 'refused', 'none'),
  verdict: fc.constantFrom('trusted', 'unknown', 'risky'),
  reasons: fc.constant([]),
  typedAt: time,
  submittedAt: time,
  sentAt: time,
  coding: fc.constantFrom([], ['sha256'], ['json', 'md5']),
  via: fc.constantFrom([], ['a.test']),
  state: fc.constantFrom('attempted', 'sent', 'blocked', 'blocked-elsewhere', 'failed', 'held'),
  seenBy: fc.constantFrom('wire', 'page', null),
  unread: fc.boolean(),
  early: fc.boolean(),
});
