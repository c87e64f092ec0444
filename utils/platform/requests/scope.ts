// Which armed tab a request belongs to: its own; for workers, and for tabs that a page opens, that of the page.
import { destinationOf } from '@/utils/platform/destination';
import { liveTab, liveTabsOf } from '@/utils/platform/live';

export interface Origins {
  readonly tabId: number;
  readonly type: string;
  /** Chromium: an origin, or 'null'. */
  readonly initiator?: string | undefined;
  /** Firefox: the addresses of who asked, and of the document. */
  readonly originUrl?: string | undefined;
  readonly documentUrl?: string | undefined;
}

function hostsOf({ initiator, originUrl, documentUrl }: Origins): readonly string[] {
  const hosts = [initiator, originUrl, documentUrl].map((url) => (url ? destinationOf(url)?.host : ''));
  return [...new Set(hosts)].filter((host) => host !== undefined && host !== '') as string[];
}

/** None: nobody types there. */
export function armedTabsOf(origins: Origins, now: number): readonly number[] {
  const { tabId, type } = origins;
  if (tabId >= 0 && liveTab(tabId, now)) return [tabId];
  // Another tab's own traffic is its own; only that it was opened, and with what, concerns who opened it.
  if (tabId >= 0 && type !== 'main_frame') return [];
  return liveTabsOf(hostsOf(origins), now);
}
