// Every way out three times: without Whence, refused, and sent once. Asserted on the bytes that the servers received.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everything, type Received } from '#tests/demo/log.ts';
import { type Demo, startDemo } from '#tests/demo/server.ts';
import { comparable } from '#tests/support/compare.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import { CASES, type Case } from './channels.cases.ts';

describe.each(BROWSERS)('%s', (name) => {
  let demo: Demo;
  let plain: World;
  let world: World;
  beforeAll(async () => {
    demo = await startDemo();
    plain = await createWorld(name, { demo, extension: false });
    world = await createWorld(name, { demo });
  });
  beforeEach(() => demo.reset());
  afterAll(async () => {
    await plain?.close();
    await world?.close();
    await demo?.close();
  });

  const arrived = (one: Case) => demo.requests().filter((row) => everything(row).includes(one.value));

  async function fill(one: Case, where: World): Promise<Tab> {
    const tab = await where.newTab(one.url);
    for (const [target, text] of one.type) await tab.type(target, text);
    return tab;
  }

  async function golden(one: Case): Promise<Received> {
    const tab = await fill(one, plain);
    await one.send(tab);
    const row = await plain.received({ host: one.to, carries: one.value });
    // The page that answers asks for its style, with the address it came from.
    await sleep(300);
    await tab.close();
    demo.reset();
    return row;
  }

  test.each(CASES)(
    '$name: nothing leaves while held or refused, and once allowed it goes as the site sends it',
    async (one) => {
      const expected = await golden(one);
      const tab = await fill(one, world);
      await one.send(tab);
      await (await tab.dialog()).text();
      expect(arrived(one), 'while held').toEqual([]);

      await (await tab.dialog()).press("Don't send");
      await sleep(400);
      expect(await tab.dialogNow(), 'asked again after a refusal').toBeNull();
      expect(arrived(one), 'after a refusal').toEqual([]);

      await one.send(tab);
      for (let left = one.questions ?? 1; left > 0; left--) {
        const dialog = await tab.dialog();
        expect(arrived(one), 'while held again').toEqual([]);
        await dialog.press('Send this once');
        await sleep(300);
      }
      const row = await world.received({ host: one.to, carries: one.value });
      expect(comparable(row)).toEqual(comparable(expected));
      await sleep(300);
      for (const open of await world.tabs()) await open.close();
    },
  );
});
