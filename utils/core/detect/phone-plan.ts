// Numbering plans: digits of a telephone number in, its E.164 form and region out.
// An own reader of libphonenumber's data: a third of the library's size, no formats, no search through text.
// Never: separators, extensions or words; tel.ts takes those off.
import type { Region } from '@/utils/core/site';
import { PLAN_ROWS, type PlanRow } from './phone-data';

/** `exact`: in the region's fixed-line and mobile ranges, not just of a possible shape. */
export interface PhoneNumber {
  readonly e164: string;
  readonly region: Region;
  readonly exact: boolean;
  /** Written with the region's trunk prefix, such as the 0 before an area code. */
  readonly prefixed: boolean;
}

interface Plan {
  readonly row: PlanRow;
  readonly general: RegExp;
  readonly people: RegExp | null;
  readonly prefix: RegExp | null;
  readonly leading: RegExp | null;
}

/** Compiled on first use; the same row always compiles to the same plan. */
const compiled = new Map<string, Plan>();

function planOf(row: PlanRow): Plan {
  const known = compiled.get(row[1]);
  if (known) return known;
  const [, , general, people, prefix, , leading] = row.map((cell) => cell?.replaceAll('#', '\\d'));
  const plan = {
    row,
    general: new RegExp(`^(?:${general})$`),
    people: people ? new RegExp(`^(?:${people})$`) : null,
    prefix: prefix ? new RegExp(`^(?:${prefix})`) : null,
    leading: leading ? new RegExp(`^(?:${leading})`) : null,
  };
  compiled.set(row[1], plan);
  return plan;
}

interface Index {
  readonly byRegion: ReadonlyMap<Region, PlanRow>;
  readonly byCode: ReadonlyMap<string, readonly PlanRow[]>;
}
let index: Index | null = null;

/** Built on first use. */
function plans(): Index {
  if (index) return index;
  const byCode = new Map<string, PlanRow[]>();
  for (const row of PLAN_ROWS) byCode.set(row[0], [...(byCode.get(row[0]) ?? []), row]);
  index = { byRegion: new Map(PLAN_ROWS.map((row) => [row[1], row])), byCode };
  return index;
}

/** Without `+`: `86`, `1`; '' for a region without telephones. */
export function callingCodeOf(region: Region): string {
  return plans().byRegion.get(region)?.[0] ?? '';
}

/** Digits after `+` or `00`; null if no region has such a number. */
export function international(digits: string): PhoneNumber | null {
  for (let width = 1; width <= 3; width++) {
    const rows = plans().byCode.get(digits.slice(0, width));
    if (rows) return amongst(rows, digits.slice(width));
  }
  return null;
}

/** The region among those sharing a calling code that the number belongs to: leading digits, then exact, then shape. */
function amongst(rows: readonly PlanRow[], rest: string): PhoneNumber | null {
  const answers = rows.map((row) => ({ plan: planOf(row), number: within(planOf(row), rest) }));
  const led = answers.find(({ plan, number }) => plan.leading?.test(rest) && number);
  const exact = answers.find(({ number }) => number?.exact);
  return (led ?? exact ?? answers.find(({ number }) => number))?.number ?? null;
}

/** Digits as dialled inside a region; null if they are no number there. */
export function national(digits: string, region: Region): PhoneNumber | null {
  const row = plans().byRegion.get(region);
  return row ? within(planOf(row), digits) : null;
}

function within(plan: Plan, digits: string): PhoneNumber | null {
  if (digits.length < 4 || digits.length > 15) return null;
  const bare = withoutPrefix(plan, digits);
  const kept = plan.general.test(digits);
  if (bare !== digits && !kept && plan.general.test(bare)) return answer(plan, bare, true);
  return kept ? answer(plan, digits, false) : null;
}

/** Takes the trunk prefix off, or rewrites, as the plan says. */
function withoutPrefix(plan: Plan, digits: string): string {
  const match = plan.prefix?.exec(digits);
  if (!match) return digits;
  const transform = plan.row[5];
  const captured = match.length > 1 && match[match.length - 1] !== undefined;
  return transform && captured ? digits.replace(plan.prefix as RegExp, transform) : digits.slice(match[0].length);
}

function answer(plan: Plan, digits: string, prefixed: boolean): PhoneNumber {
  const exact = plan.people ? plan.people.test(digits) : true;
  return { e164: `+${plan.row[0]}${digits}`, region: plan.row[1], exact, prefixed };
}
