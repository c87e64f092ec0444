// A text and what it decodes to, layer by layer, the fewest layers first. All work is counted: a page chooses the text.
import { CLEAN } from './bytes';
import type { Codings } from './coding';
import { DECODERS, partsOf } from './decode';
import { LIKELY, openRuns, type Readers } from './runs';

export interface View {
  readonly text: string;
  readonly codings: Codings;
  /** How much of it is text, 0 to 1. */
  readonly good: number;
}

/** Units that may still be decoded. */
export interface Work {
  left: number;
  /** There was more to do than could be done. */
  partly: boolean;
}

/** At most this much of a text is looked at, UTF-16 units. */
export const MOST_TEXT = 1 << 20;
/** More layers than anybody puts on. */
const DEEPEST = 8;
const MOST_VIEWS = 4000;
/** However short the text: an allowance, then so many times its length. */
const ALLOWANCE = 1 << 17;
const TIMES = 6;

export const isRough = ({ good }: View) => good < CLEAN;

export function workFor(text: string): Work {
  return { left: ALLOWANCE + TIMES * Math.min(text.length, MOST_TEXT), partly: text.length > MOST_TEXT };
}

/** The text itself first; a multipart body after its parts, so that what is in one is said to be. */
export function* viewsOf(root: View, work: Work, readers: Readers): Generator<View> {
  const [seen, runs] = [new Set<string>(), new Set<string>()];
  const queue: View[] = [];
  const spend = (units: number) => {
    const enough = work.left >= units;
    if (enough) work.left -= units;
    else work.partly = true;
    return enough;
  };
  const add = (next: string, codings: Codings, good: number) => {
    if (next === '' || seen.has(next) || codings.length > DEEPEST + root.codings.length) return;
    if (queue.length >= MOST_VIEWS || !spend(next.length)) {
      work.partly = true;
      return;
    }
    seen.add(next);
    for (const part of partsOf(next) ?? []) add(part, [...codings, 'multipart'], good);
    queue.push({ text: next, codings, good });
  };
  add(root.text.slice(0, MOST_TEXT), root.codings, root.good);
  for (let at = 0; at < queue.length; at++) {
    const view = queue[at] as View;
    yield view;
    if (view.good < LIKELY) continue;
    for (const { coding, due, decode } of DECODERS)
      if (due(view.text) && spend(view.text.length)) add(decode(view.text), [...view.codings, coding], view.good);
    for (const text of readers.unpackTexts?.(view.text) ?? []) add(text, [...view.codings, 'lz'], 1);
    openRuns(view.text, runs, { codings: view.codings, readers, add, spend });
  }
}
