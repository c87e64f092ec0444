// The stores of a test: what a database held, files that a test can break, and a browser that was just started.
import Dexie from 'dexie';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { operationOf, replay } from '@/utils/core/ledger/journal';
import { database, toStored } from '@/utils/platform/database';
import { forgetStart, ready } from '@/utils/platform/journal/start';
import { firstBroken } from '@/utils/platform/journal/verify';

interface Fixture {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

const withBytes = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const bytes = (value as { bytes?: readonly number[] } | null)?.bytes;
      return [name, bytes ? new Uint8Array(bytes) : value];
    }),
  );

/** A database as a shipped version left it. */
export async function plant({ version, stores, tables }: Fixture, name = 'whence'): Promise<void> {
  const db = new Dexie(name);
  db.version(version).stores({ ...stores });
  await db.open();
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows.map(withBytes));
  db.close();
}

/** No database at all, as after Chromium threw it away. */
export async function loseTables(): Promise<void> {
  database().close({ disableAutoOpen: false });
  await Dexie.delete('whence');
}

export async function loseMirror(): Promise<void> {
  await fakeBrowser.storage.local.clear();
}

/** The background of a browser that was just started. */
export async function startBrowser(): Promise<void> {
  database().close({ disableAutoOpen: false });
  await fakeBrowser.storage.session.clear();
  forgetStart();
  await ready();
}

/** The background again, in the same browser. */
export async function startWorker(): Promise<void> {
  database().close({ disableAutoOpen: false });
  forgetStart();
  await ready();
}

/** Files in memory, as the origin's private file system has them; their text, to be broken. */
export function privateFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const handle = (name: string) => ({
    getFile: async () => new Blob([files.get(name) ?? '']),
    createWritable: async () => {
      let text = '';
      return {
        write: async (more: string) => {
          text += more;
        },
        close: async () => void files.set(name, text),
      };
    },
  });
  const dir = {
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) throw new DOMException('no such file', 'NotFoundError');
      return handle(name);
    },
    removeEntry: async (name: string) => void files.delete(name),
    keys: async function* () {
      yield* [...files.keys()];
    },
  };
  const getDirectory = async () => ({ getDirectoryHandle: async () => dir });
  vi.stubGlobal('navigator', { storage: { getDirectory } });
  return files;
}

/** What the journal says, what its payloads come to, and what pages read; the last two are to be the same. */
export async function everything() {
  const db = database();
  const [entries, payloads] = await Promise.all([db.entries.toArray(), db.payloads.toArray()]);
  const said = replay(payloads.flatMap(({ text }) => operationOf(JSON.parse(text)) ?? []));
  const byId = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    entries,
    payloads,
    broken: await firstBroken(0),
    head: await db.meta.get('head'),
    folded: {
      disclosures: byId([...said.disclosures.values()].map(toStored)),
      items: byId([...said.items.values()]),
    },
    tables: { disclosures: byId(await db.disclosures.toArray()), items: byId(await db.items.toArray()) },
  };
}

export async function mirrored(): Promise<Record<string, { e: string; p?: string; s?: string }>> {
  const all = Object.entries(await fakeBrowser.storage.local.get(null));
  return Object.fromEntries(all.filter(([key]) => /^j:\d+:/.test(key))) as never;
}
