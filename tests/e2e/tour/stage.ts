// Where the tour plays: says what happens, takes pictures, and stops with a sentence when something does not happen.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page as ChromiumPage } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { VIEWPORT } from '#tests/support/launch.ts';
import { placesOf } from '#tests/support/stored.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep } from '#tests/support/until.ts';
import type { World } from '#tests/support/world.ts';
import type { Language } from '@/utils/core/settings.ts';

export const PICTURES = fileURLToPath(new URL('../../../.output/tour/', import.meta.url));

export interface Step {
  /** What happens, in one sentence. */
  readonly title: string;
  run(stage: Stage): Promise<void>;
}

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly fullPage?: boolean;
}

export class Stage {
  readonly world: World;
  /** Tabs that a later step takes up again. */
  readonly tabs = new Map<string, Tab>();
  private steps = 0;
  private pictures = 0;

  constructor(world: World) {
    this.world = world;
    rmSync(PICTURES, { recursive: true, force: true });
  }

  /** Throws an error with a sentence for the person who watches. */
  async play({ title, run }: Step): Promise<void> {
    this.steps += 1;
    console.log(`${this.steps}. ${title}`);
    try {
      await run(this);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`Step ${this.steps} did not happen ("${title}"): ${why}`, { cause: error });
    }
  }

  say(what: string): void {
    console.log(`   ${what}`);
  }

  /** Throws, with the sentence, if it is not so. */
  check(isSo: boolean, sentence: string): void {
    if (!isSo) throw new Error(`expected, but not so: ${sentence}`);
    this.say(sentence);
  }

  /** Takes a picture as a person would see it; the tab keeps the look. */
  async shoot(tab: Tab, name: string, look: Look = {}): Promise<void> {
    this.pictures += 1;
    await this.dress(tab, look);
    const path = join(PICTURES, `${String(this.pictures).padStart(2, '0')}-${name}.png`);
    await tab.screenshot(path, { fullPage: look.fullPage ?? false });
  }

  async speak(language: Language): Promise<void> {
    const message = { type: 'change', payload: { settings: { language } } };
    await this.world.asExtension(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
  }

  /** Where any of the values lies on disk. */
  async places(values: readonly string[]): Promise<readonly string[]> {
    return placesOf(this.world, values);
  }

  private async dress(
    tab: Tab,
    { width = VIEWPORT.width, height = VIEWPORT.height, dark = false }: Look,
  ): Promise<void> {
    const size = { width, height };
    if (this.world.name === 'chromium') {
      const page = tab.page as unknown as ChromiumPage;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    } else await (tab.page as unknown as FirefoxPage).setViewport(size);
    await sleep(250);
  }
}
