// One value to look for, and all of them in one tree, so that looking costs the same for one as for many.
// Never: a part of a longer word or number.
import type { ItemId, Kind } from '@/utils/core/item';
import { folded, isUnspaced } from './signs';

/**
 * What may not stand right before and after a value that begins or ends with a letter or a digit. `unspaced`: a sign of its
 * own script neither, which would make it part of a longer word.
 */
export type Edge = 'digits' | 'word' | 'unspaced' | 'email' | 'none';
/**
 * How much else must speak for it, because ordinary texts hold the same by chance. `whole`: it fills a field;
 * `side`: it begins or ends one; `along`: it fills one, and another value is carried too.
 */
export type Chance = 'none' | 'side' | 'whole' | 'along';

export interface Form {
  readonly text: string;
  /** Separators may stand between its signs. */
  readonly spaced: boolean;
  readonly before: Edge;
  readonly after: Edge;
  readonly chance: Chance;
  /** Long enough to be looked for among bytes that are no text. */
  readonly sure: boolean;
}

export interface Needle {
  readonly itemId: ItemId;
  readonly forms: readonly Form[];
}

/** Kinds that are written with or without separators. */
const SPACED: ReadonlySet<Kind> = new Set<Kind>([
  'national-id',
  'passport',
  'cc-number',
  'iban',
  'bank-account',
  'tel',
  'bday',
  'tax-id',
  'health-id',
  'driving-licence',
  'travel-permit',
]);
const SHORTEST = 2;
/** Shorter numbers than this turn up by chance. */
const SHORTEST_NUMBER = 6;
/** Counters and short ids have so many digits. */
const COMMON_NUMBER = 8;
/** A single word so short is one of ordinary language: may, lin, brown. */
const COMMON_WORD = 8;
const SHORT_WORD = 4;
const SURE = 6;
/** Signs; a shorter word of an unspaced script is found inside longer ones by chance: 高峰. */
const UNSPACED_WORD = 4;
/** Longer values are looked for by their beginning. */
const LONGEST = 200;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const isSure = (bare: string) => bare.length >= SURE || bare.replace(/[\p{ASCII}\p{Script=Latin}]/gu, '').length >= 2;

function spacedForm(form: string): Form | null {
  const text = letters(folded(form));
  if (text.length < SHORTEST_NUMBER) return null;
  const digits = /^[0-9]+$/.test(text);
  const edge = digits ? 'digits' : 'word';
  const chance = digits && text.length < COMMON_NUMBER ? 'whole' : 'none';
  return { text: text.slice(0, LONGEST), spaced: true, before: edge, after: edge, chance, sure: true };
}

function chanceOf(text: string): Chance {
  if (!/^[\p{ASCII}\p{Script=Latin}]*$/u.test(text) || text.includes('@')) return 'none';
  if (text.length < SHORT_WORD) return 'along';
  return text.length < COMMON_WORD && /^[\p{L}\p{N}]+$/u.test(text) ? 'side' : 'none';
}

function edgeAt(text: string, sign: string, edge: Edge): Edge {
  if (isUnspaced(sign)) return text.length < UNSPACED_WORD ? 'unspaced' : 'none';
  return /[\p{L}\p{N}\p{Cs}]/u.test(sign) ? edge : 'none';
}

function literalForm(form: string, kind: Kind): Form | null {
  const text = folded(form).trim().replace(/\s+/g, ' ');
  if (text.length < SHORTEST) return null;
  const edge = kind === 'email' ? 'email' : 'word';
  const cut = text.slice(0, LONGEST);
  const before = edgeAt(text, text.slice(0, 1), edge);
  const after = cut.length === text.length ? edgeAt(text, text.slice(-1), edge) : 'none';
  return { text: cut, spaced: false, before, after, chance: chanceOf(text), sure: isSure(letters(text)) };
}

/** `forms`: the normal form and each way that the value was typed. */
export function needleOf(itemId: ItemId, kind: Kind, forms: readonly string[]): Needle {
  const make = (form: string) => (SPACED.has(kind) ? spacedForm(form) : literalForm(form, kind));
  const byText = new Map(forms.map(make).flatMap((form) => (form ? [[form.text, form]] : [])));
  return { itemId, forms: [...byText.values()] };
}

export interface Ending extends Form {
  readonly itemId: ItemId;
}

export interface Node {
  readonly next: Map<number, Node>;
  readonly ends: Ending[];
}

export interface Index {
  readonly spaced: Node;
  readonly literal: Node;
  readonly forms: readonly Ending[];
  /** How many items can be found. */
  readonly items: number;
}

const node = (): Node => ({ next: new Map(), ends: [] });

function plant(root: Node, ending: Ending): void {
  let at = root;
  for (let unit = 0; unit < ending.text.length; unit++) {
    const code = ending.text.charCodeAt(unit);
    const next = at.next.get(code) ?? node();
    at.next.set(code, next);
    at = next;
  }
  at.ends.push(ending);
}

export function indexOf(needles: readonly Needle[]): Index {
  const [spaced, literal] = [node(), node()];
  const all = needles.flatMap(({ itemId, forms }) => forms.map((form) => ({ itemId, ...form })));
  for (const ending of all) plant(ending.spaced ? spaced : literal, ending);
  return { spaced, literal, forms: all, items: needles.length };
}
