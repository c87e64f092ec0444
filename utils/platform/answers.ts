// The person's answer to a hold: recorded, then told to the guard that holds. Once.
// Never: lets the record stand in the way of the answer.
import type { Decision } from '@/utils/core/ledger/disclosure';
import type { Answer } from '@/utils/messages/protocol';
import { refreshBadge } from './badge';
import { tellGuard } from './frames';
import { type Hold, takeHold } from './holds';
import { recipientOf } from './judge';
import { record } from './record';

const DECISIONS: Readonly<Record<Answer, Decision>> = { refuse: 'refused', once: 'once', trust: 'trusted' };
/** The answer waits this long for a slow disk, ms; the record goes on behind it. */
const PATIENCE = 1500;

function recorded(hold: Hold, answer: Answer, now: number): Promise<unknown> {
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
  });
}

/** Where another frame drew the dialog, it takes it away again. */
export async function undraw(hold: Hold): Promise<void> {
  if (!hold.drawnHere) await tellGuard(hold.tabId, 0, { type: 'undraw', token: hold.token });
}

/** False if the hold was answered or released before. */
export async function answerHold(token: string, answer: Answer, now: number): Promise<boolean> {
  const hold = await takeHold(token);
  if (!hold) return false;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([recorded(hold, answer, now).catch(() => undefined), patience]);
  await Promise.all([tellGuard(hold.tabId, hold.frameId, { type: 'answer', token, answer }), undraw(hold)]);
  await refreshBadge(hold.tabId, now);
  return true;
}
