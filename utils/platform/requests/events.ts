// What the browser tells of a request, one step after another: begun, headers gone, redirected, answered, failed.
// Never: calls a thing sent before its headers left, or failed because of an error alone.
import { type Blocking, consider } from '@/utils/platform/backstop';
import type { WebRequest } from '@/utils/platform/browser';
import { destinationOf } from '@/utils/platform/destination';
import { recipientOf } from '@/utils/platform/judge';
import { liveTab } from '@/utils/platform/live';
import { pageGone } from '@/utils/platform/page-gone';
import { isShielded, lowerShield } from '@/utils/platform/shield';
import { type Begun, begin } from './begin';
import { headersOf, headerText, isPrefetch, refined } from './channel';
import { findIn, joined } from './find';
import { type Hop, hopsOf, passOn, takeHops } from './hops';
import { outcomeOf } from './outcome';
import { report, retract } from './report';

const MOST_VIA = 10;

export function onBegun(details: Begun, blocking: boolean): Promise<Blocking> | undefined {
  const now = Date.now();
  const { hops, pushedOut } = begin(details, now);
  for (const hop of pushedOut) report(hop, 'attempted', now);
  return blocking ? consider(hops, now) : undefined;
}

/** The page of the tab goes; what is fetched or drawn in advance is not going there. */
function leaves(details: WebRequest.OnSendHeadersDetailsType, prefetch: boolean): boolean {
  const { documentLifecycle } = details as { documentLifecycle?: string };
  return details.type === 'main_frame' && !prefetch && documentLifecycle !== 'prerender';
}

export function onHeaders(details: WebRequest.OnSendHeadersDetailsType, left: (tabId: number) => void): void {
  const now = Date.now();
  const headers = headersOf(details.requestHeaders);
  for (const hop of hopsOf(details.requestId)) {
    hop.headersLeft = true;
    hop.channel = refined(hop.channel, headers);
    const found = findIn(headerText(headers), liveTab(hop.tabId, now)?.values ?? []);
    hop.found = joined(hop.found, found);
    report(hop, 'sent', now);
  }
  if (!leaves(details, isPrefetch(headers)) || !liveTab(details.tabId, now)) return;
  void lowerShieldFor(details.tabId, details.url);
  left(details.tabId);
}

const lowerShieldFor = (tabId: number, url: string) => {
  const to = destinationOf(url);
  return lowerShield(tabId, to ? recipientOf(to) : null);
};

/** One that the browser made up itself (an upgrade to https) never left. */
const isInternal = ({ statusLine }: { readonly statusLine?: string }) => /internal redirect/i.test(statusLine ?? '');

export function onRedirect(details: WebRequest.OnBeforeRedirectDetailsType): void {
  const { requestId, statusCode, redirectUrl, fromCache } = details;
  const hops = hopsOf(requestId);
  if (hops.length === 0) return;
  const now = Date.now();
  const next = destinationOf(redirectUrl);
  const again = statusCode === 307 || statusCode === 308;
  for (const hop of hops) if (!fromCache && !isInternal(details)) report(hop, 'sent', now);
  const onward = hops.map((hop) => {
    const here = recipientOf(hop.to);
    const via = here === hop.via.at(-1) || !next || recipientOf(next) === here ? hop.via : [...hop.via, here];
    return { via: via.slice(-MOST_VIA), tabId: hop.tabId, hop: again ? hop : null };
  });
  passOn(requestId, onward);
}

/** An answer that came over the network came from the recipient, headers seen or not. */
export function onCompleted(details: WebRequest.OnCompletedDetailsType, left: (tabId: number) => void): void {
  const now = Date.now();
  for (const hop of takeHops(details.requestId)) if (!details.fromCache && details.ip) report(hop, 'sent', now);
  if (details.type !== 'main_frame' || details.tabId < 0) return;
  void pageGone(details.tabId, now);
  // No headers leave for a page that is at hand already.
  if (details.fromCache && liveTab(details.tabId, now)) left(details.tabId);
}

const isOurs = (hop: Hop) => hop.refused || isShielded(hop.tabId, recipientOf(hop.to));

export function onError({ requestId, error }: { readonly requestId: string; readonly error: string }): void {
  const now = Date.now();
  for (const hop of takeHops(requestId)) {
    const state = outcomeOf(error, hop.headersLeft, isOurs(hop));
    if (state === 'failed' && hop.headersLeft) void retract(hop);
    else report(hop, state, now);
  }
}
