// Numbers of offices in a text: identity, tax, health, licence, permit, plate, by the notation that a country gives them.
// A notation (`999-99-9999`) is hashed once; a text is hashed as it is read, so that a look-up is all it costs.
// Never: plain digits of a foreign country without a word or a field that asks for them.
import type { Region } from '@/utils/core/site';
import { isAlnum, isDigit, isLetter } from './chars';
import type { Detection, Evidence } from './detection';
import { because, found } from './evidence';
import { ACCOUNT, HEALTH, IDENTITY, LICENCE, LOOKALIKE, PASSPORT, PERMIT, PLATE, TAX, TEL } from './near-words';
import { type Near, nearby } from './nearby';
import type { NumberRule } from './number-rule';

/** Words that announce each kind; an identity number may be asked for by a tax word and the other way round. */
const GROUPS: Readonly<Record<NumberRule['kind'], number>> = {
  'national-id': IDENTITY | TAX,
  'tax-id': TAX | IDENTITY,
  'health-id': HEALTH | IDENTITY,
  passport: PASSPORT,
  'driving-licence': LICENCE,
  'travel-permit': PERMIT | IDENTITY,
  'vehicle-plate': PLATE,
  'bank-account': ACCOUNT,
};
const LONGEST = 26;
const SHORTEST = 6;
const DIGIT = 0x39;
const LETTER = 0x41;

interface Notation {
  readonly rule: NumberRule;
  /** Its country, as regions are written. */
  readonly region: Region;
  readonly distinct: boolean;
}

let rules: readonly NumberRule[] = [
  {
    kind: 'national-id',
    country: 'us',
    name: 'SSN',
    distinct: ['999-99-9999', '999 99 9999'],
    compact: /^\d{9}$/,
    sound: (c) => !/^(000|666|9)|^...00|0000$/.test(c),
    checked: false,
  },
];
let index: Map<number, Notation[]> | null = null;

/** Adds the rules of a region pack. */
export function learnRules(more: readonly NumberRule[]): void {
  rules = [...rules, ...more.filter((rule) => !rules.includes(rule))];
  index = null;
}

export function knownRules(): readonly NumberRule[] {
  return rules;
}

/** What stands inside such numbers, and how it is hashed: digits all alike, letters all alike; 0 ends one. */
const SIGNS = Uint8Array.from({ length: 128 }, (_, unit) =>
  isDigit(unit) ? DIGIT : isLetter(unit) ? LETTER : ' .-/()+'.includes(String.fromCharCode(unit)) ? unit : 0,
);

/** One more unit of a notation; a plate's `·` and province too. */
function signOf(unit: number): number {
  return unit < 128 ? (SIGNS[unit] as number) : unit === 0xb7 || unit > 0x2e7f ? unit : 0;
}

function mix(hash: number, sign: number): number {
  return (Math.imul(hash, 31) + sign) | 0;
}

function notations(): Map<number, Notation[]> {
  if (index) return index;
  const built = new Map<number, Notation[]>();
  const add = (written: string, notation: Notation) => {
    let hash = 0;
    for (let i = 0; i < written.length; i++) hash = mix(hash, signOf(written.charCodeAt(i)));
    const list = built.get(hash);
    if (list) list.push(notation);
    else built.set(hash, [notation]);
  };
  for (const rule of rules) {
    const region = rule.country.toUpperCase();
    for (const written of rule.distinct ?? []) add(written, { rule, region, distinct: true });
    for (const written of rule.regional ?? []) add(written, { rule, region, distinct: false });
  }
  index = built;
  return built;
}

/**
 * The longest number of a known notation that begins at `start`; null if there is none. `start` must be the first unit of
 * a word.
 */
export function numberAt(text: string, start: number, region: Region): Detection | null {
  let best: Detection | null = null;
  let hash = 0;
  let signs = 0;
  const table = notations();
  const last = Math.min(text.length, start + LONGEST);
  for (let i = start; i < last; i++) {
    const sign = signOf(text.charCodeAt(i));
    if (sign === 0) break;
    hash = mix(hash, sign);
    if (sign === DIGIT || sign === LETTER) signs++;
    if (signs < SHORTEST || isAlnum(text.charCodeAt(i + 1))) continue;
    const known = table.get(hash);
    if (known) best = match(text, start, i + 1, known, region) ?? best;
  }
  return best;
}

/** Letters and digits in upper case. */
export function compactOf(written: string): string {
  return written.toUpperCase().replace(/[^\p{L}\d]/gu, '');
}

function match(text: string, start: number, end: number, known: readonly Notation[], region: Region): Detection | null {
  let compact = '';
  let near: Near | null = null;
  let best: Detection | null = null;
  for (const { rule, distinct, region: home } of known) {
    const here = home === region;
    if (!distinct && !here) {
      near ??= nearby(text, start);
      if (!(near.mask & GROUPS[rule.kind])) continue;
    }
    compact ||= compactOf(text.slice(start, end));
    if (!rule.compact.test(compact) || !rule.sound(compact)) continue;
    near ??= nearby(text, start);
    const hit = detection(rule, start, end, compact, distinct, here, near);
    if (!best || hit.confidence > best.confidence) best = hit;
  }
  return best;
}

/** A word for its kind makes it surer; a word for another kind, or for an order, less sure. */
function detection(
  rule: NumberRule,
  start: number,
  end: number,
  id: string,
  distinct: boolean,
  here: boolean,
  near: Near,
): Detection {
  const word = near.word(GROUPS[rule.kind]);
  const base = distinct ? (rule.checked ? 0.9 : 0.8) : here ? (rule.checked ? 0.7 : 0.45) : 0.5;
  const others = near.mask & (LOOKALIKE | TEL) & ~GROUPS[rule.kind];
  const confidence = word ? Math.min(0.97, base + 0.2) : others ? base * 0.5 : base;
  const evidence = ruleEvidence(rule);
  if (word) evidence.push(because('nearby_word', { word }));
  return found(rule.kind, rule.country, start, end, id, confidence, evidence);
}

export function ruleEvidence(rule: NumberRule): Evidence[] {
  const registry = because('country_registry', { country: rule.country.toUpperCase(), name: rule.name });
  return [because(rule.checked ? 'checksum' : 'format'), registry];
}

/** For fields that ask for such a number: the rule that the whole value keeps, the person's own country first. */
export function identify(value: string, region: Region, kinds: readonly NumberRule['kind'][]): NumberRule | null {
  const compact = compactOf(value);
  const fits = (rule: NumberRule) => kinds.includes(rule.kind) && rule.compact.test(compact) && rule.sound(compact);
  return (
    rules.find((rule) => rule.country.toUpperCase() === region && fits(rule)) ??
    rules.find((rule) => rule.checked && fits(rule)) ??
    null
  );
}
