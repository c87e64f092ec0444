// The extension reaches nothing but its own package: requests planted in its pages and in its background go nowhere.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTS } from '#tests/demo/hosts.ts';
import { sleep } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { builtExtension, createWorld, type World } from '#tests/support/world.ts';

const target = (name: string) => `https://${HOSTS.travelApi}/planted-${name}`;

describe.each(BROWSERS)('%s', (name) => {
  let dir: string;
  let world: World;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'whence-planted-'));
    cpSync(builtExtension(name), dir, { recursive: true });
    const planted = `;fetch(${JSON.stringify(target('background'))}).then(() => { globalThis.planted = 'left' }, () => { globalThis.planted = 'stopped' });`;
    appendFileSync(join(dir, 'background.js'), planted);
    world = await createWorld(name, { dir });
  });
  afterAll(async () => {
    await world?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const planted = () => world.requests({ path: /planted/ }).map((row) => row.path);

  test('the host that the planted requests name does answer a page', async () => {
    const tab = await world.newTab(`https://${HOSTS.travel}/?lang=en`);
    expect(await tab.evaluate(`fetch('https://${HOSTS.travelApi}/reachable').then((answer) => answer.ok)`)).toBe(true);
  });

  test('a fetch planted in the background goes nowhere', async () => {
    await sleep(500);
    expect(planted()).toEqual([]);
  });

  test.each([
    ['fetch', `fetch('${target('fetch')}').then(() => 'left', () => 'stopped')`],
    [
      'an image',
      `new Promise((done) => { const i = new Image(); i.onload = () => done('left'); i.onerror = () => done('stopped'); i.src = '${target('image')}' })`,
    ],
    ['a beacon', `(navigator.sendBeacon('${target('beacon')}', 'x'), 'stopped')`],
    [
      'a web socket',
      `new Promise((done) => { try { const s = new WebSocket('${target('socket').replace('https', 'wss')}'); s.onopen = () => done('left'); s.onerror = () => done('stopped') } catch { done('stopped') } })`,
    ],
  ])('%s planted in a page of ours goes nowhere', async (_, code) => {
    expect(await world.asExtension(code)).toBe('stopped');
    await sleep(300);
    expect(planted()).toEqual([]);
  });

  test('an ordinary visit makes the extension ask for nothing', async () => {
    const tab = await world.newTab(`https://${HOSTS.shop}/checkout?lang=en`);
    await tab.type('[name=phone]', '13800138000');
    for (const page of ['popup.html', 'options.html', 'leaked.html', 'welcome.html']) await world.extensionPage(page);
    await sleep(500);
    expect(world.strangers()).toEqual([]);
    expect(planted()).toEqual([]);
  });
});
