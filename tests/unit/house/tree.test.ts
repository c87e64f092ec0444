// The shape of the tree as it is: sizes, headers, data tables, and what is excused from the rules.
import { expect, it } from 'vitest';
import { lint, ROOT } from './sandbox';
import { lines, read, type Source, sources } from './sources';

const STOP = 250;
const MEDIAN = 60;

/** Who may switch a guard off with a biome-ignore, and which one. Anything else fixes its code instead. */
const EXCUSED: readonly string[] = [
  // A worker of our own package, started by our own pages: nothing of it comes from elsewhere.
  'utils/platform/backup/start-job.ts lint/style/noRestrictedGlobals',
  // A function that is handed to a page to run there.
  'utils/platform/tab-view.ts lint/style/noRestrictedGlobals',
];

/** Offices and articles of law: tables too. */
const FACTS = /^utils\/core\/remedy\/packs\/.+-/;

const GUARDS =
  /biome-ignore(?:-\w+)? (lint\/plugin\S*|lint\/style\/noRestricted\w+|lint\/security\/\w+|lint\/suspicious\/noImportCycles|lint\/suspicious\/noConsole)/g;

const product = sources('utils', 'components', 'entrypoints');
const everything = [...product, ...sources('scripts', 'tests/unit')];
const paths = (list: readonly Source[]) => list.map((source) => source.path);

it('reads the tree', () => {
  expect(product.length).toBeGreaterThan(50);
});

it('opens every file with a comment that says its duty', () => {
  expect(
    paths(everything.filter(({ path, text }) => !/\.test\.tsx?$/.test(path) && !/^(#!.*\n)?(\/\/ |\/\*)/.test(text))),
  ).toEqual([]);
});

it(`stops every file at ${STOP} lines`, () => {
  expect(paths(product.filter((source) => lines(source) > STOP))).toEqual([]);
});

it('excepts no file from that in the lint', () => {
  const { overrides } = JSON.parse(read('biome.json').text) as {
    overrides: { includes: string[]; linter?: { rules: { style?: { noExcessiveLinesPerFile?: unknown } } } }[];
  };
  const off = overrides.filter((one) => one.linter?.rules.style?.noExcessiveLinesPerFile === 'off');
  expect(off.flatMap((one) => one.includes).filter((path) => path.endsWith('.ts'))).toEqual([]);
});

it(`keeps the median file at ${MEDIAN} lines or fewer`, () => {
  const sizes = product.map(lines).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN);
});

it('tells in docs/data.md where each data table comes from', () => {
  const { text } = read('docs/data.md');
  const tables = product.filter((source) => isTable(source) || FACTS.test(source.path));
  expect(tables.length).toBeGreaterThan(5);
  expect(paths(tables).filter((path) => !text.includes(path))).toEqual([]);
});

it('lists no data table that is gone', () => {
  const named = [...read('docs/data.md').text.matchAll(/\b(?:utils|public)\/[\w./-]+\.(?:ts|json)\b/g)].map(
    ([path]) => path,
  );
  expect(named.filter((path) => exists(path) === false)).toEqual([]);
});

it('switches a guard off nowhere but where it is excused', () => {
  const off = product.flatMap(({ path, text }) =>
    [...text.matchAll(GUARDS)].map(([, rule]) => `${path} ${rule?.replace(/:$/, '')}`),
  );
  expect(off.sort()).toEqual([...EXCUSED].sort());
});

it('lints with no plugin that gives up', () => {
  expect(lint(ROOT, ['utils', 'components', 'entrypoints']).filter((one) => one.message.includes('errored'))).toEqual(
    [],
  );
});

/** A data table says so in its header, by naming the document that holds its source, licence and date. */
function isTable({ text }: Source): boolean {
  return text.slice(0, 600).includes('docs/data.md');
}

function exists(path: string): boolean {
  try {
    return read(path).text.length > 0;
  } catch {
    return false;
  }
}
