// A request with a value of the person's was seen: the row of its submission says what became of it,
// or, where nobody submitted anything, a row of its own does.
import { type Disclosure, NOT_SEEN, type Travel } from '@/utils/core/ledger/disclosure';
import type { Operation } from '@/utils/core/ledger/journal';
import { database, type StoredDisclosure, toStored } from './database';
import { append } from './journal/append';
import { inLedger } from './journal/turn';
import { judge, recipientOf } from './judge';
import { wasSubmitted } from './live';
import { adding, itemOf } from './record';
import type { Found } from './requests/find';
import { leftAt, type Seen } from './seen';
import { noteSent, type SentNote } from './sent-notes';
import { isAsleep, readSettings } from './settings';
import { settle } from './settle';

function travelOfSeen(seen: Seen, { value, coding }: Found): Travel {
  const { via, state, seenBy, unread, at } = seen;
  return { ...NOT_SEEN, coding, via, state, seenBy, unread, early: !wasSubmitted(seen.tabId, value.itemId, at) };
}

async function unaskedRow(found: Found, seen: Seen): Promise<Disclosure> {
  const { value } = found;
  const verdict = judge(seen.to, value, await readSettings());
  const { kind, subtype, itemId, mask, typedAt } = value;
  return {
    id: crypto.randomUUID(),
    eventId: crypto.randomUUID(),
    kind,
    subtype,
    itemId,
    mask,
    page: value.page?.site ?? '',
    recipient: recipientOf(seen.to),
    channel: seen.channel,
    frame: value.place,
    decision: 'none',
    verdict: verdict.level,
    reasons: verdict.reasons.map(({ code }) => code),
    typedAt,
    submittedAt: null,
    sentAt: leftAt(seen),
    ...travelOfSeen(seen, found),
  };
}

/** What the wire may say of a row that there was. */
function changesTo({ channel, coding, via, state, seenBy, unread, sentAt }: StoredDisclosure): Partial<Disclosure> {
  return { channel, coding, via, state, seenBy, unread, sentAt };
}

/** The row that says it now, and whether it was written for this. */
async function markOne(found: Found, seen: Seen): Promise<{ readonly note: SentNote; readonly row: StoredDisclosure }> {
  const db = database();
  const { value } = found;
  const recipient = recipientOf(seen.to);
  const disclosure = await unaskedRow(found, seen);
  const fresh = toStored(disclosure);
  const item = itemOf(value, seen.at);
  const rows = await db.disclosures.where('[itemId+recipient]').equals([value.itemId, recipient]).toArray();
  const of = rows.filter(({ page }) => page === fresh.page);
  const settled = settle(of, fresh, seen);
  const row = settled?.row ?? fresh;
  if (settled?.changed) await append([{ op: 'change', id: row.id, changes: changesTo(row) }], { now: seen.at });
  if (!settled) await append(await adding([disclosure], [item]), { now: seen.at });
  const { coding, via, state, unread, seenBy, sentAt } = fresh;
  const rowId = row === fresh ? row.id : null;
  const travel = { coding, via, state, unread, seenBy, sentAt };
  return { note: { itemId: value.itemId, recipient, at: seen.at, rowId, ...travel }, row };
}

/** The rows that say so now, of those whose page is not left alone. */
export function markSeen(seen: Seen): Promise<readonly StoredDisclosure[]> {
  return inLedger(async () => {
    const settings = await readSettings();
    const awake = seen.found.filter(({ value }) => !isAsleep(settings, value.page?.site ?? null, seen.at));
    const marked: Awaited<ReturnType<typeof markOne>>[] = [];
    for (const found of awake) marked.push(await markOne(found, seen));
    await noteSent(
      seen.tabId,
      marked.map(({ note }) => note),
      seen.at,
    );
    return marked.map(({ row }) => row);
  });
}

/** What was taken for sent came to nothing: no connection was made. Rows that another request made true stay. */
export function unsay(ids: readonly string[], at: number): Promise<void> {
  return inLedger(async () => {
    const rows = (await database().disclosures.bulkGet([...ids])).filter((row) => row?.sentAt === at);
    const changes = { sentAt: null, state: 'failed' } as const;
    const failed = rows.flatMap((row): Operation[] => (row ? [{ op: 'change', id: row.id, changes }] : []));
    if (failed.length > 0) await append(failed);
  });
}
