// Copies of papers: a chosen file is held by what it is, refused not a byte leaves, allowed it arrives as it was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOSTS } from '#tests/demo/hosts.ts';
import { attach } from '#tests/support/attach.ts';
import { placesOf, rowsOf } from '#tests/support/stored.ts';
import { sleep, until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Disclosure } from '@/utils/core/ledger/disclosure.ts';

const FRONT = 'IMG_20260301.jpg';
const CONTENT = Buffer.from(Array.from({ length: 70_000 }, (_, at) => (at * 7 + (at >> 8)) % 256));
const ADDRESS = `https://${HOSTS.bank}/documents?lang=en`;

vi.setConfig({ testTimeout: 120_000 });

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'whence-papers-'));
    for (const file of [FRONT, 'me.png', 'passport.pdf']) writeFileSync(join(folder, file), CONTENT);
    world = await createWorld(name);
  }, 180_000);
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => world.demo.reset());

  const posts = () => world.requests({ host: HOSTS.bank, method: 'POST' });
  const rows = () => rowsOf<Disclosure>(world, 'disclosures');

  test.each([
    ['by the browser', '', true],
    ['by a script, as a form', '&via=fetch', true],
    ['by a script, the file alone', '&via=file', false],
    ['by a script, under another name', '&via=renamed', false],
  ])('an identity card sent %s: held, refused, then sent once and intact', async (_, query, named) => {
    const before = new Set((await rows()).map(({ id }) => id));
    const tab = await world.newTab(ADDRESS + query);
    await attach(tab, '[name=front]', join(folder, FRONT));
    await tab.click('#documents button');
    const dialog = await tab.dialog();
    expect(await dialog.text()).toMatch(/Copy of an identity card\s+i\*{4}\.jpg/);
    await dialog.frame.evaluate("document.querySelector('details').open = true");
    expect(await dialog.text()).toContain('identity');
    expect(posts(), 'while held').toEqual([]);
    await dialog.press("Don't send");
    await sleep(400);
    expect(posts(), 'after a refusal').toEqual([]);

    await tab.click('#documents button');
    await (await tab.dialog()).press('Send this once');
    const sent = await world.received({ host: HOSTS.bank, method: 'POST' });
    expect(sent.body.includes(CONTENT)).toBe(true);
    expect(sent.body.includes(FRONT)).toBe(named);

    const fresh = await until('both answers on the record', async () => {
      const all = (await rows()).filter(({ id }) => !before.has(id));
      return all.length >= 2 && all;
    });
    expect(fresh.map(({ decision }) => decision).sort()).toEqual(['once', 'refused']);
    for (const { kind, subtype, mask, recipient } of fresh)
      expect([kind, subtype, mask, recipient]).toEqual(['document', 'national-id', 'i****.jpg', HOSTS.bank]);
    expect(await placesOf(world, [FRONT])).toEqual([]);
    await tab.close();
  });

  test('a file is known by its own name where the field says nothing; a profile picture is no paper of anybody', async () => {
    const tab = await world.newTab(ADDRESS);
    await attach(tab, '[name=avatar]', join(folder, 'me.png'));
    await tab.click('#documents button');
    await world.received({ host: HOSTS.bank, method: 'POST' });
    expect(await tab.dialogNow()).toBeNull();

    await tab.goto(`https://${HOSTS.shop}/customs?lang=en`);
    await attach(tab, '[name=photo]', join(folder, 'passport.pdf'));
    await tab.click('[name=step]');
    expect(await (await tab.dialog()).text()).toMatch(/Copy of a passport\s+p\*{4}\.pdf/);
    expect(world.requests({ host: HOSTS.shop, method: 'POST' })).toEqual([]);
    await tab.close();
  });
});
