// Tabs that were open before us: watched from now on, without a reload.
import { browser } from './browser';

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

/** Page world first, as in pages that load later. */
const SCRIPTS = [
  { files: ['/content-scripts/gate.js'], world: 'MAIN' },
  { files: ['/content-scripts/watch.js'] },
] as const;

async function injectInto(tabId: number): Promise<void> {
  for (const script of SCRIPTS) {
    const injection = {
      ...script,
      files: [...script.files],
      target: { tabId, allFrames: true },
      injectImmediately: true,
    };
    await browser.scripting.executeScript(injection as Injection);
  }
}

/** Pages that refuse (the browser's own, the store, discarded tabs) stay as they are. */
export async function injectIntoOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? null : injectInto(id))));
}
