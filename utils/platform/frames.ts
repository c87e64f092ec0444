// Which frames have a guard, and the way to speak to them.
// Kept in storage.session; a frame that is gone is found out by speaking to it, and forgotten.
import { type PackName, packsFor } from '@/utils/core/detect/pack-names';
import type { Settings } from '@/utils/core/settings';
import type { ToGuard } from '@/utils/messages/protocol';
import { briefFor } from './brief';
import { browser } from './browser';
import type { Caller } from './caller';
import { alter, dropAll, peekAll, take } from './session';
import { readSettings } from './settings';

const PREFIX = 'frame:';
const GUARD = '/content-scripts/guard.js';
const packFile = (name: PackName) => `/content-scripts/pack-${name}.js`;
const TRIES = 20;
/** ms */
const PAUSE = 50;

const keyOf = (tabId: number, frameId: number) => `${PREFIX}${tabId}:${frameId}`;

/**
 * The guard, after what is known of the regions it will meet. Rejects where the browser refuses (its own pages, the store,
 * permission withheld).
 */
export async function injectGuard(tabId: number, frameId: number, packs: readonly PackName[]): Promise<void> {
  await inject(tabId, frameId, [...packs.map(packFile), GUARD]);
}

/** More knowledge for a guard that is there. */
export async function injectPacks(tabId: number, frameId: number, packs: readonly PackName[]): Promise<void> {
  if (packs.length > 0) await inject(tabId, frameId, packs.map(packFile));
}

async function inject(tabId: number, frameId: number, files: string[]): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files, injectImmediately: true });
}

/** The frame's guard asked for its brief: it is there. */
export async function noteFrame(caller: Caller): Promise<void> {
  await alter<Caller>(keyOf(caller.tabId, caller.frameId), () => caller);
}

/** The frames of a tab that have a guard, as far as is known. */
export async function framesOf(tabId: number): Promise<readonly number[]> {
  const frames = await peekAll<Caller>(`${PREFIX}${tabId}:`);
  return frames.map(([, caller]) => caller.frameId);
}

/** What a guard answers; rejects if none listens in that frame. */
export function askGuard(tabId: number, frameId: number, message: ToGuard): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, { frameId });
}

/** False if no guard listens in that frame. */
export async function tellGuard(tabId: number, frameId: number, message: ToGuard): Promise<boolean> {
  try {
    await askGuard(tabId, frameId, message);
    return true;
  } catch {
    return false;
  }
}

/** Puts a guard into the frame first where none listens. */
export async function tellGuardSurely(tabId: number, frameId: number, message: ToGuard): Promise<boolean> {
  if (await tellGuard(tabId, frameId, message)) return true;
  try {
    await injectGuard(tabId, frameId, packsFor((await readSettings()).region, '', ''));
  } catch {
    return false;
  }
  // It listens once it has its brief.
  for (let tries = 0; tries < TRIES; tries++) {
    if (await tellGuard(tabId, frameId, message)) return true;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return false;
}

/** After a change of settings: every guard gets its new brief. */
export async function tellEveryGuard(settings: Settings, now: number): Promise<void> {
  const frames = await peekAll<Caller>(PREFIX);
  await Promise.all(
    frames.map(async ([rest, caller]) => {
      const brief = await briefFor(caller, settings, now);
      if (!(await tellGuard(caller.tabId, caller.frameId, { type: 'brief', brief }))) await take(`${PREFIX}${rest}`);
    }),
  );
}

export async function forgetFrames(tabId: number): Promise<void> {
  await dropAll(`${PREFIX}${tabId}:`);
}
