// The first moments after an install or an update.
import { browser } from './browser';
import { setFirstSettings } from './first-settings';
import { makeMenus } from './menus';
import { injectIntoOpenTabs } from './open-tabs';

async function greet(): Promise<void> {
  await setFirstSettings();
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** An update leaves scripts of the former version in open tabs that can no longer speak to us: these too are injected. */
export async function onInstalled({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install' && reason !== 'update') return;
  await Promise.allSettled([makeMenus(), injectIntoOpenTabs(), reason === 'install' && greet()]);
}
