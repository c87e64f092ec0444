// What recognition says of a text that a person tries out: what it would act on, and what it saw and left alone.
// Never: keeps the text, or sends it anywhere.
import { detectField } from '@/utils/core/detect/combine';
import { BLANK, type Detection } from '@/utils/core/detect/detection';
import { learnAll } from '@/utils/core/detect/packs/all';
import { detectText, MAX_CONTEXT } from '@/utils/core/detect/text';
import { candidates } from '@/utils/core/detect/whole';
import type { Region } from '@/utils/core/site';

export interface Looked {
  /** In order of place, none overlapping. */
  readonly found: readonly Detection[];
  /** Seen but not acted on. */
  readonly unsure: readonly Detection[];
  /** The text was longer than is looked at in full. */
  readonly partly: boolean;
}

/** A stretch of the text; `at` is the place in `found` of what stands there, −1 for what lies between. */
export interface Stretch {
  readonly text: string;
  readonly at: number;
}

export type HowSure = 'sure' | 'likely' | 'possible';

/** `label`: what the field is called that the text stands in; '' for running text. */
export function lookAt(text: string, label: string, region: Region): Looked {
  learnAll();
  const context = { region };
  const all = candidates(text, context);
  const found = label.trim() ? detectField({ ...BLANK, label }, text, context) : detectText(text, context);
  return { found, unsure: apartFrom(found, all), partly: text.length > MAX_CONTEXT };
}

/** Those of `all` that share no place with what was found; both are walked once. */
function apartFrom(found: readonly Detection[], all: readonly Detection[]): readonly Detection[] {
  let next = 0;
  return [...all]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => {
      while (next < found.length && (found[next] as Detection).end <= start) next++;
      return (found[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
    });
}

export function howSure({ confidence }: Detection): HowSure {
  if (confidence >= 0.9) return 'sure';
  return confidence >= 0.7 ? 'likely' : 'possible';
}

/** The first `limit` characters of the text, cut where something was found. */
export function stretches(text: string, found: readonly Detection[], limit: number): readonly Stretch[] {
  const parts: Stretch[] = [];
  let from = 0;
  found.forEach(({ start, end }, at) => {
    if (start < from || end > limit) return;
    parts.push({ text: text.slice(from, start), at: -1 }, { text: text.slice(start, end), at });
    from = end;
  });
  return [...parts, { text: text.slice(from, limit), at: -1 }].filter((part) => part.text !== '');
}
