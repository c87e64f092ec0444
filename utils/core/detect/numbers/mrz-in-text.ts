// Machine-readable zones in a text: lines of one length, of capital letters, digits and `<`, found by their fillers.
// Never: a zone of which a check digit fails; mrz.ts reads them.
import type { Detection } from '@/utils/core/detect/detection';
import { because, found } from '@/utils/core/detect/evidence';
import { readMrz } from './mrz';

const WIDTHS: readonly number[] = [30, 36, 44];
const LINE = /^[A-Z\d<]+$/i;
const EVIDENCE = [because('checksum'), because('format')];

/** In order of place, none overlapping. */
export function mrzIn(text: string): Detection[] {
  const out: Detection[] = [];
  for (let at = text.indexOf('<<'); at >= 0; ) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = zoneEnd(text, start);
    const zone = end > start ? readMrz(text.slice(start, end)) : null;
    if (zone) out.push(found(zone.kind, zone.country, start, end, zone.number, 0.95, EVIDENCE));
    at = text.indexOf('<<', Math.max(end, lineEnd(text, at)));
  }
  return out;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Past the two or three lines like the one at `start`; `start` itself where it is no line of a zone. */
function zoneEnd(text: string, start: number): number {
  const first = text.slice(start, lineEnd(text, start)).trimEnd();
  if (!WIDTHS.includes(first.length) || !LINE.test(first)) return start;
  let end = start + first.length;
  for (let lines = first.length === 30 ? 2 : 1; lines > 0; lines--) {
    const next = lineEnd(text, end) + 1;
    const line = text.slice(next, lineEnd(text, next)).trimEnd();
    if (line.length !== first.length) return start;
    end = next + line.length;
  }
  return end;
}
