// npm test: everything that can be checked, stage by stage. The last line is `N passed, N failed`.
// With --full tests run their long forms too, such as the million values of tests/unit/core/detect/fuzz.test.ts.
// Every stage that goes wrong counts as a failure, so that nothing can go wrong silently.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, findBrowser } from '#tests/support/browser.ts';
import { ensureBrowser } from '#tests/support/install.ts';
import { type Counts, countsOf, readReport } from './counts.ts';
import { build, ROOT, run } from './run.ts';

interface Stage {
  readonly name: string;
  /** The stage that has to have gone well before this one makes sense. */
  readonly needs?: string;
  run(): Promise<Counts>;
}

const REPORTS = join(ROOT, '.output', 'test');
const FULL = process.argv.includes('--full');
const MINUTE = 60_000;
/** What tests ask to know that they are to run their long forms. */
const LONG_FORMS = { WHENCE_FULL: '1', WHENCE_FUZZ: '1000000' };

const STAGES: readonly Stage[] = [
  { name: 'lint', run: () => tool('biome', ['ci', '.']) },
  { name: 'types', run: () => tool('tsc', ['-p', '.']) },
  { name: 'core purity', run: () => tool('tsc', ['-p', 'tsconfig.core.json']) },
  { name: 'unit', run: () => vitest('unit', 'vitest.config.ts', (FULL ? 90 : 15) * MINUTE) },
  { name: 'build for Chromium', run: () => built('chrome') },
  { name: 'build for Firefox', run: () => built('firefox') },
  {
    name: 'what was built',
    needs: 'build for Firefox',
    run: () => vitest('built', 'tests/built/vitest.config.ts', 5 * MINUTE),
  },
  { name: 'coverage', needs: 'build for Firefox', run: coverage },
  { name: 'torture', run: torture },
  { name: 'end to end in Chromium', needs: 'build for Chromium', run: () => endToEnd('chromium') },
  { name: 'end to end in Firefox', needs: 'build for Firefox', run: () => endToEnd('firefox') },
];

async function tool(program: string, args: readonly string[]): Promise<Counts> {
  const { code } = await run(program, args);
  return step(code === 0, code === null ? 'was cut short' : `ended with code ${code}`);
}

async function built(browser: 'chrome' | 'firefox'): Promise<Counts> {
  return step(await build(browser), 'did not build');
}

/** A stage without tests of its own counts as one. */
function step(good: boolean, broken: string): Counts {
  return good ? { passed: 1, failed: 0, skipped: 0, broken: '' } : { passed: 0, failed: 0, skipped: 0, broken };
}

async function vitest(name: string, config: string, limit: number, env: Record<string, string> = {}): Promise<Counts> {
  const file = join(REPORTS, `${name}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await run('vitest', ['run', '--config', config, ...reporters], {
    limit,
    env: { ...env, ...(FULL && LONG_FORMS) },
  });
  return countsOf(readReport(file), code);
}

/** Every scenario in both browsers at once; the run writes down what it counted. */
async function coverage(): Promise<Counts> {
  for (const name of ['chromium', 'firefox'] as const) if (!findBrowser(name)) ensureBrowser(name);
  const file = join(REPORTS, 'coverage.json');
  rmSync(file, { force: true });
  const { code } = await run('node', ['tests/coverage/run.ts', '--counts', file, ...(FULL ? [] : ['--measured'])], {
    limit: 60 * MINUTE,
  });
  if (code === null || !existsSync(file)) return step(false, code === null ? 'was cut short' : 'left no counts');
  const { passed, failed } = JSON.parse(readFileSync(file, 'utf8')) as { passed: number; failed: number };
  const broken = passed === 0 ? 'ran no case' : code !== 0 && failed === 0 ? `ended with code ${code}` : '';
  return { passed, failed, skipped: 0, broken };
}

/** A few kills of each browser, and the damage that a kill leaves; the full runs are for a quiet machine (docs/durability.md). */
async function torture(): Promise<Counts> {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0, broken: '' };
  for (const browser of ['chromium', 'firefox'] as const) {
    if (!findBrowser(browser)) ensureBrowser(browser);
    const file = join(REPORTS, `torture-${browser}.json`);
    rmSync(file, { force: true });
    const small = [
      '--browser',
      browser,
      '--kills',
      '2',
      '--stops',
      '3',
      '--damage',
      '1',
      '--seed',
      '1',
      '--json',
      file,
    ];
    const { code } = await run('node', ['tests/torture/run.ts', ...small], { limit: 12 * MINUTE });
    const good = code === 0 && existsSync(file);
    counts = { ...counts, passed: counts.passed + (good ? 1 : 0), failed: counts.failed + (good ? 0 : 1) };
  }
  return counts;
}

async function endToEnd(browser: BrowserName): Promise<Counts> {
  if (!findBrowser(browser)) ensureBrowser(browser);
  return vitest(browser, 'vitest.e2e.config.ts', 40 * MINUTE, { WHENCE_BROWSER: browser });
}

async function attempt(stage: Stage, done: ReadonlyMap<string, Counts>): Promise<Counts> {
  const before = stage.needs ? done.get(stage.needs) : null;
  if (before?.broken) return step(false, `was not run, because "${stage.needs}" failed`);
  try {
    return await stage.run();
  } catch (error) {
    return step(false, String(error));
  }
}

const done = new Map<string, Counts>();
const times: string[] = [];
for (const stage of STAGES) {
  console.log(`\n=== ${stage.name}`);
  const start = performance.now();
  const counts = await attempt(stage, done);
  done.set(stage.name, counts);
  times.push(line(stage.name, counts, performance.now() - start));
  console.log(times.at(-1));
}

function line(name: string, { passed, failed, skipped, broken }: Counts, ms: number): string {
  const parts = [
    `${passed} passed`,
    `${failed} failed`,
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(broken ? [`THE STAGE ${broken}`] : []),
  ];
  return `${name.padEnd(24)} ${(ms / 1000).toFixed(1).padStart(7)} s  ${parts.join(', ')}`;
}

const all = [...done.values()];
const passed = all.reduce((sum, counts) => sum + counts.passed, 0);
const failed = all.reduce((sum, counts) => sum + counts.failed + (counts.broken ? 1 : 0), 0);
console.log(`\n${times.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;
