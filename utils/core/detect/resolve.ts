// Overlaps: of detections that share a place, the surest stays, then the longest, then the first.
import type { Detection } from './detection';

/** In order of place, none overlapping; detections that are not acted on give way and drop out. */
export function resolve(all: readonly Detection[], floor: number): Detection[] {
  const ranked = all.filter((each) => each.confidence >= floor).sort(bySureness);
  const kept: Detection[] = [];
  for (const each of ranked)
    if (!kept.some((other) => each.start < other.end && other.start < each.end)) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

function bySureness(a: Detection, b: Detection): number {
  return b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start;
}
