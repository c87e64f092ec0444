// A browser for the background's tests: WXT's fake one, with what it lacks.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '@/utils/platform/browser';
// Loaded before the first test rather than in it.
import '@/utils/platform/handlers/content';
import '@/utils/platform/handlers/dialog';
import '@/utils/platform/handlers/pages';
import '@/utils/platform/router';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

type Listener = (details: unknown) => unknown;
interface Registered {
  readonly listener: Listener;
  readonly filter: { readonly tabId?: number; readonly types?: readonly string[] };
  readonly extra: readonly string[];
}

/** An event that takes filters and can be fired at one tab. */
export class FilteredEvent {
  readonly registered: Registered[] = [];
  addListener = (listener: Listener, filter: Registered['filter'], extra: readonly string[] = []): void => {
    this.registered.push({ listener, filter, extra });
  };
  removeListener = (listener: Listener): void => {
    const at = this.registered.findIndex((one) => one.listener === listener);
    if (at >= 0) this.registered.splice(at, 1);
  };
  /** Returns what the listeners answered. As Chromium does, takes a filter for tab -1 for none. */
  fire(details: { readonly tabId: number; readonly type?: string }): readonly unknown[] {
    const fits = ({ filter: { tabId = -1, types } }: Registered) =>
      (tabId === -1 || tabId === details.tabId) && (!types || types.includes(details.type ?? ''));
    return [...this.registered].filter(fits).map(({ listener }) => listener(details));
  }
}

export const EXTENSION = 'chrome-extension://test-extension-id';

function webRequest() {
  return {
    onBeforeRequest: new FilteredEvent(),
    onSendHeaders: new FilteredEvent(),
    onBeforeRedirect: new FilteredEvent(),
    onCompleted: new FilteredEvent(),
    onErrorOccurred: new FilteredEvent(),
  };
}

const root = fileURLToPath(new URL('../../../public', import.meta.url));

/** Answers for the package's own files and nothing else. */
async function packageFetch(url: string): Promise<Response> {
  if (!url.startsWith(`${EXTENSION}/_locales/`)) throw new TypeError(`no network in tests: ${url}`);
  return new Response(readFileSync(`${root}${url.slice(EXTENSION.length)}`, 'utf8'));
}

/** Nothing lies over its question, and there is nothing else that it would answer. */
async function guardThatSees(_tab: number, message: unknown, _options?: unknown): Promise<unknown> {
  return (message as { type: string }).type === 'clear' ? true : undefined;
}

/** Puts a fresh browser in place. The functions are mocks: tests look at what was called. */
export async function freshBrowser(language = 'zh-CN') {
  fakeBrowser.reset();
  const mocks = {
    executeScript: vi.fn(async (_: object): Promise<unknown[]> => []),
    sendMessage: vi.fn(guardThatSees),
    createTab: vi.fn(async (_: { url: string }) => ({})),
    createWindow: vi.fn(async (_: { url: string }): Promise<object> => ({ id: 500 })),
    updateWindow: vi.fn(async (_: number, __: object) => ({})),
    contains: vi.fn(async (_: object) => true),
    getTab: vi.fn(async (id: number): Promise<object> => ({ id, url: 'https://shop.example/pay', incognito: false })),
    queryTabs: vi.fn(async (_: object): Promise<object[]> => []),
    setBadgeText: vi.fn(async (_: object) => undefined),
    setTitle: vi.fn(async (_: object) => undefined),
    createMenu: vi.fn((_: object) => undefined),
    removeWindow: vi.fn(async (_: number) => undefined),
    getPlatformInfo: vi.fn(async () => ({})),
    updateRules: vi.fn(async (_: object) => undefined),
    /** `firefox`: may block. */
    permissions: ['webRequest'] as string[],
    webRequest: webRequest(),
  };
  const getManifest = () => ({ permissions: mocks.permissions });
  Object.assign(fakeBrowser.runtime, { getManifest, getPlatformInfo: mocks.getPlatformInfo });
  Object.assign(fakeBrowser, {
    declarativeNetRequest: { updateSessionRules: mocks.updateRules, getSessionRules: async () => [] },
  });
  Object.assign(fakeBrowser.scripting, { executeScript: mocks.executeScript });
  Object.assign(fakeBrowser.tabs, {
    sendMessage: mocks.sendMessage,
    create: mocks.createTab,
    get: mocks.getTab,
    query: mocks.queryTabs,
  });
  Object.assign(fakeBrowser.windows, {
    create: mocks.createWindow,
    update: mocks.updateWindow,
    remove: mocks.removeWindow,
  });
  Object.assign(fakeBrowser.permissions, { contains: mocks.contains });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => language });
  Object.assign(fakeBrowser.contextMenus, { create: mocks.createMenu, removeAll: async () => undefined });
  const action = {
    setBadgeText: mocks.setBadgeText,
    setTitle: mocks.setTitle,
    setBadgeBackgroundColor: async () => undefined,
  };
  Object.assign(fakeBrowser.action, action);
  Object.assign(fakeBrowser, { webRequest: mocks.webRequest });
  vi.stubGlobal('fetch', packageFetch);
  const { database } = await import('@/utils/platform/database');
  // Dexie says on the console that another connection closes.
  const quiet = vi.spyOn(console, 'warn').mockReturnValue();
  await database().delete();
  quiet.mockRestore();
  await database().open();
  // What modules remember of the browser before.
  (await import('@/utils/platform/journal/start')).forgetStart();
  await (await import('@/utils/platform/keys')).forgetKeys();
  await (await import('@/utils/platform/wire')).rewatch();
  return mocks;
}

/** Kills the background: no module remembers anything. The stores stay. */
export async function kill(): Promise<void> {
  const { database } = await import('@/utils/platform/database');
  database().close({ disableAutoOpen: false });
  vi.resetModules();
}

/** The background, listening. After `kill` it is one that was just started. */
export async function startBackground(now: () => number = Date.now) {
  const { createRouter } = await import('@/utils/platform/router');
  const { contentHandlers } = await import('@/utils/platform/handlers/content');
  const { dialogHandlers } = await import('@/utils/platform/handlers/dialog');
  const { pagesHandlers } = await import('@/utils/platform/handlers/pages');
  const route = createRouter(
    { content: contentHandlers(now), dialog: dialogHandlers(now), pages: pagesHandlers(now) },
    now,
  );
  const say = async (sender: Sender, type: string, payload?: unknown) =>
    (await route({ type, payload }, sender)) as { ok?: unknown; error?: string };
  return { route, say };
}

interface From {
  readonly tabId?: number;
  readonly frameId?: number;
  readonly origin?: string;
  readonly url?: string;
  readonly incognito?: boolean;
  readonly documentId?: string;
}

export function fromContent(from: From = {}): Sender {
  const { tabId = 7, frameId = 0, origin = 'https://shop.example', url = 'https://shop.example/pay' } = from;
  const { incognito = false, documentId = `d${tabId}.${frameId}` } = from;
  const tab = { id: tabId, url, incognito } as NonNullable<Sender['tab']>;
  return { id: fakeBrowser.runtime.id, origin, url: origin, frameId, documentId, tab };
}

/** The dialog framed in a page. */
export function fromDialog(tabId = 7, frameId = 5): Sender {
  return { ...fromContent({ tabId, frameId, origin: EXTENSION }), url: `${EXTENSION}/dialog.html` };
}

/** One of our own pages, in a tab of its own. */
export function fromPage(): Sender {
  return fromContent({ tabId: 99, origin: EXTENSION, url: `${EXTENSION}/options.html` });
}

export const finding = (kind: string, value: string, raw = value, typedAt = 1000) => ({
  kind,
  subtype: '',
  value,
  raw,
  typedAt,
});

/** Everything that lies in any store, as one text; storage.session apart, which is memory. */
export async function everythingAtRest(): Promise<string> {
  const { database } = await import('@/utils/platform/database');
  const tables = await Promise.all(database().tables.map(async (table) => [table.name, await table.toArray()]));
  return JSON.stringify([tables, await fakeBrowser.storage.local.get(null)]);
}

export async function everythingInSession(): Promise<string> {
  return JSON.stringify(await fakeBrowser.storage.session.get(null));
}

/** Lets what nobody waits for come to an end: messages, requests, and every write that they led to. */
export async function settled(): Promise<void> {
  const { inTurn } = await import('@/utils/platform/queue');
  const { ready } = await import('@/utils/platform/journal/start');
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    // Nobody has a turn before the start is over.
    await ready().catch(() => undefined);
    await inTurn('ledger', async () => undefined);
  }
}
