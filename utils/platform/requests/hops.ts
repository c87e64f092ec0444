// Requests on their way, each hop of a redirect one of its own; and those of a moment ago.
// Never: grows without bound, however fast a page makes them.
import type { Channel, RequestState } from '@/utils/core/ledger/disclosure';
import type { Destination, Site } from '@/utils/core/site';
import type { Body } from './body';
import type { Finds } from './find';

export interface Hop {
  readonly requestId: string;
  /** The armed tab that it is counted to; of a worker that of its page. */
  readonly tabId: number;
  readonly frameId: number;
  readonly at: number;
  readonly url: string;
  readonly to: Destination;
  readonly via: readonly Site[];
  readonly body: Body;
  readonly inBody: Finds;
  channel: Channel;
  found: Finds;
  headersLeft: boolean;
  /** null: it is on its way. */
  state: RequestState | null;
  /** When `state` was seen. */
  stateAt: number;
  /** The rows that say so. */
  rows: Promise<readonly string[]>;
  /** The next hop of a redirect. */
  readonly redirected: boolean;
  /** It waits for the person's answer. */
  held: boolean;
  /** We cancelled it. */
  refused: boolean;
}

const MOST_HOPS = 3000;
/** A script that reads a field the moment it is left is faster than the word that something was typed: looked at again. */
const RECENT = 3000;
const MOST_RECENT = 600;
/** Bytes or UTF-16 units, of all that is kept to be looked at again. */
const MOST_RECENT_TEXT = 4 << 20;

const byRequest = new Map<string, readonly Hop[]>();
let recent: readonly Hop[] = [];

/** Returns those that had to make room. */
export function keepHops(requestId: string, hops: readonly Hop[], now: number): readonly Hop[] {
  byRequest.set(requestId, hops);
  recent = [...recent.filter((one) => one.at + RECENT > now), ...hops].slice(-MOST_RECENT);
  let text = recent.reduce((sum, { body }) => sum + body.content.length, 0);
  while (text > MOST_RECENT_TEXT && recent.length > 0) {
    text -= recent[0]?.body.content.length ?? 0;
    recent = recent.slice(1);
  }
  const [oldest] = byRequest.size > MOST_HOPS ? byRequest.keys() : [];
  return oldest === undefined ? [] : takeHops(oldest);
}

export function hopsOf(requestId: string): readonly Hop[] {
  return byRequest.get(requestId) ?? [];
}

export function takeHops(requestId: string): readonly Hop[] {
  const hops = hopsOf(requestId);
  byRequest.delete(requestId);
  return hops;
}

/** Of that tab, begun in the last moments. */
export function recentHops(tabId: number, now: number): readonly Hop[] {
  return recent.filter((one) => one.tabId === tabId && one.at + RECENT > now);
}

/** Begun longer ago than `age`, and not heard of since. */
export function waitingHops(now: number, age: number): readonly Hop[] {
  return [...byRequest.values()].flat().filter((hop) => hop.state === null && !hop.held && hop.at + age <= now);
}

export function forgetHopsOf(tabId: number): void {
  recent = recent.filter((one) => one.tabId !== tabId);
  for (const [requestId, hops] of byRequest) if (hops.every((hop) => hop.tabId === tabId)) byRequest.delete(requestId);
}

/** What a redirect passes on to the next hop, by request. */
export interface Onward {
  readonly tabId: number;
  readonly via: readonly Site[];
  /** 307 and 308 send the body again. */
  readonly hop: Hop | null;
}

const onwards = new Map<string, readonly Onward[]>();

export function passOn(requestId: string, onward: readonly Onward[]): void {
  if (onwards.size < MOST_HOPS) onwards.set(requestId, onward);
}

export function takeOnward(requestId: string): readonly Onward[] {
  const onward = onwards.get(requestId) ?? [];
  onwards.delete(requestId);
  return onward;
}
