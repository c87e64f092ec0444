// What the popup says of the tab in front of it, and why a page cannot be watched.

import type { TabView } from '@/utils/messages/protocol';
import { browser } from './browser';
import { webDestinationOf } from './destination';
import { judge } from './judge';
import { readSettings } from './settings';

/** Shops where browsers let no extension look, by host and the start of the path. */
const STORES: readonly (readonly [host: string, path: string])[] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['addons.mozilla.org', '/'],
  ['microsoftedge.microsoft.com', '/addons'],
];

type Blind = TabView['blind'];

/** By the address alone. A tab without an address is one whose address is withheld from us, or a page of the browser. */
export function blindByUrl(url: string): Blind {
  if (!URL.canParse(url)) return 'browser_page';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (protocol !== 'http:' && protocol !== 'https:') return 'browser_page';
  if (STORES.some(([host, path]) => hostname === host && pathname.startsWith(path))) return 'store';
  return /\.pdf$/i.test(pathname) ? 'pdf' : null;
}

async function isPermitted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** A PDF may come from any address: the document says what it is, where it can be asked. */
async function isPdf(tabId: number): Promise<boolean> {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: this function runs in the page.
    const func = () => document.contentType;
    const [asked] = await browser.scripting.executeScript({ target: { tabId }, func });
    return asked?.result === 'application/pdf';
  } catch {
    return false;
  }
}

async function blindReason(tabId: number, url: string, site: string | null, now: number): Promise<Blind> {
  const byUrl = blindByUrl(url);
  if (byUrl) return byUrl;
  if (!(await isPermitted(url))) return 'no_permission';
  const settings = await readSettings();
  if (settings.pausedUntil > now) return 'paused';
  if (site !== null && settings.muted.includes(site)) return 'muted';
  return (await isPdf(tabId)) ? 'pdf' : null;
}

/** `url` is '' where the browser does not tell it. */
export async function viewTab(tabId: number, now: number): Promise<TabView> {
  const tab = await browser.tabs.get(tabId);
  const url = tab.url ?? '';
  const incognito = tab.incognito === true;
  const page = webDestinationOf(url);
  // Firefox with the permission withheld: the address is not told at all.
  const everywhere = url !== '' || (await browser.permissions.contains({ origins: ['<all_urls>'] }));
  const blind = everywhere ? await blindReason(tabId, url, page?.site ?? null, now) : 'no_permission';
  const verdict = page ? judge(page, { page, frame: page }, await readSettings()) : null;
  return { site: page?.site ?? null, url, verdict, blind, incognito };
}
