// Does a request carry a value? Looks for each value in an address or a body, as it is and through the codings that can
// be taken off. The light half, for pages: hashes and what needs a decompressor are in finder.ts. Never: throws.
import type { ItemId } from '@/utils/core/item';
import type { Carried, Codings } from './coding';
import { type Ending, type Index, indexOf, type Needle } from './needle';
import type { Readers } from './runs';
import { scan } from './scan';
import { folded } from './signs';
import { isRough, viewsOf, type Work, workFor } from './views';

export interface Looked {
  readonly found: Map<ItemId, Codings>;
  readonly work: Work;
}

/** What is in so common a form that it counts only along with another. */
function along(weak: ReadonlyMap<ItemId, Codings>, found: Map<ItemId, Codings>): void {
  if (found.size > 0) for (const [itemId, codings] of weak) if (!found.has(itemId)) found.set(itemId, codings);
}

export interface Looking {
  /** What was taken off before. */
  readonly outer?: Codings;
  /** How much of it is text, 0 to 1. */
  readonly good?: number;
  readonly readers?: Readers;
  /** Filled by the readers too. */
  readonly found?: Map<ItemId, Codings>;
}

/** Stops when everything is found. */
export function look(text: string, index: Index, looking: Looking = {}): Looked {
  const { outer = [], good = 1, readers = {}, found = new Map<ItemId, Codings>() } = looking;
  const work = workFor(text);
  const weak = new Map<ItemId, Codings>();
  if (index.items === 0 || text === '') return { found, work };
  for (const view of viewsOf({ text, codings: outer, good }, work, readers)) {
    const rough = isRough(view);
    const hit = ({ itemId, chance, sure }: Ending) => {
      const into = chance === 'along' ? weak : found;
      if ((sure || !rough) && !into.has(itemId)) into.set(itemId, view.codings);
    };
    scan(folded(view.text), index, hit);
    if (found.size >= index.items) break;
  }
  along(weak, found);
  return { found, work };
}

/** Which of the values the text carries; each at most once, in the order of `needles`. */
export function carries(text: string, needles: readonly Needle[], index: Index = indexOf(needles)): readonly Carried[] {
  const { found, work } = look(text, index);
  return needles.flatMap(({ itemId }) => {
    const codings = found.get(itemId);
    return codings ? [{ itemId, codings, partly: work.partly }] : [];
  });
}
