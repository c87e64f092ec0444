// What the fields beside a field add: a month beside a card number is an expiry, beside a day and a year a birth date.
// Never: read where the field itself says enough, so that a long form stays cheap.
import { AUTOCOMPLETE } from './autocomplete';
import type { FieldFacts, NeighbourFacts } from './detection';
import { type Said, type Vote, type Votes, vote } from './votes';
import { matchWords, plainWords } from './word-match';

/** What a neighbour is for, at a glance. */
export interface Glance {
  readonly said: Said | '';
  readonly detail: string;
}

const NOTHING: Glance = { said: '', detail: '' };
/** How many fields away a card number or a birth date still speaks for a month or a year. */
const REACH = 4;
const CARD: ReadonlySet<string> = new Set(['cc-number', 'cc-csc', 'cc-exp']);
const DATES: ReadonlySet<string> = new Set(['month', 'year', 'day', 'small', 'birth-year', 'expiry-year']);
const MOST_TEXT = 80;

/** Token, then words, then type: the first that says something. */
export function glance(field: NeighbourFacts): Glance {
  const token = field.autocomplete.toLowerCase().trim().split(/\s+/).pop();
  const named = token && AUTOCOMPLETE.get(token);
  if (named) {
    const [said, detail = ''] = named.split('/') as [Said, string?];
    return { said, detail };
  }
  if (field.type === 'password') return { said: 'password', detail: '' };
  const words = wordsOf(field.label, false) ?? wordsOf(field.name, true) ?? wordsOf(field.id, true);
  if (words) return words;
  return field.type === 'email' || field.type === 'tel' ? { said: field.type, detail: '' } : NOTHING;
}

function wordsOf(text: string, identifier: boolean): Glance | null {
  if (!text) return null;
  const [hit] = matchWords(plainWords(text.slice(0, MOST_TEXT), identifier), identifier);
  return hit ? { said: hit.word.kind, detail: hit.word.detail } : null;
}

export function byNeighbours(facts: FieldFacts, votes: Votes): void {
  const part = votes.get('part');
  if (!part) return;
  votes.delete('part');
  const told = votes.get('bday') ?? votes.get('cc-exp');
  if (told) {
    if (!told.detail) told.detail = datePart(part.detail);
    return;
  }
  const none = votes.get('none');
  if (none && none.weight > part.weight + 0.15) return;
  const near = around(facts);
  if (DATES.has(part.detail)) dateOf(part, near, votes);
  else if (part.detail === 'number' && near.slice(0, 4).some(isCard))
    for (const evidence of part.evidence) vote(votes, 'cc-number', '', 0.68, evidence);
}

/** The nearest first, one of each side in turn. */
function around(facts: FieldFacts): Glance[] {
  const near: Glance[] = [];
  for (let i = 0; i < REACH; i++) {
    for (const side of [facts.before, facts.after]) {
      const field = side?.[i];
      if (field) near.push(glance(field));
    }
  }
  return near;
}

function dateOf(part: Vote, near: readonly Glance[], votes: Votes): void {
  const detail = datePart(part.detail);
  const say = (kind: 'bday' | 'cc-exp', weight: number) => {
    for (const evidence of part.evidence) vote(votes, kind, detail, weight - 0.05, evidence);
  };
  const days = near.slice(0, 4).some(({ said, detail }) => said === 'part' && detail === 'day');
  const birth = near.some(({ said }) => said === 'bday');
  const complete = (days || detail === 'day') && hasOther(near, detail);
  if (detail !== 'day' && part.detail !== 'birth-year' && !(days && birth) && near.some(isCard)) say('cc-exp', 0.8);
  else if (birth) say('bday', 0.78);
  else if (complete && near.some(isPerson)) say('bday', 0.68);
  else if (part.detail === 'birth-year' && near.some(isPerson) && days) say('bday', 0.68);
}

function datePart(detail: string): string {
  if (detail.endsWith('year')) return 'year';
  return detail === 'small' ? '' : detail;
}

/** The other two parts of a date stand beside this one. */
function hasOther(near: readonly Glance[], own: string): boolean {
  const parts = new Set(near.slice(0, 4).flatMap(({ said, detail }) => (said === 'part' ? [datePart(detail)] : [])));
  parts.add(own);
  return ['day', 'month', 'year'].every((each) => parts.has(each));
}

function isCard({ said, detail }: Glance): boolean {
  return CARD.has(said) || (said === 'name' && detail === 'holder');
}

function isPerson({ said }: Glance): boolean {
  return said === 'name' || said === 'email' || said === 'tel' || said === 'password' || said === 'username';
}
