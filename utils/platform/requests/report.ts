// What became of a request goes into the ledger: once a state, a stronger word over a weaker one.
// Never: a request that carries nothing and hides nothing.
import { gravest } from '@/utils/core/item';
import type { RequestState } from '@/utils/core/ledger/disclosure';
import { handedWith } from '@/utils/platform/handed';
import { recipientOf } from '@/utils/platform/judge';
import { liveTab } from '@/utils/platform/live';
import type { Seen } from '@/utils/platform/seen';
import { markSeen, unsay } from '@/utils/platform/sent';
import { sniff } from '@/utils/platform/sniff';
import { type Found, joined } from './find';
import type { Hop } from './hops';

/** The word of what a page handed over comes a moment after the request that carries it; ms. */
const WORD_ON_THE_WAY = 1000;
/** Recipients of what could not be read, by tab: said once. */
const unreadBy = new Map<number, Set<string>>();
const MOST_UNREAD = 50;

const seenOf = (hop: Hop, found: readonly Found[], at: number): Seen => ({
  tabId: hop.tabId,
  found,
  to: hop.to,
  channel: hop.channel,
  via: hop.via,
  state: hop.state ?? 'attempted',
  seenBy: 'wire',
  unread: hop.body.unread,
  at,
});

async function mark(seen: Seen): Promise<readonly string[]> {
  const rows = await markSeen(seen);
  sniff(seen);
  return rows.map(({ id }) => id);
}

/** What is found after the first look; once the state is known it is said with that state. */
export async function reportLate(hop: Hop, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  hop.found = joined(hop.found, found);
  if (hop.state === null) return;
  const more = await mark(seenOf(hop, found, hop.stateAt));
  hop.rows = hop.rows.then((rows) => [...rows, ...more]);
}

/** Something went that could not be read, and nothing that could: the gravest of what is being typed may be in it. */
function reportUnread(hop: Hop, at: number): void {
  const told = unreadBy.get(hop.tabId) ?? new Set();
  const recipient = recipientOf(hop.to);
  if (told.has(recipient) || told.size >= MOST_UNREAD) return;
  unreadBy.set(hop.tabId, told.add(recipient));
  setTimeout(async () => {
    const values = liveTab(hop.tabId, at)?.values ?? [];
    const grave = gravest(values.map(({ kind }) => kind));
    const maybe = values.filter(({ kind }) => grave.includes(kind)).map((value) => ({ value, coding: [] }));
    if ((await hop.found).length === 0) await markSeen({ ...seenOf(hop, maybe, at), maybe: true });
  }, WORD_ON_THE_WAY);
}

export function report(hop: Hop, state: RequestState, at: number): void {
  if (hop.state === state || hop.state === 'sent') return;
  hop.state = state;
  hop.stateAt = at;
  if (hop.body.unread) hop.found = joined(hop.found, handedWith(hop.tabId, hop.url, at));
  hop.rows = Promise.resolve(hop.found).then((found) => {
    if (found.length > 0) return mark(seenOf(hop, found, at));
    if (hop.body.unread && state === 'sent') reportUnread(hop, at);
    return [];
  });
}

/** Headers had left, as it seemed; there was nobody to take them. */
export async function retract(hop: Hop): Promise<void> {
  await unsay(await hop.rows, hop.stateAt);
}

export function forgetReported(tabId: number): void {
  unreadBy.delete(tabId);
}
