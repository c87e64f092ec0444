// What a row says of its recipient: may it hold the item, and who is it?
import { expect, it } from 'vitest';
import { roleOf, wasShared } from '@/utils/core/ledger/disclosure';
import { row } from './row';

it.each([
  [true, {}],
  [true, { sentAt: 1 }],
  [true, { decision: 'refused', sentAt: 1 }],
  [true, { decision: 'none', submittedAt: null, sentAt: 1, seenBy: 'page' }],
  [false, { decision: 'refused' }],
  [false, { submittedAt: null }],
  [false, { state: 'blocked' }],
  [false, { state: 'blocked-elsewhere' }],
  [false, { state: 'failed' }],
  [false, { decision: 'refused', state: 'held' }],
] as const)('shared is %s of %o', (shared, parts) => {
  expect(wasShared(row(parts))).toBe(shared);
});

it.each([
  ['first-party', {}],
  ['cross-site', { recipient: 'bank.test', page: 'shop.test' }],
  ['payment-frame', { recipient: 'pay.test', page: 'shop.test', frame: 'cross-site' }],
  ['third-party', { recipient: 'tracker.test', page: 'shop.test', submittedAt: null, sentAt: 3, decision: 'none' }],
] as const)('the recipient is %s to the page of %o', (role, parts) => {
  expect(roleOf(row(parts))).toBe(role);
});
