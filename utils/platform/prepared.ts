// Findings turned into what may be kept: fingerprint and mask. The value ends here.
// Never: a mask or fingerprint of a kind whose retention is not `item`.
import type { Evidence } from '@/utils/core/detect/detection';
import { type ItemId, itemId, type Kind, RETENTION } from '@/utils/core/item';
import { mask } from '@/utils/core/mask';
import type { Finding } from '@/utils/messages/protocol';
import { fingerprint } from './keys';

export interface Prepared {
  readonly kind: Kind;
  readonly subtype: string;
  /** null, and so are the next two, where only the kind may be known. */
  readonly itemId: ItemId | null;
  readonly fingerprint: string | null;
  readonly mask: string | null;
  readonly typedAt: number;
  /** Only of what is asked about: the record keeps no evidence. */
  readonly why?: readonly Evidence[];
  /** The person could not see the field. */
  readonly hidden?: true;
}

async function prepareOne(finding: Finding): Promise<Prepared> {
  const { kind, subtype, value, typedAt, why = [], hidden } = finding;
  const facts = { kind, subtype, typedAt, why, ...(hidden && { hidden }) };
  if (RETENTION[kind] !== 'item') return { ...facts, itemId: null, fingerprint: null, mask: null };
  const print = await fingerprint(kind, value);
  return { ...facts, itemId: itemId(kind, print), fingerprint: print, mask: mask(kind, value) };
}

/** One for each different item, in the order given; an item without a value is none. */
export async function prepare(findings: readonly Finding[]): Promise<readonly Prepared[]> {
  const all = await Promise.all(
    findings.filter(({ kind, value }) => value || RETENTION[kind] !== 'item').map(prepareOne),
  );
  const byItem = new Map(all.map((one) => [one.itemId ?? one.kind, one]));
  return [...byItem.values()];
}
