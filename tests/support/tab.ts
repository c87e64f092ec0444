// A tab in either browser, through one small interface: real mouse and keyboard, no synthetic events.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Dialog } from './dialog.ts';
import type { Launched } from './launch.ts';
import { centre, centreOf, findDeep, type Point, wordsOf } from './place.ts';
import type { RawFrame, RawPage } from './raw.ts';
import { sleep, type Truthy, until, type Waiting } from './until.ts';

/** A CSS selector (goes through open shadow roots), one inside the first frame whose URL contains `frame`, or a point. */
export type Target = string | Point | { readonly frame: string | RegExp; readonly selector: string };

export class Tab {
  readonly page: RawPage;
  private readonly browser: Launched;

  constructor(browser: Launched, page: RawPage) {
    this.browser = browser;
    this.page = page;
  }

  goto(url: string): Promise<void> {
    return this.browser.open(this.page, url);
  }

  url(): Promise<string> {
    return this.evaluate('location.href');
  }

  /** Runs code in the page's own world: an expression, or a function without arguments or closures. */
  evaluate<T = unknown>(code: string | (() => T | Promise<T>), frame: RawFrame = this.page.mainFrame()): Promise<T> {
    return frame.evaluate<T>(typeof code === 'string' ? code : `(${code})()`);
  }

  /** Each frame with the URL that it says it has. */
  async frames(): Promise<readonly { readonly url: string; readonly frame: RawFrame }[]> {
    const named = this.page.frames().map(async (frame) => {
      const url = await frame.evaluate<string>('location.href').catch(() => frame.url());
      return { url, frame };
    });
    return Promise.all(named);
  }

  /** The first frame whose URL contains `match`; waits for it. */
  async frame(match: string | RegExp): Promise<RawFrame> {
    const found = await until(`a frame at ${match}`, async () => {
      return (await this.frames()).find(({ url }) =>
        typeof match === 'string' ? url.includes(match) : match.test(url),
      );
    });
    return found.frame;
  }

  /** Hidden tabs are slow to draw and to think, so whoever clicks has the tab in front. */
  async click(target: Target): Promise<void> {
    await this.page.bringToFront();
    const { x, y } = await this.pointOf(target);
    await this.page.mouse.click(x, y);
  }

  /** Clicks the field, then presses the keys of `text` one by one. */
  async type(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.page.keyboard.type(text);
  }

  /** One key by its name (`Enter`, `Tab`, `Escape`), or several held together (`Control+a`). */
  async press(keys: string): Promise<void> {
    const names = keys.split('+');
    const last = names.pop() ?? '';
    for (const name of names) await this.page.keyboard.down(name);
    await this.page.keyboard.press(last);
    for (const name of names.reverse()) await this.page.keyboard.up(name);
  }

  /** The centre of the target in this tab's viewport, scrolled into view; waits for it to be there. */
  async pointOf(target: Target): Promise<Point> {
    if (typeof target === 'object' && 'x' in target) return target;
    const selector = typeof target === 'string' ? target : target.selector;
    const frame = typeof target === 'string' ? this.page.mainFrame() : await this.frame(target.frame);
    return until(`${selector} on the page`, () =>
      centre(frame, `(${findDeep})(document, ${JSON.stringify(selector)})`),
    );
  }

  /** Waits until the code says something true, and returns it. */
  waitFor<T>(code: string | (() => T), waiting: Waiting = {}): Promise<Truthy<T>> {
    return until(waiting.what ?? String(code), () => this.evaluate<T>(code).catch(() => null), waiting);
  }

  /** Texts of the closed shadow roots on the page: Whence's notes, and its plain dialog. */
  async overlays(): Promise<readonly string[]> {
    const texts = await this.inClosedRoots<string>(wordsOf);
    return texts.filter(Boolean);
  }

  /** Runs a function of one argument on every closed shadow root. */
  async inClosedRoots<T>(code: string): Promise<readonly T[]> {
    return (await this.browser.inClosedRoots(this.page, code)) as readonly T[];
  }

  /** Where in the closed shadow roots `selector` is: for `click`. */
  async pointInClosedRoot(selector: string): Promise<Point> {
    return until(`${selector} in a closed shadow root`, async () => {
      const code = `(root) => ((${findDeep})(root, ${JSON.stringify(selector)}) ? (${centreOf})((${findDeep})(root, ${JSON.stringify(selector)})) : null)`;
      return (await this.inClosedRoots<Point | null>(code)).find(Boolean) ?? null;
    });
  }

  /** Whence's question; waits for it. */
  async dialog(waiting: Waiting = {}): Promise<Dialog> {
    return until('the dialog', () => this.dialogNow(), waiting);
  }

  /** Whence's question, or null if none is shown now. */
  async dialogNow(): Promise<Dialog | null> {
    // Asked many times a second: a frame of the web is known for one without asking it.
    const unknown = this.page.frames().filter((frame) => !/^https?:/.test(frame.url()));
    const urls = await Promise.all(unknown.map((frame) => frame.evaluate<string>('location.href').catch(() => '')));
    const found =
      unknown[urls.findIndex((url) => /^(chrome|moz)-extension:\/\/[^/]+\/(dialog\.html|popup\.html#held=)/.test(url))];
    return found ? new Dialog(this, found) : null;
  }

  async screenshot(path: string, options: { readonly fullPage?: boolean } = {}): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path, ...options });
  }

  /** A tab in the middle of a navigation may never say that it is closed: nobody waits for it longer than this. */
  async close(): Promise<void> {
    await Promise.race([this.page.close().catch(() => undefined), sleep(2000)]);
  }
}
