// Outcomes counted by kind, and what follows from the counts.
import type { Outcome, Result } from './score.ts';

export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** By kind, in alphabetical order. */
export type Tallies = Readonly<Record<string, Tally>>;

/** Numbers and addresses whose shape can be checked; the other half is names and addresses, which need words. */
const NAMES_AND_ADDRESSES: ReadonlySet<string> = new Set(['name', 'card_holder', 'address', 'postal_code']);
const STRUCTURED: ReadonlySet<string> = new Set([
  'cn_resident_id',
  'national_id',
  'tax_id',
  'passport',
  'bank_card',
  'iban',
  'bank_account',
  'phone',
  'email',
  'health_id',
  'driver_license',
  'vehicle_plate',
  'crypto_key',
  'api_token',
]);

/** Sums over several kinds. */
export const GROUPS: Readonly<Record<string, (kind: string) => boolean>> = {
  'micro: structured': (kind) => STRUCTURED.has(kind),
  'micro: names and addresses': (kind) => NAMES_AND_ADDRESSES.has(kind),
};

const NONE: Record<Result, number> = { right: 0, missed: 0, wrong: 0 };

export function tally(outcomes: readonly Outcome[]): Tallies {
  const tallies: Record<string, Record<Result, number>> = {};
  for (const { kind, result } of outcomes) {
    tallies[kind] ??= { ...NONE };
    tallies[kind][result]++;
  }
  return Object.fromEntries(Object.entries(tallies).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sum(tallies: Tallies, of: (kind: string) => boolean): Tally {
  const total = { ...NONE };
  for (const [kind, each] of Object.entries(tallies)) {
    if (!of(kind)) continue;
    for (const result of ['right', 'missed', 'wrong'] as const) total[result] += each[result];
  }
  return total;
}

/** null where there is nothing to be a share of. */
export const recall = ({ right, missed }: Tally) => share(right, missed);
export const precision = ({ right, wrong }: Tally) => share(right, wrong);

export function f1(each: Tally): number | null {
  return share(2 * each.right, each.missed + each.wrong);
}

function share(good: number, bad: number): number | null {
  return good + bad > 0 ? good / (good + bad) : null;
}
