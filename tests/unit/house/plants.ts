// Each forbidden thing, beside the clean way to do it. lint.test.ts sees the first caught and the second pass.

export interface Plant {
  /** What is forbidden. */
  readonly what: string;
  /** Where it is planted: most rules go by folder. */
  readonly path: string;
  readonly bad: string;
  readonly good: string;
  /** The rule that must speak up. */
  readonly rule: string;
  /** A phrase of what it says, where the words are ours. */
  readonly says?: string;
}

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';

const uses = (module: string) => `import { x } from '${module}';\nexport const y = x;\n`;
const arrow = (what: string, path: string, from: string, instead: string, says?: string): Plant => ({
  what,
  path,
  bad: uses(from),
  good: uses(instead),
  rule: IMPORTS,
  ...(says && { says }),
});

/** Imports against the dependency rule, one for each arrow. */
export const ARROWS: readonly Plant[] = [
  arrow('core imports page', 'utils/core/detect/a.ts', '@/utils/page/fields', '@/utils/core/item', 'left to right'),
  arrow('core imports platform', 'utils/core/ledger/a.ts', '@/utils/platform/db', '@/utils/core/trust/verdict'),
  arrow('core imports components', 'utils/core/remedy/a.ts', '@/components/note', '@/utils/core/trace/suspect'),
  arrow(
    'core imports messages',
    'utils/core/ledger/b.ts',
    '@/utils/messages/protocol',
    '@/utils/core/detect/detection',
  ),
  arrow('core imports dexie', 'utils/core/detect/dexie.ts', 'dexie', './detection'),
  arrow('core imports preact', 'utils/core/remedy/b.ts', 'preact', './case'),
  arrow('core imports a test oracle', 'utils/core/detect/s.ts', 'stdnum', './detection'),
  arrow('core imports Node', 'utils/core/detect/b.ts', 'node:fs', './detection'),
  arrow('the vocabulary imports a room', 'utils/core/item.ts', './detect/detection', './site'),
  arrow('settings import the ledger', 'utils/core/settings.ts', '@/utils/core/ledger/disclosure', './trust/policy'),
  arrow('detect imports trust', 'utils/core/detect/c.ts', '@/utils/core/trust/verdict', './detection'),
  arrow(
    'trust imports ledger',
    'utils/core/trust/a.ts',
    '@/utils/core/ledger/disclosure',
    '@/utils/core/detect/detection',
  ),
  arrow('ledger imports trace', 'utils/core/ledger/d.ts', '@/utils/core/trace/suspect', '@/utils/core/trust/verdict'),
  arrow('trace imports remedy', 'utils/core/trace/a.ts', '@/utils/core/remedy/case', '@/utils/core/ledger/disclosure'),
  arrow('trust imports tldts outside registrable.ts', 'utils/core/trust/b.ts', 'tldts', './registrable'),
  arrow('registrable.ts imports more than tldts', 'utils/core/trust/registrable.ts', 'dexie', 'tldts'),
  arrow(
    'messages import platform',
    'utils/messages/send.ts',
    '@/utils/platform/router',
    './protocol',
    'core types only',
  ),
  arrow('page imports platform', 'utils/page/a.ts', '@/utils/platform/settings', '@/utils/messages/send', 'guests'),
  arrow('page imports dexie', 'utils/page/b.ts', 'dexie', '@/components/note'),
  arrow('page imports valibot', 'utils/page/c.ts', 'valibot', '@/utils/core/trust/policy'),
  arrow('page imports tldts', 'utils/page/d.ts', 'tldts', '@/utils/core/site'),
  arrow('page imports the suffix list', 'utils/page/e.ts', '@/utils/core/trust/registrable', './fields', '134 kB'),
  arrow('page imports the polyfill', 'utils/page/f.ts', 'webextension-polyfill', '@/utils/messages/send'),
  arrow('the gate imports core', 'utils/page/gate/a.ts', '@/utils/core/item', './wrap', 'no data, no authority'),
  arrow('platform imports page', 'utils/platform/a.ts', '@/utils/page/fields', '@/utils/messages/protocol'),
  arrow('platform imports components', 'utils/platform/b.ts', '@/components/note', 'valibot'),
  arrow(
    'platform imports the polyfill outside browser.ts',
    'utils/platform/c.ts',
    'webextension-polyfill',
    './browser',
  ),
  arrow('browser.ts imports more than the polyfill', 'utils/platform/browser.ts', 'dexie', 'webextension-polyfill'),
  arrow('platform imports age outside age.ts', 'utils/platform/backup/a.ts', 'age-encryption', 'valibot'),
  arrow('age.ts imports more than age', 'utils/platform/backup/age.ts', 'dexie', 'age-encryption'),
  arrow('components import platform', 'components/a.tsx', '@/utils/platform/db', '@/utils/core/text', 'as a prop'),
  arrow('components import messages', 'components/b.tsx', '@/utils/messages/send', 'preact/hooks'),
  arrow('our pages import page', 'entrypoints/popup/a.tsx', '@/utils/page/fields', '@/utils/platform/db'),
  arrow('our pages import valibot', 'entrypoints/options/a.tsx', 'valibot', '@/components/note'),
  arrow('the guard imports platform', 'entrypoints/guard.content/a.ts', '@/utils/platform/db', '@/utils/page/fields'),
  arrow('watch imports the suffix list', 'entrypoints/watch.content.ts', 'tldts', 'wxt/utils/define-content-script'),
  arrow('the gate imports messages', 'entrypoints/gate.content.ts', '@/utils/messages/send', '@/utils/page/gate/gate'),
];

const dynamic = (module: string) => `export const load = () => import('${module}');\n`;
const own = (what: string, path: string, bad: string, good: string, rule: string, says?: string): Plant => ({
  what,
  path,
  bad,
  good,
  rule,
  ...(says && { says }),
});

/** Every way of writing an import is seen, not only the common one. */
export const SPELLINGS: readonly Plant[] = [
  own('a dynamic import', 'utils/page/g.ts', dynamic('dexie'), dynamic('./late'), IMPORTS),
  own(
    'a type import',
    'utils/core/detect/d.ts',
    "import type { T } from '@/utils/page/t';\nexport type U = T;\n",
    "import type { T } from './t';\nexport type U = T;\n",
    IMPORTS,
  ),
  own(
    'a re-export',
    'utils/core/detect/e.ts',
    "export { x } from '@/utils/page/x';\n",
    'export const x = 1;\n',
    IMPORTS,
  ),
  own('an import for its effect', 'utils/page/h.ts', "import 'dexie';\n", "import './effect';\n", IMPORTS),
  own('../', 'utils/core/detect/f.ts', uses('../item'), uses('@/utils/core/item'), 'plugin', "'../' hides"),
  own('../ inside a path', 'components/c.tsx', uses('./ui/../note'), uses('./note'), 'plugin', "'../' hides"),
  own('../ in a dynamic import', 'components/d.tsx', dynamic('../x'), dynamic('./x'), 'plugin', "'../' hides"),
  own(
    'an entrypoint',
    'components/e.tsx',
    uses('@/entrypoints/popup/app'),
    uses('./app'),
    'plugin',
    'Nobody imports an entrypoint',
  ),
  own(
    'an entrypoint by another',
    'entrypoints/options/b.tsx',
    uses('@/entrypoints/popup/app'),
    uses('./app'),
    'plugin',
    'Nobody imports an entrypoint',
  ),
  own(
    'code in the protocol',
    'utils/messages/protocol.ts',
    "import { x } from '@/utils/core/item';\nexport type T = typeof x;\n",
    "import type { Kind } from '@/utils/core/item';\nexport type T = Kind;\n",
    'plugin',
    'types only',
  ),
];

const says = (expression: string) => `export const x = () => ${expression};\n`;
const deny = (path: string, name: string, expression: string, good = '1'): Plant =>
  own(`${name} in ${path.split('/').slice(0, 2).join('/')}`, path, says(expression), says(good), GLOBALS);

const NETWORK: Readonly<Record<string, string>> = {
  fetch: "fetch('/x')",
  fetchLater: "fetchLater('/x')",
  XMLHttpRequest: 'new XMLHttpRequest()',
  WebSocket: "new WebSocket('wss://x.test')",
  WebTransport: "new WebTransport('https://x.test')",
  EventSource: "new EventSource('/x')",
  RTCPeerConnection: 'new RTCPeerConnection()',
  importScripts: "importScripts('/x.js')",
  Worker: "new Worker('/x.js')",
  Image: 'new Image()',
  open: "open('https://x.test')",
  localStorage: 'localStorage.length',
};
const ROOMS = [
  'utils/core/detect',
  'utils/page',
  'utils/platform',
  'components',
  'entrypoints/popup',
  'entrypoints/guard.content',
];

/** Names that reach the network, in every room. */
export const NETWORK_NAMES: readonly Plant[] = ROOMS.flatMap((room) =>
  Object.entries(NETWORK).map(([name, expression]) => deny(`${room}/net-${name.toLowerCase()}.ts`, name, expression)),
);

const member = (path: string, expression: string, good = '1') =>
  own(`${expression} in ${path}`, path, says(expression), says(good), 'plugin', 'no network request');
const markup = (path: string, statement: string, good: string) =>
  own(
    `${statement} in ${path}`,
    path,
    `export function f(el: Element, s: string) {\n  ${statement};\n}\n`,
    `export function f(el: Element, s: string) {\n  ${good};\n}\n`,
    'plugin',
    'text into markup',
  );
const load = (path: string, statement: string, good: string): Plant => ({
  ...markup(path, statement, good),
  says: 'An element that loads',
});

/** The same by way of an object, and text that becomes markup. */
export const SINKS: readonly Plant[] = [
  member('entrypoints/guard.content/fetch.ts', "window.fetch('/x')"),
  member('utils/page/m1.ts', "globalThis.fetch('/x')", 'globalThis.name'),
  member('utils/page/m2.ts', 'self.fetch', 'self.name'),
  member('utils/page/m3.ts', "navigator.sendBeacon('/x')", 'navigator.language'),
  member('utils/page/m4.ts', 'new window.XMLHttpRequest()'),
  member('utils/platform/m5.ts', "browser2.downloads.download({ url: 'x' })"),
  own(
    "globalThis['fetch']",
    'utils/page/m6.ts',
    says("globalThis['fetch']('/x')"),
    says('globalThis.name'),
    'lint/complexity/useLiteralKeys',
  ),
  markup('utils/page/h1.ts', 'el.innerHTML = s', 'el.textContent = s'),
  markup('components/h2.tsx', 'el.outerHTML = s', 'el.textContent = s'),
  markup('entrypoints/popup/h3.tsx', "el.insertAdjacentHTML('beforeend', s)", 'el.append(s)'),
  markup('utils/page/h4.ts', 'document.write(s)', 'el.append(s)'),
  markup('utils/page/h5.ts', 'new Function(s)', 'el.append(s)'),
  markup('utils/page/h6.ts', 'el.innerHTML += s', 'el.append(s)'),
  load('utils/page/l1.ts', '(el as HTMLImageElement).src = s', 'el.textContent = s'),
  load('entrypoints/guard.content/l2.ts', "el.setAttribute('src', s)", "el.setAttribute('role', s)"),
  load('utils/page/l3.ts', 'Object.assign(el, { src: s })', 'Object.assign(el, { title: s })'),
  {
    ...own(
      'an image drawn in a page',
      'utils/page/l4.tsx',
      'export const N = ({ s }: { s: string }) => <img alt="" src={s} />;\n',
      'export const N = ({ s }: { s: string }) => <b title={s}>x</b>;\n',
      'plugin',
      'An element that loads',
    ),
  },
  own('eval', 'utils/page/h7.ts', says("eval('1')"), says('1'), 'lint/security/noGlobalEval'),
  own(
    'dangerouslySetInnerHTML',
    'components/h8.tsx',
    "export const N = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;\n",
    'export const N = () => <p>x</p>;\n',
    'lint/security/noDangerouslySetInnerHtml',
  ),
  deny('utils/page/p1.ts', 'postMessage', "postMessage('x', '*')"),
  deny('utils/page/p2.ts', 'indexedDB', 'indexedDB.databases()'),
  deny('utils/platform/p3.ts', 'document', 'document.title'),
  deny('utils/platform/p4.ts', 'chrome', 'chrome.runtime.id'),
];

const clock = (path: string, expression: string, good: string) =>
  own(`${expression} in the core`, path, says(expression), says(good), 'plugin', 'no clock');
const long = (lines: number) => `${'// A line.\n'.repeat(lines - 1)}export const x = 1;\n`;
const body = (lines: number) => `export function f(list: number[]) {\n${'  list.push(1);\n'.repeat(lines - 2)}}\n`;

/** The clock, the sizes, the barrels. */
export const HABITS: readonly Plant[] = [
  clock('utils/core/ledger/k1.ts', 'Date.now()', 'Math.max(1, 2)'),
  clock('utils/core/ledger/k2.ts', 'new Date()', 'new Date(5)'),
  clock('utils/core/ledger/k3.ts', 'Math.random()', 'Math.floor(1)'),
  own(
    'an enum',
    'utils/core/detect/n1.ts',
    'export enum E {\n  A = 1,\n}\n',
    "export type E = 'a';\n",
    'lint/style/noEnum',
  ),
  own(
    'any',
    'utils/core/detect/n2.ts',
    'export const x = (y: any) => y;\n',
    'export const x = (y: unknown) => y;\n',
    'lint/suspicious/noExplicitAny',
  ),
  own(
    '!',
    'utils/page/n3.ts',
    'export const x = (y?: string) => y!.length;\n',
    'export const x = (y?: string) => y?.length;\n',
    'lint/style/noNonNullAssertion',
  ),
  own(
    'a default export',
    'utils/page/n4.ts',
    'export default 1;\n',
    'export const x = 1;\n',
    'lint/style/noDefaultExport',
  ),
  own(
    'a barrel',
    'components/n5.ts',
    "export { x } from './x';\nexport { y } from './y';\n",
    'export const x = 1;\n',
    'lint/performance/noBarrelFile',
  ),
  own(
    'export *',
    'components/n6.ts',
    "export * from './x';\n",
    'export const x = 1;\n',
    'lint/performance/noReExportAll',
  ),
  own('a console line', 'utils/page/n7.ts', says("console.log('x')"), says('1'), 'lint/suspicious/noConsole'),
  own('a file of 251 lines', 'utils/page/n8.ts', long(251), long(250), 'lint/style/noExcessiveLinesPerFile'),
  own('a function of 45 lines', 'utils/page/n9.ts', body(45), body(38), 'lint/complexity/noExcessiveLinesPerFunction'),
  own(
    'a promise left alone',
    'utils/page/n10.ts',
    'async function f() {\n  await null;\n}\nexport function g() {\n  f();\n}\n',
    'async function f() {\n  await null;\n}\nexport async function g() {\n  await f();\n}\n',
    'lint/nursery/noFloatingPromises',
  ),
  own(
    'a test that is skipped',
    'tests/unit/x.test.ts',
    "import { it } from 'vitest';\nit.skip('x', () => {});\n",
    "import { it } from 'vitest';\nit('x', () => {});\n",
    'lint/suspicious/noSkippedTests',
  ),
  own(
    'a test that stands alone',
    'tests/unit/y.test.ts',
    "import { it } from 'vitest';\nit.only('x', () => {});\n",
    "import { it } from 'vitest';\nit('x', () => {});\n",
    'lint/suspicious/noFocusedTests',
  ),
  own(
    'an undeclared package',
    'entrypoints/popup/n11.ts',
    uses('wxt-unknown/x').replace('wxt-unknown/x', 'preact-unknown'),
    uses('preact'),
    'lint/correctness/noUndeclaredDependencies',
  ),
];
