// The one door: what goes through it is in the tables, in the journal and in the mirror, or nowhere.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshBrowser } from '#tests/unit/platform/world.ts';
import type { Item } from '@/utils/core/item';
import { type Disclosure, NOT_SEEN } from '@/utils/core/ledger/disclosure';
import type { Operation } from '@/utils/core/ledger/journal';
import { database } from '@/utils/platform/database';
import { forgetItem, forgetSite } from '@/utils/platform/erase';
import { append } from '@/utils/platform/journal/append';
import { readCanary } from '@/utils/platform/journal/mirror';
import { dropping } from '@/utils/platform/journal/take';
import { registerItem } from '@/utils/platform/own-items';
import { adding } from '@/utils/platform/record';
import { everything, mirrored } from './stores';

beforeEach(() => freshBrowser());

const ITEM: Item = { id: 'tel:ab', kind: 'tel', subtype: 'cn', fingerprint: 'ab', mask: '138****8000', firstSeen: 20 };
const row = (id: string, extra: Partial<Disclosure> = {}): Disclosure => ({
  id,
  eventId: `event-${id}`,
  kind: 'tel',
  subtype: 'cn',
  itemId: ITEM.id,
  mask: ITEM.mask,
  page: 'shop.example',
  recipient: 'shop.example',
  channel: 'form',
  frame: 'top',
  decision: 'once',
  verdict: 'unknown',
  reasons: ['not_on_your_list'],
  typedAt: 10,
  submittedAt: 20,
  sentAt: null,
  ...NOT_SEEN,
  ...extra,
});
const add = async (...rows: readonly Disclosure[]) =>
  append(
    await adding(
      rows,
      rows.map(() => ITEM),
    ),
    { now: 120_000 },
  );

async function holds(): Promise<Awaited<ReturnType<typeof everything>>> {
  const found = await everything();
  expect(found.broken).toBeNull();
  expect(found.folded).toEqual(found.tables);
  expect(found.head?.size).toBe(found.entries.length);
  const copy = await mirrored();
  expect(
    Object.values(copy)
      .map(({ e }) => e)
      .sort(),
  ).toEqual(found.entries.map(({ text }) => text).sort());
  const texts = Object.values(copy).flatMap(({ p }) => p ?? []);
  expect(texts.sort()).toEqual(found.payloads.map(({ text }) => text).sort());
  expect(await readCanary()).toMatchObject({ size: found.head?.size, hash: found.head?.hash });
  return found;
}

describe('appending', () => {
  it('writes an entry for each operation, behind one that begins the epoch', async () => {
    await add(row('1'), row('2'));
    const { entries, payloads } = await holds();
    const kinds = entries.map(({ text }) => JSON.parse(text) as { kind: string; min: number });
    expect(kinds.map(({ kind, min }) => [kind, min])).toEqual([
      ['epoch', 2],
      ['disclosure', 2],
      ['disclosure', 2],
    ]);
    expect(payloads[1]?.about).toEqual(['1', 'item:tel:ab']);
    expect(payloads[2]?.about).toEqual(['2']);
  });

  it('adds nothing for an event that it knows, also if the mirror had not been told of it', async () => {
    const operations = await adding([row('1')], [ITEM]);
    const local = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
    await expect(append(operations, { eventId: 'e' })).rejects.toThrow('no room');
    local.mockRestore();
    expect(await mirrored()).toEqual({});
    await append(operations, { eventId: 'e' });
    expect((await holds()).entries).toHaveLength(2);
  });

  it('takes a rejected transaction that was committed for what it is', async () => {
    await add(row('1'));
    const db = database();
    const real = db.transaction.bind(db);
    const rejected = vi.spyOn(db, 'transaction').mockImplementation((async (...given: unknown[]) => {
      rejected.mockRestore();
      await (real as (...all: unknown[]) => Promise<void>)(...given);
      throw new DOMException('the disk is full, or so', 'AbortError');
    }) as never);
    await add(row('2'));
    expect((await holds()).tables.disclosures).toHaveLength(2);
  });

  it('says no where nothing was written', async () => {
    await add(row('1'));
    const full = vi.spyOn(database().entries, 'bulkAdd').mockRejectedValueOnce(new DOMException('full', 'AbortError'));
    await expect(add(row('2'))).rejects.toThrow('full');
    full.mockRestore();
    expect((await holds()).tables.disclosures).toHaveLength(1);
  });

  it('keeps what a number may not be out of the bytes that are hashed', async () => {
    await add(row('1', { typedAt: 10.75, mask: 'a\ud800b' }));
    expect((await holds()).tables.disclosures[0]).toMatchObject({ typedAt: 10, mask: 'a\ufffdb' });
  });
});

describe('what goes', () => {
  it('takes the payloads of a row and of its changes, and leaves the entries', async () => {
    await add(row('1'), row('2', { page: 'other.example', recipient: 'other.example' }));
    await append([{ op: 'change', id: '1', changes: { sentAt: 30, state: 'sent' } }]);
    await forgetSite('shop.example');
    const { entries, payloads, tables } = await holds();
    expect(tables.disclosures.map(({ id }) => id)).toEqual(['2']);
    expect(payloads.map(({ seq }) => seq)).toEqual([0, 2, 4, 5]);
    expect(entries).toHaveLength(6);
    expect(JSON.stringify([payloads, await mirrored()])).not.toContain('shop.example');
  });

  it('says an item again when the row that brought it goes and others know it', async () => {
    await add(row('1', { recipient: 'shop.example' }), row('2', { page: 'b.example', recipient: 'b.example' }));
    await forgetSite('shop.example');
    expect((await holds()).tables.items).toEqual([ITEM]);
  });

  it('takes an item with all its rows, however it came', async () => {
    await add(row('1'));
    const own = await registerItem('tel', '13800138000', 5);
    await add(row('2', { itemId: own?.id ?? '' }));
    await forgetItem(own?.id ?? '');
    await forgetItem(ITEM.id);
    const { tables, payloads } = await holds();
    expect(tables).toEqual({ disclosures: [], items: [] });
    const left = payloads.map(({ text }) => (JSON.parse(text) as { op: string }).op);
    expect(new Set(left)).toEqual(new Set(['epoch', 'erase']));
  });

  it('takes a row that a better one replaces out of the payloads too', async () => {
    await add(row('1', { recipient: 'early.example' }));
    await append([...(await dropping(['1'])), ...(await adding([row('2')], [ITEM]))]);
    const { tables, payloads } = await holds();
    expect(tables.disclosures.map(({ id }) => id)).toEqual(['2']);
    expect(JSON.stringify(payloads)).not.toContain('early.example');
  });

  it('names no more than a few entries in one that erases', async () => {
    await add(...Array.from({ length: 150 }, (_, index) => row(String(index))));
    await forgetSite('shop.example');
    const { payloads } = await holds();
    const erased = payloads.map(({ text }) => JSON.parse(text) as Operation).filter(({ op }) => op === 'erase');
    expect(erased).toHaveLength(3);
  });

  it('comes to the same as the tables after any sequence', async () => {
    let seed = 7;
    const dice = (sides: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % sides;
    };
    for (let step = 0; step < 60; step++) {
      const id = String(dice(20));
      const there = await database().disclosures.get(id);
      const site = `s${dice(4)}.example`;
      if (dice(6) === 0) await forgetSite(site);
      else if (there) await append([{ op: 'change', id, changes: { sentAt: step, page: site } }]);
      else await add(row(id, { recipient: site, page: site }));
    }
    await holds();
  });
});
