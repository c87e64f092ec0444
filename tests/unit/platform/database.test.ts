// A database of the first version opens in this one: its rows say how they travelled, nothing else changes.
import Dexie from 'dexie';
import { expect, it } from 'vitest';
import { LedgerDatabase } from '@/utils/platform/database';
import './world';

const OLD = {
  eventId: 'e',
  kind: 'tel',
  subtype: 'cn',
  itemId: 'tel:1',
  mask: '138****8000',
  page: 'shop.example',
  recipient: 'shop.example',
  channel: 'form',
  frame: 'top',
  verdict: 'unknown',
  reasons: ['not_on_your_list'],
  typedAt: 1,
  latest: 3,
};

/** As version 1 wrote it. */
async function first(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    disclosures: '&id, eventId, itemId, kind, recipient, page, latest, [itemId+recipient]',
    items: '&id, kind, firstSeen',
    cases: '&id, openedAt',
    events: '&eventId, at',
    keys: '&id',
    scratch: '++',
  });
  await db.table('disclosures').bulkAdd([
    { ...OLD, id: 'sent', decision: 'once', submittedAt: 2, sentAt: 3 },
    { ...OLD, id: 'leaked', decision: 'none', submittedAt: null, sentAt: 3 },
    { ...OLD, id: 'refused', decision: 'refused', submittedAt: 2, sentAt: null },
    { ...OLD, id: 'let-go', decision: 'unasked', submittedAt: 2, sentAt: null },
  ]);
  await db.table('keys').add({ id: 'seed', bytes: new Uint8Array([1, 2, 3]) });
  db.close();
}

it('upgrades', async () => {
  await first('old');
  const db = new LedgerDatabase('old');
  const rows = await db.disclosures.orderBy('id').toArray();
  expect(rows.map(({ id, state, seenBy, early }) => [id, state, seenBy, early])).toEqual([
    ['leaked', 'sent', 'wire', true],
    ['let-go', 'attempted', null, false],
    ['refused', 'blocked', null, false],
    ['sent', 'sent', 'wire', false],
  ]);
  for (const row of rows) expect(row).toMatchObject({ ...OLD, coding: [], via: [], unread: false });
  expect((await db.keys.get('seed'))?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect(db.verno).toBe(3);
  await db.delete();
});

it('an upgrade that fills nothing would be noticed', async () => {
  await first('untouched');
  const db = new Dexie('untouched');
  const rows = (await db.open().then(() => db.table('disclosures').toArray())) as { state?: string }[];
  expect(rows.every(({ state }) => state === undefined)).toBe(true);
  await db.delete();
});
