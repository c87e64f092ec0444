// The generated sections of docs/recognition.md.
// Never: touches a word outside the marks.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';
import { PARTS } from './corpus.ts';
import type { Measure } from './measure.ts';
import { markdownTable, replaceSection } from './report.ts';

export const DOCUMENT = join(ROOT, 'docs', 'recognition.md');

export function readDocument(): string {
  return readFileSync(DOCUMENT, 'utf8');
}

export function writeSection(name: 'own' | 'shared' | 'cost', text: string): void {
  writeFileSync(DOCUMENT, replaceSection(readDocument(), name, text));
}

/** Tables of all three parts. */
export function figures(measure: Measure): string {
  return PARTS.map((part) => {
    const { rows, figures: tallies } = measure[part];
    return `### ${part}, ${rows} rows\n\n${markdownTable(tallies)}`;
  }).join('\n\n');
}
