// The ground under all other end-to-end tests: the built extension loads, and the demo internet keeps what it receives.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name);
  });
  afterAll(() => world?.close());

  test('loads the built extension under its own name', async () => {
    const { name: said } = await world.asExtension<{ name: string }>('browser.runtime.getManifest()');
    expect(said).toContain('Whence');
  });

  test('a form without personal data arrives at the shop, byte for byte', async () => {
    const tab = await world.newTab(`https://${world.demo.hosts.shop}/checkout?lang=zh`);
    await tab.type('[name=address]', 'Lane 8');
    await tab.click('button[name=pay]');
    const { body, url, scheme } = await world.received({ host: world.demo.hosts.shop, method: 'POST' });
    expect([url, scheme]).toEqual([`https://${world.demo.hosts.shop}/checkout`, 'https']);
    const cart = encodeURIComponent('兔子灯 × 1').replaceAll('%20', '+');
    expect(body.toString()).toBe(`cart=${cart}&fullname=&phone=&email=&address=Lane+8&card=&expiry=&csc=&pay=now`);
    await tab.waitFor(() => document.getElementById('done')?.textContent);
    expect(world.strangers()).toEqual([]);
  });
});
