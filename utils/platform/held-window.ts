// The question in a window of our own: where the page cannot draw it (it is frozen, or fights it), and no page can cover it.
// Never: two windows for one hold.
import { browser } from './browser';
import { holdNamed } from './holds';
import { alter, take } from './session';

const PREFIX = 'window:';
const SIZE = { width: 480, height: 720 };

/** Does nothing where the hold is over. */
export async function openHeldWindow(token: string): Promise<void> {
  if (!(await holdNamed(token))) return;
  // 0: it is being opened.
  if ((await alter<number>(PREFIX + token, (id) => id ?? 0)) !== null) return;
  const url = browser.runtime.getURL(`/dialog.html#${token}`);
  const opened = await browser.windows.create({ url, type: 'popup', ...SIZE });
  await alter<number>(PREFIX + token, () => opened.id ?? 0);
  if (!(await holdNamed(token))) await closeHeldWindow(token);
}

export async function closeHeldWindow(token: string): Promise<void> {
  const id = await take<number>(PREFIX + token);
  if (id) await browser.windows.remove(id).catch(() => undefined);
}
