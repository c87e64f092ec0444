// Which neighbouring fields of one form hold parts of one item: a card in four boxes, a birthday in three lists.
// Never: a guess. Fields are joined only where a word names the item and their lengths or order fit it.
import type { Kind } from '@/utils/core/item';
import type { FieldFacts } from './detection';
import { type Part, partsOf, type Split } from './parts';

const CODE_BOXES = { least: 4, most: 8 };
const CARD_BOXES = [4, 4, 4, 4];
/** Lengths that identity numbers written in groups have altogether: US 9, 11, IN 12, KR 13, CN 15 and 18. */
const IDENTITY_LENGTHS: ReadonlySet<number> = new Set([9, 11, 12, 13, 15, 18]);
const LONGEST_IDENTITY = 18;
const TEL_LENGTH = { least: 7, most: 13 };
const DATE_PARTS = ['year', 'month', 'day'];
const EXPIRY_PARTS = ['month', 'year'];

/** Groups in order; no field is in two of them, and a field that holds a whole item is in none. */
export function groupFields(facts: readonly FieldFacts[]): readonly Split[] {
  return groupParts(partsOf(facts));
}

export function groupParts(parts: readonly Part[]): readonly Split[] {
  const found: Split[] = [];
  for (let i = 0; i < parts.length; ) {
    const split = RULES.reduce<Split | null>(
      (known, rule) => known ?? rule(parts.slice(i, i + LONGEST_IDENTITY)),
      null,
    );
    if (split) found.push(split);
    i += split ? split.parts.length : 1;
  }
  return found;
}

type Rule = (parts: readonly Part[]) => Split | null;
const RULES: readonly Rule[] = [codeOf, cardOf, identityOf, telByToken, telByBoxes, dateOf, expiryOf];

function splitOf(kind: Kind, parts: readonly Part[], join: string): Split {
  return { kind, parts: parts.map(({ at }) => at), join };
}

/** Boxes of one sign each. */
function codeOf(parts: readonly Part[]): Split | null {
  const boxes = run(parts, ({ facts }) => facts.maxlength === 1);
  if (boxes.length < CODE_BOXES.least || boxes.length > CODE_BOXES.most) return null;
  if (!boxes.some(({ kind }) => kind === 'one-time-code')) return null;
  const others = boxes.some(({ kind }) => kind !== '' && kind !== 'one-time-code' && kind !== 'password');
  return others ? null : splitOf('one-time-code', boxes, '');
}

/** Four boxes of four digits, the first of which is said to be a card's. */
function cardOf(parts: readonly Part[]): Split | null {
  const boxes = parts.slice(0, CARD_BOXES.length);
  const fits = boxes.length === CARD_BOXES.length && boxes.every(({ facts }, i) => facts.maxlength === CARD_BOXES[i]);
  return fits && oneKind(boxes, 'cc-number') && alike(boxes) ? splitOf('cc-number', boxes, '') : null;
}

/** Two or more boxes whose lengths make that of an identity number; the longest run that does. */
function identityOf(parts: readonly Part[]): Split | null {
  if (parts[0]?.kind !== 'national-id') return null;
  let length = 0;
  let best: Split | null = null;
  for (const [i, { facts, kind }] of parts.entries()) {
    if (facts.maxlength < 1 || (kind !== '' && kind !== 'national-id')) break;
    length += facts.maxlength;
    const boxes = parts.slice(0, i + 1);
    if (i > 0 && facts.maxlength < LONGEST_IDENTITY && IDENTITY_LENGTHS.has(length) && alike(boxes))
      best = splitOf('national-id', boxes, '');
  }
  return best;
}

/** A country code or area code before the rest of the number. */
function telByToken(parts: readonly Part[]): Split | null {
  const taken: Part[] = [];
  for (const order of ['country-code', 'area-code', 'local-prefix', 'local-suffix'] as const) {
    const next = parts[taken.length];
    if (next?.detail === order && (next.kind === 'tel' || order === 'country-code')) taken.push(next);
  }
  const last = parts[taken.length];
  const ended = taken.at(-1)?.detail === 'local-suffix';
  const number = last?.kind === 'tel' && (last.detail === '' || last.detail === 'local');
  if (number && !ended) taken.push(last);
  return taken.length > 1 && (ended || number) ? splitOf('tel', taken, '') : null;
}

/** Two or three boxes, named alike, that together are as long as a telephone number. */
function telByBoxes(parts: readonly Part[]): Split | null {
  for (const count of [3, 2]) {
    const boxes = parts.slice(0, count);
    if (boxes.length < count || !oneKind(boxes, 'tel') || !alike(boxes)) continue;
    if (boxes.some(({ facts, detail }) => facts.maxlength < 2 || facts.maxlength > 8 || detail === 'extension'))
      continue;
    const length = boxes.reduce((sum, { facts }) => sum + facts.maxlength, 0);
    if (length >= TEL_LENGTH.least && length <= TEL_LENGTH.most) return splitOf('tel', boxes, '');
  }
  return null;
}

/** Year, month and day, in whatever order they stand. */
function dateOf(parts: readonly Part[]): Split | null {
  return ordered('bday', parts.slice(0, DATE_PARTS.length), DATE_PARTS, '-');
}

function expiryOf(parts: readonly Part[]): Split | null {
  return ordered('cc-exp', parts.slice(0, EXPIRY_PARTS.length), EXPIRY_PARTS, '/');
}

function ordered(kind: Kind, parts: readonly Part[], order: readonly string[], join: string): Split | null {
  if (parts.length < order.length || parts.some((part) => part.kind !== kind)) return null;
  // `birth_day` beside `birth_year` and `birth_month` is the day, not the birthday.
  const last = order[order.length - 1];
  const sorted = order.map(
    (detail) => parts.find((part) => part.detail === detail) ?? (detail === last ? parts.find(isPlain) : undefined),
  );
  return sorted.every((part) => part !== undefined) ? splitOf(kind, sorted, join) : null;
}

function isPlain({ detail }: Part): boolean {
  return detail === '';
}

/** The first is said to be of the kind, the others too or nothing. */
function oneKind(boxes: readonly Part[], kind: Kind): boolean {
  return boxes[0]?.kind === kind && boxes.every((box) => box.kind === kind || box.kind === '');
}

/** Named by one stem and a counter (`card1`, `card2`), by one name (`card[]`), or not named at all. */
function alike(boxes: readonly Part[]): boolean {
  const names = boxes.map(({ facts }) => counted(facts.name || facts.id));
  return names.every(({ stem, count }, i) => {
    const before = names[i - 1];
    if (!before) return true;
    return stem === before.stem && (count === before.count ? !/\d/.test(stem) : count === before.count + 1);
  });
}

function counted(name: string): { readonly stem: string; readonly count: number } {
  const match = /^(.*?)(\d{1,2})(\D{0,3})$/.exec(name);
  return match ? { stem: `${match[1]}#${match[3]}`, count: Number(match[2]) } : { stem: name, count: -1 };
}

function run(parts: readonly Part[], fits: (part: Part) => boolean): readonly Part[] {
  const end = parts.findIndex((part) => !fits(part));
  return end < 0 ? parts : parts.slice(0, end);
}
