// Firefox with the extension, driven over WebDriver BiDi by Puppeteer.
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ensureBrowser } from './install.ts';
import { type Launched, type LaunchOptions, VIEWPORT } from './launch.ts';
import type { RawPage } from './raw.ts';
import { until } from './until.ts';

/** As in the manifest (wxt.config.ts). */
const ADDON = 'whence@whence.invalid';
const UUID = '7d0e6f3a-5a0f-4d7e-9f3c-2b6c1d4e8f90';

export async function launchFirefox(options: LaunchOptions): Promise<Launched & { readonly puppeteer: Browser }> {
  const { dir, beside = [], headless = true, viewport = VIEWPORT } = options;
  const puppeteer = await launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: viewport && { ...viewport },
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options),
  });
  if (dir) await puppeteer.installExtension(dir);
  for (const other of beside) await puppeteer.installExtension(other);
  return {
    name: 'firefox',
    version: await puppeteer.version(),
    puppeteer,
    origin: dir ? `moz-extension://${UUID}` : '',
    newPage: async () => raw(await puppeteer.newPage()),
    pages: async () => (await puppeteer.pages()).map(raw),
    open: (page, url) => open(puppeteer, page as unknown as Page, url),
    inClosedRoots: (page, code) => inClosedRoots(puppeteer, page as unknown as Page, code),
    killBackground: async () => {
      await inBrowser(puppeteer, `WebExtensionPolicy.getByID('${ADDON}').extension.terminateBackground()`);
    },
    close: () => puppeteer.close(),
  };
}

const raw = (page: Page) => page as unknown as RawPage;

function preferences({
  demo,
  lang = 'en',
  colorScheme = 'light',
}: LaunchOptions): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': demo.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': demo.proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'dom.security.https_first': false,
    'intl.accept_languages': lang === 'en' ? 'en-US, en' : `${lang}, zh`,
    'intl.locale.requested': lang === 'en' ? 'en-US' : lang,
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
}

type Send = (method: string, params: object) => Promise<{ readonly result: unknown }>;

/** Puppeteer has no public name for raw WebDriver BiDi commands. */
function sender(puppeteer: Browser): Send {
  const { connection } = puppeteer as unknown as { connection: { send: Send } };
  return (method, params) => connection.send(method, params);
}

const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

/**
 * By the bare command, because Puppeteer waits for events that extension pages never send and gives up on pages that
 * navigate by themselves while they load.
 */
async function open(puppeteer: Browser, page: Page, url: string): Promise<void> {
  const scheme = new URL(url).protocol;
  const wait = scheme === 'moz-extension:' ? 'none' : 'complete';
  await sender(puppeteer)('browsingContext.navigate', { context: contextOf(page), url, wait }).catch((error: Error) => {
    if (!/ABORT|cancel/i.test(error.message)) throw error;
  });
  await until(`${url} to open`, () =>
    page.evaluate(`document.readyState === 'complete' && location.protocol === '${scheme}'`),
  );
}

interface Evaluated {
  readonly type: string;
  readonly result?: RemoteValue;
  readonly exceptionDetails?: { readonly text: string };
}

interface RemoteValue {
  readonly type: string;
  readonly sharedId?: string;
  readonly value?: unknown;
}

/** Runs code with the browser's own rights (possible because of `--remote-allow-system-access`). */
export async function inBrowser(puppeteer: Browser, code: string): Promise<unknown> {
  const send = sender(puppeteer);
  const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string }[];
  };
  const target = { context: tree.contexts[0]?.context };
  const expression = `(async () => JSON.stringify((await (${code})) ?? null))()`;
  const reply = (await send('script.evaluate', { expression, target, awaitPromise: true })).result as Evaluated;
  if (reply.type !== 'success') throw new Error(reply.exceptionDetails?.text);
  return JSON.parse(String(reply.result?.value));
}

async function inClosedRoots(puppeteer: Browser, page: Page, code: string): Promise<readonly unknown[]> {
  const send = sender(puppeteer);
  const target = { context: contextOf(page) };
  const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 60 };
  const tree = { expression: 'document.documentElement', target, awaitPromise: false, serializationOptions };
  const { result } = (await send('script.evaluate', tree)).result as Evaluated;
  const call = {
    functionDeclaration: `(root) => JSON.stringify((${code})(root) ?? null)`,
    target,
    awaitPromise: false,
  };
  const run = async ({ sharedId }: RemoteValue) => {
    const reply = (await send('script.callFunction', { ...call, arguments: [{ sharedId }] })).result as Evaluated;
    if (reply.type !== 'success') throw new Error(reply.exceptionDetails?.text);
    return JSON.parse(String(reply.result?.value)) as unknown;
  };
  return Promise.all(closedRoots(result).map(run));
}

interface NodeValue {
  readonly mode?: string;
  readonly children?: readonly RemoteValue[];
  readonly shadowRoot?: RemoteValue | null;
}

function closedRoots(node: RemoteValue | undefined): readonly RemoteValue[] {
  if (!node?.value) return [];
  const { mode, children = [], shadowRoot } = node.value as NodeValue;
  const below = [...(shadowRoot ? [shadowRoot] : []), ...children].flatMap(closedRoots);
  return mode === 'closed' ? [node, ...below] : below;
}
