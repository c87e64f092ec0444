// The person's answer to a hold: recorded, then told to the guard that holds. Once.
// Never: lets the record stand in the way of the answer.
import type { Decision } from '@/utils/core/ledger/disclosure';
import type { Answer } from '@/utils/messages/protocol';
import { refreshBadge } from './badge';
import { tellGuard } from './frames';
import { releaseHeld } from './held-requests';
import { type Hold, takeHold } from './holds';
import { recipientOf } from './judge';
import { record } from './record';
import { settleFor } from './settled';
import { letPast } from './shield';
import { closeWindows } from './trust-window';

const DECISIONS: Readonly<Record<Answer, Decision>> = { refuse: 'refused', once: 'once', trust: 'trusted' };
/** The answer waits this long for a slow disk, ms; the record goes on behind it. */
const PATIENCE = 1500;

function recorded(hold: Hold, answer: Answer, now: number, unanswered = false): Promise<unknown> {
  if (!hold.recordable) return Promise.resolve();
  const { token: eventId, tabId, findings, channel, place, verdict } = hold;
  const reasons = verdict.reasons.map(({ code }) => code);
  const where = { page: hold.page?.site ?? '', recipient: recipientOf(hold.to), channel, place };
  return record({
    eventId,
    tabId,
    findings,
    ...where,
    decision: DECISIONS[answer],
    verdict: verdict.level,
    reasons,
    at: now,
    unanswered,
  });
}

/** Where another frame drew the dialog, it takes it away again. */
export async function undraw(hold: Hold): Promise<void> {
  if (!hold.drawnHere) await tellGuard(hold.tabId, 0, { type: 'undraw', token: hold.token });
}

/** What follows from a yes is not asked again, and who was let have it is kept out no longer. */
async function settle({ tabId, to, findings, verdict }: Hold, now: number): Promise<void> {
  const items = findings.map(({ itemId }) => itemId);
  settleFor({ tabId, to, level: verdict.level }, items, now);
  await letPast([recipientOf(to)], tabId);
}

/** False if the hold was answered or released before. */
export async function answerHold(token: string, answer: Answer, now: number): Promise<boolean> {
  const hold = await takeHold(token);
  if (!hold) return false;
  if (answer !== 'refuse') await settle(hold, now).catch(() => undefined);
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([recorded(hold, answer, now).catch(() => undefined), patience]);
  // First: a page that is frozen by its own request hears nothing before that went.
  releaseHeld(token, answer !== 'refuse');
  await closeWindows(token);
  await Promise.all([tellGuard(hold.tabId, hold.frameId, { type: 'answer', token, answer }), undraw(hold)]);
  await refreshBadge(hold.tabId, now);
  return true;
}

/** Nobody answered and nobody will: nothing is sent, and the record says so. */
export async function giveUpHold(token: string, now: number): Promise<void> {
  const hold = await takeHold(token);
  releaseHeld(token, false);
  await closeWindows(token);
  if (!hold) return;
  await recorded(hold, 'refuse', now, true).catch(() => undefined);
  await undraw(hold);
  await refreshBadge(hold.tabId, now);
}
