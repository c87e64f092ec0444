// A page is gone: what the browser still held for it is given up. Nobody is there who could be asked.
import { giveUpHold } from './answers';
import { holdsOf } from './holds';

/** For holds of our own making only: those of a guard end with its document (dropStaleHolds). */
export async function pageGone(tabId: number, now: number): Promise<void> {
  const held = (await holdsOf(tabId)).filter(({ wire, at }) => wire && at <= now);
  await Promise.all(held.map(({ token }) => giveUpHold(token, now)));
}
