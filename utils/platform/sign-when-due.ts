// Signs where the journal stands after every hundred entries, and the whole of it once a day.
// Never: in the way of what is written: it takes its turn behind it, and a failure is seen by who verifies.
import { checkpoint } from './checkpoint';
import { database } from './database';
import { LEDGER } from './journal/turn';
import { inTurn } from './queue';

const ENTRIES = 100;
const DAY = 24 * 60 * 60_000;

async function signIfDue(now: number): Promise<void> {
  const db = database();
  const head = await db.meta.get('head');
  if (!head) return;
  const { epoch, size } = head;
  const last = await db.checkpoints.where('[epoch+size]').between([epoch, 0], [epoch, Infinity]).last();
  const fresh = size - (last?.size ?? 0);
  const daily = fresh > 0 && (last?.at ?? 0) + DAY < now;
  if (daily || fresh >= ENTRIES) await checkpoint({ whole: daily, now });
}

export function signWhenDue(now: number): Promise<void> {
  return inTurn(LEDGER, () => signIfDue(now)).catch(() => undefined);
}
