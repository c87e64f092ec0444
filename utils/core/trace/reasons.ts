// What is said for and against a suspect: codes with the rows that they rest on.
// A parameter whose name ends in `At` is milliseconds since the epoch: whoever draws the sentence formats it.
import type { Flag, Gift, Held, Holder } from './holders';
import type { TraceReason, TraceReasonCode } from './suspect';

export interface Context {
  /** How many things leaked in all. */
  readonly leakedCount: number;
  /** Keys of things to the number of recipients that held them in time. */
  readonly holdersOf: ReadonlyMap<string, number>;
  /** The one holder that was given something last; null if there is but one, or several at once. */
  readonly latest: Holder | null;
}

type Params = Readonly<Record<string, string | number>>;

/** The gravest first; reasons that count against suspicion and rows that were not counted last. */
export function reasonsFor(holder: Holder, context: Context): readonly TraceReason[] {
  const all = [...holder.held.values()];
  const held = all.filter(({ first }) => first !== null);
  const late = all.filter(({ first, late }) => first === null && late !== null);
  return [
    ...heldReason(held, context.leakedCount),
    ...about('only_holder', firsts(held.filter(({ thing }) => context.holdersOf.get(thing.key) === 1))),
    ...about('seen_leaving', gifts(held.map(({ seen }) => seen))),
    ...about('submitted_unseen', firsts(held.filter(({ seen }) => seen === null))),
    ...flagReason(holder, 'risky_then'),
    ...flagReason(holder, 'third_party', (gift) => ({ page: gift.row.page })),
    ...(holder.last && context.latest === holder ? [latestReason(holder.last)] : []),
    ...flagReason(holder, 'you_trusted'),
    ...about('after_leak', gifts(late.map((one) => one.late))),
  ];
}

function heldReason(held: readonly Held[], of: number): readonly TraceReason[] {
  return about(held.length === of ? 'held_all' : 'held_some', firsts(held), { of });
}

function flagReason(holder: Holder, flag: Flag, paramsOf: (gift: Gift) => Params = () => ({})): readonly TraceReason[] {
  const gift = holder.flags.get(flag);
  return gift ? [{ code: flag, params: { firstAt: gift.at, ...paramsOf(gift) }, rows: [gift.row.id] }] : [];
}

function latestReason({ at, row }: Gift): TraceReason {
  return { code: 'most_recent', params: { lastAt: at }, rows: [row.id] };
}

/** A reason over several things: how many, since when. None at all for no thing. */
function about(code: TraceReasonCode, given: readonly Gift[], params: Params = {}): readonly TraceReason[] {
  if (given.length === 0) return [];
  const firstAt = Math.min(...given.map(({ at }) => at));
  return [{ code, params: { count: given.length, firstAt, ...params }, rows: given.map(({ row }) => row.id).sort() }];
}

function firsts(held: readonly Held[]): readonly Gift[] {
  return gifts(held.map(({ first }) => first));
}

function gifts(some: readonly (Gift | null)[]): readonly Gift[] {
  return some.filter((gift) => gift !== null);
}
