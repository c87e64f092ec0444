// From what leaked and the record to ranked suspects: an explicit estimate, explained in docs/tracing.md.
// Never: a finding. Somebody who is not on the record always has a share.
import { type ItemId, KINDS } from '@/utils/core/item';
import type { Disclosure } from '@/utils/core/ledger/disclosure';
import { findHolders, type Held, type Holder } from './holders';
import { type Leaked, readLeaked, type Thing } from './leaked';
import { fading, likelihood, likelihoodElsewhere, sureness, unrecorded } from './model';
import { type Context, reasonsFor } from './reasons';
import type { Suspect, Trace } from './suspect';

export interface Question {
  readonly leaked: readonly Leaked[];
  readonly rows: readonly Disclosure[];
  /** When the person first heard of the leak; ms since the epoch. What was given later is not counted. */
  readonly noticedAt: number;
}

/**
 * The likeliest source first. Recipients that got leaked items only after `noticedAt` come last, with a share of 0
 * and the reason `after_leak`. Linear in the rows; their order does not matter.
 */
export function rank({ leaked, rows, noticedAt }: Question): Trace {
  const { count, things } = readLeaked(leaked);
  const holders = findHolders(rows, things, noticedAt);
  const counted = holders.filter(({ last }) => last !== null);
  const weights = new Map(counted.map((holder) => [holder, weigh(holder, things, noticedAt)]));
  const elsewhere =
    Math.log(unrecorded(counted.length)) + sum(things.map(({ kind }) => Math.log(likelihoodElsewhere(kind))));
  const shareOf = normalise([...weights.values(), elsewhere]);
  const context = contextOf(counted, count);
  const suspects = holders.map((holder) => suspect(holder, shareOf(weights.get(holder)), context));
  return { suspects: suspects.sort(byShare), elsewhere: shareOf(elsewhere) };
}

/** The logarithm of how well the holder explains the leak, up to a factor common to all. */
function weigh(holder: Holder, things: readonly Thing[], noticedAt: number): number {
  const age = noticedAt - (holder.last?.at ?? noticedAt);
  const explained = things.map((thing) => Math.log(likelihood(thing.kind, surenessOf(holder.held.get(thing.key)))));
  return Math.log(holder.circumstances) + Math.log(fading(age)) + sum(explained);
}

function surenessOf(held: Held | undefined): number {
  return held?.first ? sureness(held.seen !== null, held.thing.match === 'kind') : 0;
}

/** Weights to shares that add up to 1; subtracting the greatest first keeps tiny ones from vanishing together. */
function normalise(weights: readonly number[]): (weight: number | undefined) => number {
  const greatest = weights.reduce((most, weight) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  const total = sum(weights.map((weight) => Math.exp(weight - greatest)));
  return (weight) => (weight === undefined ? 0 : Math.exp(weight - greatest) / total);
}

/** In rising order, so that the order of the rows does not show in the last digit. */
function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}

function contextOf(counted: readonly Holder[], leakedCount: number): Context {
  const holdersOf = new Map<string, number>();
  let latest: Holder | null = null;
  for (const holder of counted) {
    for (const [key, held] of holder.held) if (held.first) holdersOf.set(key, (holdersOf.get(key) ?? 0) + 1);
    if (lastOf(holder) > lastOf(latest)) latest = holder;
  }
  const isShared =
    counted.length < 2 || counted.some((holder) => holder !== latest && lastOf(holder) === lastOf(latest));
  return { leakedCount, holdersOf, latest: isShared ? null : latest };
}

function lastOf(holder: Holder | null): number {
  return holder?.last?.at ?? Number.NEGATIVE_INFINITY;
}

function suspect(holder: Holder, share: number, context: Context): Suspect {
  const things = [...holder.held.values()].filter(({ first }) => first !== null).map(({ thing }) => thing);
  const kinds = new Set(things.map(({ kind }) => kind));
  return {
    site: holder.site,
    share,
    items: things.flatMap(({ itemId }): readonly ItemId[] => (itemId === null ? [] : [itemId])).sort(),
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    reasons: reasonsFor(holder, context),
  };
}

function byShare(a: Suspect, b: Suspect): number {
  if (a.share !== b.share) return b.share - a.share;
  return a.site < b.site ? -1 : Number(a.site > b.site);
}
