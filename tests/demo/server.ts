// The demo internet: many made-up sites on one loopback port each for HTTPS, HTTP, proxy and control.
// Keeps every byte that it receives. Never: a connection to anything outside this process.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { handler } from './answer.ts';
import { controlHandler } from './control.ts';
import { HOSTS } from './hosts.ts';
import { createLog, type Received, type Wanted } from './log.ts';
import { createProxy } from './proxy.ts';
import type { Answering } from './site.ts';
import { socketHandler } from './socket.ts';

export interface DemoOptions {
  /** Port of the control API; the others follow it. 0 or absent: any free ones. */
  readonly port?: number;
  /** Asked first about every request: pages beside the demo's own. */
  readonly also?: Answering;
  /** Every host there is belongs to the demo: for saved pages, whose forms go to real names. Still nothing leaves. */
  readonly anyHost?: boolean;
}

export interface Demo {
  readonly httpsPort: number;
  readonly httpPort: number;
  /** HTTP proxy that knows the demo's hosts and refuses all others: give it to the browser. */
  readonly proxyPort: number;
  readonly controlPort: number;
  readonly hosts: typeof HOSTS;
  /** What was received so far, oldest first. */
  requests(wanted?: Wanted): readonly Received[];
  /** Hosts outside the demo that somebody asked the proxy for: `host:port`, in order. */
  refused(): readonly string[];
  reset(): void;
  close(): Promise<void>;
}

const pem = (name: string) => readFileSync(new URL(`certificate/${name}.pem`, import.meta.url));

export async function startDemo({ port = 0, also = () => null, anyHost = false }: DemoOptions = {}): Promise<Demo> {
  const log = createLog();
  const keys = { cert: pem('cert'), key: pem('key') };
  const answering = handler(log, 'https', also);
  const secure = https.createServer(keys, answering).on('upgrade', socketHandler(log));
  const plain = http.createServer(handler(log, 'http', also));
  const fast = http2.createSecureServer(keys, answering as unknown as (request: http2.Http2ServerRequest) => void);
  const proxy = createProxy({ secure, fast, plain, anyHost });
  const reset = () => {
    log.reset();
    proxy.reset();
  };
  const control = http.createServer(controlHandler({ rows: log.rows, refused: proxy.refused, reset }));
  const servers = [control, secure, plain, proxy.server];
  const ports = await Promise.all(servers.map((server, index) => listen(server, port && port + index)));
  const [controlPort = 0, httpsPort = 0, httpPort = 0, proxyPort = 0] = ports;
  return {
    httpsPort,
    httpPort,
    proxyPort,
    controlPort,
    hosts: HOSTS,
    requests: log.rows,
    refused: proxy.refused,
    reset,
    close: async () => void (await Promise.all([...servers.map(stop), proxy.close()])),
  };
}

function listen(server: http.Server | https.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: http.Server | https.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
