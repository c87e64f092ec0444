// The one door through which the record is written: entries, payloads, head and rows together, all or nothing.
// Never: anything but Dexie inside the transaction. Never "saved" before the mirror has it too.
// Never: takes its turn by itself: who calls has it (turn.ts), so that what was read to decide still holds.
import type { Operation } from '@/utils/core/ledger/journal';
import { database } from '@/utils/platform/database';
import { firstHead } from './begin';
import { link, type Prepared, prepare } from './link';
import { mirrorUpTo } from './mirror';
import { project } from './project';

export interface AppendOptions {
  /** Of a submission: the same one adds nothing a second time. */
  readonly eventId?: string;
  /** Milliseconds since the epoch. */
  readonly now?: number;
}

const EVENT_LIFE = 90 * 24 * 60 * 60_000;

async function noteEvent(eventId: string, at: number): Promise<void> {
  const { events } = database();
  await events.add({ eventId, at });
  await events
    .where('at')
    .below(at - EVENT_LIFE)
    .delete();
}

/** A rejected transaction may have been committed all the same: only the tables know. */
async function isThere(prepared: readonly Prepared[], eventId: string | undefined): Promise<boolean> {
  const db = database();
  if (eventId !== undefined) return (await db.events.get(eventId)) !== undefined;
  const head = await db.meta.get('head');
  const last = head && (await db.payloads.get([head.epoch, head.size - 1]));
  return last !== undefined && last.salt === prepared.at(-1)?.salt;
}

/** Resolves once the tables and the mirror have it. Rejects if that is not so: then nothing is known, and nothing is said. */
export async function append(operations: readonly Operation[], options: AppendOptions = {}): Promise<void> {
  const { eventId, now = Date.now() } = options;
  const db = database();
  const fresh = (await db.meta.get('head')) ? null : await firstHead();
  const begun: readonly Operation[] = fresh ? [{ op: 'epoch' }] : [];
  const prepared = [...begun, ...operations].map(prepare);
  const write = async () => {
    if (eventId !== undefined && (await db.events.get(eventId))) return;
    const head = (await db.meta.get('head')) ?? fresh;
    if (!head) throw new Error('the journal went while it was written');
    await link(head, prepared, now);
    for (const { operation } of prepared) await project(operation, head.epoch);
    if (eventId !== undefined) await noteEvent(eventId, now);
  };
  try {
    const tables = [db.entries, db.payloads, db.meta, db.events, db.disclosures, db.items];
    if (operations.length > 0) await db.transaction('rw', tables, write);
  } catch (error) {
    if (!(await isThere(prepared, eventId))) throw error;
  }
  await mirrorUpTo();
}
