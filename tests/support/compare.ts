// Did two requests send the same? For "send once goes out exactly as the site would have sent it".
import type { Received } from '#tests/demo/log.ts';

/** May differ between any two loads of the same page, or between a click and its replay (`sec-fetch-user`). */
export const VOLATILE_HEADERS = [
  'sec-fetch-user',
  'content-length',
  'connection',
  'proxy-connection',
  'priority',
] as const;

export interface Comparable {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The request with what is random taken out: multipart boundaries, and headers on the list above. */
export function comparable({ method, url, headers, body }: Received): Comparable {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? '';
  const boundary = /boundary=(\S+)/.exec(type)?.[1] ?? null;
  const plain = (text: string) => (boundary ? text.replaceAll(boundary, 'BOUNDARY') : text);
  const kept = headers.filter(([name]) => !(VOLATILE_HEADERS as readonly string[]).includes(name));
  return {
    method,
    url,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, plain(value)])),
    body: plain(body.toString('latin1')),
  };
}
