// The first moments after an install or an update.
import { browser } from './browser';
import { makeMenus } from './menus';
import { injectIntoOpenTabs } from './open-tabs';
import { guessRegion } from './region';
import { changeSettings, isUntouched } from './settings';

async function greet(): Promise<void> {
  if (await isUntouched()) await changeSettings({ region: guessRegion(browser.i18n.getUILanguage()) });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** An update leaves scripts of the former version in open tabs that can no longer speak to us: these too are injected. */
export async function onInstalled({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install' && reason !== 'update') return;
  await Promise.allSettled([makeMenus(), injectIntoOpenTabs(), reason === 'install' && greet()]);
}
