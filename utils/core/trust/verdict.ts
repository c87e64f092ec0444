// The shapes of judging: signals in, a verdict with reasons out.
import type { Destination, Site } from '@/utils/core/site';

export type Level = 'trusted' | 'unknown' | 'risky';

/** Reason to doubt, or not to. Each names the sentence `reason_<code>` in the catalogue. */
export type ReasonCode =
  | 'on_your_list'
  | 'not_on_your_list'
  | 'plain_http'
  | 'ip_address'
  | 'private_address'
  | 'other_site'
  | 'third_party_frame'
  | 'opaque_frame'
  | 'punycode'
  | 'mixed_script'
  | 'lookalike'
  | 'leaves_browser'
  | 'could_not_check';

export interface Reason {
  readonly code: ReasonCode;
  /** Slots of the sentence: `site`, `of`, `host`. */
  readonly params?: Readonly<Record<string, string>>;
}

/** Reasons come with the gravest first. */
export interface Verdict {
  readonly level: Level;
  readonly reasons: readonly Reason[];
}

/** Everything that judging may look at. Never the ledger. */
export interface Exchange {
  readonly to: Destination;
  /** The page in the address bar; null where it cannot be told. */
  readonly page: Destination | null;
  /** The frame that holds the field; null where its origin is opaque (sandboxed). */
  readonly frame: Destination | null;
  readonly trusted: readonly Site[];
}
