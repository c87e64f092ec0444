// npm run coverage [-- --json FILE] [--only ID,…] [--browser chromium|firefox] [--lanes N] [--write] [--counts FILE] [--measured]; -- --pages DIR for saved pages.
// Plays every scenario three ways in both browsers and says what came of it. Needs npm run build first.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '#tests/support/browser.ts';
import { complaint, playAll, type Row, readKnown } from './cases.ts';
import { readFigures, write } from './docs.ts';
import { runPages } from './pages/run.ts';
import type { Scenario } from './scenario.ts';
import { SCENARIOS } from './scenarios/index.ts';
import { Stage } from './stage.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    browser: { type: 'string' },
    dir: { type: 'string' },
    write: { type: 'boolean' },
    counts: { type: 'string' },
    pages: { type: 'string' },
    count: { type: 'boolean' },
    lanes: { type: 'string' },
    measured: { type: 'boolean' },
  },
});

const names = values.only?.split(',').map((name) => name.trim());
/** `23` means all forms of 23. */
const named = SCENARIOS.filter(({ id }) => !names || names.includes(id) || names.includes(id.replace(/[a-z]+$/, '')));
const { unplayed, long } = readFigures();
/** --measured: only those that a whole run has played before, and that are quick. */
const wanted = values.measured ? named.filter(({ id }) => !unplayed.includes(id) && !long.includes(id)) : named;
const browsers: readonly BrowserName[] = values.browser ? [values.browser as BrowserName] : ['chromium', 'firefox'];

if (values.pages) process.exit(await runPages({ dir: values.pages, browsers, json: values.json, count: values.count }));

/** Several at once in processes of their own are quicker on a large machine; on two cores they make each other late. */
const lanes = Number(values.lanes ?? 1);

async function inBrowser(name: BrowserName): Promise<readonly Row[]> {
  const parts = Array.from({ length: lanes }, (_, lane) => wanted.filter((_, at) => at % lanes === lane));
  const rows = await Promise.all(parts.map((part) => inLane(name, part)));
  const place = new Map(wanted.map(({ id }, at) => [id, at]));
  return rows.flat().sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

async function inLane(name: BrowserName, part: readonly Scenario[]): Promise<readonly Row[]> {
  const stage = await Stage.open(name, part, values.dir);
  try {
    return await playAll(stage, part, say);
  } finally {
    await stage.close();
  }
}

function say({ id, browser, mode, got, expected }: Row, ms: number): void {
  const mark = got === expected ? ' ' : '!';
  console.log(
    `${mark} ${id.padEnd(5)}${browser.padEnd(10)}${mode.padEnd(9)}${(ms / 1000).toFixed(1).padStart(5)} s  ${got}`,
  );
}

const rows = (await Promise.all(browsers.map(inBrowser))).flat();
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 1)}\n`);
const known = readKnown();
if (values.write) write(SCENARIOS, known, rows);
const complaints = rows.map((row) => complaint(row, known)).filter(Boolean);
for (const words of complaints) console.log(words);
const counts = { passed: rows.length - complaints.length, failed: complaints.length };
if (values.counts) writeFileSync(values.counts, JSON.stringify(counts));
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = complaints.length || !rows.length ? 1 : 0;
