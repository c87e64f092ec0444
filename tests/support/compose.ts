// Writing with an input method: letters that are being composed, then accepted. Each browser in its own way; no driver
// has a word for it that works in both.
import type { CDPSession, Page } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { inBrowser } from './firefox.ts';
import type { Launched } from './launch.ts';
import type { Tab } from './tab.ts';
import { sleep } from './until.ts';

/** Composes `text` a piece at a time where the focus is, then accepts it. */
export function compose(browser: Launched, tab: Tab, text: string): Promise<void> {
  const pieces = [1, Math.ceil(text.length / 2), text.length].map((end) => text.slice(0, end));
  return browser.name === 'chromium' ? inChromium(tab, pieces) : inFirefox(browser, pieces);
}

async function inChromium(tab: Tab, pieces: readonly string[]): Promise<void> {
  const page = tab.page as unknown as Page;
  const session: CDPSession = await page.context().newCDPSession(page);
  for (const text of pieces)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: pieces.at(-1) ?? '' });
  await session.detach();
}

/** In the process of the page, with the browser's own rights: its text input processor is made for such tests. */
const COMPOSING = `(pieces) => {
  const processor = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor);
  processor.beginInputTransactionForTests(content);
  for (const piece of pieces) {
    processor.setPendingCompositionString(piece);
    processor.appendClauseToPendingComposition(piece.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(piece.length);
    processor.flushPendingComposition();
  }
  processor.commitComposition();
}`;

async function inFirefox(browser: Launched, pieces: readonly string[]): Promise<void> {
  const script = `data:,(${encodeURIComponent(COMPOSING)})(${encodeURIComponent(JSON.stringify(pieces))})`;
  const { puppeteer } = browser as Launched & { readonly puppeteer: Browser };
  await inBrowser(
    puppeteer,
    `gBrowser.selectedBrowser.messageManager.loadFrameScript(${JSON.stringify(script)}, false)`,
  );
  await sleep(200);
}
