// Through which channel a request goes, by its type and its headers. Both browsers' words for types.
// Never: takes a prefetch for a navigation.
import type { Channel } from '@/utils/core/ledger/disclosure';

/** In lower case, by name. */
export type Headers = ReadonlyMap<string, string>;

const BY_TYPE: Readonly<Record<string, Channel>> = {
  xmlhttprequest: 'fetch',
  ping: 'beacon',
  beacon: 'beacon',
  websocket: 'socket',
  image: 'image',
  imageset: 'image',
  script: 'script',
  sub_frame: 'frame',
  main_frame: 'navigation',
  speculative: 'prefetch',
};

/** `apart`: in a tab of its own, opened from the one where it was typed. */
export function channelOf(type: string, method: string, apart: boolean): Channel {
  if (method === 'POST' && (type === 'main_frame' || type === 'sub_frame')) return 'form';
  if (apart && type === 'main_frame') return 'window';
  return (Object.hasOwn(BY_TYPE, type) && BY_TYPE[type]) || 'request';
}

export function headersOf(list: readonly { readonly name: string; readonly value?: string }[] | undefined): Headers {
  return new Map(list?.map(({ name, value = '' }) => [name.toLowerCase(), value]));
}

/** Asked for in advance: nobody went there. */
export function isPrefetch(headers: Headers): boolean {
  return /prefetch|prerender/i.test(`${headers.get('sec-purpose')} ${headers.get('purpose')} ${headers.get('x-moz')}`);
}

/** What only the headers tell. */
export function refined(channel: Channel, headers: Headers): Channel {
  if (isPrefetch(headers)) return 'prefetch';
  if (channel === 'beacon' && (headers.has('ping-to') || headers.get('content-type') === 'text/ping')) return 'ping';
  return headers.get('accept') === 'text/event-stream' ? 'stream' : channel;
}

/** Cookies go to whom they came from, who had the value before. */
const UNREAD_HEADERS: ReadonlySet<string> = new Set(['cookie', 'user-agent', 'accept-language', 'accept-encoding']);

export function headerText(headers: Headers): string {
  return [...headers].flatMap(([name, value]) => (UNREAD_HEADERS.has(name) ? [] : [value])).join('\n');
}
