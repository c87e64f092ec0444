// What was just seen, held against what the rows of the same item, recipient and page already say.
// Never: a weaker word over a stronger one: what was sent once stays sent.
import type { Channel } from '@/utils/core/ledger/disclosure';
import { type StoredDisclosure, toStored } from './database';
import type { Seen } from './seen';

/** A request so long after a submission is another matter. */
const SAME_SUBMISSION = 10 * 60_000;
/** A page that reports a field over and over makes one row a day. */
const SAME_LEAK = 24 * 60 * 60_000;
/** The request of what a page handed over follows at once. */
const SAME_SEND = 60_000;

export interface Settled {
  readonly row: StoredDisclosure;
  readonly changed: boolean;
}

const known = (row: StoredDisclosure): Settled => ({ row, changed: false });

/** What a request is by its headers, to what it looked like when it was held, before there were any. */
const LOOKED_LIKE: Readonly<Partial<Record<Channel, Channel>>> = { stream: 'fetch', ping: 'beacon' };

function updated(row: StoredDisclosure, fresh: StoredDisclosure): Settled {
  const { coding, via, state, seenBy, unread, sentAt } = fresh;
  const channel = LOOKED_LIKE[fresh.channel] === row.channel ? fresh.channel : row.channel;
  return { row: toStored({ ...row, channel, coding, via, state, seenBy, unread, sentAt }), changed: true };
}

/** Of a submission, or of something handed over: what the wire says completes what was said before. */
function completed(row: StoredDisclosure, fresh: StoredDisclosure, { seenBy, maybe, at }: Seen): Settled {
  if (maybe) return known(row);
  if (row.seenBy === 'wire' && row.sentAt !== null) return known(row);
  const handed = row.seenBy === 'page' && row.sentAt !== null;
  if (fresh.state === 'sent') return updated(row, handed ? { ...fresh, sentAt: row.sentAt } : fresh);
  if (handed) return seenBy === 'wire' && (row.sentAt ?? 0) + SAME_SEND > at ? updated(row, fresh) : known(row);
  return row.state === 'attempted' ? updated(row, fresh) : known(row);
}

/** null: nothing of it is known yet. */
export function settle(rows: readonly StoredDisclosure[], fresh: StoredDisclosure, seen: Seen): Settled | null {
  const latest = [...rows].sort((a, b) => b.latest - a.latest);
  const submitted = latest.find((row) => row.submittedAt !== null && row.submittedAt + SAME_SUBMISSION > seen.at);
  if (submitted) return completed(submitted, fresh, seen);
  const day = latest.filter((row) => row.submittedAt === null && row.latest + SAME_LEAK > seen.at);
  const handed = day.find((row) => row.seenBy === 'page' && (row.sentAt ?? 0) + SAME_SEND > seen.at);
  if (handed) return completed(handed, fresh, seen);
  const same = day.find((row) => row.state === fresh.state && (row.sentAt === null) === (fresh.sentAt === null));
  return same ? known(same) : null;
}
