// What a field asks for: its autocomplete token, its type, and the words around it, weighed against each other.
// Never: the value; combine.ts brings the two together.
import type { Kind } from '@/utils/core/item';
import { AUTOCOMPLETE, SILENT_TYPES } from './autocomplete';
import type { Evidence, FieldFacts, FieldMeaning } from './detection';
import { because } from './evidence';
import { matchWords, plainWords } from './word-match';

type Said = Kind | 'none';

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

interface Vote {
  weight: number;
  readonly evidence: Evidence[];
}

/** Best first; empty where the field asks for nothing personal, or does not say. */
export function classifyField(facts: FieldFacts): FieldMeaning[] {
  return weighField(facts).meanings;
}

/** The same, with how sure it is that the field asks for nothing personal. */
export function weighField(facts: FieldFacts): { readonly meanings: FieldMeaning[]; readonly none: number } {
  if (SILENT_TYPES.has(facts.type)) return { meanings: [], none: 0.5 };
  const votes = new Map<Said, Vote>();
  byAutocomplete(facts, votes);
  byType(facts, votes);
  for (const place of PLACES) byWords(facts, place, votes);
  return { meanings: ranked(votes), none: votes.get('none')?.weight ?? 0 };
}

function vote(votes: Map<Said, Vote>, said: Said, weight: number, evidence: Evidence): void {
  const known = votes.get(said);
  if (!known) {
    votes.set(said, { weight, evidence: [evidence] });
    return;
  }
  known.weight = Math.min(0.99, Math.max(known.weight, weight) + 0.05);
  known.evidence.push(evidence);
}

/** The last token is the field's; `section-*`, `shipping`, `home` and the like stand before it. */
function byAutocomplete(facts: FieldFacts, votes: Map<Said, Vote>): void {
  const token = facts.autocomplete
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .find((each) => each in AUTOCOMPLETE);
  if (token === undefined) return;
  const said = AUTOCOMPLETE[token] as Said;
  // Pages write new-password on any field to keep password managers away.
  if (said === 'password' && facts.type !== 'password') return;
  vote(votes, said, said === 'none' ? 0.8 : 0.97, because('autocomplete', { token }));
}

function byType(facts: FieldFacts, votes: Map<Said, Vote>): void {
  if (facts.type === 'password') vote(votes, 'password', 0.86, because('input_type', { type: 'password' }));
  if (facts.type === 'email') vote(votes, 'email', 0.93, because('input_type', { type: 'email' }));
  if (facts.type === 'tel') vote(votes, 'tel', 0.55, because('input_type', { type: 'tel' }));
  if (isSample(facts.placeholder)) vote(votes, 'email', 0.75, because('format'));
}

/** A sample address, such as `you@example.com`: its words say nothing. */
function isSample(placeholder: string): boolean {
  const at = placeholder.indexOf('@');
  return at > 0 && placeholder.indexOf('.', at) > at + 1 && !/\s/.test(placeholder.charAt(at + 1));
}

function byWords(facts: FieldFacts, place: (typeof PLACES)[number], votes: Map<Said, Vote>): void {
  if (place.fact === 'placeholder' && isSample(facts.placeholder) && !facts.placeholder.includes(' ')) return;
  const hits = matchWords(plainWords(facts[place.fact].slice(0, 200), place.identifier), place.identifier);
  // "User name or e-mail": what is ours counts, the other only where it stands alone.
  const ours = hits.filter(({ word }) => word.kind !== 'none');
  const said = new Set<Said>();
  for (const { word } of ours.length > 0 && ours[0]?.word.rank === 1 ? ours : hits) {
    if (said.has(word.kind)) continue;
    said.add(word.kind);
    vote(votes, word.kind, weightOf(word.kind, word.rank, place.weight), because(place.code, { word: word.text }));
  }
}

/** Rank 4 is believed wherever it stands; plain words for what is not ours give way to any word that is. */
function weightOf(said: Said, rank: number, weight: number): number {
  if (rank === 4) return 0.98;
  if (rank === 0) return weight - 0.15;
  if (rank === 1) return said === 'none' ? weight - 0.2 : weight;
  return Math.min(0.97, rank === 3 ? weight + 0.06 : weight);
}

function ranked(votes: Map<Said, Vote>): FieldMeaning[] {
  const none = votes.get('none')?.weight ?? 0;
  const meanings: FieldMeaning[] = [];
  for (const [said, { weight, evidence }] of votes) {
    if (said === 'none') continue;
    const confidence = none > weight ? weight * 0.4 : none > 0 ? weight - 0.1 : weight;
    meanings.push({ kind: said, confidence, evidence });
  }
  return meanings.sort((a, b) => b.confidence - a.confidence);
}
