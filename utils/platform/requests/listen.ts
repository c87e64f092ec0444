// Listens to the requests of one tab, or to those that have no tab of their own. Both browsers.
// Never: registered for longer than something is being typed somewhere.
import { canBlock } from '@/utils/platform/backstop';
import { browser, type WebRequest } from '@/utils/platform/browser';
import type { Begun } from './begin';
import { onBegun, onCompleted, onError, onHeaders, onRedirect } from './events';

type Types = NonNullable<WebRequest.RequestFilter['types']>;
type Which = (details: { readonly tabId: number }) => boolean;

/** What workers send, by each browser's names; shared and service workers have no tab. */
const OF_WORKERS = ['xmlhttprequest', 'websocket', 'script', 'other', 'ping'] as const;

/** Listeners are told apart by identity: each call makes its own. Returns the end of it. */
function listen(filter: WebRequest.RequestFilter, which: Which, left: (tabId: number) => void): () => void {
  const { webRequest } = browser;
  const blocking = canBlock();
  const before = (details: WebRequest.OnBeforeRequestDetailsType) =>
    which(details)
      ? (onBegun(details as Begun, blocking) as Promise<WebRequest.BlockingResponse> | undefined)
      : undefined;
  const headers = (details: WebRequest.OnSendHeadersDetailsType) => which(details) && onHeaders(details, left);
  const redirect = (details: WebRequest.OnBeforeRedirectDetailsType) => which(details) && onRedirect(details);
  const completed = (details: WebRequest.OnCompletedDetailsType) => which(details) && onCompleted(details, left);
  const error = (details: WebRequest.OnErrorOccurredDetailsType) => which(details) && onError(details);
  webRequest.onBeforeRequest.addListener(before, filter, blocking ? ['requestBody', 'blocking'] : ['requestBody']);
  // Chromium keeps Referer and others back unless they are asked for.
  const extra = (blocking ? ['requestHeaders'] : ['requestHeaders', 'extraHeaders']) as ['requestHeaders'];
  webRequest.onSendHeaders.addListener(headers as never, filter, extra);
  webRequest.onBeforeRedirect.addListener(redirect as never, filter);
  webRequest.onCompleted.addListener(completed as never, filter);
  webRequest.onErrorOccurred.addListener(error as never, filter);
  return () => {
    webRequest.onBeforeRequest.removeListener(before);
    webRequest.onSendHeaders.removeListener(headers as never);
    webRequest.onBeforeRedirect.removeListener(redirect as never);
    webRequest.onCompleted.removeListener(completed as never);
    webRequest.onErrorOccurred.removeListener(error as never);
  };
}

export function listenTo(tabId: number, left: (tabId: number) => void): () => void {
  return listen({ urls: ['<all_urls>'], tabId }, () => true, left);
}

/**
 * Requests of workers, and tabs that a page opens. Chromium has no filter for "no tab": these listeners look at the
 * number and return.
 */
export function listenBeside(isWatched: (tabId: number) => boolean): () => void {
  const urls = ['<all_urls>'];
  const nobody = () => undefined;
  const types = (canBlock() ? [...OF_WORKERS, 'beacon'] : [...OF_WORKERS]) as Types;
  const workers = listen({ urls, types, tabId: -1 }, ({ tabId }) => tabId < 0, nobody);
  const opened = listen({ urls, types: ['main_frame'] }, ({ tabId }) => tabId >= 0 && !isWatched(tabId), nobody);
  return () => {
    workers();
    opened();
  };
}
