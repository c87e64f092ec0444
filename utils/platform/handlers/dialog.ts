// What the dialog frame may say: read for and answer the one hold that its token names, in its own tab.
import type { FromDialog, Outcome } from '@/utils/messages/protocol';
import { answerHold } from '@/utils/platform/answers';
import { noteDrawn } from '@/utils/platform/drawn';
import { askGuard, framesOf, tellGuard } from '@/utils/platform/frames';
import { heldView } from '@/utils/platform/held-view';
import { holdIn } from '@/utils/platform/holds';
import { askToLeave, askToTrust, openHeldWindow } from '@/utils/platform/trust-window';
import type { Handlers } from './handlers';

/** Whoever still shows or keeps it lets it drop: the dialog must not stay over the page for nothing. */
async function drop(tabId: number, token: string): Promise<Outcome> {
  for (const frameId of await framesOf(tabId))
    await tellGuard(tabId, frameId, { type: 'answer', token, answer: 'refuse' });
  await tellGuard(tabId, 0, { type: 'undraw', token });
  return 'over';
}

/** The top frame draws every dialog. A guard that does not answer confirms nothing. */
async function isClear(tabId: number, token: string, sure: boolean): Promise<boolean> {
  return (await askGuard(tabId, 0, { type: 'clear', token, sure }).catch(() => false)) === true;
}

export function dialogHandlers(now: () => number): Handlers<FromDialog> {
  return {
    held: async ({ token }, { tabId }) => {
      const hold = await holdIn(tabId, token);
      if (!hold) return null;
      noteDrawn(token);
      // The frame that holds, and the one that draws: neither need fall back to a plain dialog.
      for (const frameId of new Set([0, hold.frameId])) await tellGuard(tabId, frameId, { type: 'drawn', token });
      return heldView(hold);
    },
    answer: async ({ token, answer, sure }, { tabId }) => {
      if (!(await holdIn(tabId, token))) return drop(tabId, token);
      if (answer !== 'refuse' && !(await isClear(tabId, token, sure))) return 'covered';
      if (answer === 'trust') await askToTrust(token);
      else await answerHold(token, answer, now());
      return 'taken';
    },
    elsewhere: async ({ token }, { tabId }) => {
      if (await holdIn(tabId, token)) await openHeldWindow(token);
    },
    leave: async ({ token }, { tabId }) => {
      if (await holdIn(tabId, token)) await askToLeave(token);
    },
  };
}
