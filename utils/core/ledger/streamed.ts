// Session recorders that send what is typed a letter at a time: no request carries the value, all together spell it.
// Pure: a state in, a state out. Never: remembers more than a few last letters of each field.
import type { ItemId } from '@/utils/core/item';
import type { Carried } from './coding';
import type { Ending, Index } from './needle';
import { scan } from './scan';
import { folded } from './signs';

/** The last letters by the name of the field that they came under. */
export type Stream = ReadonlyMap<string, string>;

export interface Pushed {
  readonly stream: Stream;
  readonly carried: readonly Carried[];
}

/** A request of a recorder that sends letters is short. */
const LONGEST_TEXT = 1 << 15;
const MOST_DELTAS = 400;
const MOST_NAMES = 24;
const TAIL = 160;
/** A rest of a value has so many signs, and not more than a third of it is missing. */
const SHORTEST_REST = 8;
const MOST_MISSED = 3;
/** An input method commits a few signs at a time. */
const LONGEST_DELTA = 4;

interface Delta {
  readonly name: string;
  readonly letters: string;
}

const BACK = 'Backspace';
/** Names of keys that are as short as letters. */
const NO_LETTERS: ReadonlySet<string> = new Set([
  'Tab',
  'Alt',
  'End',
  'Home',
  'Meta',
  'Esc',
  'Del',
  'F10',
  'F11',
  'F12',
]);
const NAMED = /"(\w{1,24})"\s*:\s*(?:"((?:[^"\\]|\\u[0-9a-fA-F]{4}|\\.){1,9})"|(\d{2,3})(?=[,}\s\]]))/g;
const CODE = /code|which|char|key/i;
const FIELD = /(?:^|[?&])([\w.[\]]{1,24})=((?:[^&=%]|%[0-9A-Fa-f]{2}){1,12})(?=&|$)/g;

function unescaped(text: string): string {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
}

/** Codes of keys are those of capital letters and digits. */
const ofCode = (code: number) =>
  code === 8
    ? BACK
    : (code > 47 && code < 58) || (code > 64 && code < 91) || code > 96
      ? String.fromCharCode(code)
      : '';

const isDelta = ({ letters }: Delta) =>
  letters === BACK || (letters !== '' && [...letters].length <= LONGEST_DELTA && !NO_LETTERS.has(letters));

/** What in a message may be a few letters just typed, each under its name, in order. */
function deltasIn(text: string): readonly Delta[] {
  if ([...text.slice(0, 16)].length <= LONGEST_DELTA && text.length <= 8) return [{ name: '', letters: text }];
  const json = [...text.matchAll(NAMED)].map(([, name = '', letters, code]) => {
    if (letters !== undefined) return { name, letters: unescaped(letters) };
    return { name, letters: CODE.test(name) ? ofCode(Number(code)) : '' };
  });
  const fields = [...text.matchAll(FIELD)].map(([, name = '', letters = '']) => ({
    name: `=${name}`,
    letters: decoded(letters),
  }));
  return [...json, ...fields].filter(isDelta).slice(0, MOST_DELTAS);
}

const append = (tail: string, letters: string) => (letters === BACK ? tail.slice(0, -1) : tail + letters).slice(-TAIL);

/** Shorter ones are spelled by chance. */
const tells = ({ sure, chance }: Ending) => sure && chance !== 'along' && chance !== 'whole';

export const createStream = (): Stream => new Map();

/**
 * The first letters of all went before anybody knew that something is typed: what a stream begins with may be the rest of
 * a value.
 */
function begunLate(tail: string, index: Index): readonly ItemId[] {
  const bare = tail.replace(/[^\p{L}\p{N}]/gu, '');
  if (bare.length < SHORTEST_REST || tail.length >= TAIL) return [];
  return index.forms
    .filter((form) => {
      const letters = form.spaced ? bare : tail;
      const at = form.text.indexOf(letters.slice(0, SHORTEST_REST));
      return at > 0 && at <= form.text.length / MOST_MISSED && letters.startsWith(form.text.slice(at)) && tells(form);
    })
    .map(({ itemId }) => itemId);
}

/** What the letters under these names spell by now. */
function spell(stream: Stream, names: Iterable<string>, index: Index): Pushed {
  const found = new Map<ItemId, string>();
  for (const name of names) {
    const tail = folded(stream.get(name) ?? '');
    scan(tail, index, (ending) => tells(ending) && found.set(ending.itemId, name), false);
    for (const itemId of begunLate(tail, index)) found.set(itemId, name);
  }
  const next = new Map(stream);
  // Told once: what is spelled starts anew.
  for (const name of found.values()) next.delete(name);
  return {
    stream: next,
    carried: [...found.keys()].map((itemId) => ({ itemId, codings: ['streamed'], partly: false })),
  };
}

/** One message to one recipient. Whole values are none of its business: carries.ts finds those. */
export function pushDelta(stream: Stream, text: string, index: Index): Pushed {
  if (text.length > LONGEST_TEXT) return { stream, carried: [] };
  const next = new Map(stream);
  const touched = new Set<string>();
  for (const { name, letters } of deltasIn(text)) {
    if (!next.has(name) && next.size >= MOST_NAMES) continue;
    next.set(name, append(next.get(name) ?? '', letters));
    touched.add(name);
  }
  return touched.size > 0 ? spell(next, touched, index) : { stream, carried: [] };
}

/** The value became known after its letters had gone. */
export function lookAtStream(stream: Stream, index: Index): Pushed {
  return spell(stream, stream.keys(), index);
}
