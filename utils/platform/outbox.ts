// Submissions that are on their way into the record: in storage.session, which is memory, until table and mirror have them.
// A background that is stopped in the middle, or a disk that says no, costs none of them while the browser runs.
// Never: a value. What lies here is what the record would hold.
import { alter, peekAll, take } from './session';

const PREFIX = 'out:';
/** ms. After the last the next start of the background tries again. */
const RETRIES = [200, 1000, 3000, 10_000];
/** More than that is no person. */
const MOST = 200;

interface Outgoing {
  readonly eventId: string;
}

/** Runs `work`, with the event kept until it is done. */
export async function keptUntil<T>(event: Outgoing, work: () => Promise<T>): Promise<T> {
  const key = PREFIX + event.eventId;
  if ((await peekAll(PREFIX)).length < MOST) await alter(key, () => event);
  const result = await work();
  await take(key);
  return result;
}

let retrying: Promise<void> | null = null;

async function retry<E extends Outgoing>(record: (event: E) => Promise<unknown>): Promise<void> {
  for (const pause of RETRIES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const waiting = await peekAll<E>(PREFIX);
    for (const [, event] of waiting) await record(event).catch(() => undefined);
    if ((await peekAll(PREFIX)).length === 0) return;
  }
}

/** What is waiting is tried again, by one at a time. */
export function sendAgain<E extends Outgoing>(record: (event: E) => Promise<unknown>): void {
  retrying ??= retry(record)
    .catch(() => undefined)
    .finally(() => {
      retrying = null;
    });
}
