// One recognised value in one field, as it moves about in this frame. Never: leaves the frame as it is; record.ts says
// what of it does.
import type { Evidence } from '@/utils/core/detect/detection';
import type { Kind } from '@/utils/core/item';

/** `raw` stays in this frame where the kind may not be kept. */
export interface Found {
  readonly kind: Kind;
  readonly subtype: string;
  /** The normal form; '' where the kind has none (password). */
  readonly value: string;
  readonly raw: string;
  /** What else says that a request carries it: a file's size. */
  readonly also?: string;
  /** Where one item was typed into several fields: what stands in each. */
  readonly parts?: readonly string[];
  readonly typedAt: number;
  /** The person could not see the field. */
  readonly hidden?: true;
  readonly why: readonly Evidence[];
}

export const keyOf = (found: Pick<Found, 'kind' | 'value' | 'raw'>) => `${found.kind}:${found.value || found.raw}`;

/** What stands in a field that can be seen and in one that cannot was seen. */
export function unique(found: readonly Found[]): readonly Found[] {
  const seenLast = [...found.filter((one) => one.hidden), ...found.filter((one) => !one.hidden)];
  return [...new Map(seenLast.map((one) => [keyOf(one), one])).values()];
}
