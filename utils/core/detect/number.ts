// Numbers of offices in a text: identity, tax, health, licence, permit, plate, by the notation that a country gives them.
// A notation (`999-99-9999`) is hashed once; a text is hashed as it is read, so that a look-up is all it costs.
// Never: plain digits of a foreign country without a word or a field that asks for them.
import type { Region } from '@/utils/core/site';
import { isDigit, isLetter, unitAt } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { ACCOUNT, HEALTH, IDENTITY, LICENCE, LOOKALIKE, PASSPORT, PERMIT, PLATE, TAX, TEL } from './near-words';
import { type Near, nearby } from './nearby';
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
const DIGIT = 0x39;
const LETTER = 0x41;
const HAN = 0x4e00;

/** How far a notation alone is trusted: anywhere, in its own country, or only after a word. */
type Trust = 'distinct' | 'regional' | 'worded';

interface Notation {
  readonly rule: NumberRule;
  /** Its country, as regions are written. */
  readonly region: Region;
  readonly trust: Trust;
}

let rules: readonly NumberRule[] = US;
/** What is written in one notation, sorted by what it takes to be read. */
interface Shape {
  readonly distinct: Notation[];
  readonly regional: Map<Region, Notation[]>;
  /** All but the distinct: after a word for their kind. */
  readonly worded: Notation[];
  /** Groups of words that any of them waits for. */
  groups: number;
}

let index: Map<number, Shape> | null = null;

/** Adds the rules of a region pack. */
export function learnRules(more: readonly NumberRule[]): void {
  rules = [...rules, ...more.filter((rule) => !rules.includes(rule))];
  index = null;
}

/** How units are hashed: digits all alike, letters all alike, what stands inside such numbers as itself; 0 ends one. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, unit) =>
  isDigit(unit) ? DIGIT : isLetter(unit) ? LETTER : ' .-/()+'.includes(String.fromCharCode(unit)) ? unit : 0,
);

/** A plate's `·`, and its province: any Han sign. */
function signOf(unit: number): number {
  return unit < 128 ? (SIGNS[unit] as number) : unit === 0xb7 ? unit : unit > 0x2e7f ? HAN : 0;
}

function mix(hash: number, sign: number): number {
  return (Math.imul(hash, 31) + sign) | 0;
}

function hashOf(written: string): number {
  let hash = 0;
  for (let i = 0; i < written.length; i++) hash = mix(hash, signOf(written.charCodeAt(i)));
  return hash;
}

function shapes(): Map<number, Shape> {
  if (index) return index;
  const built = new Map<number, Shape>();
  // Passports have a reader of their own: their shapes are too much alike to tell countries by.
  for (const rule of rules.filter(({ kind }) => kind !== 'passport'))
    for (const trust of ['distinct', 'regional', 'worded'] as const)
      for (const hash of new Set(rule[trust]?.map(hashOf))) {
        const shape = built.get(hash) ?? { distinct: [], regional: new Map(), worded: [], groups: 0 };
        built.set(hash, shape);
        add(shape, { rule, region: rule.country.toUpperCase(), trust });
      }
  index = built;
  return built;
}

function add(shape: Shape, notation: Notation): void {
  const { rule, region, trust } = notation;
  if (trust === 'distinct') {
    shape.distinct.push(notation);
    return;
  }
  if (trust === 'regional') shape.regional.set(region, [...(shape.regional.get(region) ?? []), notation]);
  shape.worded.push(notation);
  shape.groups |= GROUPS[rule.kind];
}

/**
 * The longest number of a known notation that begins at `start`; null if there is none. `start` must be the first unit of
 * a word.
 */
export function numberAt(text: string, start: number, region: Region): Detection | null {
  if (isMoney(unitAt(text, start - 1))) return null;
  let best: Detection | null = null;
  let hash = 0;
  let signs = 0;
  const table = shapes();
  const last = Math.min(text.length, start + LONGEST);
  let next = signOf(text.charCodeAt(start));
  for (let i = start; i < last && next !== 0 && (next !== HAN || i === start); ) {
    hash = mix(hash, next);
    if (next === DIGIT || next === LETTER) signs++;
    i++;
    next = signOf(unitAt(text, i));
    if (signs < SHORTEST || next === DIGIT || next === LETTER) continue;
    const known = table.get(hash);
    if (known) best = match(text, start, i, known, region) ?? best;
  }
  return best;
}

/** Written as a number of the region, or as hardly anything else is: what numberAt did not take was refused. */
export function isNotation(text: string, start: number, end: number, region: Region): boolean {
  const shape = shapes().get(hashOf(text.slice(start, end)));
  return shape !== undefined && (shape.distinct.length > 0 || shape.regional.has(region));
}

/** Dollar, yen, pound, euro, and the `/` of an address on the web. */
function isMoney(unit: number): boolean {
  return unit === 0x24 || unit === 0xa5 || unit === 0xa3 || unit === 0x20ac || unit === 0x2f;
}

/** The surest of what is written so. */
function match(text: string, start: number, end: number, shape: Shape, region: Region): Detection | null {
  const near = nearby(text, start);
  const own = shape.regional.get(region);
  const isWorded = (near.mask & shape.groups) !== 0;
  if (!isWorded && !own && shape.distinct.length === 0) return null;
  const compact = compactOf(text.slice(start, end));
  if (!compact) return null;
  let best: Detection | null = null;
  const read = (notation: Notation) => {
    if (!notation.rule.sound(compact)) return;
    const hit = detection(notation, start, end, compact, notation.region === region, near);
    if (!best || hit.confidence > best.confidence) best = hit;
  };
  shape.distinct.forEach(read);
  own?.forEach(read);
  if (isWorded) for (const notation of shape.worded) if (near.mask & GROUPS[notation.rule.kind]) read(notation);
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
