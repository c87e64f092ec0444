// Canonical JSON (RFC 8785) of the values that may be hashed: one value, one text, in every program that writes it.
// Never: a fraction, a number below zero, half of a character, a name outside ASCII (two programs would sort it apart).

export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [name: string]: Canonical };

export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/** Levels of lists and objects. */
const DEEPEST = 16;
const HALF = /\p{Surrogate}/u;
const NAME = /^[\x20-\x7e]*$/;

function textOf(value: string): string {
  if (HALF.test(value)) throw new NotCanonical('half of a character');
  return JSON.stringify(value);
}

function numberOf(value: number): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0) || value < 0)
    throw new NotCanonical('a number that is no whole one from 0 to 2^53 - 1');
  return String(value);
}

function objectOf(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical('an object that is no plain one');
  const names = Object.keys(value).sort();
  const members = names.map((name) => {
    if (!NAME.test(name)) throw new NotCanonical('a name outside ASCII');
    return `${JSON.stringify(name)}:${write((value as Record<string, unknown>)[name], depth + 1)}`;
  });
  return `{${members.join(',')}}`;
}

function write(value: unknown, depth: number): string {
  if (depth > DEEPEST) throw new NotCanonical('too many levels');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'number') return numberOf(value);
  if (Array.isArray(value)) return `[${Array.from(value, (one) => write(one, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return objectOf(value, depth);
  throw new NotCanonical(`a value that is ${typeof value}`);
}

/** Throws NotCanonical on what JSON of another program might write differently. */
export function canonical(value: unknown): string {
  return write(value, 0);
}

/** Throws NotCanonical on any text but the canonical one: spaces, another order, a name twice, `1.0`. */
export function parseCanonical(text: string): Canonical {
  let value: Canonical;
  try {
    value = JSON.parse(text) as Canonical;
  } catch (cause) {
    throw new NotCanonical('no JSON', { cause });
  }
  if (canonical(value) !== text) throw new NotCanonical('JSON, but not in its canonical form');
  return value;
}
