// The journal a third time, in files of the origin's private file system, in segments of 2,000 entries.
// Written when the browser starts, so behind the other two; what it holds, the mirror may let go of.
// Never: believed without its sum. Never a payload that was erased: its segment is written anew, or goes.
import { toText } from '@/utils/core/ledger/chain/encode';
import { hashOf } from '@/utils/core/ledger/chain/entry';
import type { JournalRecord } from '@/utils/core/ledger/reconcile';
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';

const FOLDER = 'journal';
const SEGMENT = 2000;
/** How far the files were seen to go, and which of them hold what was erased since. */
const MARK = 'j:snapshot';
const STALE = 'j:stale';

export interface SnapshotMark {
  readonly epoch: number;
  readonly size: number;
}

type Line = readonly [text: string, payload: string | null, salt: string | null];

/** null: this browser, or this kind of window, has no such files. */
async function folder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return null;
  }
}

const nameOf = (epoch: number, segment: number) => `${epoch}-${segment}.jsonl`;
const sumOf = (text: string) => toText(hashOf(text));

async function textOf(epoch: number, from: number, to: number): Promise<string> {
  const db = database();
  const keys = Array.from({ length: to - from }, (_, index): [number, number] => [epoch, from + index]);
  const [entries, payloads] = await Promise.all([db.entries.bulkGet(keys), db.payloads.bulkGet(keys)]);
  const lines = entries.flatMap((entry, index): Line[] => {
    const payload = payloads[index];
    return entry ? [[entry.text, payload?.text ?? null, payload?.salt ?? null]] : [];
  });
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  return `${body}${sumOf(body)}\n`;
}

async function readText(dir: FileSystemDirectoryHandle, name: string): Promise<string | null> {
  try {
    const text = await (await (await dir.getFileHandle(name)).getFile()).text();
    const end = text.lastIndexOf('\n', text.length - 2) + 1;
    return sumOf(text.slice(0, end)) === text.slice(end, -1) ? text.slice(0, end) : null;
  } catch {
    return null;
  }
}

/** False: it was not found there afterwards. */
async function writeSegment(dir: FileSystemDirectoryHandle, epoch: number, segment: number, size: number) {
  const from = segment * SEGMENT;
  const text = await textOf(epoch, from, Math.min(from + SEGMENT, size));
  const file = await (await dir.getFileHandle(nameOf(epoch, segment), { create: true })).createWritable();
  await file.write(text);
  await file.close();
  return (await readText(dir, nameOf(epoch, segment))) !== null;
}

export async function readMark(): Promise<SnapshotMark | null> {
  const { [MARK]: stored } = await browser.storage.local.get(MARK);
  return (stored as SnapshotMark | undefined) ?? null;
}

async function filesOf(dir: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  // The types of TypeScript do not know that a folder can be walked.
  for await (const name of (dir as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
  return names;
}

/** Writes what came since. Returns how far the files go now; null: there are none in this browser. */
export async function writeSnapshot(): Promise<SnapshotMark | null> {
  const [dir, head] = [await folder(), await database().meta.get('head')];
  if (!dir || !head) return null;
  const { epoch, size } = head;
  const before = await readMark();
  const same = before?.epoch === epoch && before.size <= size ? before.size : 0;
  for (let segment = Math.floor(same / SEGMENT); segment * SEGMENT < size; segment++)
    if (!(await writeSegment(dir, epoch, segment, size))) return before;
  await browser.storage.local.set({ [MARK]: { epoch, size } });
  const old = (await filesOf(dir)).filter((name) => !name.startsWith(`${epoch}-`));
  for (const name of old) await dir.removeEntry(name).catch(() => undefined);
  return { epoch, size };
}

export async function hasSnapshot(): Promise<boolean> {
  const dir = await folder();
  return dir !== null && (await filesOf(dir)).length > 0;
}

/** Everything that the files still say for sure. */
export async function readSnapshot(): Promise<readonly JournalRecord[]> {
  const dir = await folder();
  if (!dir) return [];
  const records: JournalRecord[] = [];
  for (const name of await filesOf(dir)) {
    const lines = (await readText(dir, name))?.split('\n').slice(0, -1) ?? [];
    for (const line of lines) {
      const [text, payload, salt] = JSON.parse(line) as Line;
      records.push({ text, payload, salt });
    }
  }
  return records;
}

/** Before an erasure: these segments must not be left as they are, also if the browser ends here. */
export async function markStale(seqs: readonly number[]): Promise<void> {
  const { [STALE]: stored } = await browser.storage.local.get(STALE);
  const all = new Set([...((stored as number[] | undefined) ?? []), ...seqs.map((seq) => Math.floor(seq / SEGMENT))]);
  await browser.storage.local.set({ [STALE]: [...all] });
}

/** After it, and at every start. A segment that does not write goes. */
export async function renewStale(): Promise<void> {
  const { [STALE]: stored } = await browser.storage.local.get(STALE);
  const [dir, mark] = [await folder(), await readMark()];
  const segments = (stored as number[] | undefined) ?? [];
  for (const segment of dir && mark ? segments : []) {
    if (!dir || !mark || segment * SEGMENT >= mark.size) continue;
    const good = await writeSegment(dir, mark.epoch, segment, mark.size).catch(() => false);
    if (!good) await dir.removeEntry(nameOf(mark.epoch, segment)).catch(() => undefined);
  }
  if (stored !== undefined) await browser.storage.local.remove(STALE);
}

export async function dropSnapshot(): Promise<void> {
  const dir = await folder();
  for (const name of dir ? await filesOf(dir) : []) await dir?.removeEntry(name);
}
