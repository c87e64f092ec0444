// The main job from end to end, in both browsers, judged by what the demo internet's servers received.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { comparable } from '#tests/support/compare.ts';
import { pressNamed, says } from '#tests/support/ours.ts';
import { placesOf } from '#tests/support/stored.ts';
import type { Tab } from '#tests/support/tab.ts';
import { until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import * as story from './story.people.ts';
import { ALICE, FILLED, MASKS, SHOP, VALUES } from './story.people.ts';

vi.setConfig({ testTimeout: 180_000 });

describe.each(BROWSERS)('%s: a card for a shop that is not trusted', (name) => {
  let world: World;
  let tab: Tab;
  beforeAll(async () => {
    world = await createWorld(name);
    await story.moveToChina(world);
  }, 180_000);
  afterAll(() => world?.close());
  beforeEach(async () => {
    world.demo.reset();
    await tab?.close();
    tab = await story.openShop(world);
  });

  test('a quiet note stands beside the field, and the page cannot reach it', async () => {
    await tab.type('[name=card]', ALICE.card);
    const [note] = await until('the note', async () => {
      const notes = await tab.overlays();
      return notes.length > 0 && notes;
    });
    expect(note).toMatch(/bank card number/i);
    expect(note).not.toContain('4111');
    expect(await tab.evaluate('document.activeElement.name')).toBe('card');
    expect(await tab.evaluate("[...document.querySelectorAll('*')].filter((e) => e.shadowRoot).length")).toBe(0);
  });

  test('while it is held not a byte reaches the shop, and the question says what, to whom and why', async () => {
    await story.fillShop(tab);
    await story.pay(tab);
    const question = await (await tab.dialog()).text();
    await story.aWhile();
    expect([story.received(world).length, story.carryingCard(world)]).toEqual([0, 0]);
    expect(question).toContain(MASKS.card);
    expect(question).toContain(SHOP);
    expect(question).toMatch(/not on your list/i);
    expect(question).not.toContain(ALICE.csc);
  });

  test('"Don\'t send": nothing was sent, everything typed is still there, and the focus is back', async () => {
    await story.fillShop(tab);
    await story.pay(tab);
    const dialog = await tab.dialog();
    await dialog.press(/^Don't send$/);
    await dialog.gone();
    await story.aWhile();
    expect([story.received(world).length, story.carryingCard(world)]).toEqual([0, 0]);
    expect(await story.formValues(tab)).toEqual(FILLED);
    expect(await tab.evaluate('document.activeElement.name')).toBe('pay');
    const [row] = await story.recorded(world, { kind: 'cc-number', decision: 'refused' });
    expect(row).toMatchObject({ recipient: SHOP, page: SHOP, sentAt: null });
  });

  test('"Send this once" sends what the same page sends without Whence, and the popup then tells of it', async () => {
    await story.fillShop(tab);
    await story.pay(tab);
    await (await tab.dialog()).press(/^Send this once$/);
    await story.answered(tab);
    const mine = story.received(world);
    expect(mine).toHaveLength(1);
    expect(comparable(mine[0]!)).toEqual(comparable(await withoutWhence(world)));

    const [row] = await story.recorded(world, { kind: 'cc-number', decision: 'once' });
    expect(row).toMatchObject({ mask: MASKS.card, recipient: SHOP, verdict: 'unknown', channel: 'form' });
    await until('the card to be seen leaving', async () =>
      (await story.recorded(world, { kind: 'cc-number', decision: 'once' })).some(({ sentAt }) => sentAt !== null),
    );
    const popup = await world.extensionPage(`popup.html?tab=${await story.tabIdOf(world, SHOP)}`);
    const said = await says(popup, MASKS.card);
    expect(said).toContain('Seen leaving');
    expect(said).toContain(SHOP);
    await popup.close();
  });

  test('after "Trust this site…" and a yes where no page can cover it, the form goes, and the next one goes in silence', async () => {
    await story.fillShop(tab);
    await story.pay(tab);
    await (await tab.dialog()).press(/^Trust this site/);
    const window = await trustWindow(world);
    await story.aWhile();
    expect(story.received(world)).toHaveLength(0);
    await says(window, SHOP);
    await pressNamed(window, /^Trust and send$/);
    await world.received({ host: world.demo.hosts.shop, method: 'POST' });
    await story.answered(tab);
    await story.recorded(world, { kind: 'cc-number', decision: 'trusted' });

    world.demo.reset();
    await tab.goto(`https://${world.demo.hosts.shop}/checkout?lang=en`);
    await story.fillShop(tab);
    expect(await tab.overlays()).toEqual([]);
    await story.pay(tab);
    await story.answered(tab);
    expect(story.received(world)).toHaveLength(1);
    await story.recorded(world, { kind: 'cc-number', decision: 'unasked', verdict: 'trusted' });

    await untrust(world);
    world.demo.reset();
    await tab.goto(`https://${world.demo.hosts.shop}/checkout?lang=en`);
    await story.fillShop(tab);
    await story.pay(tab);
    await tab.dialog();
    expect(story.received(world)).toHaveLength(0);
  });

  test('a killed background neither lets go of a hold nor loses what was recorded', async () => {
    await story.fillShop(tab);
    await story.pay(tab);
    const dialog = await tab.dialog();
    await dialog.text();
    const before = await story.recorded(world, { kind: 'cc-number' });
    await world.killBackground();
    await tab.page.bringToFront();
    await story.aWhile();
    expect(story.received(world)).toHaveLength(0);
    await dialog.press(/^Send this once$/);
    await story.answered(tab);
    expect(story.received(world)).toHaveLength(1);
    await until(
      'one more row',
      async () => (await story.recorded(world, { kind: 'cc-number' })).length > before.length,
    );
  });

  test('nothing of what she typed is on disk, the security code in no form, and nobody else was asked for anything', async () => {
    expect(await placesOf(world, VALUES)).toEqual([]);
    const rows = await story.recorded(world, { recipient: SHOP });
    expect(rows.filter(({ kind }) => kind === 'cc-csc' || kind === 'cc-exp')).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});

async function trustWindow(world: World): Promise<Tab> {
  return until('the window that asks for trust', async () => {
    for (const tab of await world.tabs()) {
      if ((await tab.url().catch(() => '')).includes('popup.html#trust=')) return tab;
    }
    return null;
  });
}

async function untrust(world: World): Promise<void> {
  const options = await world.extensionPage('options.html#trusted');
  await pressNamed(options, new RegExp(`^Remove .?${SHOP}`));
  await says(options, /no longer trusted/);
  await options.close();
}

/** The same form, filled in and sent by the same browser without the extension. */
async function withoutWhence(world: World) {
  const plain = await createWorld(world.name, { extension: false, demo: world.demo });
  world.demo.reset();
  try {
    const tab = await story.openShop(plain);
    await story.fillShop(tab);
    await story.pay(tab);
    await story.answered(tab);
    return story.received(world)[0]!;
  } finally {
    await plain.close();
  }
}
