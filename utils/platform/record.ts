// Writes a submission into the ledger: rows, items and the event, all or nothing, once an event.
// Never: a value; never a kind whose retention is `nothing`; never from a caller that is not recordable (the handlers ask).
import { type Item, RETENTION } from '@/utils/core/item';
import {
  type Channel,
  type Decision,
  type Disclosure,
  type FramePlace,
  NOT_SEEN,
  type Travel,
} from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';
import type { Level, ReasonCode } from '@/utils/core/trust/verdict';
import { database, toStored } from './database';
import { noteSubmitted } from './live';
import type { Prepared } from './prepared';
import { inTurn } from './queue';
import { type SentNote, sentNotes } from './sent-notes';

/** A submission with nothing left in it but what may be kept. */
export interface Recordable {
  readonly eventId: string;
  readonly tabId: number;
  readonly findings: readonly Prepared[];
  readonly page: Site;
  readonly recipient: Site;
  readonly channel: Channel;
  readonly place: FramePlace;
  readonly decision: Decision;
  readonly verdict: Level;
  readonly reasons: readonly ReasonCode[];
  readonly at: number;
  /** Refused because nobody answered: held to its end. */
  readonly unanswered?: boolean;
}

/** All writers of the ledger take turns, so that what one reads still holds when it writes. */
export const LEDGER = 'ledger';
/** The request may be seen a moment before the guard's own clock reading. */
const SLACK = 20;
const EVENT_LIFE = 90 * 24 * 60 * 60_000;

/** What the wire knew before the record came; nothing, mostly. */
function travelOfNote(
  sent: SentNote | undefined,
  decision: Decision,
  answered: boolean,
): Travel & Pick<Disclosure, 'sentAt'> {
  if (sent) {
    const { coding, via, state, unread, seenBy, sentAt } = sent;
    return { ...NOT_SEEN, coding, via, state, unread, seenBy, sentAt };
  }
  const kept = answered ? 'blocked' : 'held';
  return { ...NOT_SEEN, state: decision === 'refused' ? kept : 'attempted', sentAt: null };
}

function rowOf(event: Recordable, finding: Prepared, sent: SentNote | undefined): Disclosure {
  const { eventId, page, recipient, channel, place, decision, verdict, reasons, at, unanswered } = event;
  const { kind, subtype, itemId, mask, typedAt } = finding;
  const times = { typedAt: Math.min(typedAt, at), submittedAt: at };
  const what = { kind, subtype, itemId, mask };
  const travel = travelOfNote(sent, decision, !unanswered);
  const how = { channel, frame: place, decision, verdict, reasons };
  return { id: crypto.randomUUID(), eventId, ...what, page, recipient, ...how, ...times, ...travel };
}

export function itemOf(finding: Prepared, firstSeen: number): Item | null {
  const { itemId: id, kind, subtype, fingerprint, mask } = finding;
  return id === null || fingerprint === null || mask === null
    ? null
    : { id, kind, subtype, fingerprint, mask, firstSeen };
}

interface Replaced {
  /** Rows of requests that turned out to be this submission. */
  readonly ids: readonly string[];
  /** Rows of what others got at the same moment: not before it, then. */
  readonly notEarly: readonly string[];
}

async function write(event: Recordable, rows: readonly Disclosure[], { ids, notEarly }: Replaced): Promise<void> {
  const db = database();
  const items = event.findings.map((finding) => itemOf(finding, event.at)).filter((item) => item !== null);
  await db.transaction('rw', db.disclosures, db.items, db.events, async () => {
    if (await db.events.get(event.eventId)) return;
    const known = await db.items.bulkGet(items.map(({ id }) => id));
    await db.items.bulkAdd(items.filter((_, index) => !known[index]));
    await db.disclosures.bulkDelete([...ids]);
    for (const id of notEarly) await db.disclosures.update(id, { early: false });
    await db.disclosures.bulkAdd(rows.map(toStored));
    await db.events.add({ eventId: event.eventId, at: event.at });
    await db.events
      .where('at')
      .below(event.at - EVENT_LIFE)
      .delete();
  });
}

async function recordInTurn(event: Recordable): Promise<boolean> {
  const lasting = event.findings.filter(({ kind }) => RETENTION[kind] !== 'nothing');
  if (lasting.length === 0) return false;
  const since = (await sentNotes(event.tabId)).filter((note) => note.at >= event.at - SLACK);
  const known = (note: SentNote) => note.sentAt !== null || note.state !== 'attempted';
  const notes = since.filter((note) => note.recipient === event.recipient && known(note));
  const submitted = lasting.flatMap(({ itemId }) => itemId ?? []);
  if (event.decision !== 'refused') await noteSubmitted(event.tabId, submitted, event.recipient, event.at);
  const noteOf = ({ itemId }: Prepared) => (itemId === null ? undefined : notes.find((note) => note.itemId === itemId));
  const rows = lasting.map((finding) => rowOf(event, finding, noteOf(finding)));
  const ids = lasting.flatMap((finding) => noteOf(finding)?.rowId ?? []);
  const others = since.filter((note) => note.recipient !== event.recipient && submitted.includes(note.itemId));
  const notEarly = event.decision === 'refused' ? [] : others.flatMap(({ rowId }) => rowId ?? []);
  try {
    await write({ ...event, findings: lasting }, rows, { ids, notEarly });
  } catch (error) {
    // A rejected transaction may have been committed all the same: only the table knows.
    if (!(await database().events.get(event.eventId))) throw error;
  }
  return true;
}

/** True once the event is in the ledger, also if it was before; false if it holds nothing to keep. Rejects if the disk said no. */
export function record(event: Recordable): Promise<boolean> {
  return inTurn(LEDGER, () => recordInTurn(event));
}
