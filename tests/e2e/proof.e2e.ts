// What a person takes away as proof, and what a stranger makes of it with the page that is shipped for that, from a disk.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { pickFile, pressNamed, says } from '#tests/support/ours.ts';
import type { Tab } from '#tests/support/tab.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import * as story from './story.people.ts';
import { ALICE } from './story.people.ts';

const PAGE = pathToFileURL(fileURLToPath(new URL('../../public/verify/whence-verify.html', import.meta.url))).href;

vi.setConfig({ testTimeout: 120_000 });

describe.each(BROWSERS)('in %s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name);
    const tab = await story.openShop(world);
    await tab.type('[name=card]', ALICE.card);
    await story.pay(tab);
    await (await tab.dialog()).press(/once|仅发送/);
    await story.answered(tab);
    await story.recorded(world, { kind: 'cc-number' });
  }, 180_000);
  afterAll(() => world?.close());

  test('a receipt, then an export, agree; a digit less and they do not', async () => {
    const options = await world.extensionPage('options.html#record');
    await options.evaluate(KEEP_SAVED);
    await pressNamed(options, /^Make a receipt$/);
    const receipt = await options.waitFor<string>("document.querySelector('pre')?.textContent");
    expect(receipt.split('\n')).toHaveLength(6);
    await pressNamed(options, /^Export everything with proof$/);
    const bundle = await options.waitFor<string>('globalThis.saved');
    expect(bundle).toContain('shop');

    const page = await world.newTab(PAGE);
    expect(await verdictOn(page, bundle, receipt)).toMatch(/CONSISTENT since .*\d/);
    expect(await verdictOn(page, bundle, '')).toContain('no receipt kept elsewhere');
    expect(await verdictOn(page, bundle.replace(/"min":\d/, '"min":1'), receipt)).toMatch(/BROKEN/);
    expect(await verdictOn(page, 'no record at all', '')).toMatch(/BROKEN/);
    expect(await page.evaluate('performance.getEntriesByType("resource").length')).toBe(0);
    await pressNamed(page, /^中文$/);
    await says(page, '对不上');
  });
});

/** Headless browsers ask nobody where a file should go. */
const KEEP_SAVED = `(() => {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    void blob.text().then((text) => { globalThis.saved = text; });
    return make(blob);
  };
})()`;

async function verdictOn(page: Tab, bundle: string, receipt: string): Promise<string> {
  await page.evaluate("document.getElementById('verdict').replaceChildren()");
  await pickFile(page, 'whence.jsonl', bundle);
  await page.evaluate(`document.getElementById('receipt').value = ${JSON.stringify(receipt)}`);
  await page.click('button[type=submit]');
  return page.waitFor<string>("document.querySelector('#verdict .card')?.innerText");
}
