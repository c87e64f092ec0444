// Running text in, everything personal in it out, each with its place: one pass, then the recognizers on what it found.
// Never: throws, whatever the text; reads past MAX_TEXT.
import { card } from './card';
import { cnId } from './cn-id';
import type { DetectContext, Detection, Recognizer } from './detection';
import { email } from './email';
import { endOf, type Folded, fold, startOf } from './fold';
import { iban } from './iban';
import { nationalId } from './national-id';
import { passport } from './passport';
import { resolve } from './resolve';
import { type Scan, scan } from './scan';
import { tel } from './tel';

/** UTF-16 units; what lies beyond is not looked at. */
export const MAX_TEXT = 20_000;

/** Below this a find is not acted on and not reported. */
export const THRESHOLD = 0.5;

const RECOGNIZERS: readonly Recognizer[] = [cnId, card, iban, email, nationalId, passport, tel];

/** Detections in order of place, none overlapping, all at or over the threshold. */
export function detectText(text: string, context: DetectContext): Detection[] {
  const folded = fold(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
  return inFolded(folded, context);
}

function inFolded(folded: Folded, context: DetectContext): Detection[] {
  const scanned = scan(folded.text);
  if (isEmpty(scanned)) return [];
  const all: Detection[] = [];
  for (const recognizer of RECOGNIZERS) all.push(...recognizer.find(scanned, context));
  const kept = resolve(all, THRESHOLD);
  return folded.starts
    ? kept.map((each) => ({ ...each, start: startOf(folded, each.start), end: endOf(folded, each.end) }))
    : kept;
}

function isEmpty({ numbers, words, ats }: Scan): boolean {
  return numbers.length === 0 && words.length === 0 && ats.length === 0;
}
