// A month later a stranger knows her card: who had it, what to do, the first letter. In both browsers and languages.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { choose, pressNamed, says, typeNamed } from '#tests/support/ours.ts';
import { placesOf, rowsOf } from '#tests/support/stored.ts';
import type { Tab } from '#tests/support/tab.ts';
import { until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Case } from '@/utils/core/remedy/case.ts';
import * as story from './story.people.ts';
import { ALICE, MASKS, SHOP, VALUES } from './story.people.ts';

const SCAM = `Hello ${ALICE.name}, this is customer service. Your card ${ALICE.card} bound to ${ALICE.phone} was charged 3,980 yuan.`;
const MARKET = 'oldmarket.test';
const TRACKER = 'pixelmeter.test';
const NEWS = 'teapotweekly.test';

vi.setConfig({ testTimeout: 180_000 });

describe.each(BROWSERS)('%s: the card is known to a stranger', (name) => {
  let world: World;
  let leaked: Tab;
  beforeAll(async () => {
    world = await createWorld(name);
    await story.moveToChina(world);
    await giveAway(world);
  }, 180_000);
  afterAll(() => world?.close());

  test('the message is read, and the site that had the card and the phone comes first', async () => {
    leaked = await world.extensionPage('leaked.html');
    await typeNamed(leaked, /^Paste the message/, SCAM);
    await pressNamed(leaked, /^Find who had it$/);
    const said = await says(leaked, 'Who may have leaked it');
    expect(said).toContain(MASKS.card);
    expect(said).toContain(MASKS.phone);
    expect(said).not.toContain(ALICE.phone);
    const suspects = await suspectsOn(leaked);
    expect(suspects[0]).toBe(SHOP);
    // The tracker reads along, where it was quick enough to be seen.
    expect(
      suspects
        .slice(1, -1)
        .filter((site) => site !== TRACKER)
        .sort(),
    ).toEqual([MARKET, NEWS].sort());
    expect(suspects.at(-1)).toMatch(/not on this record/);
  });

  test('the case says what to do now, and keeps what was ticked', async () => {
    await pressNamed(leaked, /^Open a case/);
    await says(leaked, 'Do now');
    await pressNamed(leaked, /^Lock the card/);
    await until('the tick to be kept', async () =>
      (await rowsOf<Case>(world, 'cases')).some((subject) => Object.keys(subject.done).length === 1),
    );
    await leaked.goto(await leaked.url());
    await says(leaked, /1 of \d+/);
  });

  test('the letter names the site, the masked card and the day, in English and in Chinese', async () => {
    const now = new Date();
    const english = await letterIn(leaked, 'en');
    expect(english).toContain(`operator of ${SHOP}`);
    expect(english).toContain(`bank card number ${MASKS.card}`);
    expect(english).toContain(now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
    const chinese = await letterIn(leaked, 'zh-Hans');
    expect(chinese).toContain(SHOP);
    expect(chinese).toContain(`银行卡号 ${MASKS.card}`);
    expect(chinese).toContain(`${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`);
    for (const letter of [english, chinese]) expect(letter).not.toContain(ALICE.phone);
  });

  test('a full value is compared with the record: a wrong one is refused in words, the right one is printed', async () => {
    await pressNamed(leaked, /^Full values/);
    await giveValue(leaked, '13912345679');
    await says(leaked, 'it is not printed');
    expect(await letter(leaked)).not.toContain('13912345679');
    await giveValue(leaked, ALICE.phone);
    await says(leaked, 'Matches your record');
    expect(await letter(leaked)).toContain(ALICE.phone);
  });

  test('a selected text comes in by the address, which is cleared at once', async () => {
    const handed = await world.extensionPage(`leaked.html#text=${encodeURIComponent(SCAM)}`);
    expect(await handed.waitFor("document.querySelector('textarea')?.value")).toBe(SCAM);
    expect(await handed.url()).toBe(`${world.origin}/leaked.html`);
    await pressNamed(handed, /^Find who had it$/);
    await says(handed, SHOP);
    await handed.close();
  });

  test('neither the message nor any value is on disk, and nobody else was asked for anything', async () => {
    expect(await placesOf(world, [...VALUES, 'customer service', '13912345679'])).toEqual([]);
    expect(world.strangers()).toEqual([]);
  });
});

/** Really given, by really submitting forms: name, phone and card to the shop; name and phone to two others. */
async function giveAway(world: World): Promise<void> {
  const { hosts } = world.demo;
  const market = await world.newTab(`http://${hosts.market}/?lang=en`);
  await market.type('[name=fullname]', ALICE.name);
  await market.type('[name=phone]', ALICE.phone);
  await market.press('Enter');
  await sendOnce(market);
  const news = await world.newTab(`https://${hosts.newsletter}/?lang=en`);
  await news.type('[name=email]', ALICE.email);
  await news.type('[name=phone]', ALICE.phone);
  await news.press('Enter');
  await story.answered(news);
  const shop = await story.openShop(world);
  await story.fillShop(shop);
  await story.pay(shop);
  await sendOnce(shop);
  await story.recorded(world, { kind: 'tel', recipient: MARKET });
  await story.recorded(world, { kind: 'tel', recipient: NEWS });
  await story.recorded(world, { kind: 'cc-number', recipient: SHOP });
  for (const tab of [market, news, shop]) await tab.close();
}

async function sendOnce(tab: Tab): Promise<void> {
  await (await tab.dialog()).press(/^Send this once$/);
  await story.answered(tab);
}

function suspectsOn(tab: Tab): Promise<readonly string[]> {
  return tab.evaluate<string[]>(
    "[...document.querySelectorAll('.suspects h3')].map((name) => name.innerText.replace(/[\\u2066-\\u2069]/g, '').trim())",
  );
}

const letter = (tab: Tab) => tab.evaluate<string>("document.querySelector('.sheet').innerText");

async function letterIn(tab: Tab, language: string): Promise<string> {
  await choose(tab, /^Language of the letter/, language);
  await tab.waitFor(`document.querySelector('.sheet')?.lang === '${language}'`);
  return letter(tab);
}

async function giveValue(tab: Tab, value: string): Promise<void> {
  await typeNamed(tab, /^Phone number/, value);
  await tab.press('Tab');
}
