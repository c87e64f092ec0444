// How much of a tab's traffic is looked at: no page may keep the background busy for ever.

const WINDOW = 60_000;
const MOST_REQUESTS = 12_000;
/** UTF-16 units of addresses and bodies. */
const MOST_TEXT = 64 << 20;

interface Spent {
  readonly since: number;
  requests: number;
  text: number;
}

const spent = new Map<number, Spent>();

/** False where this one is too much; it counts all the same. */
export function withinBudget(tabId: number, size: number, now: number): boolean {
  const before = spent.get(tabId);
  const one = before && before.since + WINDOW > now ? before : { since: now, requests: 0, text: 0 };
  one.requests += 1;
  one.text += size;
  spent.set(tabId, one);
  return one.requests <= MOST_REQUESTS && one.text <= MOST_TEXT;
}

export function forgetBudget(tabId: number): void {
  spent.delete(tabId);
}
