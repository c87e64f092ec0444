// What a field asks for: its autocomplete token, its type, the words around it and the fields beside it.
// Never: the value; combine.ts brings the two together.
import { AUTOCOMPLETE, SILENT_TYPES } from './autocomplete';
import type { FieldFacts, FieldMeaning } from './detection';
import { because } from './evidence';
import { byForm } from './form';
import { byNeighbours } from './neighbours';
import { listed } from './options';
import { merge, ranked, type Said, strongest, type Votes, vote } from './votes';
import { matchWords, plainWords, type WordHit } from './word-match';

/** How far each place is believed, and which sentence says so. The person sees labels; names are for machines. */
export const PLACES = [
  { fact: 'label', weight: 0.88, code: 'label_word', identifier: false },
  { fact: 'aria', weight: 0.84, code: 'label_word', identifier: false },
  { fact: 'placeholder', weight: 0.82, code: 'label_word', identifier: false },
  { fact: 'nearby', weight: 0.78, code: 'label_word', identifier: false },
  { fact: 'title', weight: 0.7, code: 'label_word', identifier: false },
  { fact: 'name', weight: 0.76, code: 'field_word', identifier: true },
  { fact: 'id', weight: 0.72, code: 'field_word', identifier: true },
] as const;
/** Read only where the others said nothing. */
const WEAK_PLACES = [
  { fact: 'description', weight: 0.62, code: 'label_word', identifier: false },
  { fact: 'section', weight: 0.6, code: 'label_word', identifier: false },
  { fact: 'classes', weight: 0.56, code: 'field_word', identifier: true },
] as const;
type Place = (typeof PLACES)[number] | (typeof WEAK_PLACES)[number];

/** A text longer than this many words is an explanation: each word of it says less. */
const LABEL_LENGTH = 8;
const MOST_TEXT = 200;
/** An identifier's word that decides over the other places. */
const DECIDES = 0.96;
/** What a list of choices may ask for. */
const LISTED: ReadonlySet<Said> = new Set(['street-address', 'bday', 'cc-exp', 'none']);
/** What may be typed into a field whose letters are not shown. */
const HIDDEN_KINDS: ReadonlySet<Said> = new Set([
  'password',
  'cc-csc',
  'one-time-code',
  'national-id',
  'tax-id',
  'bank-account',
  'wallet-key',
  'api-token',
  'none',
]);
/** What an uploaded file with these words is a picture of. */
const PICTURED: ReadonlySet<Said> = new Set([
  'document',
  'national-id',
  'passport',
  'driving-licence',
  'travel-permit',
  'health-id',
  'tax-id',
]);

/** Best first; empty where the field asks for nothing personal, or does not say. */
export function classifyField(facts: FieldFacts): FieldMeaning[] {
  return weighField(facts).meanings;
}

/** The same, with how sure it is that the field asks for nothing personal. */
export function weighField(facts: FieldFacts): { readonly meanings: FieldMeaning[]; readonly none: number } {
  if (SILENT_TYPES.has(facts.type)) return { meanings: [], none: 0.5 };
  const votes: Votes = new Map();
  byAutocomplete(facts, votes);
  byType(facts, votes);
  byPlaces(facts, votes);
  if (facts.type === 'file') return upload(votes);
  byOptions(facts, votes);
  byPicture(facts, votes);
  byNeighbours(facts, votes);
  if (facts.type === 'password') hidden(votes);
  else shown(votes);
  if (facts.tag === 'select') keepOnly(LISTED, votes);
  byForm(facts, votes);
  return { meanings: ranked(votes), none: votes.get('none')?.weight ?? 0 };
}

/** The last token is the field's; `section-*`, `shipping`, `home` and the like stand before it. */
function byAutocomplete(facts: FieldFacts, votes: Votes): void {
  if (!facts.autocomplete) return;
  const token = facts.autocomplete
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .findLast((each) => AUTOCOMPLETE.has(each));
  if (token === undefined) return;
  const [said, detail = ''] = (AUTOCOMPLETE.get(token) as string).split('/') as [Said, string?];
  // Pages write new-password on any field to keep password managers away.
  if (said === 'password' && facts.type !== 'password') return;
  vote(votes, said, detail, said === 'none' ? 0.8 : 0.97, because('autocomplete', { token }));
}

function byType(facts: FieldFacts, votes: Votes): void {
  if (facts.type === 'password') vote(votes, 'password', '', 0.86, because('input_type', { type: 'password' }));
  if (facts.type === 'email') vote(votes, 'email', '', 0.93, because('input_type', { type: 'email' }));
  if (facts.type === 'tel') vote(votes, 'tel', '', 0.55, because('input_type', { type: 'tel' }));
  if (facts.type === 'search') vote(votes, 'none', '', 0.7, because('input_type', { type: 'search' }));
  if (isSample(facts.placeholder)) vote(votes, 'email', '', 0.75, because('format'));
}

/** A sample address, such as `you@example.com`: its words say nothing. */
function isSample(placeholder: string): boolean {
  const at = placeholder.indexOf('@');
  return at > 0 && placeholder.indexOf('.', at) > at + 1 && !/\s/.test(placeholder.charAt(at + 1));
}

/** What a person reads is believed over what a page calls its fields. */
function byPlaces(facts: FieldFacts, votes: Votes): void {
  const seen: Votes = new Map();
  const called: Votes = new Map();
  const read: string[] = [];
  for (const place of PLACES) byWords(facts, place, place.identifier ? called : seen, read);
  const told = strongest(seen);
  if (told && told !== 'part') cap(called, (seen.get(told)?.weight ?? 0) - 0.03, told);
  for (const said of [seen, called]) merge(votes, said);
  if (votes.size === 0 || (votes.size === 1 && votes.has('part')))
    for (const place of WEAK_PLACES) byWords(facts, place, votes, read);
}

/** A word that decides over all places is not held back. */
function cap(called: Votes, most: number, but: Said): void {
  for (const [said, each] of called)
    if (said !== but && each.weight < DECIDES) each.weight = Math.min(each.weight, most);
}

function byWords(facts: FieldFacts, place: Place, votes: Votes, read: string[]): void {
  const written = facts[place.fact] ?? '';
  if (!written || (place.fact === 'placeholder' && isSample(written) && !written.includes(' '))) return;
  const { text, hits } = hitsIn(written.slice(0, MOST_TEXT), place.identifier);
  if (hits.length === 0) return;
  // A placeholder that repeats the label says nothing new, nor an id the name.
  const weight = read.includes(text) ? place.weight - 0.05 : place.weight;
  read.push(text);
  const long = place.identifier ? 0 : Math.min(0.25, Math.max(0, wordCount(text) - LABEL_LENGTH) * 0.02);
  const said = new Set<Said>();
  for (const { word } of hits) {
    if (said.has(word.kind)) continue;
    const believed = weightOf(word.kind, word.rank, weight, place.identifier) - long - said.size * 0.01;
    said.add(word.kind);
    vote(votes, word.kind, word.detail, believed, because(place.code, { word: word.text }));
    const each = votes.get(word.kind);
    if (each && word.rank === 4) each.decided = true;
  }
}

function isPart({ word }: WordHit): boolean {
  return word.kind === 'part';
}

/** Of `user[billing.city]` the last part, if it says anything; else all of it. */
function hitsIn(written: string, identifier: boolean): { readonly text: string; readonly hits: readonly WordHit[] } {
  if (identifier) {
    const last = /(?<![^\]$:.[])[^\]$:.[]+\]*$/.exec(written)?.[0] ?? written;
    const text = plainWords(last, true);
    const hits = matchWords(text, true);
    if (last.length === written.length || (hits[0]?.word.rank ?? 0) > 0) return { text, hits };
    const tail = written.slice(Math.max(written.lastIndexOf('$'), written.lastIndexOf(':')) + 1);
    const all = plainWords(tail, true);
    const wider = matchWords(all, true);
    // Of `birth[day]` both: a birthday, and of that the day.
    return wider.length > 0 ? { text: all, hits: [...wider, ...hits.filter(isPart)] } : { text, hits };
  }
  const text = plainWords(written, false);
  return { text, hits: matchWords(text, false) };
}

function wordCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count - 1;
}

/** Rank 4 is believed wherever it stands; plain words for what is not ours give way to any word that is. */
function weightOf(said: Said, rank: number, weight: number, identifier: boolean): number {
  if (rank === 4) return identifier ? DECIDES : 0.98;
  if (rank === 0) return weight - 0.15;
  if (rank === 1) return said === 'none' ? weight - 0.2 : weight;
  return Math.min(0.97, rank === 3 ? weight + 0.06 : weight);
}

/** A list of months, years or days is a part of a date; one of countries is not personal. */
function byOptions(facts: FieldFacts, votes: Votes): void {
  if (!facts.options) return;
  const list = listed(facts.options);
  if (list === 'none') vote(votes, 'none', '', 0.75, because('format'));
  else if (list) vote(votes, 'part', list, 0.6, because('format'));
}

/** A code beside a picture is copied from it, unless words say that it was sent. */
function byPicture(facts: FieldFacts, votes: Votes): void {
  const code = votes.get('one-time-code');
  if (code && !code.decided && facts.picture) vote(votes, 'none', '', 0.98, because('format'));
}

/** Letters that are not shown are a password if the words there say so, whatever else they speak of. */
function hidden(votes: Votes): void {
  keepOnly(HIDDEN_KINDS, votes);
  const password = votes.get('password');
  if (!password?.evidence.some(({ code }) => code === 'label_word')) return;
  for (const [said, each] of votes)
    if (said !== 'password') each.weight = Math.min(each.weight, password.weight - 0.01);
}

/** Of "user name" and "password" in one text a field that shows what is typed is the first. */
function shown(votes: Votes): void {
  const [account, password] = [votes.get('username'), votes.get('password')];
  if (account && password) password.weight = Math.min(password.weight, account.weight - 0.01);
}

function keepOnly(kinds: ReadonlySet<Said>, votes: Votes): void {
  for (const said of [...votes.keys()]) if (!kinds.has(said)) votes.delete(said);
}

function upload(votes: Votes): { meanings: FieldMeaning[]; none: number } {
  const pictured = ranked(votes).find(({ kind }) => PICTURED.has(kind));
  return pictured ? { meanings: [{ ...pictured, kind: 'document' }], none: 0 } : { meanings: [], none: 0.5 };
}
