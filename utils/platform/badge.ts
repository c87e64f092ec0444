// The mark on the icon and its tooltip: a state of the page, never a count, never personal data.
import type { MessageKey } from '@/utils/core/text';
import { browser } from './browser';
import { holdsOf } from './holds';
import { liveValues } from './live';
import { loadText } from './load-text';
import { readSettings } from './settings';

export type BadgeState = 'calm' | 'noted' | 'held' | 'paused';

interface Look {
  readonly mark: string;
  readonly colour: string;
  readonly title: MessageKey;
}

const LOOKS: Readonly<Record<BadgeState, Look>> = {
  calm: { mark: '', colour: '#5b6472', title: 'badge_calm' },
  noted: { mark: '', colour: '#5b6472', title: 'badge_noted' },
  held: { mark: '!', colour: '#b3261e', title: 'badge_held' },
  paused: { mark: '‖', colour: '#5b6472', title: 'badge_paused' },
};

/** Without a tab: for all tabs that have no state of their own. A tab that is gone is no error. */
export async function setBadge(state: BadgeState, tabId?: number): Promise<void> {
  const { mark, colour, title } = LOOKS[state];
  const { text } = await loadText();
  const on = tabId === undefined ? {} : { tabId };
  await Promise.allSettled([
    browser.action.setBadgeText({ ...on, text: mark }),
    browser.action.setBadgeBackgroundColor({ ...on, color: colour }),
    browser.action.setTitle({ ...on, title: text(title) }),
  ]);
}

async function stateOf(tabId: number, now: number): Promise<BadgeState> {
  if ((await readSettings()).pausedUntil > now) return 'paused';
  if ((await holdsOf(tabId)).length > 0) return 'held';
  return (await liveValues(tabId, now)).length > 0 ? 'noted' : 'calm';
}

export async function refreshBadge(tabId: number, now: number): Promise<void> {
  await setBadge(await stateOf(tabId, now), tabId);
}

export async function refreshAllBadges(now: number): Promise<void> {
  const paused = (await readSettings()).pausedUntil > now;
  await setBadge(paused ? 'paused' : 'calm');
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refreshBadge(id, now))));
}
