// The only way from a test browser to the demo internet, and the proof that there is no other: it answers for the
// demo's hosts, refuses everything else, and keeps a list of what it refused.
import http from 'node:http';
import type { Http2SecureServer } from 'node:http2';
import type https from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { FAST, HOSTS, MADE_UP, PLAIN_HOST } from './hosts.ts';

const NAMED: ReadonlySet<string> = new Set(Object.values(HOSTS));
const isDemo = (host: string) => NAMED.has(host) || MADE_UP.test(host);

interface Behind {
  readonly secure: https.Server;
  readonly fast: Http2SecureServer;
  readonly plain: http.Server;
  readonly anyHost?: boolean;
}

/** Those that a browser asks by itself are nobody's page. */
const BROWSERS_OWN =
  /(?:^|\.)(?:googleapis|gstatic|gvt1|mozilla|firefox)\.(?:com|net|org)$|^(?:accounts|clients\d?|update|www)\.google\.com$/;

export function createProxy({ secure, fast, plain, anyHost = false }: Behind) {
  const isKnown = (host: string) => isDemo(host) || (anyHost && !BROWSERS_OWN.test(host));
  let refused: string[] = [];
  const tunnels = new Set<Duplex>();
  const server = http.createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    if (url?.protocol === 'http:' && (url.hostname === PLAIN_HOST || (anyHost && isKnown(url.hostname)))) {
      plain.emit('request', request, response);
      return;
    }
    refused.push(url ? `${url.hostname}:${url.port || 80}` : String(request.url));
    response.writeHead(502, { 'content-type': 'text/plain' }).end('not part of the demo internet');
  });
  server.on('connect', (request, socket: Socket) => {
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (!isKnown(host) || host === PLAIN_HOST || port !== '443') {
      if (!isKnown(host)) refused.push(`${host}:${port}`);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    tunnels.add(socket);
    socket.on('close', () => tunnels.delete(socket));
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    (FAST.test(host) ? fast : secure).emit('connection', socket);
  });
  return {
    server,
    refused: (): readonly string[] => refused,
    reset(): void {
      refused = [];
    },
    async close(): Promise<void> {
      for (const socket of tunnels) socket.destroy();
    },
  };
}
