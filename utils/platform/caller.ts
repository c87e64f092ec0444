// Who sent a message, by what the browser stamped on it.
// Never: by `sender.url` (about:srcdoc in srcdoc frames), by having a tab (our own pages have one), by the payload.
import type { FramePlace } from '@/utils/core/ledger/disclosure';
import type { Destination } from '@/utils/core/site';
import { browser, type Sender } from './browser';
import { webDestinationOf } from './destination';

export type Party = 'pages' | 'dialog' | 'content';

/** Facts of a sender, for handlers. */
export interface Caller {
  readonly tabId: number;
  readonly frameId: number;
  /** As stamped; 'null' for a sandboxed frame, '' where there was none. */
  readonly origin: string;
  readonly page: Destination | null;
  readonly pageOrigin: string;
  /** null: an opaque origin. */
  readonly frame: Destination | null;
  readonly place: FramePlace;
  /** Only an explicit "not private" lets anything be recorded. */
  readonly recordable: boolean;
  /** null in browsers that do not stamp it. */
  readonly documentId: string | null;
}

/** `chrome-extension://id`. Chromium stamps this one also on a dialog framed by its dynamic URL (measured, 156). */
export function extensionOrigin(): string {
  return browser.runtime.getURL('/').replace(/\/$/, '');
}

/** Which table is looked in; null: not one of ours at all. */
export function partyOf(sender: Sender): Party | null {
  if (sender.id !== browser.runtime.id) return null;
  if (sender.origin !== extensionOrigin()) return 'content';
  return sender.frameId === undefined || sender.frameId === 0 ? 'pages' : 'dialog';
}

function placeOf(frameId: number, frame: Destination | null, page: Destination | null): FramePlace {
  if (frameId === 0) return 'top';
  if (!frame) return 'opaque';
  return frame.site === page?.site ? 'same-site' : 'cross-site';
}

function originOf(url: string | undefined): string {
  return url && webDestinationOf(url) ? new URL(url).origin : '';
}

/** The top frame's own origin is truer than the tab's address, which may be a navigation ahead. */
export function callerOf(sender: Sender): Caller {
  const frameId = sender.frameId ?? 0;
  const frame = webDestinationOf(sender.origin);
  // A document that is being left has a number of its own in Chromium, and the tab is at the next page already.
  const left = sender.documentLifecycle === 'pending_deletion';
  const pageUrl = (frameId === 0 || left) && frame ? sender.origin : sender.tab?.url;
  const page = webDestinationOf(pageUrl);
  return {
    tabId: sender.tab?.id ?? -1,
    frameId,
    origin: sender.origin ?? '',
    page,
    pageOrigin: originOf(pageUrl),
    frame,
    place: placeOf(left ? 0 : frameId, frame, page),
    recordable: sender.tab?.incognito === false,
    documentId: sender.documentId ?? null,
  };
}
