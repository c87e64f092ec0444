// The record narrowed down to what a person looks for.
// Never: values; a mask is all there is to search in.
import type { ItemId, Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';
import { type Disclosure, lastTime } from './disclosure';

/** What is absent or '' does not narrow. */
export interface RowFilter {
  readonly itemId?: ItemId;
  readonly kind?: Kind;
  /** Exactly this page or recipient. */
  readonly site?: Site;
  /** From this time on, and up to before that one; ms since the epoch. */
  readonly from?: number;
  readonly to?: number;
  /** Words, each part of the page's name, the recipient's or the mask; upper and lower case alike. */
  readonly text?: string;
}

/** The rows that fit, in their order. */
export function filterRows(rows: readonly Disclosure[], filter: RowFilter): readonly Disclosure[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => isOf(row, filter) && isWithin(row, filter) && words.every((word) => names(row, word)));
}

function isOf(row: Disclosure, { itemId, kind, site }: RowFilter): boolean {
  return (
    (!itemId || row.itemId === itemId) &&
    (!kind || row.kind === kind) &&
    (!site || row.page === site || row.recipient === site)
  );
}

function isWithin(row: Disclosure, { from = 0, to = Number.POSITIVE_INFINITY }: RowFilter): boolean {
  const time = lastTime(row);
  return time >= from && time < to;
}

function names(row: Disclosure, word: string): boolean {
  return [row.recipient, row.page, row.mask ?? ''].some((name) => name.toLowerCase().includes(word));
}

/** Every site that the rows name, as page or recipient, whose name contains the words; in order, at most `limit`. */
export function searchSites(rows: readonly Disclosure[], words: string, limit: number): readonly Site[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const sites = new Set(rows.flatMap((row) => [row.page, row.recipient]));
  return [...sites]
    .filter((site) => site.includes(wanted))
    .sort()
    .slice(0, limit);
}
