// Forgetting by row, by age, without a trace, and what waits to be recorded.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser } from '#tests/unit/platform/world.ts';
import { database } from '@/utils/platform/database';
import { forgetOlder, forgetRows, renewRecord } from '@/utils/platform/erase';
import { registerItem } from '@/utils/platform/own-items';
import { type Recordable, record, recordWaiting } from '@/utils/platform/record';
import { endOf, eraseExpired } from '@/utils/platform/retention';
import { changeSettings } from '@/utils/platform/settings';
import { everything, loseTables, mirrored, privateFiles, startBrowser } from './stores';

beforeEach(async () => {
  vi.unstubAllGlobals();
  await freshBrowser();
});

const DAY = 24 * 60 * 60_000;
const event = (eventId: string, at: number, site: string): Recordable => ({
  eventId,
  tabId: 7,
  findings: [{ kind: 'tel', subtype: 'cn', itemId: 'tel:ab', fingerprint: 'ab', mask: '138****8000', typedAt: at }],
  page: site,
  recipient: site,
  channel: 'form',
  place: 'top',
  decision: 'once',
  verdict: 'unknown',
  reasons: [],
  at,
});
const sites = async () => (await database().disclosures.orderBy('latest').toArray()).map(({ page }) => page);

describe('forgetting', () => {
  it('one row leaves the others, and their item', async () => {
    await record(event('1', DAY, 'a.example'));
    await record(event('2', 2 * DAY, 'b.example'));
    await forgetRows(['no such row', ...(await database().disclosures.where('eventId').equals('1').primaryKeys())]);
    expect(await sites()).toEqual(['b.example']);
    expect(await database().items.count()).toBe(1);
    expect(JSON.stringify(await mirrored())).not.toContain('a.example');
  });

  it('what is older than a day takes the items that nothing newer knows, not those that were registered', async () => {
    await registerItem('email', 'me@mail.example', DAY);
    await record(event('1', DAY, 'a.example'));
    await forgetOlder(2 * DAY, 'asked');
    expect(await sites()).toEqual([]);
    expect((await database().items.toArray()).map(({ kind }) => kind)).toEqual(['email']);
  });

  it('happens by itself when the years are over that the person chose, and not before', async () => {
    const now = 4000 * DAY;
    await record(event('1', now - 800 * DAY, 'old.example'));
    await record(event('2', now - 700 * DAY, 'new.example'));
    await eraseExpired(now);
    expect(await sites()).toHaveLength(2);
    await changeSettings({ keepYears: 2 });
    await eraseExpired(now);
    expect(await sites()).toEqual(['new.example']);
    expect((await everything()).payloads.map(({ text }) => text).join()).toContain('"why":"expired"');
    expect(endOf(0, now)).toBeNull();
  });

  it('without a trace begins an epoch that says nothing of it, in every copy', async () => {
    const files = privateFiles();
    for (const number of [1, 2, 3, 4]) await record(event(String(number), number * DAY, `s${number}.example`));
    await startBrowser();
    await forgetOlder(3 * DAY, 'asked');
    const rows = await database().disclosures.toArray();
    await renewRecord(9 * DAY);
    const { entries, broken, folded, tables, head } = await everything();
    expect(broken).toBeNull();
    expect(folded).toEqual(tables);
    expect(await database().disclosures.toArray()).toEqual(rows);
    expect(head?.epoch).toBe(2);
    expect(entries).toHaveLength(3);
    const copies = JSON.stringify([[...files], await fakeBrowser.storage.local.get(null)]);
    expect(copies).not.toMatch(/"kind\\*":\\*"erase|s1\.example/);
    expect(Object.keys(await mirrored()).every((key) => key.startsWith('j:2:'))).toBe(true);
    await loseTables();
    await startBrowser();
    expect(await sites()).toEqual(['s3.example', 's4.example']);
  });
});

describe('what waits to be recorded', () => {
  it('is recorded later when the disk said no, once', async () => {
    const full = vi.spyOn(database().entries, 'bulkAdd').mockRejectedValueOnce(new DOMException('full', 'AbortError'));
    await expect(record(event('1', DAY, 'a.example'))).rejects.toThrow();
    full.mockRestore();
    await vi.waitFor(async () => expect(await sites()).toEqual(['a.example']), { timeout: 5000 });
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get('out:1')).toEqual({}));
  });

  it('is recorded at the next start when the background was stopped in the middle', async () => {
    await fakeBrowser.storage.session.set({ 'out:1': event('1', DAY, 'a.example') });
    recordWaiting();
    await vi.waitFor(async () => expect(await sites()).toEqual(['a.example']), { timeout: 5000 });
  });
});
