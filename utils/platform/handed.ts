// What a page handed over and the guard let go: to a socket, a worker, another frame, or in a form that no request shows.
// Never: kept longer than the request that follows takes.
import type { HandedOver } from '@/utils/messages/protocol';
import type { Caller } from './caller';
import { destinationOf } from './destination';
import { type LiveValue, liveTab } from './live';
import type { Found } from './requests/find';
import { recentHops } from './requests/hops';
import { markSeen } from './sent';

interface Note {
  readonly tabId: number;
  readonly url: string;
  readonly found: readonly Found[];
  readonly at: number;
}

const FOLLOWS = 10_000;
const MOST = 100;
let notes: readonly Note[] = [];

const bare = (url: string) => url.split('#', 1)[0] ?? '';

/** What was handed over for this very address a moment ago. */
export function handedWith(tabId: number, url: string, now: number): readonly Found[] {
  const of = notes.filter((note) => note.tabId === tabId && note.url === bare(url) && note.at + FOLLOWS > now);
  return of.flatMap(({ found }) => found);
}

/** `values`: what the findings are, as live values. Nothing found: something that could not be read went along. */
export async function handOver(
  { to: url, channel, coding, unread }: HandedOver,
  caller: Caller,
  values: readonly LiveValue[],
  now: number,
): Promise<{ readonly late: ReturnType<typeof recentHops>; readonly found: readonly Found[] }> {
  const to = destinationOf(url);
  const found = values.map((value) => ({ value, coding }));
  if (!to) return { late: [], found };
  const { tabId } = caller;
  notes = [...notes.filter((note) => note.at + FOLLOWS > now), { tabId, url: bare(url), found, at: now }].slice(-MOST);
  const common = { tabId, to, channel, via: [], state: 'attempted', seenBy: 'page', unread, at: now } as const;
  if (found.length > 0) await markSeen({ ...common, found });
  else if (unread) {
    const maybe = (liveTab(tabId, now)?.values ?? []).map((value) => ({ value, coding: [] }));
    await markSeen({ ...common, found: maybe.slice(-1), maybe: true });
  }
  return { late: recentHops(tabId, now).filter((hop) => hop.body.unread && bare(hop.url) === bare(url)), found };
}

export function forgetHanded(tabId: number): void {
  notes = notes.filter((note) => note.tabId !== tabId);
}
