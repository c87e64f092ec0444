// A request was seen leaving with a value of the person's: the row of its submission gets its time,
// or, where nobody submitted anything, a row says so.
import { type Channel, type Disclosure, NOT_SEEN } from '@/utils/core/ledger/disclosure';
import type { Destination } from '@/utils/core/site';
import { database, type StoredDisclosure, toStored } from './database';
import { judge, recipientOf } from './judge';
import type { LiveValue } from './live';
import { inTurn } from './queue';
import { itemOf, LEDGER } from './record';
import { noteSent, type SentNote } from './sent-notes';
import { isAsleep, readSettings } from './settings';

export interface Seen {
  readonly tabId: number;
  readonly values: readonly LiveValue[];
  readonly to: Destination;
  readonly channel: Channel;
  readonly at: number;
}

/** A request so long after a submission is another matter. */
const SAME_SUBMISSION = 10 * 60_000;
/** A page that reports a field over and over makes one row a day. */
const SAME_LEAK = 24 * 60 * 60_000;

type Settled = { readonly update: StoredDisclosure } | { readonly known: true } | null;

/** What the rows of this item, recipient and page already say. */
export function settle(rows: readonly StoredDisclosure[], at: number): Settled {
  const latest = [...rows].sort((a, b) => b.latest - a.latest);
  const submitted = latest.find((row) => row.submittedAt !== null && row.submittedAt + SAME_SUBMISSION > at);
  if (submitted)
    return submitted.sentAt === null ? { update: toStored({ ...submitted, sentAt: at }) } : { known: true };
  return latest.some((row) => row.sentAt !== null && row.sentAt + SAME_LEAK > at) ? { known: true } : null;
}

async function unaskedRow(value: LiveValue, { to, channel, at }: Seen): Promise<Disclosure> {
  const verdict = judge(to, value, await readSettings());
  const { kind, subtype, itemId, mask, typedAt } = value;
  return {
    id: crypto.randomUUID(),
    eventId: crypto.randomUUID(),
    kind,
    subtype,
    itemId,
    mask,
    page: value.page?.site ?? '',
    recipient: recipientOf(to),
    channel,
    frame: value.place,
    decision: 'none',
    verdict: verdict.level,
    reasons: verdict.reasons.map(({ code }) => code),
    typedAt,
    submittedAt: null,
    sentAt: at,
    ...NOT_SEEN,
    state: 'sent',
    seenBy: 'wire',
    early: true,
  };
}

async function markOne(value: LiveValue, seen: Seen): Promise<SentNote> {
  const db = database();
  const recipient = recipientOf(seen.to);
  const fresh = await unaskedRow(value, seen);
  const item = itemOf(value, seen.at);
  const rowId = await db.transaction('rw', db.disclosures, db.items, async () => {
    const rows = await db.disclosures.where('[itemId+recipient]').equals([value.itemId, recipient]).toArray();
    const settled = settle(
      rows.filter(({ page }) => page === fresh.page),
      seen.at,
    );
    if (settled) {
      if ('update' in settled) await db.disclosures.put(settled.update);
      return null;
    }
    if (item && !(await db.items.get(item.id))) await db.items.add(item);
    await db.disclosures.add(toStored(fresh));
    return fresh.id;
  });
  return { itemId: value.itemId, recipient, at: seen.at, rowId };
}

/** Call only for what was seen to leave. A page that is left alone is not recorded. */
export function markSent(seen: Seen): Promise<void> {
  return inTurn(LEDGER, async () => {
    const settings = await readSettings();
    const awake = seen.values.filter(({ page }) => !isAsleep(settings, page?.site ?? null, seen.at));
    const notes: SentNote[] = [];
    for (const value of awake) notes.push(await markOne(value, seen));
    await noteSent(seen.tabId, notes, seen.at);
  });
}
