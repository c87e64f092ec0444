// One request in, one answer out: keeps it in the log, finds the site by its Host header, lets that answer.
import type http from 'node:http';
import { clientFile } from './client-file.ts';
import type { Log, Received } from './log.ts';
import { type Answering, type DemoRequest, langOf, type Reply, text } from './site.ts';
import { siteOf } from './sites.ts';

/** Chunks of a body that are worth showing one by one. */
const SMALL = 64;

export function handler(log: Log, scheme: 'https' | 'http', also: Answering = () => null): http.RequestListener {
  return async (incoming, response) => {
    const row = log.add(opened(incoming, scheme));
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) {
        chunks.push(chunk as Buffer);
        // What came so far is in the log at once; a large upload is put together at its end.
        if (chunks.length < SMALL) row.body = Buffer.concat(chunks);
      }
      row.body = Buffer.concat(chunks);
      row.complete = true;
    } catch {
      return;
    }
    const { status = 200, headers = {}, body } = answer(row, also);
    response.writeHead(status, { 'cache-control': 'no-store', ...headers });
    response.end(body);
  };
}

/** The row of a request whose body has not come yet. */
export function opened(incoming: http.IncomingMessage, scheme: 'https' | 'http'): Received {
  const { host = incoming.headers[':authority'] ?? 'unnamed.test' } = incoming.headers;
  const url = new URL(incoming.url ?? '/', `${scheme}://${host}`);
  const raw = incoming.rawHeaders;
  const headers = raw.flatMap((name, i) => (i % 2 ? [] : [[name.toLowerCase(), raw[i + 1] ?? ''] as const]));
  return {
    time: Date.now(),
    scheme,
    method: incoming.method ?? '',
    host: url.hostname,
    url: url.href,
    path: url.pathname,
    headers,
    body: Buffer.alloc(0),
    complete: false,
  };
}

const NOT_FOUND: Reply = { status: 404, ...text('no such page in the demo internet') };

function answer(row: Received, also: Answering): Reply {
  const request = toRequest(row);
  const other = also(request);
  if (other) return other;
  if (request.path.startsWith('/client/')) return clientFile(request.path) ?? NOT_FOUND;
  const reply = siteOf(row.host)?.answer(request);
  return reply ?? NOT_FOUND;
}

function toRequest(row: Received): DemoRequest {
  const query = new URL(row.url).searchParams;
  const header = (name: string) => row.headers.find(([known]) => known === name)?.[1] ?? '';
  const lang = langOf(query, header('accept-language'));
  return {
    method: row.method,
    host: row.host,
    path: row.path,
    query,
    header,
    body: row.body,
    lang,
    say: (en, zh) => (lang === 'zh' ? zh : en),
  };
}
