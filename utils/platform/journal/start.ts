// The start: looks at what is there before Dexie opens it and before anything is written, and repairs it.
// Never: stands in the way of a warning. Never writes to a record of a later version.
import { browser } from '@/utils/platform/browser';
import { database, type Head, NewerDatabase, VERSION } from '@/utils/platform/database';
import { beginEpoch } from './begin';
import { heal, readHealed } from './heal';
import { copyKeys } from './key-copy';
import { type Canary, mirrorUpTo, readCanary } from './mirror';
import { probe } from './probe';
import { type Recovered, recover } from './recover';
import { noteReport, type StartReport } from './report';
import { hasSnapshot, renewStale } from './snapshot';
import { firstBroken } from './verify';
import { finishWipe } from './wipe';

/** In storage.session: this browser session has been looked at. */
const SEEN = 'journal:seen';

type Found = Omit<StartReport, 'at' | 'ms' | 'state' | 'error'>;
const NOTHING: Found = { wiped: false, recovered: false, restored: 0, lost: 0, salvaged: 0, healed: false };

/** Both go on, or the mirror is behind and can be completed. */
async function agree(head: Head, canary: Canary): Promise<boolean> {
  if (head.epoch !== canary.epoch) return head.epoch > canary.epoch;
  if (head.ledger !== canary.ledger || head.size < canary.size) return false;
  const same = await database().entries.get([head.epoch, canary.size - 1]);
  return same?.hash === canary.hash;
}

async function hasRows(): Promise<boolean> {
  const { disclosures, items } = database();
  return (await disclosures.count()) + (await items.count()) > 0;
}

/** null: nothing was lost. */
async function repair(now: number, first: boolean): Promise<Recovered | null> {
  const [head, canary] = [await database().meta.get('head'), await readCanary()];
  if (!head && !canary && !(await hasSnapshot())) {
    if (await hasRows()) await beginEpoch(now);
    return null;
  }
  if (!head || (canary && !(await agree(head, canary)))) return recover(canary, head, now);
  if (!first) return null;
  const healed = await readHealed();
  const from = healed?.epoch === head.epoch && healed.size <= head.size ? healed.size : 0;
  return (await firstBroken(from)) === null ? null : recover(canary, head, now);
}

async function look(now: number, wiped: boolean): Promise<Found> {
  await finishWipe();
  const { [SEEN]: seen } = await browser.storage.session.get(SEEN);
  const recovered = await repair(now, !seen);
  await mirrorUpTo();
  await copyKeys();
  await renewStale();
  const healed = seen ? false : await heal();
  await browser.storage.session.set({ [SEEN]: true });
  return { ...NOTHING, ...recovered, wiped, recovered: recovered !== null, healed };
}

async function start(now: number): Promise<void> {
  const began = performance.now();
  const say = (found: Found, state: StartReport['state'], error = '') =>
    noteReport({ at: now, ms: Math.round(performance.now() - began), state, error, ...found });
  try {
    const { version, wiped } = await probe();
    if (version > VERSION) throw new NewerDatabase('the record is of a later version of Whence');
    await say(await look(now, wiped), 'ok');
  } catch (error) {
    const { name } = error as Error;
    await say(NOTHING, name === 'NewerDatabase' ? 'newer' : 'unavailable', name).catch(() => undefined);
    throw error;
  }
}

let started: Promise<void> | null = null;

/** Resolves when the record may be written. After a failure the next one who asks has it tried again. */
export function ready(now: number = Date.now()): Promise<void> {
  started ??= start(now).catch((error: unknown) => {
    started = null;
    throw error;
  });
  return started;
}

/** As a background that was just started. */
export function forgetStart(): void {
  started = null;
}
