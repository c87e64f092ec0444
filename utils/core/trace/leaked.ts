// What leaked, as the record can look for it.
// Never: a guess at an item from its kind, other than for kinds that were named without a value.
import { type ItemId, type Kind, RETENTION } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';

/**
 * One thing that the other party knew. `itemId` null with a `mask`: a value that the record does not know;
 * null without one: only the kind is known (a password, or a kind that the person named without its value).
 */
export interface Leaked {
  readonly itemId: ItemId | null;
  readonly kind: Kind;
  readonly mask?: string;
}

export interface Thing {
  /** The kind, and what is known of the item. */
  readonly key: string;
  readonly itemId: ItemId | null;
  readonly kind: Kind;
  /** `none`: no row can fit, because the value is on no row. */
  readonly match: 'item' | 'kind' | 'none';
}

export interface Told {
  /** How many different things leaked, those included that the record never holds. */
  readonly count: number;
  /** Those that a record could hold. */
  readonly things: readonly Thing[];
}

export function readLeaked(leaked: readonly Leaked[]): Told {
  const things = new Map<string, Thing>();
  for (const one of leaked) {
    const thing = thingOf(one);
    things.set(thing.key, thing);
  }
  const named = new Set([...things.values()].filter(({ match }) => match !== 'kind').map(({ kind }) => kind));
  // A kind beside a value of that kind says nothing new.
  const distinct = [...things.values()].filter(({ match, kind }) => match !== 'kind' || !named.has(kind));
  return { count: distinct.length, things: distinct.filter(({ kind }) => RETENTION[kind] !== 'nothing') };
}

function thingOf({ itemId, kind, mask }: Leaked): Thing {
  if (itemId !== null) return { key: keyOf(kind, itemId), itemId, kind, match: 'item' };
  const isUnknownValue = RETENTION[kind] === 'item' && Boolean(mask);
  return isUnknownValue
    ? { key: `${kind}?${mask}`, itemId, kind, match: 'none' }
    : { key: kind, itemId, kind, match: 'kind' };
}

function keyOf(kind: Kind, itemId: ItemId): string {
  return `${kind}/${itemId}`;
}

/** Finds the things that a row fits, in constant time. */
export function matcher(things: readonly Thing[]): (row: Disclosure) => Thing | null {
  const items = new Map(things.filter(({ match }) => match === 'item').map((thing) => [thing.key, thing]));
  const kinds = new Map(things.filter(({ match }) => match === 'kind').map((thing) => [thing.kind, thing]));
  return ({ kind, itemId }) => (itemId !== null && items.get(keyOf(kind, itemId))) || kinds.get(kind) || null;
}
