// Who held what of the leaked things before the leak was noticed: one pass over the rows.
// The rows' order does not matter; where two have the same time, the smaller id stands for both.
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import { givenAt } from '@/utils/core/ledger/queries';
import type { Site } from '@/utils/core/site';
import { matcher, type Thing } from './leaked';
import { circumstances, isThirdParty } from './model';

/** A row and when its recipient got the item; ms since the epoch. */
export interface Gift {
  readonly row: Disclosure;
  readonly at: number;
}

export interface Held {
  readonly thing: Thing;
  /** null: only after the leak was noticed. */
  first: Gift | null;
  /** The first that was seen leaving. */
  seen: Gift | null;
  late: Gift | null;
}

export const FLAGS = {
  risky_then: (row: Disclosure) => row.verdict === 'risky',
  you_trusted: (row: Disclosure) => row.verdict === 'trusted' || row.decision === 'trusted',
  third_party: isThirdParty,
} as const;
export type Flag = keyof typeof FLAGS;

export interface Holder {
  readonly site: Site;
  readonly held: Map<string, Held>;
  /** The first row of each circumstance that is worth saying. */
  readonly flags: Map<Flag, Gift>;
  last: Gift | null;
  /** The gravest circumstances of any row. */
  circumstances: number;
}

/** Every recipient that was given a leaked thing, before the leak was noticed or after. */
export function findHolders(
  rows: readonly Disclosure[],
  things: readonly Thing[],
  noticedAt: number,
): readonly Holder[] {
  const fits = matcher(things);
  const holders = new Map<Site, Holder>();
  for (const row of rows) {
    const thing = fits(row);
    const at = thing && givenAt(row);
    if (!thing || at === null) continue;
    const holder = holders.get(row.recipient) ?? newHolder(row.recipient);
    holders.set(row.recipient, holder);
    note(holder, thing, { row, at }, noticedAt);
  }
  return [...holders.values()];
}

function newHolder(site: Site): Holder {
  return { site, held: new Map(), flags: new Map(), last: null, circumstances: 0 };
}

function note(holder: Holder, thing: Thing, gift: Gift, noticedAt: number): void {
  const held = holder.held.get(thing.key) ?? { thing, first: null, seen: null, late: null };
  holder.held.set(thing.key, held);
  if (gift.at > noticedAt) {
    held.late = earlier(held.late, gift);
    return;
  }
  held.first = earlier(held.first, gift);
  const { sentAt, seenBy } = gift.row;
  if (sentAt !== null && seenBy !== 'page' && !(sentAt > noticedAt))
    held.seen = earlier(held.seen, { row: gift.row, at: sentAt });
  holder.last = later(holder.last, gift);
  holder.circumstances = Math.max(holder.circumstances, circumstances(gift.row));
  for (const flag of Object.keys(FLAGS) as Flag[]) {
    if (FLAGS[flag](gift.row)) holder.flags.set(flag, earlier(holder.flags.get(flag) ?? null, gift));
  }
}

function earlier(a: Gift | null, b: Gift): Gift {
  return a && compare(a, b) <= 0 ? a : b;
}

function later(a: Gift | null, b: Gift): Gift {
  return a && compare(a, b) >= 0 ? a : b;
}

function compare(a: Gift, b: Gift): number {
  if (a.at !== b.at) return a.at - b.at;
  return a.row.id < b.row.id ? -1 : Number(a.row.id > b.row.id);
}
