// "Trust this site?" asked in a window of our own, which no page can cover.
import { browser } from './browser';

const SIZE = { width: 440, height: 640 };

export async function askToTrust(token: string): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL(`/popup.html#trust=${token}`), type: 'popup', ...SIZE });
}
