// Whose turn it is to write the record: one after another, and nobody before the start has looked at what is there.
import { inTurn } from '@/utils/platform/queue';
import { ready } from './start';

/** All writers of the ledger take turns, so that what one reads still holds when it writes. */
export const LEDGER = 'ledger';

let behind: () => unknown = () => undefined;

/** What is to be looked at whenever somebody had a turn. */
export function afterTurns(look: () => unknown): void {
  behind = look;
}

/** Rejects where nothing may be written: the record is of a later version of Whence. */
export async function inLedger<T>(step: () => Promise<T>): Promise<T> {
  await ready();
  try {
    return await inTurn(LEDGER, step);
  } finally {
    behind();
  }
}
