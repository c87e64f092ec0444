// What a start finds and what it makes of it: cases S1 to S12 of storage that lost, kept too much, or does not agree.
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser } from '#tests/unit/platform/world.ts';
import { database } from '@/utils/platform/database';
import { eraseAll, forgetSite } from '@/utils/platform/erase';
import { append } from '@/utils/platform/journal/append';
import { recoveryReport } from '@/utils/platform/journal/report';
import { writeSnapshot } from '@/utils/platform/journal/snapshot';
import { forgetStart, ready } from '@/utils/platform/journal/start';
import { fingerprint, forgetKeys } from '@/utils/platform/keys';
import { type Recordable, record } from '@/utils/platform/record';
import v1 from './fixtures/v1.json';
import v2 from './fixtures/v2.json';
import { everything, loseMirror, loseTables, mirrored, plant, privateFiles, startBrowser, startWorker } from './stores';

beforeEach(async () => {
  vi.unstubAllGlobals();
  vi.spyOn(console, 'warn').mockReturnValue();
  await freshBrowser();
});

const event = (number: number, extra: Partial<Recordable> = {}): Recordable => ({
  eventId: `event-${number}`,
  tabId: 7,
  findings: [{ kind: 'tel', subtype: 'cn', itemId: 'tel:ab', fingerprint: 'ab', mask: '138****8000', typedAt: number }],
  page: `shop${number % 3}.example`,
  recipient: `shop${number % 3}.example`,
  channel: 'form',
  place: 'top',
  decision: 'once',
  verdict: 'unknown',
  reasons: [],
  at: number + 1,
  ...extra,
});

async function recordMany(count: number, from = 0): Promise<void> {
  for (let number = from; number < from + count; number++) await record(event(number));
}

const texts = async () => (await everything()).entries.map(({ text }) => text);
const last = async () => (await recoveryReport()).last;

describe('a database of an older version', () => {
  for (const fixture of [v1, v2]) {
    it(`of version ${fixture.version} becomes the first epoch, and keeps every row, item, key and case`, async () => {
      await loseTables();
      await plant(fixture);
      await startBrowser();
      const { broken, tables, folded, entries, head } = await everything();
      expect(broken).toBeNull();
      expect(folded).toEqual(tables);
      expect(tables.disclosures).toMatchObject(fixture.tables.disclosures);
      expect(tables.items).toHaveLength(fixture.tables.items.length);
      expect(await database().cases.toArray()).toEqual(fixture.tables.cases);
      expect((await database().keys.get('seed'))?.bytes).toEqual(new Uint8Array(v1.tables.keys[0]?.bytes.bytes ?? []));
      expect(head).toMatchObject({ epoch: 1, size: entries.length });
      expect(Object.keys(await mirrored())).toHaveLength(entries.length);
      await startBrowser();
      expect(await texts()).toEqual(entries.map(({ text }) => text));
    });
  }

  it('a row of it is marked as older than the journal', async () => {
    await loseTables();
    await plant(v1);
    await startBrowser();
    expect((await texts()).map((text) => (JSON.parse(text) as { kind: string }).kind)).toEqual([
      'epoch',
      'import',
      'import',
      'import',
    ]);
  });
});

describe('a database of a later version', () => {
  it('is left alone, and nothing is written until it can be read again', async () => {
    await recordMany(2);
    database().close({ disableAutoOpen: false });
    const later = new Dexie('whence');
    later.version(9).stores({ disclosures: '&id', other: '&id' });
    await later.open();
    later.close();
    forgetStart();
    await expect(ready()).rejects.toMatchObject({ name: 'NewerDatabase' });
    await expect(record(event(5))).rejects.toMatchObject({ name: 'NewerDatabase' });
    await expect(database().disclosures.toArray()).rejects.toMatchObject({ inner: { name: 'NewerDatabase' } });
    expect(await last()).toMatchObject({ state: 'newer' });
    const stores = (await later.open()).backendDB().objectStoreNames;
    expect([...stores]).toEqual(['disclosures', 'other']);
    later.close();
  });

  it('can be thrown away all the same', async () => {
    database().close({ disableAutoOpen: false });
    const later = new Dexie('whence');
    later.version(9).stores({ disclosures: '&id' });
    await later.table('disclosures').add({ id: 'x' });
    later.close();
    await eraseAll();
    await startBrowser();
    expect(await last()).toMatchObject({ state: 'ok' });
    expect(await database().disclosures.count()).toBe(0);
  });
});

describe('tables that are gone', () => {
  it('come back from the mirror with the keys, and the journal says so', async () => {
    await recordMany(5);
    const print = await fingerprint('tel', '13800138000');
    const before = await texts();
    await loseTables();
    await forgetKeysInMemory();
    await startBrowser();
    const { entries, tables, folded, broken } = await everything();
    expect(entries.slice(0, -1).map(({ text }) => text)).toEqual(before);
    expect(tables.disclosures).toHaveLength(5);
    expect(folded).toEqual(tables);
    expect(broken).toBeNull();
    expect(await last()).toMatchObject({ state: 'ok', recovered: true, restored: before.length, lost: 0 });
    expect(await fingerprint('tel', '13800138000')).toBe(print);
    expect(Object.keys(await mirrored())).toHaveLength(entries.length);
  });

  it('come back also in the same browser session, when the background starts again', async () => {
    await recordMany(3);
    await loseTables();
    await startWorker();
    expect((await everything()).tables.disclosures).toHaveLength(3);
  });

  it('know the events that they had: a retry adds nothing', async () => {
    await recordMany(3);
    await loseTables();
    await startBrowser();
    await recordMany(3);
    expect((await everything()).tables.disclosures).toHaveLength(3);
  });

  it('come back from the snapshot when the mirror is gone too', async () => {
    privateFiles();
    await recordMany(4);
    await writeSnapshot();
    await loseTables();
    await loseMirror();
    await startBrowser();
    expect((await everything()).tables.disclosures).toHaveLength(4);
    expect(await last()).toMatchObject({ recovered: true, lost: 0 });
  });

  it('never come back silently: what no store has is counted', async () => {
    privateFiles();
    await recordMany(3);
    await writeSnapshot();
    await recordMany(2, 3);
    await loseTables();
    const copy = Object.keys(await mirrored());
    await fakeBrowser.storage.local.remove(copy);
    await startBrowser();
    expect((await everything()).tables.disclosures).toHaveLength(3);
    expect(await last()).toMatchObject({ recovered: true, lost: 2 });
    const { payloads } = await everything();
    expect(payloads.map(({ text }) => text).join()).toContain('"lost":2');
  });

  it('are an empty record where nobody ever wrote one', async () => {
    await loseTables();
    await startBrowser();
    expect(await last()).toMatchObject({ state: 'ok', recovered: false });
    expect((await everything()).entries).toEqual([]);
  });
});

describe('stores that do not agree', () => {
  it('a mirror that was rolled back is completed from the tables', async () => {
    await recordMany(2);
    const old = await fakeBrowser.storage.local.get(null);
    await recordMany(3, 2);
    await loseMirror();
    await fakeBrowser.storage.local.set(old);
    await startBrowser();
    const { entries } = await everything();
    expect(await last()).toMatchObject({ recovered: false });
    expect(
      Object.values(await mirrored())
        .map(({ e }) => e)
        .sort(),
    ).toEqual(entries.map(({ text }) => text).sort());
  });

  it('a mirror that is gone is written anew', async () => {
    await recordMany(3);
    await loseMirror();
    await startBrowser();
    expect(Object.keys(await mirrored())).toHaveLength(4);
  });

  it('tables that are behind get what the mirror has', async () => {
    await recordMany(4);
    const db = database();
    const head = await db.meta.get('head');
    await db.entries.where('[epoch+seq]').above([1, 2]).delete();
    await db.payloads.where('[epoch+seq]').above([1, 2]).delete();
    await db.disclosures.where('eventId').anyOf('event-2', 'event-3').delete();
    const { hash } = (await db.entries.get([1, 2])) ?? { hash: '' };
    if (head) await db.meta.put({ ...head, size: 3, hash, frontier: [] });
    await startBrowser();
    const { tables, broken } = await everything();
    expect(tables.disclosures).toHaveLength(4);
    expect(broken).toBeNull();
    expect(await last()).toMatchObject({ recovered: true, restored: 2, lost: 0 });
  });

  it('of two that went on apart the longer one stays, and gets what the other knows', async () => {
    await recordMany(2);
    const old = await fakeBrowser.storage.local.get(null);
    await recordMany(1, 2);
    const shorter = await fakeBrowser.storage.local.get(null);
    await loseTables();
    await loseMirror();
    await fakeBrowser.storage.local.set(old);
    await startBrowser();
    await recordMany(3, 10);
    await loseMirror();
    await fakeBrowser.storage.local.set(shorter);
    await startBrowser();
    const { tables, broken, folded } = await everything();
    expect(tables.disclosures.map(({ eventId }) => eventId).sort()).toEqual(
      [0, 1, 2, 10, 11, 12].map((number) => `event-${number}`).sort(),
    );
    expect(folded).toEqual(tables);
    expect(broken).toBeNull();
  });

  it('a damaged entry in the tables is taken from the mirror', async () => {
    await recordMany(3);
    const entry = await database().entries.get([1, 2]);
    if (entry) await database().entries.put({ ...entry, text: entry.text.replace('"seq":2', '"seq":7') });
    await startBrowser();
    const { broken, tables } = await everything();
    expect(broken).toBeNull();
    expect(tables.disclosures).toHaveLength(3);
    expect(await last()).toMatchObject({ recovered: true, lost: 0 });
  });

  it('a snapshot that was cut short is not believed, and is written anew', async () => {
    const files = privateFiles();
    await recordMany(3);
    await startBrowser();
    const [name = ''] = [...files.keys()];
    const whole = files.get(name) ?? '';
    files.set(name, whole.slice(0, -9));
    await loseTables();
    await startBrowser();
    expect((await everything()).tables.disclosures).toHaveLength(3);
    expect(files.get(name)?.length).toBeGreaterThan(whole.length);
  });
});

describe('what was erased', () => {
  it('does not come back from any copy', async () => {
    const files = privateFiles();
    await recordMany(6);
    await startBrowser();
    await forgetSite('shop1.example');
    await loseTables();
    await startBrowser();
    const { tables } = await everything();
    expect(tables.disclosures.map(({ recipient }) => recipient)).not.toContain('shop1.example');
    expect(tables.disclosures).toHaveLength(4);
    expect(await last()).toMatchObject({ recovered: true, lost: 0 });
    expect(JSON.stringify([[...files.values()], await fakeBrowser.storage.local.get(null)])).not.toContain(
      'shop1.example',
    );
  });

  it('goes from the snapshot at the next start if the browser ended in between', async () => {
    const files = privateFiles();
    await recordMany(3);
    await startBrowser();
    const written = [...files];
    const marked = await fakeBrowser.storage.local.get(null);
    await forgetSite('shop1.example');
    for (const [name, text] of written) files.set(name, text);
    await fakeBrowser.storage.local.set({ 'j:stale': [0], 'j:snapshot': marked['j:snapshot'] });
    await startWorker();
    expect([...files.values()].join()).not.toContain('shop1.example');
  });

  it('as a whole stays away, also if the browser ended in the middle of it', async () => {
    privateFiles();
    await recordMany(3);
    await startBrowser();
    await fakeBrowser.storage.local.set({ wipe: true });
    await startBrowser();
    expect((await everything()).tables).toEqual({ disclosures: [], items: [] });
    await eraseAll();
    await startBrowser();
    expect((await everything()).entries).toEqual([]);
    expect(await last()).toMatchObject({ recovered: false });
  });
});

describe('a start', () => {
  it('heals once in a browser session, and only if something was written', async () => {
    await recordMany(1);
    await startBrowser();
    expect(await last()).toMatchObject({ healed: true });
    await startWorker();
    expect(await last()).toMatchObject({ healed: false });
    await startBrowser();
    expect(await last()).toMatchObject({ healed: false });
    await append([{ op: 'recovery', restored: 0, lost: 0 }]);
    await startBrowser();
    expect(await last()).toMatchObject({ healed: true });
  });

  it('says nothing of the person in its report', async () => {
    await recordMany(3);
    await loseTables();
    await startBrowser();
    expect(JSON.stringify(await recoveryReport())).not.toMatch(/example|138|ab/);
  });

  it('is tried again after it failed', async () => {
    const broken = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('private', 'InvalidStateError');
    });
    forgetStart();
    await expect(ready()).rejects.toThrow('private');
    expect(await last()).toMatchObject({ state: 'unavailable', error: 'InvalidStateError' });
    broken.mockRestore();
    await ready();
    expect(await last()).toMatchObject({ state: 'ok' });
  });
});

async function forgetKeysInMemory(): Promise<void> {
  const keys = await database().keys.toArray();
  await forgetKeys();
  await database().keys.bulkPut(keys);
  await loseTables();
}
