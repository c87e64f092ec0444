// No regular expression takes time that grows faster than the text: a page chooses the text, and the person waits.
// Found by parsing the code; those made at run time, by watching RegExp while their modules load and work on a sample.
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { type Expression, expressionsIn, type Finding, findings, madeBy } from './regexps';
import { ROOT } from './sandbox';
import { type Source, sources } from './sources';

/** Quadratic at worst, and only ever run on so little that it does not matter. Nothing exponential is excused. */
const EXCUSED: Readonly<Record<string, string>> = {
  'utils/core/detect/pieces.ts /[._%+@/-]+$/': 'bounded at 61 characters by the longest of NUMBERED',
  'utils/core/detect/numbers/europe-south.ts /\\d.*[A-Z]|[A-Z].*\\d/':
    'bounded at 7 characters: `sound` is asked only of what has the shape before it',
  'utils/core/detect/numbers/passports.ts /\\[[^\\]]+\\]|[A9#](?:\\{[\\d,]+\\})?/g':
    'reads SHAPES of the same file, never a text from outside',
  'utils/core/detect/numbers/passports.ts /\\[[^\\]]*0-9\\]/g':
    'reads SHAPES of the same file, never a text from outside',
};

/** Expressions that are made when called: a sample of each kind. All others are made when their module is loaded. */
const CALLED: Readonly<Record<string, () => Promise<unknown>>> = {
  // Every stem of the table.
  'utils/core/detect/paper.ts': async () => {
    const { documentOf } = await import('@/utils/core/detect/document');
    const { learnRegions } = await import('@/utils/core/detect/packs/all');
    const { field } = await import('#tests/unit/core/detect/fields.ts');
    learnRegions();
    documentOf(field({ type: 'file', label: 'photo' }), 'passport.pdf', { region: 'CN' });
  },
  // Every plan of every region.
  'utils/core/detect/phone-plan.ts': async () => {
    const { learnAll } = await import('@/utils/core/detect/packs/all');
    const { knownPlans, nationalOf, planOfRegion } = await import('@/utils/core/detect/phone-plan');
    learnAll();
    for (const [, region] of knownPlans()) {
      const plan = planOfRegion(region);
      if (plan) nationalOf(plan, '0');
    }
  },
  // A run of `0:0`, nothing repeated.
  'utils/core/trust/ipv6.ts': async () => {
    const { writeIpv6 } = await import('@/utils/core/trust/ipv6');
    writeIpv6([1, 0, 0, 0, 0, 0, 0, 1]);
  },
};

const product = sources('utils', 'components', 'entrypoints');
const read = product.map((source) => ({ path: source.path, ...expressionsIn(source) }));
const makers = read.filter(({ built }) => built > 0);

const PLACE = new RegExp(`${ROOT.replaceAll('\\', '/')}/((?:utils|components|entrypoints)/[^:)]+:\\d+:\\d+)`);
let made: readonly Expression[] = [];
beforeAll(async () => {
  made = await madeBy(async () => {
    for (const { path } of makers) await (CALLED[path]?.() ?? import(/* @vite-ignore */ join(ROOT, path)));
  }, PLACE);
});

const slow = read.flatMap(({ expressions }) => expressions.flatMap(findings));
const told = (found: readonly Finding[]) =>
  found.map(({ where, why, exponential }) => `${where}: ${why}${exponential ? ' is exponential' : ''}`);

it('finds the expressions', () => {
  expect(read.flatMap(({ expressions }) => expressions).length).toBeGreaterThan(500);
});

it('has none that a text can stall, but where the text is short', () => {
  expect(told(slow.filter(({ where, exponential }) => exponential || !(where in EXCUSED)))).toEqual([]);
});

it('excuses none that is gone or mended', () => {
  expect(Object.keys(EXCUSED).filter((where) => !slow.some((one) => one.where === where))).toEqual([]);
});

it('sees every expression that is made at run time', () => {
  const places = new Set(made.map(({ path }) => path));
  const seen = (path: string) => [...places].filter((place) => place.startsWith(`${path}:`)).length;
  expect(makers.filter(({ path, built }) => seen(path) < built).map(({ path }) => path)).toEqual([]);
  expect(Object.keys(CALLED).filter((path) => !makers.some((maker) => maker.path === path))).toEqual([]);
});

it('has none made at run time that a text can stall', () => {
  expect(made.length).toBeGreaterThan(100);
  expect(told(made.flatMap(findings))).toEqual([]);
});

it('catches one made at run time', async () => {
  const make = async (inner: string) => [new RegExp(`^(${inner})+$`), RegExp(inner, 'u')];
  const here = await madeBy(() => make('a+'), /(regex\.test\.ts:\d+:\d+)/);
  expect(here.map(({ pattern, flags }) => `/${pattern}/${flags}`)).toEqual(['/^(a+)+$/', '/a+/u']);
  expect(here.flatMap(findings).some(({ exponential }) => exponential)).toBe(true);
});

const plant = (text: string, path = 'utils/planted.tsx'): Source => ({ path, text });
const caught = (text: string) => expressionsIn(plant(text)).expressions.flatMap(findings);

it.each([
  ['a repetition of a repetition', '/^(a+)+$/', true],
  ['two repetitions in a row', '/^\\d+\\d+$/', false],
  ['a repetition that begins anywhere', '/\\s+$/', false],
  ['one that begins anywhere because its caller moves it', '/\\s+$/y', false],
  ['alternatives that share a sign', '/^(?:\\w|\\d)+$/', true],
  ['one round that is also two', '/^(?:a|ab|b)*$/', true],
  ['words with an optional space between', '/^(?:[a-z]+ ?)+$/u', true],
  ['a plain string', "new RegExp('^(a+)+$', 'i')", true],
  ['a template without slots', 'RegExp(`^(?:x|x)*$`)', true],
])('catches %s: %s', (_, code, exponential) => {
  const found = caught(`type T = string;\nexport const x = <p>{(${code} as RegExp).source}</p>;`);
  expect(found.length).toBeGreaterThan(0);
  expect(found.some((one) => one.exponential)).toBe(exponential);
});

it.each(['/^\\s+/', '/^(?:[a-z]+ )+$/', '/^(?:a|ab)+$/', '/(?<!\\s)\\s+$/', '/\\d{1,3}[a-z]/'])(
  'leaves %s alone',
  (code) => {
    expect(told(caught(`export const x = ${code};`))).toEqual([]);
  },
);

it('counts what only running tells', () => {
  const text = 'export const x = (a: string) => [new RegExp(a), RegExp(a + "+"), new globalThis.RegExp("a", a)];';
  expect(expressionsIn(plant(text, 'utils/planted.ts'))).toEqual({ expressions: [], built: 3 });
});
