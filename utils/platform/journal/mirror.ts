// The journal a second time, in storage.local: another store, in other files, that no one crash tears together with the tables.
// Its head is written with every batch, at once with it, and says how far the copy goes: the canary of a lost database.
// Never: ahead of the tables. Never a payload that was erased: the entry that says so takes it away here, in the same write.
import { operationOf, takenBy } from '@/utils/core/ledger/journal';
import type { JournalRecord } from '@/utils/core/ledger/reconcile';
import { browser } from '@/utils/platform/browser';
import { database, type Head } from '@/utils/platform/database';

/** How far the copy goes. */
export interface Canary {
  readonly ledger: string;
  readonly epoch: number;
  readonly size: number;
  readonly hash: string;
  /** The first entry that the copy still has: older ones are in the snapshot. */
  readonly from: number;
  /** What it takes, roughly: letters. */
  readonly letters: number;
}

interface Copied {
  readonly e: string;
  readonly p?: string;
  readonly s?: string;
}

const PREFIX = 'j:';
const CANARY = `${PREFIX}head`;
const BATCH = 500;

const keyOf = (epoch: number, seq: number) => `${PREFIX}${epoch}:${seq}`;

export async function readCanary(): Promise<Canary | null> {
  const { [CANARY]: stored } = await browser.storage.local.get(CANARY);
  return (stored as Canary | undefined) ?? null;
}

function keysOf(epoch: number, from: number, to: number): [number, number][] {
  return Array.from({ length: to - from }, (_, index) => [epoch, from + index]);
}

/** The entries whose payloads these payloads took away. */
function takenIn(texts: readonly (string | undefined)[]): readonly number[] {
  return texts.flatMap((text) => {
    const operation = text === undefined ? null : operationOf(JSON.parse(text));
    return operation ? [...takenBy(operation)] : [];
  });
}

/** The entries from `from` to before `to`, and what they took away of earlier ones, as they are to lie in the copy. */
async function copies({ epoch }: Head, first: number, from: number, to: number): Promise<Record<string, Copied>> {
  const db = database();
  const keys = keysOf(epoch, from, to);
  const [entries, payloads] = await Promise.all([db.entries.bulkGet(keys), db.payloads.bulkGet(keys)]);
  const made = entries.flatMap((entry, index): [string, Copied][] => {
    const payload = payloads[index];
    return entry
      ? [[keyOf(epoch, entry.seq), { e: entry.text, ...(payload && { p: payload.text, s: payload.salt }) }]]
      : [];
  });
  const taken = takenIn(payloads.map((payload) => payload?.text)).filter((seq) => seq < from && seq >= first);
  const bare = await db.entries.bulkGet(taken.map((seq): [number, number] => [epoch, seq]));
  const emptied = bare.flatMap((entry): [string, Copied][] =>
    entry ? [[keyOf(epoch, entry.seq), { e: entry.text }]] : [],
  );
  return Object.fromEntries([...emptied, ...made]);
}

const lettersOf = (written: Record<string, Copied>) =>
  Object.entries(written).reduce(
    (sum, [key, { e, p = '', s = '' }]) => sum + key.length + e.length + p.length + s.length,
    0,
  );

async function dropOtherEpochs(epoch: number): Promise<void> {
  const all = Object.keys(await browser.storage.local.get(null));
  const other = all.filter((key) => /^j:\d+:/.test(key) && !key.startsWith(`${PREFIX}${epoch}:`));
  if (other.length > 0) await browser.storage.local.remove(other);
}

/** Copies what the tables have and the mirror has not. The head goes with the last of another epoch: until then the old one counts. */
export async function mirrorUpTo(): Promise<void> {
  const head = await database().meta.get('head');
  if (!head) return;
  const before = await readCanary();
  const same =
    before?.ledger === head.ledger && before.epoch === head.epoch && before.size <= head.size ? before : null;
  if (same?.size === head.size) return;
  const first = same?.from ?? 0;
  let letters = same?.letters ?? 0;
  for (let from = same?.size ?? 0; from < head.size; from += BATCH) {
    const to = Math.min(from + BATCH, head.size);
    const written = await copies(head, first, from, to);
    letters += lettersOf(written);
    const last = await database().entries.get([head.epoch, to - 1]);
    const canary = { ledger: head.ledger, epoch: head.epoch, size: to, hash: last?.hash ?? '', from: first, letters };
    const counts = same !== null || to === head.size;
    await browser.storage.local.set({ ...written, ...(counts && { [CANARY]: canary }) });
  }
  if (!same) await dropOtherEpochs(head.epoch);
}

/** Everything in the copy of the epoch that counts, by seq. */
export async function readMirror(): Promise<readonly JournalRecord[]> {
  const canary = await readCanary();
  if (!canary) return [];
  const all = Object.entries(await browser.storage.local.get(null));
  const prefix = `${PREFIX}${canary.epoch}:`;
  return all
    .filter(([key]) => key.startsWith(prefix))
    .map(([, value]) => value as Copied)
    .map(({ e, p, s }) => ({ text: e, payload: p ?? null, salt: s ?? null }));
}

/** Lets go of entries that a snapshot was seen to hold. */
export async function trimMirror(to: number): Promise<void> {
  const canary = await readCanary();
  if (!canary || to <= canary.from) return;
  const gone = keysOf(canary.epoch, canary.from, to).map(([epoch, seq]) => keyOf(epoch, seq));
  // First the word that they are no longer there: a copy that says less than it holds is no harm.
  await browser.storage.local.set({ [CANARY]: { ...canary, from: to } });
  await browser.storage.local.remove(gone);
  const left = Object.entries(await browser.storage.local.get(null)).filter(([key]) => /^j:\d+:/.test(key));
  const letters = lettersOf(Object.fromEntries(left) as Record<string, Copied>);
  await browser.storage.local.set({ [CANARY]: { ...canary, from: to, letters } });
}

/** For a mirror that does not agree with the tables: it is written anew. */
export async function rewriteMirror(): Promise<void> {
  await browser.storage.local.remove(CANARY);
  await mirrorUpTo();
}
