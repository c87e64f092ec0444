// What the scripts weigh that run in other people's pages, against their budgets.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

/** Bytes, minified. */
const BUDGETS = { watch: 1580, gate: 5900, guard: 90_000 } as const;

export function sizes(dir: string): readonly Figure[] {
  return Object.entries(BUDGETS).flatMap(([name, budget]) => {
    const bytes = readFileSync(`${dir}/content-scripts/${name}.js`);
    return [
      { name: `size of ${name}`, value: bytes.length, unit: 'B', baseline: budget },
      { name: `size of ${name}, gzip`, value: gzipSync(bytes).length, unit: 'B', baseline: null },
    ];
  });
}
