// Plants every forbidden thing in a copy of the house and sees the lint catch it, and the clean twin pass.
import { describe, expect, it } from 'vitest';
import { ARROWS, HABITS, NETWORK_NAMES, type Plant, SINKS, SPELLINGS } from './plants';
import { type Diagnostic, lint, plant } from './sandbox';

const GROUPS: Readonly<Record<string, readonly Plant[]>> = {
  'against the dependency rule': ARROWS,
  'imports, however they are spelled': SPELLINGS,
  'names that reach the network or outlive an erasure': NETWORK_NAMES,
  'members that do, and text that becomes markup': SINKS,
  'clock, sizes and habits': HABITS,
};

const ALL = Object.values(GROUPS).flat();

/** The header is left out where a line more would be a line too many. */
const text = (one: Plant, side: 'bad' | 'good') =>
  one.path.endsWith('n8.ts') ? one[side] : `// A plant.\n${one[side]}`;
const files = (side: 'bad' | 'good') => Object.fromEntries(ALL.map((one) => [one.path, text(one, side)]));

const hit = (one: Plant) => (found: Diagnostic) =>
  found.path === one.path && found.category === one.rule && found.message.includes(one.says ?? '');

const bad = lint(plant(files('bad')));
const good = lint(plant(files('good')));

it('has one plant a file', () => {
  expect(new Set(ALL.map((one) => one.path)).size).toBe(ALL.length);
});

describe.each(Object.entries(GROUPS))('%s', (_, plants) => {
  it.each(plants.map((one) => [`${one.what} (${one.path})`, one] as const))('catches %s', (__, one) => {
    expect(bad.filter(hit(one))).not.toEqual([]);
  });
});

it('lets every clean twin pass', () => {
  expect(good).toEqual([]);
});

describe('cycles', () => {
  const [a, b] = ['a.ts', 'b.ts'];
  const use = (from: string) => `import { f } from '${from}';\nexport const g = f;\n`;
  const type = (from: string) => `import type { F } from '${from}';\nexport type G = F;\n`;
  const room = 'utils/core/detect';
  const pairs = {
    'inside a folder': { [`${room}/near/${a}`]: use('./b'), [`${room}/near/${b}`]: use('./a') },
    'by the long name': { [`${room}/far/${a}`]: use(`@/${room}/far/b`), [`${room}/far/${b}`]: use(`@/${room}/far/a`) },
    'of types': { [`${room}/types/${a}`]: type('./b'), [`${room}/types/${b}`]: type('./a') },
  };
  const none = { [`${room}/none/${a}`]: use('./b'), [`${room}/none/${b}`]: 'export const f = 1;\n' };
  const found = lint(plant(Object.assign({}, none, ...Object.values(pairs))));
  const cyclic = found.filter((one) => one.category === 'lint/suspicious/noImportCycles').map((one) => one.path);

  it.each(Object.entries(pairs))('are caught %s', (_, pair) => {
    expect(cyclic).toEqual(expect.arrayContaining(Object.keys(pair)));
  });

  it('are not seen where there is none', () => {
    expect(found.filter((one) => one.path in none)).toEqual([]);
  });
});

it('lets the three named files do what only they may', () => {
  const clean = {
    'utils/platform/load-text.ts': "export const load = () => fetch('/x');\n",
    'utils/page/gate/net.ts': 'export const own = [fetch, window.fetch, XMLHttpRequest, navigator.sendBeacon];\n',
    'entrypoints/gate.content.ts': 'export default [fetch, window.fetch, XMLHttpRequest, navigator.sendBeacon];\n',
  };
  expect(lint(plant(clean))).toEqual([]);
});
