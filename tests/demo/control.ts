// The demo internet's back door for other processes: GET /log, GET /refused, POST /reset. Loopback only.
import type http from 'node:http';
import type { Received } from './log.ts';

export interface Controlled {
  rows(): readonly Received[];
  refused(): readonly string[];
  reset(): void;
}

export function controlHandler({ rows, refused, reset }: Controlled): http.RequestListener {
  const routes: Readonly<Record<string, () => unknown>> = {
    'GET /log': () => rows().map(asJson),
    'GET /refused': refused,
    'POST /reset': () => {
      reset();
      return 'done';
    },
  };
  return (request, response) => {
    const route = routes[`${request.method} ${request.url}`];
    response.writeHead(route ? 200 : 404, { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(route ? route() : Object.keys(routes), null, 1));
  };
}

function asJson(row: Received) {
  return { ...row, body: row.body.toString('base64'), text: row.body.toString('utf8') };
}
