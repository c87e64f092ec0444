// Popup, options and welcome, used with mouse and keyboard in both browsers: what they change is really changed.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { choose, pickFile, pressNamed, says, typeNamed, words } from '#tests/support/ours.ts';
import { placesOf, rowsOf, stored } from '#tests/support/stored.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import { BROWSERS } from '#tests/support/which.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import type { Disclosure } from '@/utils/core/ledger/disclosure.ts';
import type { Settings } from '@/utils/core/settings.ts';
import * as story from './story.people.ts';
import { ALICE, MASKS, SHOP } from './story.people.ts';

/** A key of the catalogue that got onto the screen instead of its sentence. */
const RAW_KEY = /\b(welcome|options|popup|leaked|letter|dialog|ui|kind|level|reason|step|trace|trust)_[a-z_]{3,}\b/;
const ID_NUMBER = '11010519491231002X';
const HAN = /\p{Script=Han}/u;
const PAGES = ['popup.html', 'welcome.html', 'leaked.html', 'options.html'];
const SECTIONS = [
  'record',
  'trusted',
  'policy',
  'try',
  'muted',
  'pause',
  'language',
  'stored',
  'backup',
  'erase',
  'check',
  'about',
];

vi.setConfig({ testTimeout: 180_000 });

describe.each(BROWSERS)('%s', (name) => {
  let world: World;
  let page: Tab | null = null;
  beforeAll(async () => {
    world = await createWorld(name);
  }, 180_000);
  afterAll(() => world?.close());
  beforeEach(async () => {
    world.demo.reset();
    await page?.close();
    page = null;
  });

  const open = async (path: string): Promise<Tab> => {
    page = await world.extensionPage(path);
    return page;
  };

  test('the welcome opens by itself at install, and keeps the region and the language that are chosen', async () => {
    const welcome = await until('the welcome', () => tabAt(world, 'welcome.html'));
    await says(welcome, 'Know where it went.');
    await choose(welcome, /^Country or region/, 'DE');
    await until('the region to be kept', async () => (await settings(world)).region === 'DE');
    await choose(welcome, /^Language/, 'zh_CN');
    await says(welcome, '知道它去了哪里');
    expect(await welcome.evaluate('document.documentElement.lang')).toMatch(/^zh/);
    await pressNamed(welcome, /^开始使用/);
    await says(welcome, '准备好了');
    expect(await settings(world)).toMatchObject({ welcomed: true, language: 'zh_CN', region: 'DE' });
    await change(world, { region: 'CN', language: 'en' });
    await says(welcome, 'Ready.');
    await welcome.close();
  });

  test.each(['en', 'zh_CN'] as const)('in %s every sentence is there, in that language', async (language) => {
    await change(world, { language });
    const tab = await open('popup.html');
    for (const path of [...PAGES, ...SECTIONS.map((section) => `options.html#${section}`)]) {
      await tab.goto('about:blank');
      await tab.goto(`${world.origin}/${path}`);
      const said = await until(`words on ${path}`, async () => (await words(tab)).length > 20 && words(tab));
      expect(said, path).not.toMatch(RAW_KEY);
      if (language === 'zh_CN') expect(said, path).toMatch(HAN);
      else expect(said.replaceAll('简体中文', ''), path).not.toMatch(HAN);
    }
    await change(world, { language: 'en' });
  });

  test.each([
    ['en', /^Text$/, /^Name of the field/, /1 item found.*ID number.*Sure.*Its check digit is right/s],
    ['zh_CN', /^文字$/, /^所在输入栏的名称/, /找到 1 项.*身份证件号码.*中国.*确定.*校验位正确/s],
  ] as const)('in %s a text that is tried out says what it is and why, and nothing of it is kept', async (...row) => {
    const [language, textField, labelField, reasons] = row;
    await change(world, { language });
    const options = await open('options.html#try');
    await typeNamed(options, textField, `x ${ID_NUMBER} y`);
    await says(options, reasons);
    expect(await options.evaluate("document.querySelector('mark bdi').textContent")).toBe(ID_NUMBER);
    await typeNamed(options, textField, 'Alice Example');
    await typeNamed(options, labelField, 'Full name');
    await says(options, language === 'en' ? /The words at the field say .*full name/ : /这一栏旁的文字写着.*full name/);
    expect(await placesOf(world, [ID_NUMBER, 'Alice Example'])).toEqual([]);
    await change(world, { language: 'en' });
  });

  test('a trusted site is added by any address of it, refused in words when it is none, removed, and brought back', async () => {
    const options = await open('options.html#trusted');
    await add(options, 'https://pay.example.com/checkout?x=1');
    await says(options, /example\.com.? is now trusted/);
    await add(options, 'co.uk');
    expect(await options.waitFor("document.querySelector('[role=alert]')?.innerText")).toMatch(/\w+ \w+/);
    expect(await trusted(world)).toEqual(['example.com']);
    await pressNamed(options, /^Remove .?example\.com/);
    await says(options, 'no longer trusted');
    expect(await trusted(world)).toEqual([]);
    await pressNamed(options, /^Undo$/);
    await until('the site to be back', async () => (await trusted(world)).length === 1);
  });

  test('a file that is no list of sites is said in words and changes nothing; a list is shown first, then added', async () => {
    const options = await open('options.html#trusted');
    await says(options, 'Import a list');
    const before = await trusted(world);
    await pickFile(options, 'photo.png', '\u0000\u0001PNG');
    await says(options, /photo\.png.* is not a text file.*Nothing was changed/);
    await pickFile(options, 'other.json', '{"a": [1, 2]}');
    await says(options, /other\.json.* looks like JSON.*Nothing was changed/);
    expect(await trusted(world)).toEqual(before);
    await pickFile(options, 'sites.txt', '# mine\nbank.example.org\nnot a site\nexample.com\n');
    await says(options, '1 site would be added');
    expect(await trusted(world)).toEqual(before);
    await pressNamed(options, /^Add 1 site$/);
    await until('the site to be added', async () => (await trusted(world)).includes('example.org'));
  });

  test('the exported list can be read, and holds the sites', async () => {
    const options = await open('options.html#trusted');
    await says(options, 'Export the list');
    await options.evaluate(`{
      URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.saved = text; }); return ''; };
      HTMLAnchorElement.prototype.click = () => {};
    }`);
    await pressNamed(options, /^Export the list$/);
    const saved = JSON.parse(await options.waitFor<string>('globalThis.saved'));
    expect(saved).toEqual({ kind: 'whence-trusted-sites', version: 1, sites: ['example.com', 'example.org'] });
  });

  test('what the policy says of a kind is what happens on the page', async () => {
    const options = await open('options.html#policy');
    await choose(options, /^Bank card number, Unknown/, 'silent');
    await until('the change to be kept', async () => 'cc-number' in (await settings(world)).policy);
    await choose(options, /^Name, Unknown/, 'hold');
    await until('the other one too', async () => Object.keys((await settings(world)).policy).length === 2);
    const tab = await story.openShop(world);
    await tab.type('[name=card]', ALICE.card);
    await story.pay(tab);
    await story.answered(tab);
    await tab.goto(`https://${world.demo.hosts.shop}/checkout?lang=en`);
    world.demo.reset();
    await tab.type('[name=fullname]', ALICE.name);
    await story.pay(tab);
    await (await tab.dialog()).press(/^Send this once$/);
    await story.answered(tab);
    await tab.close();
    await pressNamed(options, /^Back to the defaults$/);
    await until('the defaults', async () => Object.keys((await settings(world)).policy).length === 0);
  });

  test('the popup knows the site, finds an item by its value, trusts, leaves alone and pauses', async () => {
    const shop = await story.openShop(world);
    const popup = await open(`popup.html?tab=${await story.tabIdOf(world, world.demo.hosts.shop)}`);
    expect(await says(popup, MASKS.card)).toContain(SHOP);
    await typeNamed(popup, /^Find a number/, ALICE.card);
    await popup.waitFor(`document.querySelector('.results')?.innerText.includes('${SHOP}')`);
    await pressNamed(popup, /^I trust this site/);
    await until('trust', async () => (await trusted(world)).includes(SHOP));
    await pressNamed(popup, /^I trust this site/);
    await until('no trust', async () => !(await trusted(world)).includes(SHOP));
    await pressNamed(popup, /^Pause$/);
    await pressNamed(popup, /^Leave this site alone$/);
    await says(popup, 'You asked to leave this site alone');
    await shop.goto(`https://${world.demo.hosts.shop}/checkout?lang=en`);
    await shop.type('[name=card]', ALICE.card);
    await story.pay(shop);
    await story.answered(shop);
    await pressNamed(popup, /^Watch this site again$/);
    await until('the site to be watched', async () => (await settings(world)).muted.length === 0);
    await pressNamed(popup, /^Pause$/);
    await pressNamed(popup, /^Pause for 1 hour$/);
    await says(popup, 'Paused until');
    await pressNamed(popup, /^Turn on again$/);
    await until('it to be on', async () => (await settings(world)).pausedUntil === 0);
    await shop.close();
  });

  /** Presses the button of an open question until the question is closed: a dialog that is just opening may miss a press. */
  async function confirm(tab: Tab, name: RegExp): Promise<void> {
    const open = () => tab.evaluate<boolean>("document.querySelector('dialog[open]') !== null");
    await until('the question to open', open);
    await until('the question to be answered', async () => {
      await pressNamed(tab, name);
      await sleep(300);
      return !(await open());
    });
  }

  test('the record is renewed once that was confirmed, and says the same', async () => {
    const sorted = async () => (await rows(world)).map((row) => JSON.stringify(row)).sort();
    const before = await sorted();
    expect(before.length).toBeGreaterThan(0);
    const options = await open('options.html#erase');
    await pressNamed(options, /^Renew the record…$/);
    await confirm(options, /^Renew the record$/);
    await says(options, 'The record is renewed.');
    expect(await sorted()).toEqual(before);
  });

  test('an item can be forgotten, then everything about a site', async () => {
    const options = await open('options.html#record');
    const before = await rows(world);
    expect(before.some(({ kind }) => kind === 'cc-number')).toBe(true);
    await pressNamed(options, /^Forget Bank card number/);
    await confirm(options, /^Forget$/);
    await until('the card to be forgotten', async () => !(await rows(world)).some(({ kind }) => kind === 'cc-number'));
    expect((await rowsOf<{ kind: string }>(world, 'items')).some(({ kind }) => kind === 'cc-number')).toBe(false);
    expect((await rows(world)).length).toBeGreaterThan(0);
    await pressNamed(options, /^Forget Name/);
    await pressNamed(options, /^Everything about .?lanternshop/);
    await confirm(options, /^Forget$/);
    await until('the site to be forgotten', async () => (await rows(world)).length === 0);
  });

  test('after everything is erased nothing is left, and only the typed word lets it happen', async () => {
    await change(world, { region: 'FR' });
    const options = await open('options.html#erase');
    await pressNamed(options, /^Erase everything…$/);
    await typeNamed(options, /^Type/, 'no');
    expect(await options.evaluate("document.querySelector('dialog .danger').disabled")).toBe(true);
    await typeNamed(options, /^Type/, 'erase');
    await pressNamed(options, /^Erase everything$/);
    await says(options, 'Everything was erased.');
    const left = await stored(world);
    for (const [place, content] of Object.entries(left))
      if (place.includes('/') && !place.endsWith('/keys')) expect([place, content]).toEqual([place, []]);
    expect(await trusted(world)).toEqual([]);
    expect((await settings(world)).region).not.toBe('FR');
    expect(world.strangers()).toEqual([]);
  });
});

async function tabAt(world: World, path: string): Promise<Tab | null> {
  for (const tab of await world.tabs()) if ((await tab.url().catch(() => '')).includes(path)) return tab;
  return null;
}

async function change(world: World, changes: Partial<Settings>): Promise<Settings> {
  const message = { type: 'change', payload: { settings: changes } };
  const reply = await world.asExtension<{ ok: Settings }>(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
  return reply.ok;
}

const settings = (world: World) => change(world, {});

async function trusted(world: World): Promise<readonly string[]> {
  return (await settings(world)).trusted.map(({ site }) => site).sort();
}

const rows = (world: World) => rowsOf<Disclosure>(world, 'disclosures');

async function add(options: Tab, site: string): Promise<void> {
  await typeNamed(options, /^Add a site you trust/, site);
  await options.press('Enter');
}
