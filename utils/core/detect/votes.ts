// What the places around a field say, weighed against each other. Agreement adds a little; nothing is ever certain.
// Never: a kind that no place named.
import type { Kind } from '@/utils/core/item';
import type { Evidence, FieldMeaning } from './detection';

export type Said = Kind | 'none' | 'part';

export interface Vote {
  weight: number;
  detail: string;
  /** The weight of the place that gave the detail. */
  detailWeight: number;
  /** A word that decides over all places was among them. */
  decided: boolean;
  readonly evidence: Evidence[];
}

export type Votes = Map<Said, Vote>;

const MOST = 0.99;
const AGREEMENT = 0.05;
/** Two words for what is not ours are hardly surer than one. */
const NONE_AGREEMENT = 0.02;

export function vote(votes: Votes, said: Said, detail: string, weight: number, evidence: Evidence): void {
  const known = votes.get(said);
  if (!known) {
    votes.set(said, { weight, detail, detailWeight: detail ? weight : 0, decided: false, evidence: [evidence] });
    return;
  }
  const agreement = said === 'none' ? NONE_AGREEMENT : AGREEMENT;
  known.weight = Math.min(MOST, Math.max(known.weight, weight) + agreement);
  if (detail && weight > known.detailWeight) {
    known.detail = detail;
    known.detailWeight = weight;
  }
  known.evidence.push(evidence);
}

/** Adds what other places said. */
export function merge(votes: Votes, others: Votes): void {
  for (const [said, other] of others) {
    const known = votes.get(said);
    if (!known) votes.set(said, other);
    else {
      const [first, ...rest] = other.evidence as [Evidence, ...Evidence[]];
      vote(votes, said, other.detail, other.weight, first);
      known.evidence.push(...rest);
      known.decided ||= other.decided;
    }
  }
}

/** Best first. What is said to be nothing personal takes from all the others. */
export function ranked(votes: Votes): FieldMeaning[] {
  const none = votes.get('none')?.weight ?? 0;
  const meanings: FieldMeaning[] = [];
  for (const [kind, { weight, detail, evidence }] of votes) {
    if (kind === 'none' || kind === 'part') continue;
    const confidence = none > weight ? weight * 0.4 : none > 0 ? weight - 0.1 : weight;
    meanings.push({ kind, detail, confidence, evidence });
  }
  return meanings.sort((a, b) => b.confidence - a.confidence);
}

/** The surest of the kinds; null where nothing was said. */
export function strongest(votes: Votes): Said | null {
  let best: Said | null = null;
  let weight = 0;
  for (const [said, each] of votes) {
    if (each.weight <= weight) continue;
    best = said;
    weight = each.weight;
  }
  return best;
}
