// What a comparison with other detectors calls: the shipped recogniser with nothing around it but names.
// Never: a second look at the text.
import { learnAll } from '@/utils/core/detect/packs/all';
import { detectText } from '@/utils/core/detect/text';
import { peerKind } from './kinds.ts';

// Texts come from everywhere.
learnAll();

interface Flagged {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}

/** Offsets are UTF-16 units. */
export function detect(text: string, hint?: { readonly region?: string }): Flagged[] {
  const found = detectText(text, { region: hint?.region ?? 'US' });
  const flagged: Flagged[] = [];
  for (const { start, end, kind, subtype } of found) flagged.push({ start, end, kind: peerKind(kind, subtype) });
  return flagged;
}
