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

const files = (plants: readonly Plant[], side: 'bad' | 'good') =>
  Object.fromEntries(
    plants.map((one) => [one.path, `// A plant.\n${one[side]}`.slice(one.path.endsWith('n8.ts') ? 12 : 0)]),
  );

const hit = (one: Plant) => (found: Diagnostic) =>
  found.path === one.path && found.category === one.rule && found.message.includes(one.says ?? '');

describe.each(Object.entries(GROUPS))('%s', (_, plants) => {
  it('has one plant a file', () => {
    expect(new Set(plants.map((one) => one.path)).size).toBe(plants.length);
  });

  it('catches each', () => {
    const found = lint(plant(files(plants, 'bad')));
    expect(plants.filter((one) => !found.some(hit(one))).map((one) => `${one.what} (${one.path})`)).toEqual([]);
  });

  it('lets the clean twin pass', () => {
    expect(lint(plant(files(plants, 'good')))).toEqual([]);
  });
});

describe('cycles', () => {
  const [a, b] = ['utils/core/detect/a.ts', 'utils/core/detect/b.ts'];
  const use = (from: string) => `import { f } from '${from}';\nexport const g = f;\n`;
  const type = (from: string) => `import type { F } from '${from}';\nexport type G = F;\n`;

  it.each([
    ['inside a folder', use('./b'), use('./a')],
    ['by the long name', use('@/utils/core/detect/b'), use('@/utils/core/detect/a')],
    ['of types', type('./b'), type('./a')],
  ])('are caught %s', (_, first, second) => {
    const found = lint(plant({ [a]: first, [b]: second }));
    expect(found.filter((one) => one.category === 'lint/suspicious/noImportCycles').map((one) => one.path)).toEqual([
      a,
      b,
    ]);
  });

  it('are not seen where there is none', () => {
    expect(lint(plant({ [a]: use('./b'), [b]: 'export const f = 1;\n' }))).toEqual([]);
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
