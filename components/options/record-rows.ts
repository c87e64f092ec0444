// The record's filters as plain functions of rows.
import type { Kind } from '@/utils/core/item';
import { type Disclosure, lastTime } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';

const DAY = 86_400_000;
export const PERIODS = { any: null, day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY } as const;
export type Period = keyof typeof PERIODS;

export interface RecordFilter {
  /** Item id, a kind, or '' for all. */
  readonly item: string;
  /** Part of the name of the page's site or of the recipient. */
  readonly site: string;
  readonly period: Period;
}

/** The newest first. */
export function filterRecord(rows: readonly Disclosure[], filter: RecordFilter, now: number): readonly Disclosure[] {
  const site = filter.site.trim().toLowerCase();
  const length = PERIODS[filter.period];
  const since = length === null ? 0 : now - length;
  return rows
    .filter(
      (row) =>
        (filter.item === '' || row.itemId === filter.item || row.kind === filter.item) &&
        (site === '' || row.recipient.includes(site) || row.page.includes(site)) &&
        lastTime(row) >= since,
    )
    .sort((a, b) => lastTime(b) - lastTime(a));
}

export interface KnownItem {
  readonly id: string;
  readonly mask: string;
}

/** The kinds that the rows name, in the order of first sight, each with its items. */
export function itemsByKind(rows: readonly Disclosure[]): ReadonlyMap<Kind, readonly KnownItem[]> {
  const kinds = new Map<Kind, Map<string, KnownItem>>();
  for (const { kind, itemId, mask } of rows) {
    const items = kinds.get(kind) ?? new Map<string, KnownItem>();
    kinds.set(kind, items);
    if (itemId !== null) items.set(itemId, { id: itemId, mask: mask ?? '' });
  }
  return new Map([...kinds].map(([kind, items]) => [kind, [...items.values()]]));
}

/** Every site that the rows name, as page or recipient. */
export function sitesOf(rows: readonly Disclosure[]): readonly Site[] {
  return [...new Set(rows.flatMap((row) => [row.page, row.recipient]))].sort();
}

export function countItem(rows: readonly Disclosure[], itemId: string): number {
  return rows.filter((row) => row.itemId === itemId).length;
}

export function countSite(rows: readonly Disclosure[], site: Site): number {
  return rows.filter((row) => row.page === site || row.recipient === site).length;
}
