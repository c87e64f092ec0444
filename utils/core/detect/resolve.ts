// Overlaps: of two detections that share a place the surer stays, then the longer, then the first.
import type { Detection } from './detection';

/** In order of place, none overlapping; detections under `floor` drop out and drive nothing out. */
export function resolve(all: readonly Detection[], floor: number): Detection[] {
  const placed = all.filter((each) => each.confidence >= floor).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Detection[] = [];
  for (const each of placed) {
    while (
      kept.length > 0 &&
      overlaps(kept[kept.length - 1] as Detection, each) &&
      isSurer(each, kept[kept.length - 1] as Detection)
    )
      kept.pop();
    const last = kept[kept.length - 1];
    if (!last || !overlaps(last, each)) kept.push(each);
  }
  return kept;
}

/** Nothing is to be dropped: as most texts are read. */
export function isResolved(all: readonly Detection[], floor: number): boolean {
  let last = 0;
  for (const { start, end, confidence } of all) {
    if (start < last || end <= start || !(confidence >= floor)) return false;
    last = end;
  }
  return true;
}

/** `next` begins no earlier than `last`. */
function overlaps(last: Detection, next: Detection): boolean {
  return next.start < last.end;
}

function isSurer(a: Detection, b: Detection): boolean {
  return a.confidence - b.confidence > 0 || (a.confidence === b.confidence && a.end - a.start > b.end - b.start);
}
