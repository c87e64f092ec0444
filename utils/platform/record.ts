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
import type { Operation } from '@/utils/core/ledger/journal';
import type { Site } from '@/utils/core/site';
import type { Level, ReasonCode } from '@/utils/core/trust/verdict';
import { database } from './database';
import { append } from './journal/append';
import { dropping } from './journal/take';
import { inLedger } from './journal/turn';
import { noteSubmitted } from './live';
import { keptUntil, sendAgain } from './outbox';
import type { Prepared } from './prepared';
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

/** The request may be seen a moment before the guard's own clock reading. */
const SLACK = 20;

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

/** Rows, each with its item where the record does not know it; the first row of an item brings it. */
export async function adding(
  rows: readonly Disclosure[],
  items: readonly (Item | null)[],
): Promise<readonly Operation[]> {
  const wanted = [...new Set(items.flatMap((item) => item?.id ?? []))];
  const found = await database().items.bulkGet(wanted);
  const known = new Set(wanted.filter((_, index) => found[index]));
  return rows.map((row, index) => {
    const item = items[index] ?? null;
    const fresh = item !== null && !known.has(item.id);
    if (item) known.add(item.id);
    return { op: 'add', row, item: fresh ? item : null };
  });
}

async function write(event: Recordable, rows: readonly Disclosure[], { ids, notEarly }: Replaced): Promise<void> {
  const late = notEarly.map((id): Operation => ({ op: 'change', id, changes: { early: false } }));
  const items = event.findings.map((finding) => itemOf(finding, event.at));
  const operations = [...(await dropping(ids)), ...late, ...(await adding(rows, items))];
  await append(operations, { eventId: event.eventId, now: event.at });
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
  await write({ ...event, findings: lasting }, rows, { ids, notEarly });
  return true;
}

const attempt = (event: Recordable) => keptUntil(event, () => inLedger(() => recordInTurn(event)));

/** True once the event is in the ledger, also if it was before; false if it holds nothing to keep. Rejects if the disk said no. */
export async function record(event: Recordable): Promise<boolean> {
  try {
    return await attempt(event);
  } catch (error) {
    // Who asked may be gone by then: it is tried again from here.
    sendAgain(attempt);
    throw error;
  }
}

/** At every start: what a background that was stopped left behind. */
export function recordWaiting(): void {
  sendAgain(attempt);
}
