// The server that the torture extension tells what it did. What it was told before a kill is what must still be there after it.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { StartReport } from '@/utils/platform/journal/report';

export interface Verified {
  readonly eventIds: readonly string[];
  readonly broken: number | null;
  readonly last: StartReport | null;
  readonly recovery: StartReport | null;
  /** How far the files of the private file system go; null: this browser has none for us. */
  readonly snapshot: number | null;
}

export interface Plan {
  readonly prefix: string;
  readonly most: number;
}

export interface Harness {
  readonly address: string;
  readonly acknowledged: Set<string>;
  readonly troubles: string[];
  plan: Plan;
  /** What the next start finds, before anything new is written. */
  verified(limit: number): Promise<Verified>;
  /** What is there when everything planned was acknowledged. */
  done(limit: number): Promise<Verified>;
  /** Resolves at the next acknowledgement. */
  acked(limit: number): Promise<unknown>;
  close(): void;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || 'null');
}

/** Who waits for the next message of a kind. */
function waiters() {
  const waiting = new Map<string, ((body: unknown) => void)[]>();
  return {
    wait: (kind: string, limit: number) =>
      new Promise<unknown>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`nothing was heard of "${kind}" in ${limit} ms`)), limit);
        const heard = (body: unknown) => {
          clearTimeout(timer);
          resolve(body);
        };
        waiting.set(kind, [...(waiting.get(kind) ?? []), heard]);
      }),
    heard: (kind: string, body: unknown) => {
      const all = waiting.get(kind) ?? [];
      waiting.delete(kind);
      for (const one of all) one(body);
    },
  };
}

export async function startHarness(): Promise<Harness> {
  const acknowledged = new Set<string>();
  const troubles: string[] = [];
  const { wait, heard } = waiters();
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    const kind = (request.url ?? '').slice(1);
    const body = await bodyOf(request).catch(() => null);
    if (kind === 'ack') acknowledged.add(String(body));
    if (kind === 'trouble') troubles.push(String(body));
    response.end(JSON.stringify(kind === 'plan' ? harness.plan : true));
    heard(kind, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const harness: Harness = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acknowledged,
    troubles,
    plan: { prefix: '', most: 0 },
    verified: (limit) => wait('verified', limit) as Promise<Verified>,
    done: (limit) => wait('done', limit) as Promise<Verified>,
    acked: (limit) => wait('ack', limit),
    close: () => server.close(),
  };
  return harness;
}
