// Chromium with the extension, driven by Playwright.
import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from './install.ts';
import { type Launched, type LaunchOptions, VIEWPORT } from './launch.ts';
import type { RawPage } from './raw.ts';
import { sleep } from './until.ts';

const DISABLED_FEATURES = [
  'DisableLoadExtensionCommandLineSwitch',
  'AutofillServerCommunication',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'Translate',
];

export async function launchChromium(options: LaunchOptions): Promise<Launched & { readonly context: BrowserContext }> {
  const { demo, dir, beside = [], lang = 'en', headless = true, colorScheme = 'light', viewport = VIEWPORT } = options;
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureBrowser('chromium'),
    headless: false,
    args: args(dir && [dir, ...beside].join(','), lang, headless),
    proxy: { server: `http://127.0.0.1:${demo.proxyPort}`, bypass: '<-loopback>' },
    locale: lang === 'en' ? 'en-US' : lang,
    env: { ...(process.env as Record<string, string>), ...language(lang) },
    colorScheme,
    viewport,
  });
  const origin = dir ? await extensionOrigin(context) : '';
  return {
    name: 'chromium',
    version: context.browser()?.version() ?? '',
    context,
    origin,
    newPage: async () => raw(await context.newPage()),
    pages: async () => context.pages().map(raw),
    open: (page, url) => open(page as unknown as Page, url),
    inClosedRoots: (page, code) => inClosedRoots(context, page as unknown as Page, code),
    killBackground: () => killBackground(context, origin),
    close: () => context.close(),
  };
}

/** Pages that navigate by themselves while they load are let do so; a navigation still under way is waited out. */
async function open(page: Page, url: string): Promise<void> {
  for (let tries = 3; ; tries--) {
    try {
      await page.goto(url, { waitUntil: 'commit' });
      break;
    } catch (error) {
      if (!tries || !/interrupted|ERR_ABORTED/.test(String(error))) throw error;
      await sleep(200);
    }
  }
  // A page whose own navigation was held while it loaded never reports its load.
  await page.waitForLoadState('load', { timeout: 8000 }).catch(() => undefined);
}

const raw = (page: Page) => page as unknown as RawPage;

function args(dirs: string | null, lang: string, headless: boolean): string[] {
  return [
    ...(headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(dirs ? [`--disable-extensions-except=${dirs}`, `--load-extension=${dirs}`] : []),
    `--ignore-certificate-errors-spki-list=${certificateHash()}`,
    `--disable-features=${DISABLED_FEATURES.join(',')}`,
    `--lang=${lang}`,
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

/** On Linux the interface follows the environment, elsewhere `--lang`. */
function language(lang: string): Record<string, string> {
  const posix = lang === 'en' ? 'en_US' : lang.replace('-', '_');
  return { LANGUAGE: posix, LANG: `${posix}.UTF-8`, LC_ALL: `${posix}.UTF-8` };
}

/** Only the demo's own key is accepted, so everything else behaves as on a real site. */
function certificateHash(): string {
  const pem = readFileSync(new URL('../demo/certificate/cert.pem', import.meta.url));
  const key = new X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }));
  return worker.url().split('/').slice(0, 3).join('/');
}

/** A page of ours that is there serves as the door: closing one would wake the background again. */
async function killBackground(context: BrowserContext, origin: string): Promise<void> {
  const open = context.pages().find((page) => page.url().startsWith(origin));
  const page = open ?? (await context.newPage());
  if (!open) await page.goto(`${origin}/manifest.json`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
  if (!open) await page.close();
}

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

async function inClosedRoots(context: BrowserContext, page: Page, code: string): Promise<readonly unknown[]> {
  const session = await context.newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1 });
    return await Promise.all(closedRoots(root).map((node) => call(session, node, code)));
  } finally {
    await session.detach();
  }
}

function closedRoots(node: DomNode): readonly DomNode[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(closedRoots);
  return node.shadowRootType === 'closed' ? [node, ...below] : below;
}

async function call(session: CDPSession, { backendNodeId }: DomNode, code: string): Promise<unknown> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const functionDeclaration = `function () { return (${code})(this); }`;
  const call = { functionDeclaration, returnByValue: true, awaitPromise: true };
  const { result } = await session.send('Runtime.callFunctionOn', {
    ...call,
    ...(object.objectId && { objectId: object.objectId }),
  });
  return result.value;
}
