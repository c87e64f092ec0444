// What a comparison with other detectors calls: the shipped recogniser as it reads a field, with every region's numbers.
// The pack for running text (names, addresses) is left out, as in a field: the others compared look for none.
// Never: a second look at the text.
import { learnRegions } from '@/utils/core/detect/packs/all';
import { detectText } from '@/utils/core/detect/text';
import { peerKind } from './kinds.ts';

// Texts come from everywhere.
learnRegions();

interface Flagged {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Offsets are UTF-16 units. */
export function detect(text: string, hint?: { readonly region?: string }): Flagged[] {
  const found = detectText(text, { region: hint?.region ?? 'US' });
  return found.map(({ start, end, kind, subtype }) => ({ start, end, kind: peerKind(kind, subtype) }));
}
