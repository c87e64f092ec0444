// A request with a value of the person's was seen: the row of its submission says what became of it,
// or, where nobody submitted anything, a row of its own does.
import { type Disclosure, NOT_SEEN, type Travel } from '@/utils/core/ledger/disclosure';
import { database, type StoredDisclosure, toStored } from './database';
import { judge, recipientOf } from './judge';
import { wasSubmitted } from './live';
import { inTurn } from './queue';
import { itemOf, LEDGER } from './record';
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

/** The row that says it now, and whether it was written for this. */
async function markOne(found: Found, seen: Seen): Promise<{ readonly note: SentNote; readonly row: StoredDisclosure }> {
  const db = database();
  const { value } = found;
  const recipient = recipientOf(seen.to);
  const fresh = toStored(await unaskedRow(found, seen));
  const item = itemOf(value, seen.at);
  const row = await db.transaction('rw', db.disclosures, db.items, async () => {
    const rows = await db.disclosures.where('[itemId+recipient]').equals([value.itemId, recipient]).toArray();
    const of = rows.filter(({ page }) => page === fresh.page);
    const settled = settle(of, fresh, seen);
    if (settled) {
      if (settled.changed) await db.disclosures.put(settled.row);
      return settled.row;
    }
    if (item && !(await db.items.get(item.id))) await db.items.add(item);
    await db.disclosures.add(fresh);
    return fresh;
  });
  const { coding, via, state, unread, seenBy, sentAt } = fresh;
  const rowId = row === fresh ? row.id : null;
  const travel = { coding, via, state, unread, seenBy, sentAt };
  return { note: { itemId: value.itemId, recipient, at: seen.at, rowId, ...travel }, row };
}

/** The rows that say so now, of those whose page is not left alone. */
export function markSeen(seen: Seen): Promise<readonly StoredDisclosure[]> {
  return inTurn(LEDGER, async () => {
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
  return inTurn(LEDGER, async () => {
    const db = database();
    await db.transaction('rw', db.disclosures, async () => {
      const rows = (await db.disclosures.bulkGet([...ids])).filter((row) => row?.sentAt === at);
      const failed = rows.flatMap((row) => (row ? toStored({ ...row, sentAt: null, state: 'failed' }) : []));
      await db.disclosures.bulkPut(failed);
    });
  });
}
