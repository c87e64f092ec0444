// What was decided a moment ago, by tab, recipient as it was judged, and item: what follows from it is not asked again.
// The background's twin of page/guard/settled.ts.
import type { ItemId } from '@/utils/core/item';
import type { Destination } from '@/utils/core/site';
import type { Level } from '@/utils/core/trust/verdict';

/** How long a decision covers what follows from it; ms. */
const COVERS = 600_000;
const MOST = 2000;
const until = new Map<string, number>();

export interface Decided {
  readonly tabId: number;
  readonly to: Destination;
  readonly level: Level;
}

const keyOf = ({ tabId, to, level }: Decided, itemId: ItemId) => `${tabId} ${to.scheme} ${to.site} ${level} ${itemId}`;

export function isSettled(decided: Decided, itemId: ItemId, now: number): boolean {
  return (until.get(keyOf(decided, itemId)) ?? 0) > now;
}

export function settleFor(decided: Decided, items: readonly (ItemId | null)[], now: number): void {
  for (const [key, end] of until) if (end <= now || until.size > MOST) until.delete(key);
  for (const itemId of items) if (itemId !== null) until.set(keyOf(decided, itemId), now + COVERS);
}
