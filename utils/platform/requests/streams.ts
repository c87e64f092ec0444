// Recipients that are sent what is typed a few letters at a time: no single request carries the value.
// Never: more than the last letters of each field, for a few recipients of a tab; forgotten with the tab.
import { createStream, type Stream } from '@/utils/core/ledger/streamed';
import { recipientOf } from '@/utils/platform/judge';
import type { LiveValue } from '@/utils/platform/live';
import { recogniseSpelled, recogniseStream } from '@/utils/platform/recognise';
import { type Found, foundOf } from './find';
import type { Hop } from './hops';

interface Kept {
  readonly stream: Stream;
  /** The last request to it. */
  readonly hop: Hop;
}

const MOST = 60;
/** UTF-16 units or bytes. */
const LONGEST = 1 << 15;
const streams = new Map<string, Kept>();

const keyOf = (hop: Hop) => `${hop.tabId} ${recipientOf(hop.to)}`;

function textOf({ body: { content }, to, url }: Hop): string {
  if (content.length > LONGEST) return '';
  if (content.length > 0) return typeof content === 'string' ? content : new TextDecoder().decode(content);
  return url.slice(url.indexOf(to.host) + to.host.length);
}

function keep(hop: Hop, stream: Stream): void {
  const key = keyOf(hop);
  streams.delete(key);
  if (stream.size > 0) streams.set(key, { stream, hop });
  if (streams.size > MOST) streams.delete(streams.keys().next().value as string);
}

/** What its letters and those before it spell. */
export function spelledBy(hop: Hop, values: readonly LiveValue[]): readonly Found[] {
  const { stream, carried } = recogniseStream(streams.get(keyOf(hop))?.stream ?? createStream(), textOf(hop), values);
  keep(hop, stream);
  return foundOf(carried, values);
}

/** Values that became known now: whose letters went before, and with which request the last of them. */
export function spelledBefore(
  tabId: number,
  fresh: readonly LiveValue[],
): readonly { readonly hop: Hop; readonly found: readonly Found[] }[] {
  return [...streams.values()]
    .filter(({ hop }) => hop.tabId === tabId)
    .map(({ hop, stream }) => {
      const looked = recogniseSpelled(stream, fresh);
      keep(hop, looked.stream);
      return { hop, found: foundOf(looked.carried, fresh) };
    });
}

export function forgetStreams(tabId: number): void {
  for (const [key, { hop }] of streams) if (hop.tabId === tabId) streams.delete(key);
}
