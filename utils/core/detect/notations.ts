// Every notation that a rule of an office's number has (`999-99-9999`), as one tree: a text is followed through it unit by
// unit, and where no notation goes on so, nothing more of it is read. Never: whether a number is sound; number.ts asks that.
import type { Region } from '@/utils/core/site';
import { isDigit, isLetter, unitAt } from './chars';
import type { NumberRule } from './number-rule';

/** How far a notation alone is trusted: anywhere, in its own country, or only after a word. */
type Trust = 'distinct' | 'regional' | 'worded';

export interface Notation {
  readonly rule: NumberRule;
  /** Its country, as regions are written. */
  readonly region: Region;
  readonly trust: Trust;
}

/** What is written in one notation, sorted by what it takes to be read. */
export interface Shape {
  readonly distinct: Notation[];
  readonly regional: Map<Region, Notation[]>;
  /** All but the distinct: after a word for their kind. */
  readonly worded: Notation[];
  /** Groups of words that any of them waits for. */
  groups: number;
}

/** State 0 is where nothing can follow, 1 the start. */
export interface Notations {
  /** The state after state s and sign c: `next[s * SIGN_COUNT + c]`. */
  readonly next: Int16Array;
  /** What is whole in each state. */
  readonly shapes: readonly (Shape | undefined)[];
  readonly local: Map<Region, Local>;
}

/** The tree as one region reads it. */
export interface Local {
  /** In each state, what is written so there. */
  readonly own: readonly (readonly Notation[] | undefined)[];
  /** 1 for states from which something is reached that needs no word. */
  readonly reach: Uint8Array;
}

/** Digits are all alike, letters too, any Han sign is a plate's province; the others stand for themselves; 0 is none. */
export const DIGIT = 1;
export const LETTER = 2;
export const HAN = 3;
const OTHERS = ' .-/()+·';
export const SIGN_COUNT = 4 + OTHERS.length;
const SIGNS = Uint8Array.from({ length: 256 }, (_, unit) =>
  isDigit(unit) ? DIGIT : isLetter(unit) && unit < 128 ? LETTER : otherOf(String.fromCharCode(unit)),
);

function otherOf(sign: string): number {
  const at = OTHERS.indexOf(sign);
  return at < 0 ? 0 : 4 + at;
}

export function signOf(unit: number): number {
  return unit < 256 ? (SIGNS[unit] as number) : unit > 0x2e7f ? HAN : 0;
}

export function notationsOf(rules: readonly NumberRule[], groups: Readonly<Record<string, number>>): Notations {
  const next: number[] = new Array(2 * SIGN_COUNT).fill(0);
  const shapes: (Shape | undefined)[] = [undefined, undefined];
  for (const rule of rules)
    for (const trust of ['distinct', 'regional', 'worded'] as const)
      for (const written of new Set(rule[trust]?.map(signsOf))) {
        const state = grown(next, shapes, written);
        if (state === 0) continue;
        shapes[state] ??= { distinct: [], regional: new Map(), worded: [], groups: 0 };
        add(shapes[state], { rule, region: rule.country.toUpperCase(), trust }, groups[rule.kind] ?? 0);
      }
  return { next: Int16Array.from(next), shapes, local: new Map() };
}

/** The signs of a notation, so that those written differently and read alike are one. */
function signsOf(written: string): string {
  return Array.from(written, (_, i) => String.fromCharCode(signOf(written.charCodeAt(i)))).join('');
}

/** The state that these signs lead to, made where it is missing; 0 for what no text can be followed through. */
function grown(next: number[], shapes: (Shape | undefined)[], signs: string): number {
  if (signs.includes('\0')) return 0;
  let state = 1;
  for (let i = 0; i < signs.length; i++) {
    const edge = state * SIGN_COUNT + signs.charCodeAt(i);
    if (next[edge] === 0) {
      next[edge] = shapes.push(undefined) - 1;
      for (let sign = 0; sign < SIGN_COUNT; sign++) next.push(0);
    }
    state = next[edge] as number;
  }
  return state;
}

function add(shape: Shape, notation: Notation, groups: number): void {
  const { region, trust } = notation;
  if (trust === 'distinct') {
    shape.distinct.push(notation);
    return;
  }
  if (trust === 'regional') shape.regional.set(region, [...(shape.regional.get(region) ?? []), notation]);
  shape.worded.push(notation);
  shape.groups |= groups;
}

/** What the text from `start` to `end` is written as; undefined for what nothing is written as. */
export function shapeOf({ next, shapes }: Notations, text: string, start: number, end: number): Shape | undefined {
  let state = 1;
  for (let i = start; i < end && state > 0; i++) state = next[state * SIGN_COUNT + signOf(unitAt(text, i))] as number;
  return shapes[state];
}

/** Made once for each region. */
export function locally({ next, shapes, local }: Notations, region: Region): Local {
  const known = local.get(region);
  if (known) return known;
  const own = shapes.map((shape) => shape?.regional.get(region));
  const reach = Uint8Array.from(shapes, (shape, state) => (own[state] || shape?.distinct.length ? 1 : 0));
  // States are made after those that lead to them.
  for (let state = shapes.length - 1; state > 0; state--)
    for (let sign = 1; sign < SIGN_COUNT; sign++)
      if (reach[next[state * SIGN_COUNT + sign] as number]) reach[state] = 1;
  const made = { own, reach };
  local.set(region, made);
  return made;
}
