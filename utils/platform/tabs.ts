// When a tab is closed, what was known of it goes: holds and frames at once, live values within a minute.
import { forgetFrames } from './frames';
import { forgetHolds } from './holds';
import { pageGone } from './page-gone';
import { forgetSentNotes } from './sent-notes';
import { lowerShield } from './shield';
import { tabGone } from './wire';

export async function onTabRemoved(tabId: number): Promise<void> {
  await pageGone(tabId, Date.now());
  await Promise.all([
    lowerShield(tabId),
    forgetHolds(tabId),
    forgetFrames(tabId),
    forgetSentNotes(tabId),
    tabGone(tabId),
  ]);
}
