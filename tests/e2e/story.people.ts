// Who the story is about, and how she fills in the forms of the demo internet.

import { rowsOf } from '#tests/support/stored.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import type { World } from '#tests/support/world.ts';
import type { Disclosure } from '@/utils/core/ledger/disclosure.ts';

export const ALICE = {
  name: 'Alice Example',
  phone: '13912345678',
  email: 'alice.example@mail.test',
  card: '4111 1111 1111 1111',
  expiry: '11/29',
  csc: '9374',
} as const;

/** As masks show them. */
export const MASKS = { card: '**** 1111', phone: '139****5678' } as const;

/** Everything that must never be found on disk. */
export const VALUES: readonly string[] = [ALICE.phone, ALICE.card, ALICE.email, ALICE.name, ALICE.csc, ALICE.expiry];

export const SHOP = 'lanternshop.test';

/** Alice lives in China and reads English: the browser's language alone would make her numbers American. */
export async function moveToChina(world: World): Promise<void> {
  // The install sets the first region, then opens the welcome.
  await until(
    'the welcome',
    async () => {
      const urls = (await world.tabs()).map((tab) => tab.url().catch(() => ''));
      return (await Promise.all(urls)).some((url) => url.includes('welcome.html'));
    },
    { timeout: 30_000 },
  );
  const message = { type: 'change', payload: { settings: { region: 'CN' } } };
  await world.asExtension(`browser.runtime.sendMessage(${JSON.stringify(message)})`);
}

export async function openShop(world: World, lang = 'en'): Promise<Tab> {
  return world.newTab(`https://${world.demo.hosts.shop}/checkout?lang=${lang}`);
}

export async function fillShop(tab: Tab): Promise<void> {
  await tab.type('[name=fullname]', ALICE.name);
  await tab.type('[name=phone]', ALICE.phone);
  await tab.type('[name=card]', ALICE.card);
  await tab.type('[name=expiry]', ALICE.expiry);
  await tab.type('[name=csc]', ALICE.csc);
}

export const pay = (tab: Tab) => tab.click('button[name=pay]');

/** What the form holds, field by field. */
export function formValues(tab: Tab): Promise<Readonly<Record<string, string>>> {
  return tab.evaluate("Object.fromEntries(new FormData(document.getElementById('checkout')))");
}

export const FILLED = {
  cart: 'rabbit lantern × 1',
  fullname: ALICE.name,
  phone: ALICE.phone,
  email: '',
  address: '',
  card: ALICE.card,
  expiry: ALICE.expiry,
  csc: ALICE.csc,
};

/** What reached the shop's server by POST. */
export const received = (world: World) => world.requests({ host: world.demo.hosts.shop, method: 'POST' });

/** Bytes of anything, anywhere, that carry the card: also addresses, headers, other hosts. */
export function carryingCard(world: World): number {
  const forms = [ALICE.card, ALICE.card.replaceAll(' ', ''), ALICE.card.replaceAll(' ', '+')];
  return forms.reduce((sum, carries) => sum + world.requests({ carries }).length, 0);
}

/** Long enough for a request that should not leave to be seen leaving. */
export const aWhile = () => sleep(700);

export async function answered(tab: Tab): Promise<void> {
  await tab.waitFor("document.getElementById('done')?.textContent", { what: "the shop's thanks" });
}

/** Waits until the record has rows like this. */
export function recorded(world: World, like: Partial<Disclosure>): Promise<readonly Disclosure[]> {
  return until(`a row like ${JSON.stringify(like)}`, async () => {
    const rows = await rowsOf<Disclosure>(world, 'disclosures');
    const found = rows.filter((row) =>
      Object.entries(like).every(([key, value]) => row[key as keyof Disclosure] === value),
    );
    return found.length > 0 && found;
  });
}

export async function tabIdOf(world: World, host: string): Promise<number> {
  return until(`a tab at ${host}`, () =>
    world.asExtension<number>(
      `browser.tabs.query({}).then((tabs) => tabs.filter((tab) => (tab.url ?? '').includes(${JSON.stringify(host)})).at(-1)?.id)`,
    ),
  );
}
