// Watches the requests of armed tabs, and only those, for values typed in them.
// Never: blocks. Never calls a thing sent before its headers left: what was blocked or aborted was not shared.
import { carries } from '@/utils/core/ledger/carries';
import type { Channel } from '@/utils/core/ledger/disclosure';
import { type Needle, needleOf } from '@/utils/core/ledger/needle';
import { browser, type WebRequest } from './browser';
import { destinationOf } from './destination';
import { type LiveValue, liveValues, startLeaving, sweep } from './live';
import { bodyText, type RequestBody } from './request-text';
import { markSent } from './sent';

interface Hop {
  readonly tabId: number;
  readonly at: number;
  readonly url: string;
  readonly body: string;
  readonly channel: Channel;
  readonly inBody: Promise<readonly LiveValue[]>;
  found: Promise<readonly LiveValue[]>;
  /** When it was seen to leave; null: not yet. */
  sentAt: number | null;
}

const hops = new Map<string, Hop>();
/** A script that reads a field the moment it is left is faster than the word that something was typed: looked at again. */
let recent: readonly Hop[] = [];
const RECENT = 3000;
const MOST_RECENT = 50;
/** Bodies that a redirect sends on (307, 308), by request. */
const carriedOn = new Map<string, Promise<readonly LiveValue[]>>();
const watched = new Map<number, () => void>();
const needles = new Map<string, { readonly forms: string; readonly needle: Needle }>();

function channelOf({ type, method }: { readonly type: string; readonly method: string }): Channel {
  if (type === 'main_frame' || type === 'sub_frame') return method === 'POST' ? 'form' : 'navigation';
  if (type === 'xmlhttprequest') return 'fetch';
  return type === 'ping' || type === 'beacon' ? 'beacon' : 'request';
}

function needleFor({ itemId, kind, forms }: LiveValue): Needle {
  const made = needles.get(itemId);
  const key = forms.join('\n');
  if (made?.forms === key) return made.needle;
  const needle = needleOf(itemId, kind, forms);
  needles.set(itemId, { forms: key, needle });
  return needle;
}

function among(values: readonly LiveValue[], text: string): readonly LiveValue[] {
  const carried = text ? carries(text, values.map(needleFor)) : [];
  return values.filter(({ itemId }) => carried.some((one) => one.itemId === itemId));
}

const union = (a: readonly LiveValue[], b: readonly LiveValue[]) => [
  ...a,
  ...b.filter(({ itemId }) => a.every((one) => one.itemId !== itemId)),
];

function onBeforeRequest(details: WebRequest.OnBeforeRequestDetailsType): undefined {
  const now = Date.now();
  const { requestId, tabId, url, type } = details;
  const live = liveValues(tabId, now);
  const body = bodyText(details.requestBody as RequestBody | undefined);
  const before = carriedOn.get(requestId);
  carriedOn.delete(requestId);
  const inBody = body || !before ? live.then((values) => among(values, body)) : before;
  const found = Promise.all([live, inBody]).then(([values, sent]) => union(among(values, url), sent));
  const hop: Hop = { tabId, at: now, url, body, channel: channelOf(details), inBody, found, sentAt: null };
  hops.set(requestId, hop);
  recent = [...recent.filter((one) => one.at + RECENT > now), hop].slice(-MOST_RECENT);
  if (type === 'main_frame') void found.then(() => startLeaving(tabId, now)).then(scheduleSweep);
}

async function mark(tabId: number, hop: Hop, at: number): Promise<void> {
  if (hop.sentAt !== null) return;
  hop.sentAt = at;
  const values = await hop.found;
  const to = destinationOf(hop.url);
  if (values.length > 0 && to) await markSent({ tabId, values, to, channel: hop.channel, at });
}

/** Something was just typed: did a request of a moment ago carry it already? */
export async function lookAgain(tabId: number, now: number): Promise<void> {
  const values = await liveValues(tabId, now);
  for (const hop of recent.filter((one) => one.tabId === tabId && one.at + RECENT > now)) {
    const before = await hop.found;
    const late = among(values, `${hop.url}\n${hop.body}`).filter(({ itemId }) =>
      before.every((one) => one.itemId !== itemId),
    );
    if (late.length === 0) continue;
    hop.found = Promise.resolve([...before, ...late]);
    const to = destinationOf(hop.url);
    if (hop.sentAt !== null && to) await markSent({ tabId, values: late, to, channel: hop.channel, at: hop.sentAt });
  }
}

function onSendHeaders({ requestId, tabId }: { readonly requestId: string; readonly tabId: number }): void {
  const hop = hops.get(requestId);
  if (hop) void mark(tabId, hop, Date.now());
}

function onBeforeRedirect({
  requestId,
  statusCode,
}: {
  readonly requestId: string;
  readonly statusCode: number;
}): void {
  const hop = hops.get(requestId);
  if (hop && (statusCode === 307 || statusCode === 308)) carriedOn.set(requestId, hop.inBody);
}

function forget(requestId: string): void {
  hops.delete(requestId);
  carriedOn.delete(requestId);
}

/** An answer that did not come from a cache came from the recipient, headers seen or not. */
function onCompleted({ requestId, tabId, fromCache }: WebRequest.OnCompletedDetailsType): void {
  const hop = hops.get(requestId);
  if (hop && !fromCache) void mark(tabId, hop, Date.now());
  forget(requestId);
}

const onErrorOccurred = ({ requestId }: { readonly requestId: string }) => forget(requestId);

/** Listeners are told apart by identity: each tab needs its own. */
function listen(tabId: number): () => void {
  const filter = { urls: ['<all_urls>'], tabId };
  const { webRequest } = browser;
  const before: typeof onBeforeRequest = (details) => onBeforeRequest(details);
  const headers: typeof onSendHeaders = (details) => onSendHeaders(details);
  const redirect: typeof onBeforeRedirect = (details) => onBeforeRedirect(details);
  const completed: typeof onCompleted = (details) => onCompleted(details);
  const error: typeof onErrorOccurred = (details) => onErrorOccurred(details);
  webRequest.onBeforeRequest.addListener(before, filter, ['requestBody']);
  webRequest.onSendHeaders.addListener(headers, filter);
  webRequest.onBeforeRedirect.addListener(redirect, filter);
  webRequest.onCompleted.addListener(completed, filter);
  webRequest.onErrorOccurred.addListener(error, filter);
  return () => {
    webRequest.onBeforeRequest.removeListener(before);
    webRequest.onSendHeaders.removeListener(headers);
    webRequest.onBeforeRedirect.removeListener(redirect);
    webRequest.onCompleted.removeListener(completed);
    webRequest.onErrorOccurred.removeListener(error);
  };
}

/** Starts watching a tab; a second call changes nothing. */
export function watchTab(tabId: number): void {
  if (!watched.has(tabId)) watched.set(tabId, listen(tabId));
}

/** Watches what storage.session says is armed, and nothing else. For every start of the background, and after a while. */
export async function rewatch(): Promise<void> {
  const { tabs, leaving } = await sweep(Date.now());
  for (const tabId of tabs) watchTab(tabId);
  for (const [tabId, stop] of watched) {
    if (tabs.includes(tabId)) continue;
    stop();
    watched.delete(tabId);
    recent = recent.filter((one) => one.tabId !== tabId);
  }
  if (tabs.length === 0) needles.clear();
  if (leaving) scheduleSweep();
}

/** Shorter than the browser's patience with an idle background, and each sweep counts as work: values die on time. */
const SWEEP = 15_000;
let sweeping = false;

function scheduleSweep(): void {
  if (sweeping) return;
  sweeping = true;
  setTimeout(() => {
    sweeping = false;
    void rewatch();
  }, SWEEP);
}

/** The tab was closed: its values have a minute left. */
export async function tabGone(tabId: number): Promise<void> {
  await startLeaving(tabId, Date.now());
  await rewatch();
}
