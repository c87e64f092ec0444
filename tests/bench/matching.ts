// What it costs the background to look for values in a request: by how many are live, in bodies as third parties send them.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bodyOf } from '#tests/unit/core/ledger/bodies.ts';
import { type Figure, quantile } from './figures.ts';

interface Wanted {
  readonly itemId: string;
  readonly kind: string;
  readonly forms: readonly string[];
}

interface Matching {
  readonly find: (text: string, wanted: readonly Wanted[]) => { readonly carried: readonly unknown[] };
}

/** The code as it ships, bundled for this process. */
async function load<T>(path: string): Promise<T> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const bundle = await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@': root } },
    build: { write: false, minify: true, target: 'es2023', lib: { entry: `${root}/${path}`, formats: ['es'] } },
  });
  const [output] = [bundle].flat();
  const code = output && 'output' in output ? output.output[0].code : '';
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as T;
}

const MAKERS: readonly ((at: number) => Omit<Wanted, 'itemId'>)[] = [
  (at) => ({ kind: 'email', forms: [`person.${at}@mail${at % 7}.example.org`] }),
  (at) => ({ kind: 'tel', forms: [`+861380013${8000 + at}`] }),
  (at) => ({ kind: 'name', forms: [`Wang Xiao${'abcdefghij'[at % 10]}ming ${at}`] }),
  (at) => ({ kind: 'cc-number', forms: [`62220200000000${10_000 + at}`] }),
];
const live = (count: number): readonly Wanted[] =>
  Array.from({ length: count }, (_, at) => ({
    itemId: String(at),
    ...(MAKERS[at % MAKERS.length] as (typeof MAKERS)[0])(at),
  }));

const BODIES = 240;
const WARM = 3;

/** ms for each request; values take turns so that a busy moment falls on all. */
function times(
  finders: readonly (readonly [Matching, readonly Wanted[]])[],
  bodies: readonly string[],
  rounds: number,
) {
  const taken = finders.map((): number[] => []);
  for (let round = -WARM; round < rounds; round++)
    for (const [which, [finder, wanted]] of finders.entries()) {
      const from = performance.now();
      for (const body of bodies) finder.find(body, wanted);
      if (round >= 0) taken[which]?.push((performance.now() - from) / bodies.length);
    }
  return taken.map((list) => quantile(list, 0.5));
}

/** `rounds` of each: more is steadier. */
export async function matching(rounds: number): Promise<readonly Figure[]> {
  const { Finder } = await load<{ Finder: new () => Matching }>('utils/core/ledger/finder.ts');
  const bodies = Array.from({ length: BODIES }, (_, at) => bodyOf(at));
  const counts = [1, 40, 200];
  const [one = Number.NaN, ...more] = times(
    counts.map((count) => [new Finder(), live(count)]),
    bodies,
    rounds,
  );
  const fresh = performance.now();
  new Finder().find(`h=${'0123456789abcdef'.repeat(4)}`, live(200));
  const first = performance.now() - fresh;
  return [
    { name: 'matching a request, 1 live value, median', value: one, unit: 'ms', baseline: null },
    ...more.map((value, at) => ({
      name: `matching a request, ${counts[at + 1]} live values, median`,
      value,
      unit: 'ms',
      baseline: one,
    })),
    { name: 'digests of 200 values, once', value: first, unit: 'ms', baseline: null },
  ];
}
