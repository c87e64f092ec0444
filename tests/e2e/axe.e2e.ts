// No page of the extension, and not its question either, has an accessibility violation that axe can find:
// in both languages, in light and in dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RawFrame } from '#tests/support/raw.ts';
import type { Tab } from '#tests/support/tab.ts';
import { until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Language } from '@/utils/core/settings.ts';
import * as story from './story.people.ts';
import { ALICE } from './story.people.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SECTIONS = ['record', 'trusted', 'policy', 'try', 'muted', 'pause', 'language', 'stored', 'erase', 'about'];
/** Colours fade when the scheme changes; what is measured are those at the end. */
const STILL = `{
  const style = document.createElement('style');
  style.textContent = '* { transition: none !important; animation: none !important; }';
  document.head.append(style);
}`;
const LANGUAGES: readonly Language[] = ['en', 'zh_CN'];

vi.setConfig({ testTimeout: 180_000 });

// axe sees the same in both browsers; Chromium is the one whose colour scheme can be switched while it runs.
describe.runIf(BROWSERS.includes('chromium')).each(LANGUAGES)('in %s', (language) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld('chromium', { lang: language === 'en' ? 'en' : 'zh-CN' });
    await story.moveToChina(world);
    await giveCard(world);
  }, 180_000);
  afterAll(() => world?.close());

  test('the popup', async () => {
    const id = await story.tabIdOf(world, world.demo.hosts.shop);
    await check(world, `popup.html?tab=${id}`, ['.trust']);
  });

  test.each(SECTIONS)('the options: %s', async (section) => {
    await check(world, `options.html#${section}`, ['main h1']);
  });

  test('a text that is tried out, with what is found in it and what is not acted on', async () => {
    const options = await check(world, 'options.html#try', ['textarea'], false);
    await options.type('textarea', `${ALICE.card} ${ALICE.phone} 11010519491231002X`);
    await options.waitFor("document.querySelectorAll('mark').length === 3");
    await expectNone(options);
    await options.type('main input', 'Order number');
    await expectNone(options);
    await options.close();
  });

  test('the question before forgetting, and the one before erasing', async () => {
    const options = await check(world, 'options.html#record', ['tbody tr'], false);
    await options.click('tbody button');
    await expectNone(options);
    await options.goto(`${world.origin}/options.html#erase`);
    await options.click('button.danger');
    await expectNone(options);
    await options.close();
  });

  test('the welcome, before and after its last button', async () => {
    const welcome = await check(world, 'welcome.html', ['ol.sentences'], false);
    await welcome.click('button.primary.large');
    await welcome.waitFor("document.querySelector('a.button.primary')");
    await expectNone(welcome);
    await welcome.close();
  });

  test('the leak page: the question, the sources, the case with its letters', async () => {
    const leaked = await check(
      world,
      `leaked.html#text=${encodeURIComponent(`${ALICE.card} ${ALICE.phone}`)}`,
      ['form'],
      false,
    );
    await leaked.click('button[type=submit]');
    await leaked.waitFor("document.querySelector('.suspects')");
    await openAll(leaked);
    await expectNone(leaked);
    await leaked.click('button.primary.large');
    await leaked.waitFor("document.querySelector('.sheet')");
    await openAll(leaked);
    await expectNone(leaked);
    await leaked.click('input[name=letter]:not(:checked)');
    await expectNone(leaked);
    await leaked.close();
  });

  test('the question in the page, and the window that asks for trust', async () => {
    const tab = await story.openShop(world);
    await tab.type('[name=card]', ALICE.card);
    await story.pay(tab);
    const dialog = await tab.dialog();
    await dialog.text();
    await dialog.frame.evaluate("document.querySelector('details').open = true");
    await expectNone(tab, dialog.frame);
    await dialog.press(/Trust|信任/);
    const window = await until('the trust window', async () => {
      for (const one of await world.tabs()) if ((await one.url().catch(() => '')).includes('#trust=')) return one;
      return null;
    });
    await window.waitFor("document.querySelector('button.primary')");
    await expectNone(window);
    await window.close();
    await tab.close();
  });
});

/** So that every page has something to show: a row, a trusted site, one that is left alone. */
async function giveCard(world: World): Promise<void> {
  const tab = await story.openShop(world);
  await tab.type('[name=card]', ALICE.card);
  await story.pay(tab);
  const dialog = await tab.dialog();
  await dialog.press(/once|仅发送/);
  await story.answered(tab);
  await world.asExtension(
    "browser.runtime.sendMessage({ type: 'trust', payload: { sites: ['example.com'], source: 'options' } })",
  );
  await world.asExtension(
    "browser.runtime.sendMessage({ type: 'change', payload: { settings: { muted: ['example.org'] } } })",
  );
}

/** Opens the page, waits for what shows that it is drawn, and checks it. */
async function check(world: World, path: string, drawn: readonly string[], close = true): Promise<Tab> {
  const tab = await world.extensionPage(path);
  for (const selector of drawn) await tab.waitFor(`document.querySelector('${selector}')`, { what: selector });
  await expectNone(tab);
  if (close) await tab.close();
  return tab;
}

async function expectNone(tab: Tab, frame: RawFrame = tab.page.mainFrame()): Promise<void> {
  const found: string[] = [];
  await frame.evaluate(STILL);
  for (const colorScheme of ['light', 'dark'] as const) {
    await (tab.page as unknown as Page).emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const seen = await violations(frame);
    found.push(...seen.map((violation) => `${colorScheme}: ${violation}`));
  }
  expect(found).toEqual([]);
}

function violations(frame: RawFrame): Promise<readonly string[]> {
  return frame.evaluate(`(async () => {
    if (!globalThis.axe) { ${AXE} }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, any, all, none }) =>
      id + ' at ' + target.join(' ') + ': ' + [...any, ...all, ...none].map(({ message }) => message).join('; ')));
  })()`);
}

/** What is folded away is checked too. */
async function openAll(tab: Tab): Promise<void> {
  await tab.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
}
