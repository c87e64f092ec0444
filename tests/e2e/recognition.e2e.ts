// What is harder to read than one value in one field: parts, words, another language. Held and on the record all the same.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOSTS } from '#tests/demo/hosts.ts';
import { rowsOf } from '#tests/support/stored.ts';
import { sleep, until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Disclosure } from '@/utils/core/ledger/disclosure.ts';

const BANK = `https://${HOSTS.bank}`;
const PARTS = ['4111', '1111', '1111', '1111'];

vi.setConfig({ testTimeout: 120_000 });

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld(name);
    await world.asExtension(`browser.runtime.sendMessage({ type: 'change', payload: { settings: { region: 'CN' } } })`);
  }, 180_000);
  afterAll(() => world?.close());
  beforeEach(() => world.demo.reset());

  const posts = () => world.requests({ host: HOSTS.bank, method: 'POST' });
  const rows = () => rowsOf<Disclosure>(world, 'disclosures');
  const fresh = async (before: ReadonlySet<string>, kinds: readonly string[]) =>
    until(`${kinds} on the record`, async () => {
      const all = (await rows()).filter(({ id }) => !before.has(id));
      return kinds.every((kind) => all.some((row) => row.kind === kind)) && all;
    });

  test.each([
    ['by the browser', ''],
    ['by a script, part by part', '&via=fetch'],
  ])(
    'a card in four boxes and a birthday in three lists, sent %s, are held as one card and one birthday',
    async (_, query) => {
      const before = new Set((await rows()).map(({ id }) => id));
      const tab = await world.newTab(`${BANK}/boxes?lang=en${query}`);
      for (const [i, part] of PARTS.entries()) await tab.type(`[name=card${i + 1}]`, part);
      await tab.evaluate(`for (const [name, value] of [['year', '1987'], ['month', '3'], ['day', '14']]) {
      const list = document.querySelector('[name=birth_' + name + ']');
      list.focus();
      list.value = value;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    }`);
      await tab.click('#boxes button');
      const dialog = await tab.dialog();
      expect(await dialog.text()).toMatch(/Bank card number\s+\*{4} 1111/);
      await sleep(400);
      expect(posts()).toEqual([]);
      await dialog.press('Send this once');
      const { body } = await world.received({ host: HOSTS.bank, method: 'POST' });
      for (const part of PARTS) expect(body.toString()).toContain(part);
      const all = await fresh(before, ['cc-number', 'bday']);
      expect(all.find(({ kind }) => kind === 'cc-number')?.mask).toBe('**** 1111');
      await tab.close();
    },
  );

  test('lists that the page itself set are nobody’s birthday', async () => {
    const before = new Set((await rows()).map(({ id }) => id));
    const tab = await world.newTab(`${BANK}/boxes?lang=en`);
    await tab.evaluate(`for (const [name, value] of [['year', '1987'], ['month', '3'], ['day', '14']])
      document.querySelector('[name=birth_' + name + ']').value = value;`);
    for (const [i, part] of PARTS.entries()) await tab.type(`[name=card${i + 1}]`, part);
    await tab.click('#boxes button');
    await (await tab.dialog()).press("Don't send");
    const all = await fresh(before, ['cc-number']);
    expect(all.map(({ kind }) => kind)).toEqual(['cc-number']);
    await tab.close();
  });

  test('a name and an address in a message are read there, once somebody writes in it', async () => {
    const before = new Set((await rows()).map(({ id }) => id));
    const tab = await world.newTab(`${BANK}/letter?lang=zh`);
    await tab.type('[name=message]', '我叫王小明，地址是北京市朝阳区建国路88号3号楼1201室，请寄到这里。');
    await sleep(1500);
    // What was typed before the reader of running text came is read with the next key.
    await tab.type('[name=message]', '谢谢');
    const [note] = await until('the note', async () => {
      const notes = await tab.overlays();
      return notes.length > 0 && notes;
    });
    expect(note).toMatch(/postal address|住址/i);
    await tab.click('#letter button');
    await world.received({ host: HOSTS.bank, method: 'POST' });
    const all = await fresh(before, ['street-address', 'name']);
    expect(all.map(({ mask }) => mask).sort()).toEqual(['北京市****', '王**']);
    await tab.close();
  });

  test('a form in German is read by its own words, for somebody who lives in China', async () => {
    const before = new Set((await rows()).map(({ id }) => id));
    const tab = await world.newTab(`${BANK}/antrag`);
    await tab.type('[name=f1]', '86 095 742 719');
    await tab.type('[name=f2]', '14.03.1987');
    await sleep(800);
    await tab.click('#antrag button');
    const dialog = await tab.dialog();
    expect(posts()).toEqual([]);
    await dialog.press("Don't send");
    const all = await fresh(before, ['bday']);
    expect(all.some(({ kind, subtype }) => (kind === 'tax-id' || kind === 'national-id') && subtype === 'de')).toBe(
      true,
    );
    await tab.close();
  });
});
