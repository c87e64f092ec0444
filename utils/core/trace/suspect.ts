// The shapes of tracing: what leaked in, ranked suspects with reasons out.
import type { ItemId, Kind } from '@/utils/core/item';
import type { Site } from '@/utils/core/site';

/**
 * A sentence `trace_<code>` of the catalogue, with the disclosures that it rests on. A parameter whose name ends in
 * `At` is milliseconds since the epoch: whoever draws the sentence formats it.
 */
export interface TraceReason {
  readonly code: TraceReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
  /** Ids of disclosures. */
  readonly rows: readonly string[];
}

export type TraceReasonCode =
  | 'held_all'
  | 'held_some'
  | 'only_holder'
  | 'seen_leaving'
  | 'submitted_unseen'
  | 'risky_then'
  | 'you_trusted'
  | 'third_party'
  | 'most_recent'
  | 'after_leak';

/** Who may have leaked it. `share` is 0 to 1, all suspects and `elsewhere` together 1; an estimate, never a finding. */
export interface Suspect {
  readonly site: Site;
  readonly share: number;
  readonly items: readonly ItemId[];
  readonly kinds: readonly Kind[];
  readonly reasons: readonly TraceReason[];
}

export interface Trace {
  readonly suspects: readonly Suspect[];
  /** The share of "somebody who is not on this record". */
  readonly elsewhere: number;
}

/** Whom to write to first: the likeliest that had something before the leak; null: nobody on the record. */
export function likeliest(suspects: readonly Suspect[]): Suspect | null {
  return suspects.find((suspect) => suspect.share > 0) ?? null;
}
