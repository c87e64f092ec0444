// The page of the torture extension: has events recorded as a guard does, and tells the harness which were acknowledged.
// Never shipped. Sends again, with the same id, until it has an answer.
import { browser } from '@/utils/platform/browser';

declare const HARNESS: string;

interface Plan {
  /** Begins the ids of this run; '' to verify only. */
  readonly prefix: string;
  readonly most: number;
}

const PAUSES = [0, 200, 1000, 3000, 10_000];

async function tell(path: string, body: unknown): Promise<unknown> {
  const reply = await fetch(`${HARNESS}/${path}`, { method: 'POST', body: JSON.stringify(body), cache: 'no-store' });
  return reply.json();
}

async function ask(message: object): Promise<unknown> {
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const reply = (await browser.runtime.sendMessage(message).catch((error: unknown) => ({ error: String(error) }))) as
      | { ok?: unknown; error?: string }
      | undefined;
    if (reply && 'ok' in reply) return reply.ok;
    if (reply?.error) await tell('trouble', reply.error).catch(() => undefined);
  }
  throw new Error('no answer');
}

async function write({ prefix, most }: Plan): Promise<void> {
  for (let number = 0; number < most; number++) {
    const eventId = `${prefix}-${number.toString(36).padStart(6, '0')}`;
    if (await ask({ ask: 'append', eventId })) await tell('ack', eventId);
  }
}

async function main(): Promise<void> {
  await tell('verified', await ask({ ask: 'verify' }));
  await write((await tell('plan', null)) as Plan);
  await tell('done', await ask({ ask: 'verify' }));
}

main().catch((error: unknown) => tell('trouble', String(error)));
