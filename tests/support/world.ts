// One browser, one demo internet, one extension: what an end-to-end test stands on. The same for both browsers.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Received, Wanted } from '#tests/demo/log.ts';
import { type Demo, startDemo } from '#tests/demo/server.ts';
import type { BrowserName } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import type { Launched, LaunchOptions } from './launch.ts';
import { Tab } from './tab.ts';
import { until, type Waiting } from './until.ts';

export type WorldOptions = Partial<Omit<LaunchOptions, 'demo' | 'dir'>> & {
  /** false: the same browser without the extension, to compare with. */
  readonly extension?: boolean;
  /** Another folder than the one that was built: an extension with something planted in it. */
  readonly dir?: string;
  readonly demo?: Demo;
};

export interface World {
  readonly name: BrowserName;
  readonly browser: Launched;
  readonly demo: Demo;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly origin: string;
  /** A new tab, at `url` if given. */
  newTab(url?: string): Promise<Tab>;
  /** All tabs there are, also those that a page or the extension opened. */
  tabs(): Promise<readonly Tab[]>;
  /** One of the extension's own pages in a new tab: `popup.html`, `options.html`, `leaked.html#case`. */
  extensionPage(path: string): Promise<Tab>;
  /** Runs code with the extension's own rights (`browser` is there), in a page of its own that is closed again. */
  asExtension<T = unknown>(code: string): Promise<T>;
  killBackground(): Promise<void>;
  requests(wanted?: Wanted): readonly Received[];
  /** Waits for the first request like this. */
  received(wanted: Wanted, waiting?: Waiting): Promise<Received>;
  /** Hosts outside the demo that were asked for, less those that the browser itself keeps asking for. */
  strangers(): readonly string[];
  close(): Promise<void>;
}

const OUTPUT: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };
const LAUNCH = { chromium: launchChromium, firefox: launchFirefox } as const;

/** Update checks, remote settings and the like, which no switch turns off entirely. */
const BROWSERS_OWN =
  /(^|\.)(google\.com|googleapis\.com|gstatic\.com|gvt1\.com|mozilla\.(com|net|org)|firefox\.com):\d+$/;

/** Firefox has its own language only, unless a language pack is installed; a person sets it in the options instead. */
const SPEAK_CHINESE = `browser.runtime.sendMessage({ type: 'change', payload: { settings: { language: 'zh_CN' } } })`;

/** Folder of the built extension. Throws if it was not built. */
export function builtExtension(name: BrowserName): string {
  const dir = fileURLToPath(new URL(`../../.output/${OUTPUT[name]}`, import.meta.url));
  if (!existsSync(`${dir}/manifest.json`)) throw new Error(`There is no extension in ${dir}. Run npm run build first.`);
  return dir;
}

export async function createWorld(name: BrowserName, options: WorldOptions = {}): Promise<World> {
  const { extension = true, demo = await startDemo(), dir, ...rest } = options;
  const browser = await LAUNCH[name]({ ...rest, demo, dir: extension ? (dir ?? builtExtension(name)) : null });
  const open = async (url: string) => {
    const tab = new Tab(browser, await browser.newPage());
    if (url) await tab.goto(url);
    return tab;
  };
  const show = async (url: string) => {
    const tab = await open(url);
    await tab.page.bringToFront();
    return tab;
  };
  const asExtension = async <T>(code: string): Promise<T> => {
    const tab = await open(`${browser.origin}/dialog.html`);
    try {
      return await tab.evaluate<T>(`((browser) => (${code}))(globalThis.browser ?? chrome)`);
    } finally {
      await tab.close();
    }
  };
  if (extension && name === 'firefox' && rest.lang === 'zh-CN') await asExtension(SPEAK_CHINESE);
  return {
    name,
    browser,
    demo,
    origin: browser.origin,
    newTab: (url = '') => show(url),
    tabs: async () => (await browser.pages()).map((page) => new Tab(browser, page)),
    extensionPage: (path) => show(`${browser.origin}/${path}`),
    asExtension,
    killBackground: browser.killBackground,
    requests: demo.requests,
    received: (wanted, waiting) =>
      until(JSON.stringify(wanted), () => demo.requests(wanted).find((row) => row.complete), waiting),
    strangers: () => demo.refused().filter((host) => !BROWSERS_OWN.test(host)),
    close: async () => {
      await browser.close();
      if (!options.demo) await demo.close();
    },
  };
}
