// What the own rows scored when it was last recorded. Worse fails, and so does better that nobody wrote down:
// otherwise the next regression would hide in the gap.
// Never: rounds. Every row that is not right is named.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN, PARTS } from './corpus.ts';
import type { Measure } from './measure.ts';

export const RATCHET = join(OWN, 'ratchet.json');

export function readRatchet(): Measure {
  return JSON.parse(readFileSync(RATCHET, 'utf8')) as Measure;
}

export function writeRatchet(measure: Measure): void {
  writeFileSync(RATCHET, `${JSON.stringify(measure, null, 2)}\n`);
}

/** One sentence a row that came out otherwise than recorded; empty where nothing changed. */
export function drift(recorded: Measure, measured: Measure): string[] {
  return PARTS.flatMap((part) => {
    const [before, now] = [recorded[part], measured[part]];
    const ids = [...new Set([...Object.keys(before.faults), ...Object.keys(now.faults)])];
    const changed = ids.filter((id) => before.faults[id] !== now.faults[id]);
    const said = changed.map((id) => sentence(part, id, before.faults[id], now.faults[id]));
    const same = JSON.stringify([before.rows, before.figures]) === JSON.stringify([now.rows, now.figures]);
    return said.length > 0 || same ? said : [`${part}: the figures are not those recorded`];
  });
}

function sentence(part: string, id: string, before: string | undefined, now: string | undefined): string {
  if (now === undefined) return `${part} ${id}: better, was "${before}"`;
  if (before === undefined) return `${part} ${id}: worse, now "${now}"`;
  return `${part} ${id}: other, was "${before}", now "${now}"`;
}
