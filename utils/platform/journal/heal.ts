// Once when the browser starts, and only if something was written since the last time: the snapshot, and rows of no meaning
// that make Chromium begin a new log. A record that a crash tore in the old one would otherwise cost everything at the next start.
// Never: while anything is appended. Never in a browser without that fault.
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';
import { readCanary, trimMirror } from './mirror';
import { writeSnapshot } from './snapshot';

const HEALED = 'j:healed';
const ROWS = 512;
const ROW_BYTES = 8192;
/** The mirror may grow to this many letters before it lets go of what the snapshot holds. */
export const MIRROR_BOUND = 20 * 1024 * 1024;

interface Healed {
  readonly epoch: number;
  readonly size: number;
}

export async function readHealed(): Promise<Healed | null> {
  const { [HEALED]: stored } = await browser.storage.local.get(HEALED);
  return (stored as Healed | undefined) ?? null;
}

/** Chromium alone tells that it threw a database away, and alone does. */
function mayTear(): boolean {
  return typeof IDBVersionChangeEvent !== 'undefined' && 'dataLoss' in IDBVersionChangeEvent.prototype;
}

/** Small rows: larger ones go to files of their own and change nothing. */
async function beginNewLog(): Promise<void> {
  const { scratch } = database();
  for (let row = 0; row < ROWS; row += 64) {
    const rows = Array.from({ length: 64 }, () => crypto.getRandomValues(new Uint8Array(ROW_BYTES)));
    await scratch.bulkAdd(rows);
  }
  await scratch.clear();
}

/** Whether there was anything to do. */
export async function heal(): Promise<boolean> {
  const head = await database().meta.get('head');
  const before = await readHealed();
  if (!head || (before?.epoch === head.epoch && before.size === head.size)) return false;
  const snapshot = await writeSnapshot().catch(() => null);
  const canary = await readCanary();
  if (snapshot && canary && canary.letters > MIRROR_BOUND && snapshot.epoch === canary.epoch)
    await trimMirror(snapshot.size);
  if (mayTear()) await beginNewLog();
  await browser.storage.local.set({ [HEALED]: { epoch: head.epoch, size: head.size } });
  return true;
}
