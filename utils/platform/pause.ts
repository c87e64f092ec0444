// The end of a pause, which comes by itself: guards and icon are told, now or as soon as the background runs again.
import type { Settings } from '@/utils/core/settings';
import { refreshAllBadges } from './badge';
import { tellEveryGuard } from './frames';
import { alter, take } from './session';
import { readSettings } from './settings';

const TOLD = 'pause-told';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells every guard and the icon how things stand, and remembers if that was "paused". */
export async function tellSettings(settings: Settings, now: number): Promise<void> {
  if (settings.pausedUntil > now) await alter<true>(TOLD, () => true);
  else await take(TOLD);
  await Promise.all([tellEveryGuard(settings, now), refreshAllBadges(now), watchPause(now)]);
}

/** At every start, and then when the pause ends: nothing to do unless "paused" was the last thing told. */
export async function watchPause(now: number): Promise<void> {
  const settings = await readSettings();
  clearTimeout(timer);
  const left = settings.pausedUntil - now;
  // A longer wait would outlast the background anyway.
  if (left > 0) timer = setTimeout(() => void watchPause(Date.now()), Math.min(left, 60_000));
  else if (await take(TOLD)) await Promise.all([tellEveryGuard(settings, now), refreshAllBadges(now)]);
}
