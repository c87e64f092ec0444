import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database, LedgerDatabase } from '@/utils/platform/database';
import { type Recordable, record } from '@/utils/platform/record';
import { freshBrowser } from './world';

beforeEach(() => freshBrowser());

const FINDING = {
  kind: 'tel',
  subtype: 'cn',
  itemId: 'tel:ab',
  fingerprint: 'ab',
  mask: '138****8000',
  typedAt: 10,
} as const;
const event = (extra: Partial<Recordable> = {}): Recordable => ({
  eventId: 'event-1',
  tabId: 7,
  findings: [FINDING],
  page: 'shop.example',
  recipient: 'shop.example',
  channel: 'form',
  place: 'top',
  decision: 'once',
  verdict: 'unknown',
  reasons: ['not_on_your_list'],
  at: 20,
  ...extra,
});
const counts = async () => [
  await database().disclosures.count(),
  await database().items.count(),
  await database().events.count(),
];

describe('recording', () => {
  it('adds nothing for an event that it knows, and says that it is saved', async () => {
    expect(await record(event())).toBe(true);
    expect(await record(event())).toBe(true);
    expect(await Promise.all([record(event()), record(event())])).toEqual([true, true]);
    expect(await counts()).toEqual([1, 1, 1]);
  });

  it('keeps an item as it was first seen', async () => {
    await record(event());
    await record(event({ eventId: 'event-2', at: 90 }));
    expect(await counts()).toEqual([2, 1, 2]);
    expect((await database().items.get('tel:ab'))?.firstSeen).toBe(20);
  });

  it('never takes a field for typed after it was submitted', async () => {
    await record(event({ findings: [{ ...FINDING, typedAt: 500 }] }));
    expect(await database().disclosures.toCollection().first()).toMatchObject({
      typedAt: 20,
      submittedAt: 20,
      latest: 20,
    });
  });

  it('writes nothing, not even the event, for what may not be kept at all', async () => {
    const csc = { kind: 'cc-csc', subtype: '', itemId: null, fingerprint: null, mask: null, typedAt: 1 } as const;
    expect(await record(event({ findings: [csc] }))).toBe(false);
    expect(await counts()).toEqual([0, 0, 0]);
  });

  it('is all or nothing: a full disk leaves no row and no event, and is said', async () => {
    const full = vi.spyOn(database().events, 'add').mockRejectedValue(new DOMException('full', 'AbortError'));
    await expect(record(event())).rejects.toThrow();
    expect(await counts()).toEqual([0, 0, 0]);
    full.mockRestore();
    expect(await record(event())).toBe(true);
  });

  it('looks before it says no: a transaction that was rejected may have been committed', async () => {
    const db = database();
    // The first one begins the journal, and its key, in transactions of their own.
    await record(event({ eventId: 'event-0' }));
    const rejected = vi.spyOn(db, 'transaction').mockImplementation((async () => {
      rejected.mockRestore();
      await record2(db);
      throw new Error('PrematureCommitError');
    }) as never);
    expect(await record(event())).toBe(true);
  });

  it('goes on with the next after one that failed', async () => {
    const full = vi.spyOn(database().events, 'add').mockRejectedValueOnce(new DOMException('full', 'AbortError'));
    const both = await Promise.allSettled([record(event()), record(event({ eventId: 'event-2' }))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    full.mockRestore();
    expect(await database().events.get('event-2')).toBeDefined();
  });
});

async function record2(db: LedgerDatabase): Promise<void> {
  await db.events.add({ eventId: 'event-1', at: 20 });
}

describe('the database', () => {
  it('gives way when another connection wants to erase or upgrade it', async () => {
    const old = new LedgerDatabase('other');
    await old.open();
    const quiet = vi.spyOn(console, 'warn').mockReturnValue();
    await new LedgerDatabase('other').delete();
    expect(old.isOpen()).toBe(false);
    quiet.mockRestore();
  });

  it('asks Chromium to write to disk before it says that it did', () => {
    expect(
      (database() as unknown as { _options: { chromeTransactionDurability: string } })._options
        .chromeTransactionDurability,
    ).toBe('strict');
  });
});
