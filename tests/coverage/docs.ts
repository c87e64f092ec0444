// Reads and writes what docs/coverage.md is made of.
import { readFileSync, writeFileSync } from 'node:fs';
import { type Known, type Row, readKnown } from './cases.ts';
import { type Figures, render } from './report.ts';
import type { Scenario } from './scenario.ts';

const FIGURES = new URL('figures.json', import.meta.url);
export const DOCUMENT = new URL('../../docs/coverage.md', import.meta.url);

export const readFigures = () => JSON.parse(readFileSync(FIGURES, 'utf8')) as Figures;

/** The document as it should be now. */
export function documentOf(scenarios: readonly Scenario[]): string {
  return render(scenarios, readKnown(), readFigures());
}

/** Takes what a run showed of the peer into the figures, and writes the document anew. */
export function write(scenarios: readonly Scenario[], known: Known, rows: readonly Row[]): void {
  const before = readFigures();
  const shown = rows.filter(({ browser, peer }) => browser === 'chromium' && peer);
  const peer = { ...before.peer, ...Object.fromEntries(shown.map((row) => [row.id, row.peer as string])) };
  const inOrder = Object.fromEntries(scenarios.flatMap(({ id }) => (peer[id] ? [[id, peer[id]]] : [])));
  const figures: Figures = { ...before, peer: inOrder };
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(DOCUMENT, render(scenarios, known, figures));
}
