// What is being typed in a tab right now, to be recognised in its requests: in storage.session, which is memory.
// Never: on disk. Never from a private window. Never a kind that the record may not hold as an item.
import { type ItemId, type Kind, RETENTION } from '@/utils/core/item';
import type { FramePlace } from '@/utils/core/ledger/disclosure';
import type { Destination } from '@/utils/core/site';
import type { Finding } from '@/utils/messages/protocol';
import type { Caller } from './caller';
import { prepare } from './prepared';
import { alter, peek, peekAll } from './session';

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
  readonly documentId: string | null;
  /** Set once its page is going: forgotten then; ms since the epoch. */
  readonly until: number | null;
}

export interface LiveTab {
  readonly values: readonly LiveValue[];
  /** When the guard last said that it is there. */
  readonly armedAt: number;
}

const PREFIX = 'live:';
/** How long after its page is gone: beacons of `pagehide` still arrive then. */
const AFTERLIFE = 60_000;
/** A guard that has not spoken for so long is gone without a word. */
const SILENCE = 30 * 60_000;
const MOST = 40;
const MOST_FORMS = 4;

const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

function alive(tab: LiveTab, now: number): LiveTab | null {
  if (tab.armedAt + SILENCE < now) return null;
  const values = tab.values.filter(({ until }) => until === null || until > now);
  const leaving = tab.values.length > 0 && values.length === 0;
  return leaving ? null : values.length === tab.values.length ? tab : { ...tab, values };
}

/** The guard of a document is there: what was typed in that document stays. */
export async function keepAlive({ tabId, documentId }: Caller, now: number): Promise<void> {
  await alter<LiveTab>(keyOf(tabId), (tab) => {
    const values = alive(tab ?? { values: [], armedAt: now }, now)?.values ?? [];
    const same = (value: LiveValue) => documentId !== null && value.documentId === documentId;
    return { values: values.map((value) => (same(value) ? { ...value, until: null } : value)), armedAt: now };
  });
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
  const { page, frame, place, documentId } = caller;
  const lasting = findings.filter(({ kind }) => RETENTION[kind] === 'item');
  const prepared = await Promise.all(lasting.map(async (finding) => ({ finding, one: (await prepare([finding]))[0] })));
  return prepared.flatMap(({ finding, one }) => {
    if (!one?.itemId || one.fingerprint === null || one.mask === null) return [];
    const { itemId, kind, subtype, fingerprint, mask, typedAt } = one;
    const forms = [...new Set([finding.value, finding.raw])];
    return [{ itemId, kind, subtype, fingerprint, mask, forms, typedAt, page, frame, place, documentId, until: null }];
  });
}

/** Adds what was typed; the same item typed again takes the place of the older. */
export async function remember(caller: Caller, findings: readonly Finding[], now: number): Promise<void> {
  const fresh = await toLive(findings, caller);
  await alter<LiveTab>(keyOf(caller.tabId), (tab) => {
    const values = new Map((tab ? alive(tab, now)?.values : undefined)?.map((value) => [value.itemId, value]));
    for (const value of fresh) {
      const old = values.get(value.itemId);
      for (const [id, other] of values) if (id === value.itemId || isPartOf(other, value)) values.delete(id);
      values.set(value.itemId, joined(old, value));
    }
    return { values: [...values.values()].slice(-MOST), armedAt: now };
  });
}

/** The tab's page is going, or the tab is: what it holds is forgotten a minute later. */
export async function startLeaving(tabId: number, now: number): Promise<void> {
  await alter<LiveTab>(keyOf(tabId), (tab) => {
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
  for (const [rest] of await peekAll<LiveTab>(PREFIX)) {
    const tabId = Number(rest);
    await alter<LiveTab>(keyOf(tabId), (tab) => tab && alive(tab, now));
    const left = await peek<LiveTab>(keyOf(tabId));
    if (!left) continue;
    tabs.push(tabId);
    leaving ||= left.values.some(({ until }) => until !== null);
  }
  return { tabs, leaving };
}
