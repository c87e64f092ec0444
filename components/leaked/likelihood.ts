// How likely, in words: a share is an estimate and never stands as a bare number.
import type { MessageKey } from '@/utils/core/text';

/** The sentence for a share from 0 to 1. */
export function likelihoodKey(share: number): MessageKey {
  if (share === 0) return 'leaked_share_none';
  if (share >= 0.5) return 'leaked_share_high';
  return share >= 0.2 ? 'leaked_share_middle' : 'leaked_share_low';
}

/** Rounded to fives, so that it does not look more exact than it is; at least 1 where there is anything at all. */
export function roughPercent(share: number): number {
  if (share === 0) return 0;
  return Math.max(1, share < 0.05 ? Math.round(share * 100) : Math.round(share * 20) * 5);
}
