// What a site has, from the rows that name it.
import type { Kind } from '@/utils/core/item';
import { type Disclosure, lastTime, wasShared } from '@/utils/core/ledger/disclosure';
import type { Site } from '@/utils/core/site';

export interface Holding {
  /** Item id, or the kind where only that is kept. */
  readonly key: string;
  readonly kind: Kind;
  readonly mask: string | null;
  /** When it was first given; ms since the epoch. */
  readonly since: number;
}

/** What the site may hold, the newest first; one entry an item. */
export function holdingsOf(site: Site, rows: readonly Disclosure[]): readonly Holding[] {
  const found = new Map<string, Holding>();
  for (const row of rows) {
    if (row.recipient !== site || !wasShared(row)) continue;
    const key = row.itemId ?? row.kind;
    const since = Math.min(row.submittedAt ?? lastTime(row), row.sentAt ?? Number.POSITIVE_INFINITY);
    const before = found.get(key);
    if (!before || since < before.since) found.set(key, { key, kind: row.kind, mask: row.mask, since });
  }
  return [...found.values()].sort((a, b) => b.since - a.since);
}

/** Sites other than the page's own that were seen to get something typed there. */
export function otherRecipients(site: Site, rows: readonly Disclosure[]): readonly Site[] {
  const others = rows.filter((row) => row.page === site && row.recipient !== site && wasShared(row));
  return [...new Set(others.map((row) => row.recipient))].sort();
}

/** Every site of the rows, as page or recipient, whose name contains the words; at most `limit`. */
export function sitesMatching(words: string, sites: readonly Site[], limit = 8): readonly Site[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  return sites.filter((site) => site.includes(wanted)).slice(0, limit);
}

/** Where an item went: each recipient once, the latest first. */
export function recipientsOf(rows: readonly Disclosure[]): readonly { readonly site: Site; readonly at: number }[] {
  const latest = new Map<Site, number>();
  for (const row of rows) {
    if (wasShared(row)) latest.set(row.recipient, Math.max(latest.get(row.recipient) ?? 0, lastTime(row)));
  }
  return [...latest].map(([site, at]) => ({ site, at })).sort((a, b) => b.at - a.at);
}
