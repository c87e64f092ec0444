// A backup there and back: made, everything erased, brought in again; merged, replaced, undone; and never by halves.
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { NOW, row } from '@/tests/unit/components/rows';
import { freshBrowser } from '@/tests/unit/platform/world';
import type { Item } from '@/utils/core/item';
import type { Made, Preview } from '@/utils/core/ledger/backup/outcome';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import { DEFAULT_SETTINGS } from '@/utils/core/settings';
import { expireBefore } from '@/utils/platform/backup/before';
import { importStaged, undoImport } from '@/utils/platform/backup/import';
import { make, openBackup } from '@/utils/platform/backup/jobs';
import { readBackupState } from '@/utils/platform/backup/status';
import { database } from '@/utils/platform/database';
import { eraseAll, forgetItem } from '@/utils/platform/erase';
import { append } from '@/utils/platform/journal/append';
import { fingerprint } from '@/utils/platform/keys';
import { changeSettings, readSettings } from '@/utils/platform/settings';

const PASSPHRASE = 'a long enough passphrase';
const quiet = () => undefined;

const item = (letter: string): Item => {
  const print = letter.repeat(64);
  return { id: `tel:${print}`, kind: 'tel', subtype: '', fingerprint: print, mask: '138****00', firstSeen: NOW };
};
const rowOf = (one: Item, changes: Partial<Disclosure> = {}) =>
  row({ kind: 'tel', itemId: one.id, mask: one.mask, ...changes });

async function record(...letters: readonly string[]): Promise<void> {
  const operations = letters.map((letter) => ({ op: 'add', row: rowOf(item(letter)), item: item(letter) }) as const);
  await append(operations, { now: NOW });
}

async function backUp(): Promise<Uint8Array<ArrayBuffer>> {
  const settings = await readSettings();
  const made = await make({ job: 'make', passphrase: PASSPHRASE, settings, version: '1', now: NOW, logN: 10 }, quiet);
  expect(made).not.toHaveProperty('problem');
  return (made as Made).file;
}

const look = async (file: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) =>
  openBackup({ job: 'open', file, passphrase, settings: await readSettings() }, quiet);
async function bringIn(file: Uint8Array<ArrayBuffer>): Promise<Preview> {
  const preview = await look(file);
  expect(preview).not.toHaveProperty('problem');
  expect(await importStaged([], NOW)).toBe('done');
  return preview as Preview;
}
const rows = async () => (await database().disclosures.toArray()).map(({ id }) => id).sort();
const masks = async () =>
  (await database().items.toArray())
    .map(({ fingerprint }) => fingerprint[0])
    .sort()
    .join('');

beforeEach(async () => {
  await freshBrowser();
  await Promise.all(['whence-staging', 'whence-before'].map((name) => Dexie.delete(name)));
  await eraseAll();
});

describe('a backup', () => {
  it('brings everything back after everything was erased: rows, items, cases, the key', async () => {
    await record('a', 'b');
    const print = await fingerprint('tel', '+8613800000000');
    await database().cases.put(caseOf('1'));
    const before = await rows();
    const file = await backUp();
    await eraseAll();
    expect(await rows()).toEqual([]);
    expect(await bringIn(file)).toMatchObject({ mode: 'adopt', newRows: 2, same: 0, newCases: 1 });
    expect(await rows()).toEqual(before);
    expect(await masks()).toBe('ab');
    expect(await database().cases.count()).toBe(1);
    expect(await fingerprint('tel', '+8613800000000')).toBe(print);
    await record('c');
    expect(await masks()).toBe('abc');
  });

  it('of what is all here brings nothing', async () => {
    await record('a');
    expect(await look(await backUp())).toMatchObject({ mode: 'nothing', newRows: 0, same: 1 });
  });

  it('of a later state of the same record goes on from here', async () => {
    await record('a');
    const early = await backUp();
    await record('b');
    const late = await backUp();
    await eraseAll();
    await bringIn(early);
    expect(await bringIn(late)).toMatchObject({ mode: 'adopt', newRows: 1, same: 1, onlyHere: 0 });
    expect(await masks()).toBe('ab');
  });

  it('of a record that went on in two places adds what is not here', async () => {
    await record('a');
    const early = await backUp();
    await record('b');
    const there = await backUp();
    await eraseAll();
    await bringIn(early);
    await record('c');
    expect(await bringIn(there)).toMatchObject({ mode: 'merge', newRows: 1, same: 1, onlyHere: 1 });
    expect(await masks()).toBe('abc');
    expect(await look(there)).toMatchObject({ mode: 'nothing', newRows: 0 });
  });

  it('does not bring back what was erased since', async () => {
    await record('a', 'b');
    const file = await backUp();
    await forgetItem(item('a').id);
    expect(await look(file)).toMatchObject({ mode: 'nothing', newRows: 0, erased: 1 });
    await importStaged([], NOW);
    expect(await masks()).toBe('b');
  });

  it('does not bring back what was erased since, also where nothing is left', async () => {
    await record('a');
    const file = await backUp();
    await forgetItem(item('a').id);
    expect([await rows(), await masks()]).toEqual([[], '']);
    expect(await look(file)).toMatchObject({ mode: 'nothing', newRows: 0, erased: 1 });
    await importStaged([], NOW);
    expect([await rows(), await masks()]).toEqual([[], '']);
  });

  it('of another record takes its place, and says so first', async () => {
    await record('a');
    const file = await backUp();
    await eraseAll();
    await record('b', 'c');
    expect(await bringIn(file)).toMatchObject({ mode: 'replace', newRows: 1, onlyHere: 2 });
    expect(await masks()).toBe('a');
  });

  it('takes over only the settings that are accepted, and adds to lists', async () => {
    await record('a');
    const site = (name: string) => ({ site: name, since: 1, source: 'options' as const });
    await changeSettings({ trusted: [site('a.example'), site('b.example')], region: 'DE', shield: true });
    const file = await backUp();
    await changeSettings({ ...DEFAULT_SETTINGS, trusted: [site('c.example'), site('a.example')] });
    const preview = (await look(file)) as Preview;
    expect(preview.settings).toEqual([
      { name: 'trusted', count: 1 },
      { name: 'region', count: 0 },
      { name: 'shield', count: 0 },
    ]);
    await importStaged(['trusted', 'region'], NOW);
    expect(await readSettings()).toMatchObject({ region: 'DE', shield: false });
    expect((await readSettings()).trusted.map((one) => one.site)).toEqual(['c.example', 'a.example', 'b.example']);
  });
});

describe('an import', () => {
  it('is not made over a record that changed since it was shown', async () => {
    await record('a');
    const file = await backUp();
    await eraseAll();
    await record('b');
    await look(file);
    await record('c');
    expect(await importStaged([], NOW)).toBe('changed');
    expect(await masks()).toBe('bc');
    expect((await readBackupState()).undo).toBeNull();
  });

  it('needs something to have been shown', async () => {
    expect(await importStaged([], NOW)).toBe('gone');
  });

  it.each(['replace', 'merge', 'adopt'] as const)('can be undone: %s', async (mode) => {
    await record('a');
    const early = await backUp();
    await record('b');
    const late = await backUp();
    await eraseAll();
    if (mode !== 'replace') await bringIn(early);
    if (mode !== 'adopt') await record('c');
    const before = [await masks(), await rows(), await fingerprint('tel', '1')];
    expect(await bringIn(late)).toMatchObject({ mode });
    expect(await masks()).not.toEqual(before[0]);
    expect(await undoImport()).toBe(true);
    expect([await masks(), await rows(), await fingerprint('tel', '1')]).toEqual(before);
    expect(await undoImport()).toBe(false);
  });

  it('can be undone for thirty days, and the record as it was is gone after them', async () => {
    await record('a');
    const file = await backUp();
    await eraseAll();
    await record('b');
    await bringIn(file);
    const { undo } = await readBackupState();
    await expireBefore(undo!.until - 1);
    expect(await Dexie.exists('whence-before')).toBe(true);
    await expireBefore(undo!.until);
    expect(await Dexie.exists('whence-before')).toBe(false);
    expect((await readBackupState()).undo).toBeNull();
  });

  it('leaves nothing of what was forgotten after it, nor of what was erased', async () => {
    for (const forget of [() => forgetItem(item('a').id), eraseAll]) {
      await record('a');
      const file = await backUp();
      await eraseAll();
      await record('b');
      await bringIn(file);
      expect(await Dexie.exists('whence-before')).toBe(true);
      await forget();
      expect(await Dexie.exists('whence-before')).toBe(false);
      expect(await Dexie.exists('whence-staging')).toBe(false);
    }
  });

  it('says that the passphrase is another, and changes nothing', async () => {
    await record('a');
    const file = await backUp();
    expect(await look(file, 'not that one')).toEqual({ problem: 'passphrase' });
    expect(await importStaged([], NOW)).toBe('gone');
    expect(await masks()).toBe('a');
  });
});

function caseOf(id: string) {
  return {
    id,
    openedAt: 1,
    closedAt: null,
    region: 'CN',
    leaked: [],
    noticedAt: 1,
    suspects: [{ site: 'a.example', share: 0.5, items: [], kinds: [], reasons: [] }],
    elsewhere: 0.25,
    done: {},
    evidence: [
      { id: 'e', addedAt: 1, happenedAt: null, channel: 'call' as const, party: '?', text: 'x\u0000"\n'.repeat(9000) },
    ],
    notices: [],
  };
}
