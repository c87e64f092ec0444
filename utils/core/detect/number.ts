// Numbers of offices in a text: identity, tax, health, licence, permit, plate, by the notation that a country gives them.
// Notations (`999-99-9999`) are one tree (notations.ts), so that a look-up a unit is all that reading costs.
// Never: plain digits of a foreign country without a word or a field that asks for them.
import type { Region } from '@/utils/core/site';
import { unitAt } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { ACCOUNT, HEALTH, IDENTITY, LICENCE, LOOKALIKE, PASSPORT, PERMIT, PLATE, TAX, TEL } from './near-words';
import { type Near, nearby } from './nearby';
import {
  DIGIT,
  HAN,
  LETTER,
  locally,
  type Notation,
  type Notations,
  notationsOf,
  type Shape,
  SIGN_COUNT,
  shapeOf,
  signOf,
} from './notations';
import type { NumberRule } from './number-rule';
import { compactOf, readNumber, satisfies } from './numbers/lookup';
import { US } from './numbers/us';

/** Words that announce each kind, and words that may: a tax number is often the identity number, and the other way round. */
const ANNOUNCED: Readonly<Record<NumberRule['kind'], number>> = {
  'national-id': IDENTITY,
  'tax-id': TAX,
  'health-id': HEALTH,
  passport: PASSPORT,
  'driving-licence': LICENCE,
  'travel-permit': PERMIT,
  'vehicle-plate': PLATE,
  'bank-account': ACCOUNT,
};
const GROUPS: Readonly<Record<NumberRule['kind'], number>> = {
  ...ANNOUNCED,
  'national-id': IDENTITY | TAX,
  'tax-id': TAX | IDENTITY,
  'health-id': HEALTH | IDENTITY,
  'travel-permit': PERMIT | IDENTITY,
};
const LONGEST = 32;
const SHORTEST = 5;

let rules: readonly NumberRule[] = US;
let index: Notations | null = null;

/** Adds the rules of a region pack. */
export function learnRules(more: readonly NumberRule[]): void {
  rules = [...rules, ...more.filter((rule) => !rules.includes(rule))];
  index = null;
}

/** Made on first use. Passports have a reader of their own: their shapes are too much alike to tell countries by. */
function notations(): Notations {
  index ??= notationsOf(
    rules.filter(({ kind }) => kind !== 'passport'),
    GROUPS,
  );
  return index;
}

/**
 * The longest number of a known notation that begins at `start`; null if there is none. `start` must be the first unit of
 * a word.
 */
export function numberAt(text: string, start: number, region: Region): Detection | null {
  if (isMoney(unitAt(text, start - 1))) return null;
  const tree = notations();
  const { next, shapes } = tree;
  const { own, reach } = locally(tree, region);
  const last = Math.min(text.length, start + LONGEST);
  let best: Detection | null = null;
  let near: Near | null = null;
  let signs = 0;
  let sign = signOf(text.charCodeAt(start));
  let state = next[SIGN_COUNT + sign] as number;
  for (let i = start + 1; state > 0 && i <= last; i++) {
    if (sign === DIGIT || sign === LETTER) signs++;
    sign = i < text.length ? signOf(text.charCodeAt(i)) : 0;
    if (signs >= SHORTEST) {
      near ??= nearby(text, start);
      // Only after a word would anything more be read.
      if (near.mask === 0 && reach[state] === 0) break;
      const known = shapes[state];
      if (known && sign !== DIGIT && sign !== LETTER)
        best = match(text, start, i, known, own[state] ?? NONE, region, near) ?? best;
    }
    if (sign === HAN) break;
    state = next[state * SIGN_COUNT + sign] as number;
  }
  return best;
}

const NONE: readonly Notation[] = [];

/** Written as a number of the region, or as hardly anything else is: what numberAt did not take was refused. */
export function isNotation(text: string, start: number, end: number, region: Region): boolean {
  const shape = shapeOf(notations(), text, start, end);
  return shape !== undefined && (shape.distinct.length > 0 || shape.regional.has(region));
}

/** Dollar, yen, pound, euro, and the `/` of an address on the web. */
function isMoney(unit: number): boolean {
  return unit === 0x24 || unit === 0xa5 || unit === 0xa3 || unit === 0x20ac || unit === 0x2f;
}

/** The surest of what is written so, by the region's `own` rules among them. */
function match(
  text: string,
  start: number,
  end: number,
  shape: Shape,
  own: readonly Notation[],
  region: Region,
  near: Near,
): Detection | null {
  const { distinct, worded, groups } = shape;
  const isWorded = (near.mask & groups) !== 0;
  if (!isWorded && own.length === 0 && distinct.length === 0) return null;
  const compact = compactOf(text.slice(start, end));
  if (!compact) return null;
  let best: Detection | null = null;
  for (const list of isWorded ? [distinct, own, worded] : [distinct, own])
    for (const notation of list) {
      if (list === worded && !(near.mask & GROUPS[notation.rule.kind])) continue;
      if (!notation.rule.sound(compact)) continue;
      const hit = detection(notation, start, end, compact, notation.region === region, near);
      if (!best || hit.confidence > best.confidence) best = hit;
    }
  return best;
}

/** How sure a notation is by itself: anywhere, in its own country, or where only a word let it be read. */
function baseOf({ rule, trust }: Notation, here: boolean): number {
  if (trust === 'distinct') return rule.checked ? 0.9 : 0.8;
  if (trust === 'regional' && here) return rule.checked ? 0.7 : 0.45;
  return rule.checked ? 0.5 : 0.45;
}

/** A word for its kind makes it surer; a word for another kind, or for an order, less sure. */
function detection(notation: Notation, start: number, end: number, id: string, here: boolean, near: Near): Detection {
  const { rule } = notation;
  const word = near.word(GROUPS[rule.kind]);
  const base = baseOf(notation, here);
  const others = near.mask & (LOOKALIKE | TEL) & ~GROUPS[rule.kind];
  const said = near.mask & ANNOUNCED[rule.kind] ? 0.22 : 0.17;
  const confidence = word ? Math.min(0.97, base + said + (here ? 0.03 : 0)) : others ? base * 0.5 : base;
  const evidence = word ? [...ruleEvidence(rule), because('nearby_word', { word })] : ruleEvidence(rule);
  return found(rule.kind, rule.country, start, end, id, confidence, evidence);
}

const EVIDENCE = new Map<NumberRule, readonly Evidence[]>();

export function ruleEvidence(rule: NumberRule): readonly Evidence[] {
  const known = EVIDENCE.get(rule);
  if (known) return known;
  const registry = because('country_registry', { country: rule.country.toUpperCase(), name: rule.name });
  const evidence = [because(rule.checked ? 'checksum' : 'format'), registry];
  EVIDENCE.set(rule, evidence);
  return evidence;
}

/** For fields that ask for such a number: the rule that the whole value keeps, the person's own country first. */
export function identify(value: string, region: Region, kinds: readonly NumberRule['kind'][]): NumberRule | null {
  const own = readNumber(value, region, kinds, rules)[0];
  if (own) return own;
  const compact = compactOf(value);
  if (!compact) return null;
  return rules.find((rule) => rule.checked && kinds.includes(rule.kind) && satisfies(rule, compact)) ?? null;
}

/**
 * Every rule of the region that a whole value keeps: what it could be there, without a field or a word that says so.
 * Where a check of the same shape and kind failed, what has no check is not believed either.
 */
export function couldBe(value: string, region: Region): readonly NumberRule[] {
  const kept = readNumber(value, region, undefined, rules);
  const compact = compactOf(value) ?? '';
  // Bare digits are written for many things; a check set apart is written to be checked.
  if (compact.length < 8 || compact === value.trim()) return kept;
  const failed = new Set(
    rules
      .filter(
        ({ checked, country, compact: shape }) => checked && country === region.toLowerCase() && shape.test(compact),
      )
      .filter((rule) => !rule.sound(compact))
      .map(({ kind }) => kind),
  );
  return kept.filter((rule) => rule.checked || !failed.has(rule.kind));
}
