// Questions to the record, each answered in one pass over the rows that it is given.
// Never: a database. Whoever has an index narrows the rows first; the answers stay the same.
import type { Item, ItemId, Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import { type Disclosure, lastTime, type RequestState, wasShared } from './disclosure';

/**
 * How far a row got. `handed`: to a function of the page, no more was seen; `refused` was not seen leaving;
 * `unread`: what could not be read may have held it; `attempted`: a request was begun that nobody submitted; `typed` was not submitted either.
 */
export type Life = 'typed' | 'submitted' | 'handed' | 'refused' | 'unread' | RequestState;

export function describeLife(row: Disclosure): Life {
  if (row.sentAt !== null) return row.seenBy === 'page' ? 'handed' : 'sent';
  if (row.decision === 'refused') return row.state === 'held' ? 'held' : 'refused';
  if (!wasShared(row) && row.state !== 'attempted' && row.state !== 'sent') return row.state;
  if (row.submittedAt !== null) return 'submitted';
  if (row.decision !== 'none') return 'typed';
  return row.unread && row.state !== 'attempted' ? 'unread' : 'attempted';
}

/** A request that carried it was seen leaving, not only handed over. */
const seenOnTheWire = (row: Disclosure) => row.sentAt !== null && row.seenBy !== 'page';

/** When the recipient may first have held the item; ms since the epoch, null if it was not shared. */
export function givenAt(row: Disclosure): number | null {
  if (!wasShared(row)) return null;
  const submitted = row.decision === 'refused' ? null : row.submittedAt;
  if (submitted === null || row.sentAt === null) return submitted ?? row.sentAt;
  return Math.min(submitted, row.sentAt);
}

/** What stands for the thing given: the item, or the kind where only that is kept. */
export function thingOf(row: { readonly itemId: ItemId | null; readonly kind: Kind }): string {
  return row.itemId ?? row.kind;
}

/** One thing that a site may hold. */
export interface Holding {
  readonly itemId: ItemId | null;
  readonly kind: Kind;
  readonly subtype: string;
  readonly mask: string | null;
  readonly times: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** A request that carried it was seen leaving. */
  readonly seenLeaving: boolean;
}

/** What the site may hold, the latest given first; one entry an item. */
export function siteHas(rows: readonly Disclosure[], site: Site): readonly Holding[] {
  return heldBy(rows.filter((row) => row.recipient === site));
}

function heldBy(rows: readonly Disclosure[]): readonly Holding[] {
  const held = new Map<string, Holding>();
  for (const row of rows) {
    const at = givenAt(row);
    if (at !== null) held.set(thingOf(row), withGift(held.get(thingOf(row)), row, at));
  }
  return [...held.values()].sort((a, b) => b.lastAt - a.lastAt);
}

function withGift(before: Holding | undefined, row: Disclosure, at: number): Holding {
  return {
    itemId: row.itemId,
    kind: row.kind,
    subtype: row.subtype,
    mask: row.mask,
    times: (before?.times ?? 0) + 1,
    firstAt: Math.min(before?.firstAt ?? at, at),
    lastAt: Math.max(before?.lastAt ?? at, at),
    seenLeaving: Boolean(before?.seenLeaving) || seenOnTheWire(row),
  };
}

/** A recipient with what it may hold, and how often something was kept from it. */
export interface SiteSummary {
  readonly site: Site;
  readonly holdings: readonly Holding[];
  /** How many different items of each kind it may hold. */
  readonly kinds: ReadonlyMap<Kind, number>;
  /** null where nothing was shared. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly seenLeaving: boolean;
  readonly refused: number;
}

/** Every recipient that the rows name; those given something latest come first. */
export function bySite(rows: readonly Disclosure[]): readonly SiteSummary[] {
  const sites = groupBy(rows, (row) => row.recipient);
  return [...sites].map(([site, own]) => summary(site, own)).sort((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
}

function summary(site: Site, rows: readonly Disclosure[]): SiteSummary {
  const holdings = heldBy(rows);
  const kinds = new Map<Kind, number>();
  for (const { kind } of holdings) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return {
    site,
    holdings,
    kinds,
    firstAt: earliest(holdings.map(({ firstAt }) => firstAt)),
    lastAt: holdings[0]?.lastAt ?? null,
    seenLeaving: holdings.some(({ seenLeaving }) => seenLeaving),
    refused: rows.filter((row) => describeLife(row) === 'refused').length,
  };
}

/** An item with the sites that may hold it, the latest first. */
export interface ItemSummary {
  readonly item: Item;
  readonly recipients: readonly { readonly site: Site; readonly lastAt: number; readonly seenLeaving: boolean }[];
}

/** One entry for each of `items`, in their order. */
export function byItem(rows: readonly Disclosure[], items: readonly Item[]): readonly ItemSummary[] {
  const known = groupBy(rows, (row) => row.itemId);
  return items.map((item) => ({ item, recipients: recipientsOf(known.get(item.id) ?? []) }));
}

/** Where it went: each recipient once, the latest first. */
export function recipientsOf(rows: readonly Disclosure[]): ItemSummary['recipients'] {
  const sites = bySite(rows).filter(({ lastAt }) => lastAt !== null);
  return sites.map(({ site, lastAt, seenLeaving }) => ({ site, lastAt: lastAt ?? 0, seenLeaving }));
}

/** When the site was first given anything; ms since the epoch, null: never. */
export function firstGiven(rows: readonly Disclosure[], site: Site): number | null {
  return earliest(rows.flatMap((row) => (row.recipient === site ? (givenAt(row) ?? []) : [])));
}

/** When the recipient was last given the item; ms since the epoch, null: never. */
export function lastGiven(rows: readonly Disclosure[], itemId: ItemId, recipient: Site): number | null {
  let last: number | null = null;
  for (const row of rows) {
    const at = row.itemId === itemId && row.recipient === recipient ? givenAt(row) : null;
    if (at !== null && (last === null || at > last)) last = at;
  }
  return last;
}

/** The `count` rows with the latest times, the latest first. */
export function latest(rows: readonly Disclosure[], count: number): readonly Disclosure[] {
  return [...rows].sort((a, b) => lastTime(b) - lastTime(a)).slice(0, Math.max(0, count));
}

function earliest(times: readonly number[]): number | null {
  return times.reduce<number | null>((first, time) => (first === null || time < first ? time : first), null);
}

function groupBy<K>(rows: readonly Disclosure[], keyOf: (row: Disclosure) => K): ReadonlyMap<K, readonly Disclosure[]> {
  const groups = new Map<K, Disclosure[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
