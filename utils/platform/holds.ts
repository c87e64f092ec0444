// Submissions that wait for the person's answer: held by the guard, remembered here in storage.session.
// Never: a value; findings are fingerprinted before they get here. Never answered twice: taking a hold removes it.
import type { Channel, FramePlace } from '@/utils/core/ledger/disclosure';
import type { Destination } from '@/utils/core/site';
import type { Verdict } from '@/utils/core/trust/verdict';
import type { Prepared } from './prepared';
import { alter, peek, peekAll, take } from './session';

export interface Hold {
  readonly token: string;
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly drawnHere: boolean;
  readonly findings: readonly Prepared[];
  readonly to: Destination;
  readonly channel: Channel;
  readonly verdict: Verdict;
  readonly page: Destination | null;
  readonly place: FramePlace;
  readonly recordable: boolean;
  readonly at: number;
  /** The browser holds the request itself, not a guard. */
  readonly wire?: true;
}

const PREFIX = 'hold:';
/** More in one tab than any person answers. */
const MOST = 10;

/** False if the tab holds too many, or the token is taken. */
export async function keepHold(hold: Hold): Promise<boolean> {
  if ((await holdsOf(hold.tabId)).length >= MOST) return false;
  return (await alter<Hold>(PREFIX + hold.token, (now) => now ?? hold)) === null;
}

/** The hold if it is of that tab; a token from elsewhere opens nothing. */
export async function holdIn(tabId: number, token: string): Promise<Hold | null> {
  const hold = await peek<Hold>(PREFIX + token);
  return hold?.tabId === tabId ? hold : null;
}

export async function holdNamed(token: string): Promise<Hold | null> {
  return peek<Hold>(PREFIX + token);
}

/** Removes and returns it: of two answers the first counts. */
export async function takeHold(token: string): Promise<Hold | null> {
  return take<Hold>(PREFIX + token);
}

export async function holdsOf(tabId: number): Promise<readonly Hold[]> {
  const all = await peekAll<Hold>(PREFIX);
  return all.map(([, hold]) => hold).filter((hold) => hold.tabId === tabId);
}

export async function forgetHolds(tabId: number): Promise<void> {
  await Promise.all((await holdsOf(tabId)).map(({ token }) => takeHold(token)));
}

/** Everything was erased: an answer to what is still held is given, but written down no more. */
export async function stopRecordingHolds(): Promise<void> {
  const all = await peekAll<Hold>(PREFIX);
  await Promise.all(
    all.map(([token]) => alter<Hold>(PREFIX + token, (hold) => hold && { ...hold, recordable: false })),
  );
}

/** The frame shows another document now: what the earlier one held went with it. Returns those. */
export async function dropStaleHolds(
  tabId: number,
  frameId: number,
  documentId: string | null,
): Promise<readonly Hold[]> {
  const stale = (await holdsOf(tabId)).filter(
    (hold) => !hold.wire && documentId !== null && hold.frameId === frameId && hold.documentId !== documentId,
  );
  await Promise.all(stale.map(({ token }) => takeHold(token)));
  return stale;
}
