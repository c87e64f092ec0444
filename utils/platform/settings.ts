// What the person set, in storage.local. Read anywhere of ours, changed in the background.
// Never: throws because of what is stored; a damaged copy is put aside and the defaults take its place.
import { DEFAULT_SETTINGS, type Settings } from '@/utils/core/settings';
import { browser } from './browser';
import { inTurn } from './queue';
import { parseSettings } from './settings-shape';

const KEY = 'settings';
const ASIDE = 'settings.damaged';

export async function readSettings(): Promise<Settings> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return parseSettings(stored).settings;
}

/** Changes the given fields and returns the whole; unknown and damaged fields are put aside first. */
export function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return changeSettingsBy(() => change);
}

/** The same, where the change depends on what is set now. */
export function changeSettingsBy(changeOf: (now: Settings) => Partial<Settings>): Promise<Settings> {
  return inTurn(KEY, async () => {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    const { settings: now, damaged } = parseSettings(stored);
    const next = { ...now, ...changeOf(now) };
    await browser.storage.local.set({ ...(damaged && { [ASIDE]: stored }), [KEY]: next });
    return next;
  });
}

/** Calls back with the new settings at every change, from wherever; returns the end of it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'local' ? changes[KEY] : undefined;
    if (change) changed(parseSettings(change.newValue).settings);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Sets what an install begins with; does nothing where anything is set, also at the same moment. */
export function beginSettings(first: Partial<Settings>): Promise<void> {
  return inTurn(KEY, async () => {
    const { [KEY]: stored } = await browser.storage.local.get(KEY);
    if (stored === undefined || stored === null)
      await browser.storage.local.set({ [KEY]: { ...DEFAULT_SETTINGS, ...first } });
  });
}

export async function forgetSettings(): Promise<Settings> {
  await inTurn(KEY, () => browser.storage.local.remove([KEY, ASIDE]));
  return DEFAULT_SETTINGS;
}

/** Paused, or this site is to be left alone. */
export function isAsleep(settings: Settings, page: string | null, now: number): boolean {
  return settings.pausedUntil > now || (page !== null && settings.muted.includes(page));
}
