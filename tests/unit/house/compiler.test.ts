// The compiler proves the core pure and refuses syntax that leaves code behind. Planted, and seen refused.
import { describe, expect, it } from 'vitest';
import { plant, typecheck } from './sandbox';

const HEAD = '// A plant.\n';
const expression = (code: string) => `${HEAD}export const x = () => ${code};\n`;

/** What the core must not reach. Each is a name that its `lib` does not have. */
const IMPURE: Readonly<Record<string, string>> = {
  document: 'document.title',
  window: 'window.origin',
  browser: 'browser.runtime.id',
  chrome: 'chrome.runtime.id',
  URL: "new URL('https://a.test').host",
  URLSearchParams: "new URLSearchParams('a=1').size",
  crypto: 'crypto.randomUUID()',
  setTimeout: 'setTimeout(() => 1, 1)',
  fetch: "fetch('/x')",
  XMLHttpRequest: 'new XMLHttpRequest()',
  indexedDB: 'indexedDB.databases()',
  localStorage: 'localStorage.length',
  navigator: 'navigator.language',
  performance: 'performance.now()',
  console: "console.log('x')",
  process: 'process.env',
  Buffer: "Buffer.from('x')",
  structuredClone: 'structuredClone({})',
};
const PURE: Readonly<Record<string, string>> = {
  text: "'a'.toLowerCase()",
  map: 'new Map<string, number>().size',
  intl: "new Intl.NumberFormat('en').format(1)",
  given: 'new Date(5).toISOString()',
};

const inCore = (table: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(table).map(([name, code]) => [`utils/core/detect/${name}.ts`, expression(code)]));

describe('the core', () => {
  const refused = typecheck(plant(inCore(IMPURE)), 'tsconfig.core.json');

  it.each(Object.keys(IMPURE))('is refused %s', (name) => {
    expect(refused.filter((line) => line.startsWith(`utils/core/detect/${name}.ts(`)).join('\n')).toContain('TS');
  });

  it('is given what is pure', () => {
    expect(typecheck(plant(inCore(PURE)), 'tsconfig.core.json')).toEqual([]);
  });
});

describe('syntax that leaves code behind', () => {
  const planted = {
    'utils/core/detect/an-enum.ts': `${HEAD}export enum E {\n  A = 1,\n}\n`,
    'utils/core/detect/a-namespace.ts': `${HEAD}export namespace N {\n  export const a = 1;\n}\n`,
    'utils/core/detect/a-property.ts': `${HEAD}export class C {\n  constructor(readonly a: string) {}\n}\n`,
    'utils/core/detect/a-value.ts': `${HEAD}import { T } from './a-type';\nexport const x: T = 1;\n`,
    'utils/core/detect/a-type.ts': `${HEAD}export type T = number;\n`,
  };
  const refused = typecheck(plant(planted), 'tsconfig.core.json').join('\n');

  it.each(['an-enum', 'a-namespace', 'a-property', 'a-value'])('is refused: %s', (name) => {
    expect(refused).toContain(`utils/core/detect/${name}.ts(`);
  });
});

it('refuses an index that may not be there', () => {
  const file = `${HEAD}export const x = (list: readonly string[]) => list[0].length;\n`;
  expect(typecheck(plant({ 'utils/core/detect/i.ts': file }), 'tsconfig.core.json')).toHaveLength(1);
});
