// Does a request carry a value? Looks for each value in an address or a body, as it is and through the common codings.
// Further codings and hashes go into DECODERS and `needleOf`. Never throws on any text.
import type { ItemId, Kind } from '@/utils/core/item';

/** One value to look for, made ready once. */
export interface Needle {
  readonly itemId: ItemId;
  readonly patterns: readonly RegExp[];
}

/** One layer that a value is wrapped in. A hash is a layer like any other; `streamed`: it went a few letters at a time. */
export type Coding =
  | 'percent'
  | 'json'
  | 'html'
  | 'base64'
  | 'hex'
  | 'multipart'
  | 'quoted-printable'
  | 'lz'
  | 'gzip'
  | 'deflate'
  | 'utf16'
  | 'md5'
  | 'sha1'
  | 'sha256'
  | 'sha512'
  | 'salted'
  | 'streamed';

export interface Carried {
  readonly itemId: ItemId;
  /** Outermost first; none: it stands there as it is. */
  readonly codings: readonly Coding[];
  /** The text was longer than what was looked at. */
  readonly partly: boolean;
}

/** At most this much of a text is looked at, UTF-16 units. */
export const MOST_TEXT = 1 << 20;

/** Kinds that are written with or without separators: 138 0013 8000 is 138-0013-8000 is 13800138000. */
const SPACED: readonly Kind[] = ['national-id', 'passport', 'cc-number', 'iban', 'bank-account', 'tel', 'bday'];
const SEPARATOR = '[\\s.\\-()/+·–—]{0,3}';
/** What may not stand right before or after: the value would be part of a longer word or number. */
const EDGES: Readonly<Record<'digits' | 'word' | 'email', readonly [string, string]>> = {
  digits: ['(?<![0-9])', '(?![0-9])'],
  word: ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'],
  email: ['(?<![\\p{L}\\p{N}._%\\-])', '(?![\\p{L}\\p{N}]|[.\\-][\\p{L}\\p{N}])'],
};
const SHORTEST = 2;
/** Shorter numbers than this turn up by chance. */
const SHORTEST_NUMBER = 6;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function spacedPattern(form: string): RegExp | null {
  const bare = form.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  if (bare.length < SHORTEST_NUMBER) return null;
  const [before, after] = EDGES[/^[0-9]+$/.test(bare) ? 'digits' : 'word'];
  return new RegExp(before + [...bare].map(escaped).join(SEPARATOR) + after, 'iu');
}

function literalPattern(form: string, kind: Kind): RegExp | null {
  const words = form.trim().split(/\s+/u).filter(Boolean);
  if (words.join(' ').length < SHORTEST) return null;
  const [before, after] = EDGES[kind === 'email' ? 'email' : 'word'];
  const edged = (pattern: string) => {
    const starts = /^[\p{L}\p{N}]/u.test(form.trim());
    const ends = /[\p{L}\p{N}]$/u.test(form.trim());
    return `${starts ? before : ''}${pattern}${ends ? after : ''}`;
  };
  return new RegExp(edged(words.map(escaped).join('\\s+')), 'iu');
}

/** `forms`: the normal form and each way that the value was typed. */
export function needleOf(itemId: ItemId, kind: Kind, forms: readonly string[]): Needle {
  const make = (form: string) => (SPACED.includes(kind) ? spacedPattern(form) : literalPattern(form, kind));
  const bySource = new Map(forms.map(make).flatMap((pattern) => (pattern ? [[pattern.source, pattern]] : [])));
  return { itemId, patterns: [...bySource.values()] };
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

const percent = (text: string) => text.replace(/\+/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, decodeRun);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };
const json = (text: string) =>
  text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, hex: string | undefined, char: string) =>
    hex ? String.fromCharCode(Number.parseInt(hex, 16)) : (ESCAPES[char] ?? char),
  );

const DECODERS: Readonly<Record<'percent' | 'json', (text: string) => string>> = { percent, json };
/** Percent twice: an address inside an address. JSON in percent: form fields that hold JSON, and the other way about. */
const CHAINS: readonly (readonly ('percent' | 'json')[])[] = [
  ['percent'],
  ['json'],
  ['percent', 'percent'],
  ['percent', 'json'],
  ['json', 'percent'],
  ['json', 'json'],
];

/** The text and what it decodes to, without repeats. */
function viewsOf(text: string): ReadonlyMap<string, readonly Coding[]> {
  const views = new Map<string, readonly Coding[]>([[text, []]]);
  for (const chain of CHAINS) {
    const view = chain.reduce((now, coding) => DECODERS[coding](now), text);
    if (!views.has(view)) views.set(view, chain);
  }
  return views;
}

/** Which of the values the text carries; each at most once, in the order of `needles`. */
export function carries(text: string, needles: readonly Needle[]): readonly Carried[] {
  const views = needles.length > 0 ? [...viewsOf(text.slice(0, MOST_TEXT))] : [];
  return needles.flatMap(({ itemId, patterns }) => {
    const view = views.find(([decoded]) => patterns.some((pattern) => pattern.test(decoded)));
    return view ? [{ itemId, codings: view[1], partly: text.length > MOST_TEXT }] : [];
  });
}
