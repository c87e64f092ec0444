// What is being typed in a tab right now, to be recognised in its requests: in storage.session, which is memory.
// Never: on disk. Never from a private window. Never a kind that the record may not hold as an item.
import { type ItemId, type Kind, RETENTION } from '@/utils/core/item';
import type { FramePlace } from '@/utils/core/ledger/disclosure';
import type { Destination, Site } from '@/utils/core/site';
import type { Finding } from '@/utils/messages/protocol';
import type { Caller } from './caller';
import { prepare } from './prepared';
import { alter, dropAll, peek, peekAll } from './session';

export interface LiveValue {
  readonly itemId: ItemId;
  readonly kind: Kind;
  readonly subtype: string;
  readonly fingerprint: string;
  readonly mask: string;
  /** Normal form, and each way it was typed. */
  readonly forms: readonly string[];
  readonly typedAt: number;
  readonly page: Destination | null;
  readonly frame: Destination | null;
  readonly place: FramePlace;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Set once its page is going: forgotten then; ms since the epoch. */
  readonly until: number | null;
}

/** Somebody else was seen receiving what was being typed. */
export interface Sniffed {
  readonly site: Site;
  readonly kinds: readonly Kind[];
  /** The document where it was typed: another one is warned afresh. */
  readonly documentId: string | null;
}

export interface LiveTab {
  readonly values: readonly LiveValue[];
  /** When the guard last said that it is there. */
  readonly armedAt: number;
  /** Of the page and of its frames with a guard: workers, and tabs that they open, are told by these. */
  readonly hosts: readonly string[];
  /** What was submitted a moment ago, to whom. */
  readonly submitted: readonly { readonly itemId: ItemId; readonly recipient: Site; readonly at: number }[];
  readonly sniffed: readonly Sniffed[];
  /** There were more requests than could be looked at. */
  readonly partly: boolean;
}

const EMPTY: LiveTab = { values: [], armedAt: 0, hosts: [], submitted: [], sniffed: [], partly: false };

const PREFIX = 'live:';
/** How long after its page is gone: beacons of `pagehide` still arrive then. */
const AFTERLIFE = 60_000;
/** A guard that has not spoken for so long is gone without a word. */
const SILENCE = 30 * 60_000;
/** Something was typed, and nothing personal found in it yet. */
const PROVISIONAL = 45_000;
/** What leaves so long after a submission has nothing to do with it. */
const AFTER_SUBMISSION = 10 * 60_000;
const MOST_HOSTS = 20;
const MOST = 40;
const MOST_FORMS = 4;

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;
/** What storage.session holds, at hand without waiting: a held request must not wait for a disk or a process. */
const mirror = new Map<number, LiveTab>();

async function alterTab(tabId: number, change: (tab: LiveTab | null) => LiveTab | null): Promise<void> {
  await alter<LiveTab>(keyOf(tabId), (tab) => {
    const after = change(tab && { ...EMPTY, ...tab });
    if (after) mirror.set(tabId, after);
    else mirror.delete(tabId);
    return after;
  });
}

function alive(tab: LiveTab, now: number): LiveTab | null {
  if (tab.armedAt + (tab.values.length > 0 ? SILENCE : PROVISIONAL) < now) return null;
  const values = tab.values.filter(({ until }) => until === null || until > now);
  const leaving = tab.values.length > 0 && values.length === 0;
  return leaving ? null : values.length === tab.values.length ? tab : { ...tab, values };
}

/** The guard of a document is there: what was typed in that document stays. */
export async function keepAlive(caller: Caller, now: number): Promise<void> {
  const { tabId, documentId } = caller;
  await alterTab(tabId, (tab) => {
    const known = (tab && alive(tab, now)) ?? EMPTY;
    const same = (value: LiveValue) => documentId !== null && value.documentId === documentId;
    const values = known.values.map((value) => (same(value) ? { ...value, until: null } : value));
    return { ...known, values, armedAt: now, hosts: withHosts(known.hosts, caller) };
  });
}

function withHosts(hosts: readonly string[], { page, frame }: Caller): readonly string[] {
  const fresh = [page?.host, frame?.host].filter((host) => host !== undefined);
  return [...new Set([...fresh, ...hosts])].slice(0, MOST_HOSTS);
}

/** Told at a pause in the typing, before the rest came: not a value of its own. */
function isPartOf(old: LiveValue, { kind, documentId, forms }: LiveValue): boolean {
  const [whole = ''] = forms;
  const [part = ''] = old.forms;
  return old.kind === kind && old.documentId === documentId && part !== whole && whole.startsWith(part);
}

function joined(old: LiveValue | undefined, fresh: LiveValue): LiveValue {
  const forms = [...new Set([...fresh.forms, ...(old?.forms ?? [])])].slice(0, MOST_FORMS);
  return { ...fresh, forms };
}

async function toLive(findings: readonly Finding[], caller: Caller): Promise<readonly LiveValue[]> {
  const { page, frame, place, frameId, documentId } = caller;
  const lasting = findings.filter(({ kind }) => RETENTION[kind] === 'item');
  const prepared = await Promise.all(lasting.map(async (finding) => ({ finding, one: (await prepare([finding]))[0] })));
  return prepared.flatMap(({ finding, one }) => {
    if (!one?.itemId || one.fingerprint === null || one.mask === null) return [];
    const { itemId, kind, subtype, fingerprint, mask, typedAt } = one;
    const forms = [...new Set([finding.value, finding.raw])];
    const where = { page, frame, place, frameId, documentId };
    return [{ itemId, kind, subtype, fingerprint, mask, forms, typedAt, ...where, until: null }];
  });
}

/** Adds what was typed, and returns it; the same item typed again takes the place of the older. */
export async function remember(
  caller: Caller,
  findings: readonly Finding[],
  now: number,
): Promise<readonly LiveValue[]> {
  const fresh = await toLive(findings, caller);
  await alterTab(caller.tabId, (tab) => {
    const known = (tab && alive(tab, now)) ?? EMPTY;
    const values = new Map(known.values.map((value) => [value.itemId, value]));
    for (const value of fresh) {
      const old = values.get(value.itemId);
      for (const [id, other] of values) if (id === value.itemId || isPartOf(other, value)) values.delete(id);
      values.set(value.itemId, joined(old, value));
    }
    const hosts = withHosts(known.hosts, caller);
    return { ...known, values: [...values.values()].slice(-MOST), armedAt: now, hosts };
  });
  return fresh;
}

/** The tab's page is going, or the tab is: what it holds is forgotten a minute later. */
export async function startLeaving(tabId: number, now: number): Promise<void> {
  await alterTab(tabId, (tab) => {
    if (!tab || tab.values.length === 0) return null;
    const values = tab.values.map((value) => (value.until === null ? { ...value, until: now + AFTERLIFE } : value));
    return { ...tab, values };
  });
}

export async function liveValues(tabId: number, now: number): Promise<readonly LiveValue[]> {
  const tab = await peek<LiveTab>(keyOf(tabId));
  return (tab && alive(tab, now)?.values) ?? [];
}

/** Forgets what has had its time. Returns the armed tabs that are left, and whether any of their values is on its way out. */
export async function sweep(now: number): Promise<{ readonly tabs: readonly number[]; readonly leaving: boolean }> {
  const tabs: number[] = [];
  let leaving = false;
  const kept = await peekAll<LiveTab>(PREFIX);
  const there = new Set(kept.map(([rest]) => Number(rest)));
  for (const tabId of mirror.keys()) if (!there.has(tabId)) mirror.delete(tabId);
  for (const [rest] of kept) {
    const tabId = Number(rest);
    await alterTab(tabId, (tab) => tab && alive(tab, now));
    const left = mirror.get(tabId);
    if (!left) continue;
    tabs.push(tabId);
    leaving ||= left.values.length === 0 || left.values.some(({ until }) => until !== null);
  }
  return { tabs, leaving };
}

/** Without waiting: for requests. Null for a tab that is not armed. */
export function liveTab(tabId: number, now: number): LiveTab | null {
  const tab = mirror.get(tabId);
  return tab ? alive(tab, now) : null;
}

/** The armed tabs whose page or a frame of it is of one of those hosts; the one typed in last comes first. */
export function liveTabsOf(hosts: readonly string[], now: number): readonly number[] {
  const there = [...mirror].filter(([, tab]) => alive(tab, now) && tab.hosts.some((host) => hosts.includes(host)));
  // Where a page of that site is still open, one that is closed already sends nothing.
  const open = there.filter(([, { values }]) => values.length === 0 || values.some(({ until }) => until === null));
  return (open.length > 0 ? open : there).sort(([, a], [, b]) => b.armedAt - a.armedAt).map(([tabId]) => tabId);
}

/** What was typed there and is still being made ready: requests wait for it rather than be looked at without it. */
const arriving = new Map<number, Promise<unknown>>();

export function whileArriving<T>(tabId: number, work: Promise<T>): Promise<T> {
  const all = Promise.allSettled([arriving.get(tabId), work]);
  arriving.set(tabId, all);
  void all.then(() => arriving.get(tabId) === all && arriving.delete(tabId));
  return work;
}

export function arrival(tabId: number): Promise<unknown> | null {
  return arriving.get(tabId) ?? null;
}

export async function noteSubmitted(
  tabId: number,
  items: readonly ItemId[],
  recipient: Site,
  at: number,
): Promise<void> {
  await alterTab(tabId, (tab) => {
    if (!tab) return null;
    const recent = tab.submitted.filter((one) => one.at + AFTER_SUBMISSION > at);
    return { ...tab, submitted: [...recent, ...items.map((itemId) => ({ itemId, recipient, at }))].slice(-MOST) };
  });
}

/** Was it submitted from this tab, to anybody, not long before? */
export function wasSubmitted(tabId: number, itemId: ItemId, at: number): boolean {
  const submitted = mirror.get(tabId)?.submitted ?? [];
  return submitted.some((one) => one.itemId === itemId && one.at + AFTER_SUBMISSION > at);
}

/** False if this document was told of that recipient before. */
export async function noteSniffed(tabId: number, one: Sniffed): Promise<boolean> {
  let fresh = false;
  await alterTab(tabId, (tab) => {
    if (!tab) return null;
    const before = tab.sniffed.find(({ site, documentId }) => site === one.site && documentId === one.documentId);
    fresh = !before;
    const kinds = [...new Set([...(before?.kinds ?? []), ...one.kinds])];
    return { ...tab, sniffed: [...tab.sniffed.filter((other) => other !== before), { ...one, kinds }].slice(-MOST) };
  });
  return fresh;
}

export async function notePartly(tabId: number): Promise<void> {
  if (mirror.get(tabId)?.partly === false) await alterTab(tabId, (tab) => tab && { ...tab, partly: true });
}

export async function forgetLive(): Promise<void> {
  mirror.clear();
  await dropAll(PREFIX);
}
