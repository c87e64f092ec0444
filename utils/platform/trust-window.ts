// Questions asked in a window of our own, which no page can cover: "trust this site?", "leave it alone?", and the
// question itself where the page does not leave the dialog in peace.
// Never: more than one window for the same question.
import { browser } from './browser';
import { alter, peek, take } from './session';

type Window = 'trust' | 'held' | 'leave';

const SIZE = { width: 440, height: 640 };

async function isThere(id: number | null): Promise<boolean> {
  if (id === null) return false;
  return browser.windows.update(id, { focused: true }).then(
    () => true,
    () => false,
  );
}

async function open(what: Window, token: string): Promise<void> {
  const key = `window:${what}:${token}`;
  if (await isThere(await peek<number>(key))) return;
  const url = browser.runtime.getURL(`/popup.html#${what}=${token}`);
  const { id } = await browser.windows.create({ url, type: 'popup', ...SIZE });
  if (id !== undefined) await alter<number>(key, () => id);
}

export const askToTrust = (token: string) => open('trust', token);
export const askToLeave = (token: string) => open('leave', token);
export const openHeldWindow = (token: string) => open('held', token);

/** Answered, or its page is gone: no window asks about it any more. */
export async function closeWindows(token: string): Promise<void> {
  const ids = await Promise.all(
    (['trust', 'held', 'leave'] as const).map((what) => take<number>(`window:${what}:${token}`)),
  );
  for (const id of ids) if (id !== null) await browser.windows.remove(id).catch(() => undefined);
}
