// When a tab is closed, what was known of it goes: holds and frames at once, live values within a minute.
import { forgetFrames } from './frames';
import { forgetHolds } from './holds';
import { forgetSentNotes } from './sent-notes';
import { tabGone } from './wire';

export async function onTabRemoved(tabId: number): Promise<void> {
  await Promise.all([forgetHolds(tabId), forgetFrames(tabId), forgetSentNotes(tabId), tabGone(tabId)]);
}
