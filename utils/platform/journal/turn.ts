// Whose turn it is to write the record: one after another, and nobody before the start has looked at what is there.
import { inTurn } from '@/utils/platform/queue';
import { ready } from './start';

/** All writers of the ledger take turns, so that what one reads still holds when it writes. */
export const LEDGER = 'ledger';

/** Rejects where nothing may be written: the record is of a later version of Whence. */
export async function inLedger<T>(step: () => Promise<T>): Promise<T> {
  await ready();
  return inTurn(LEDGER, step);
}
