// A request begins: which values does it carry, and for which armed tab? Beginning is not leaving.
// Never: holds anything up itself: what is found is a promise where a body must be unpacked, a value is still being made
// ready, or a guard that is on its way is to look first (coming.ts); who decides waits for that.
import { guardsToTell } from '@/utils/platform/coming';
import { destinationOf } from '@/utils/platform/destination';
import { arrival, liveTab, notePartly } from '@/utils/platform/live';
import { type Body, bodyOf, type RequestBody } from './body';
import { withinBudget } from './budget';
import { channelOf } from './channel';
import { type Finds, findIn, joined } from './find';
import { type Hop, keepHops, type Onward, takeOnward } from './hops';
import { armedTabsOf, type Origins } from './scope';
import { spelledBy } from './streams';

export interface Begun extends Origins {
  readonly requestId: string;
  readonly frameId?: number | undefined;
  readonly parentFrameId?: number | undefined;
  readonly url: string;
  readonly method: string;
  readonly requestBody?: unknown;
}

/** Something to send along, beyond the address of a thing. */
const mayCarry = (url: string, { content, unread }: Body) => url.includes('?') || content.length > 0 || unread;

/**
 * Typed in before the guard was there: it looks at that first. In the frame that sends, the one around it (which may have
 * made it for this), or the page; of workers, and of other tabs, nobody knows the frame.
 */
const untilTold = ({ tabId: own, frameId = 0, parentFrameId = 0 }: Begun, tabId: number) =>
  guardsToTell(tabId, own === tabId ? [0, frameId, parentFrameId] : [0])?.then(() => arrival(tabId)) ?? null;

function hopOf(details: Begun, tabId: number, before: Onward | undefined, now: number): Hop | null {
  const to = destinationOf(details.url);
  const tab = liveTab(tabId, now);
  if (!to || !tab) return null;
  const own = bodyOf(details.requestBody as RequestBody | undefined, details.method);
  const again = before?.hop ?? null;
  // A redirect that sends the body again does not always show it again.
  const body = own.content.length > 0 || !again ? own : again.body;
  if (!withinBudget(tabId, details.url.length + body.content.length, now)) {
    void notePartly(tabId);
    return null;
  }
  const coming = arrival(tabId) ?? (mayCarry(details.url, body) ? untilTold(details, tabId) : null);
  const find = (content: Body['content']): Finds =>
    coming ? coming.then(() => findIn(content, liveTab(tabId, now)?.values ?? [])) : findIn(content, tab.values);
  const inBody = body === again?.body ? again.inBody : find(body.content);
  const apart = details.tabId >= 0 && details.tabId !== tabId;
  const hop: Hop = {
    requestId: details.requestId,
    tabId,
    frameId: details.frameId ?? 0,
    at: now,
    url: details.url,
    to,
    via: before?.via ?? [],
    body,
    inBody,
    channel: channelOf(details.type, details.method, apart),
    found: joined(inBody, find(details.url)),
    headersLeft: false,
    state: null,
    stateAt: now,
    rows: Promise.resolve([]),
    redirected: before !== undefined,
    held: false,
    refused: false,
  };
  hop.found = joined(hop.found, spelledBy(hop, tab.values));
  return hop;
}

/** The hops that it makes, and those that had to make room for them. */
export function begin(
  details: Begun,
  now: number,
): { readonly hops: readonly Hop[]; readonly pushedOut: readonly Hop[] } {
  const tabs = armedTabsOf(details, now);
  if (tabs.length === 0) return { hops: [], pushedOut: [] };
  const onward = takeOnward(details.requestId);
  const hops = tabs.flatMap((tabId) => {
    const before = onward.find((one) => one.tabId === tabId);
    return hopOf(details, tabId, before, now) ?? [];
  });
  return { hops, pushedOut: hops.length > 0 ? keepHops(details.requestId, hops, now) : [] };
}
