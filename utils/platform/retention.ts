// What the person wanted kept for some years only is erased when they are over: once a day, and when the setting changes.
// Never: an item that they registered themselves.
import type { KeepYears } from '@/utils/core/settings';
import { browser } from './browser';
import { forgetOlder } from './erase';
import { readSettings } from './settings';

const ALARM = 'retention';
const DAY = 24 * 60;
const YEAR = 365.25 * 24 * 60 * 60_000;

/** null: nothing has had its time. */
export function endOf(years: KeepYears, now: number): number | null {
  return years === 0 ? null : Math.floor(now - years * YEAR);
}

export async function eraseExpired(now: number): Promise<void> {
  const end = endOf((await readSettings()).keepYears, now);
  if (end !== null) await forgetOlder(end, 'expired');
}

/** At every start: an alarm outlives the background, and the browser keeps one of a name. */
export async function watchRetention(now: () => number): Promise<void> {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) eraseExpired(now()).catch(() => undefined);
  });
  if (!(await browser.alarms.get(ALARM))) browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: DAY });
}
