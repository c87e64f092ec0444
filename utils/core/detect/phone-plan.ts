// Numbering plans: the digits of a telephone number in, its country and national number out.
// An own reader of libphonenumber's data: a third of the library's size, no formats, no search through text.
// Regions whose plan is not loaded are judged by calling code and length alone. Never: separators, extensions or words.

import type { Region } from '@/utils/core/site';
import { type Automaton, accepts, compile, leads } from './automaton';
import { valuesOf } from './checks';
import { BASE_PLANS } from './phones/base';
import { CALLING_CODES } from './phones/codes';
import type { PlanRow } from './phones/row';

export interface Plan {
  readonly calling: string;
  readonly region: Region;
  readonly row: PlanRow;
  /** The trunk prefix where it is one digit; −1 where it is more than that or there is none. */
  readonly trunk: number;
  /** How the region groups its numbers, as keys of groupingKey. */
  readonly groupings: readonly number[];
  /** Compiled on first use. */
  people: Automaton | null;
  services: Automaton | null;
  leading: Automaton | null;
  prefix: RegExp | null;
  /** The prefix again, to be asked for its first digit only: nothing is made of digits that begin otherwise. */
  head: Automaton | null;
}

/** How digits were read by a plan. */
export const NOT = 0;
export const PLAIN = 1;
/** Written with the trunk prefix, such as the 0 before an area code. */
export const PREFIXED = 2;

interface Code {
  readonly region: Region;
  readonly least: number;
  readonly most: number;
  readonly plans: Plan[];
}

interface Index {
  readonly byRegion: Map<Region, Plan>;
  /** By calling code as a number. */
  readonly byCode: (Code | undefined)[];
  readonly byGrouping: Map<number, Plan[]>;
}

let rows: readonly PlanRow[] = BASE_PLANS;
let index: Index | null = null;

/** Adds the plans of a region pack; a region that is known stays as it is. */
export function learnPlans(more: readonly PlanRow[]): void {
  const known = new Set(rows.map((row) => row[1]));
  rows = [...rows, ...more.filter((row) => !known.has(row[1]))];
  index = null;
}

export function knownPlans(): readonly PlanRow[] {
  return rows;
}

function planOf(row: PlanRow): Plan {
  const [calling, region, , , prefix = '', transform] = row;
  const groupings = row[3]?.split(' ').map(groupingKey) ?? [];
  const trunk = /^\d$/.test(prefix) && !transform ? Number(prefix) : -1;
  const unread = { people: null, services: null, leading: null, prefix: null, head: null };
  return { calling, region, row, trunk, groupings, ...unread };
}

/** Built on first use, and again after learning. */
function plans(): Index {
  if (index) return index;
  const built: Index = { byRegion: new Map(), byCode: [], byGrouping: new Map() };
  for (const row of CALLING_CODES.split(',')) {
    const [calling, region = '', least, most] = row.split(' ');
    built.byCode[Number(calling)] = { region, least: Number(least), most: Number(most), plans: [] };
  }
  for (const row of rows) {
    const plan = planOf(row);
    built.byRegion.set(plan.region, plan);
    built.byCode[Number(plan.calling)]?.plans.push(plan);
    for (const key of plan.groupings) push(built.byGrouping, key, plan);
  }
  index = built;
  return built;
}

function push(map: Map<number, Plan[]>, key: number, plan: Plan): void {
  const list = map.get(key);
  if (list) list.push(plan);
  else map.set(key, [plan]);
}

/** Five bits a group: its size, and 16 more where a bracket opens before it. `(334` is 19, 3, 4. */
function groupingKey(groups: string): number {
  let key = 0;
  let bracket = 0;
  for (const sign of groups) {
    if (sign === '(') bracket = 16;
    else {
      key = key * 32 + Number.parseInt(sign, 16) + bracket;
      bracket = 0;
    }
  }
  return key;
}

const NONE: readonly Plan[] = [];

/** Plans of the regions that write their numbers in these groups; `key` as groupingKey makes it. */
export function plansGrouped(key: number): readonly Plan[] {
  return plans().byGrouping.get(key) ?? NONE;
}

export function planOfRegion(region: Region): Plan | undefined {
  return plans().byRegion.get(region);
}

/** What follows a `+`: the plan, or only the country's code where its plan is not loaded; null if no country has it. */
export interface Abroad {
  readonly plan: Plan | null;
  readonly region: Region;
  /** Digits of the calling code. */
  readonly width: number;
}

/** Digits `from` up to `to` (excluded), which begin with a calling code. */
export function international(digits: Uint8Array, from: number, to: number): Abroad | null {
  let code = 0;
  for (let width = 1; width <= 3; width++) {
    code = code * 10 + (digits[from + width - 1] as number);
    const known = plans().byCode[code];
    if (!known) continue;
    const plan = amongst(known, digits, from + width, to);
    if (plan) return { plan, region: plan.region, width };
    if (!isPossible(known, digits, from + width, to)) return null;
    return { plan: null, region: known.region, width };
  }
  return null;
}

/** Where the main region's plan is loaded it knows all services; else the length must do. */
function isPossible(
  { plans: known, region, least, most }: Code,
  digits: Uint8Array,
  from: number,
  to: number,
): boolean {
  const main = known[0];
  if (main?.region !== region) return to - from >= least && to - from <= most;
  return known.some((plan) => isService(plan, digits, from, to));
}

/** The region among those sharing a calling code that the number belongs to: by leading digits, else the first that has it. */
function amongst({ plans: known }: Code, digits: Uint8Array, from: number, to: number): Plan | null {
  let first: Plan | null = null;
  for (const plan of known) {
    const leading = plan.row[6];
    if (leading) {
      plan.leading ??= compile(leading);
      if (leads(plan.leading, digits, from, to) && isNumber(plan, digits, from, to)) return plan;
    } else if (!first && isNumber(plan, digits, from, to)) first = plan;
  }
  return first;
}

function isNumber(plan: Plan, digits: Uint8Array, from: number, to: number): boolean {
  plan.people ??= compile(plan.row[2]);
  return accepts(plan.people, digits, from, to);
}

/** A number of the region that is perhaps nobody's own: free, premium, paging. */
export function isService(plan: Plan, digits: Uint8Array, from: number, to: number): boolean {
  const services = plan.row[7];
  if (!services) return false;
  plan.services ??= compile(services);
  return accepts(plan.services, digits, from, to);
}

/** How digits as dialled inside the plan's region read there. */
export function within(
  plan: Plan,
  digits: Uint8Array,
  from: number,
  to: number,
): typeof NOT | typeof PLAIN | typeof PREFIXED {
  if (isNumber(plan, digits, from, to)) return PLAIN;
  if (plan.trunk >= 0) return digits[from] === plan.trunk && isNumber(plan, digits, from + 1, to) ? PREFIXED : NOT;
  if (!plan.row[4] || !opens(plan, digits[from] as number)) return NOT;
  let written = '';
  for (let i = from; i < to; i++) written += digits[i];
  return nationalOf(plan, written) ? PREFIXED : NOT;
}

function opens(plan: Plan, digit: number): boolean {
  plan.head ??= compile(plan.row[4] ?? '');
  return plan.head.next[10 + digit] !== 0;
}

/** The national number of digits as dialled, without trunk prefix or rewritten as the plan says; '' if it is none. */
export function nationalOf(plan: Plan, written: string): string {
  const bare = withoutPrefix(plan, written);
  return bare !== written && isNumber(plan, valuesOf(bare), 0, bare.length) ? bare : '';
}

function withoutPrefix(plan: Plan, written: string): string {
  const [, , , , prefix = '', transform] = plan.row;
  plan.prefix ??= new RegExp(`^(?:${prefix.replaceAll('#', '\\d')})`);
  const match = plan.prefix.exec(written);
  if (!match) return written;
  const captured = match.length > 1 && match[match.length - 1] !== undefined;
  return transform && captured
    ? transform.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '') + written.slice(match[0].length)
    : written.slice(match[0].length);
}
