// The second part: what the record says, who else listens, and a bank that is not the bank.
import { pressNamed, says } from '#tests/support/ours.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep, until } from '#tests/support/until.ts';
import * as story from '../story.people.ts';
import { ALICE, MASKS } from '../story.people.ts';
import { shopTab } from './shop.ts';
import type { Stage, Step } from './stage.ts';

export const POPUP = { width: 380, height: 600 } as const;
/** The resident identity number that textbooks use. */
const ID = '11010519491231002X';

export const RECORD: readonly Step[] = [
  { title: 'She opens the popup on the shop.', run: popup },
  { title: 'She subscribes to a newsletter. A script of another company reads along while she types.', run: tracker },
  { title: 'She orders from a market stall whose site has no encryption.', run: market },
  { title: 'She trusts her bank, in a window that no page can cover.', run: trusts },
  { title: 'She follows a link to a bank whose name differs by one letter.', run: twin },
  { title: 'She looks at the whole record.', run: record },
];

async function popup(stage: Stage): Promise<void> {
  const { world } = stage;
  await until('the card to be seen leaving', async () =>
    (await story.recorded(world, { kind: 'cc-number', decision: 'once' })).some(({ sentAt }) => sentAt !== null),
  );
  const page = await world.extensionPage(`popup.html?tab=${await story.tabIdOf(world, world.demo.hosts.shop)}`);
  const said = await says(page, MASKS.card);
  stage.check(said.includes('Seen leaving'), `Recorded: bank card ${MASKS.card} to ${story.SHOP}, seen leaving.`);
  await stage.shoot(page, 'popup', POPUP);
  await page.close();
  await shopTab(stage).close();
}

async function tracker(stage: Stage): Promise<void> {
  const { world } = stage;
  const tab = await world.newTab(`https://${world.demo.hosts.newsletter}/?lang=en`);
  await tab.type('[name=email]', ALICE.email);
  // As a person does who looks up before going on.
  await sleep(1500);
  await tab.type('[name=phone]', ALICE.phone);
  await world.received({ host: world.demo.hosts.tracker, path: '/collect' });
  await story.recorded(world, { kind: 'email', recipient: 'pixelmeter.test' });
  stage.say('Recorded: her e-mail address went to pixelmeter.test, before she submitted anything.');
  await tab.press('Enter');
  await story.answered(tab);
  await story.recorded(world, { kind: 'tel', recipient: 'teapotweekly.test' });
  await tab.close();
}

async function market(stage: Stage): Promise<void> {
  const { world } = stage;
  const tab = await world.newTab(`http://${world.demo.hosts.market}/?lang=en`);
  await tab.type('[name=phone]', ALICE.phone);
  await tab.click('button');
  const dialog = await tab.dialog();
  const said = await dialog.text();
  stage.check(
    /not encrypted|encrypt/i.test(said),
    'Held, although it is only a phone number: anyone on the way could read it.',
  );
  await dialog.frame.evaluate('new Promise((done) => setTimeout(done, 900))');
  await stage.shoot(tab, 'not-encrypted');
  await dialog.press(/^Send this once$/);
  await story.answered(tab);
  await tab.close();
}

async function trusts(stage: Stage): Promise<void> {
  const { world } = stage;
  const tab = await world.newTab(`https://${world.demo.hosts.bank}/verify?lang=en`);
  await fillBank(tab);
  await (await tab.dialog()).press(/^Trust this site/);
  const window = await until('the window that asks for trust', async () => {
    for (const one of await world.tabs()) if ((await one.url().catch(() => '')).includes('#trust=')) return one;
    return null;
  });
  await says(window, 'millowbank.test');
  await window.waitFor("document.querySelector('button.primary:enabled') !== null");
  await stage.shoot(window, 'trust-window', { width: 440, height: 610 });
  await pressNamed(window, /^Trust and send$/);
  await story.answered(tab);
  stage.say('Sent, and millowbank.test is on her list: from now on it is recorded without asking.');
  await tab.close();
}

async function twin(stage: Stage): Promise<void> {
  const { world } = stage;
  const tab = await world.newTab(`https://${world.demo.hosts.bankTwin}/verify?lang=en`);
  await fillBank(tab);
  const dialog = await tab.dialog();
  const said = await dialog.text();
  stage.check(
    said.includes('millowbank.test'),
    'Held: mi11owbank.test looks like millowbank.test, which she trusts, and is another site.',
  );
  await dialog.frame.evaluate('new Promise((done) => setTimeout(done, 900))');
  await stage.shoot(tab, 'look-alike');
  await dialog.press(/^Don't send$/);
  await dialog.gone();
  stage.check(
    world.requests({ host: world.demo.hosts.bankTwin, method: 'POST' }).length === 0,
    'The twin has received 0 bytes.',
  );
  await tab.close();
}

async function fillBank(tab: Tab): Promise<void> {
  await tab.type('[name=realname]', ALICE.name);
  await tab.type('[name=idno]', ID);
  await tab.type('[name=mobile]', ALICE.phone);
  await tab.click('form button');
}

async function record(stage: Stage): Promise<void> {
  const options = await stage.world.extensionPage('options.html#record');
  await says(options, MASKS.card);
  const count = await options.evaluate<number>("document.querySelectorAll('tbody tr').length");
  stage.say(`${count} rows: what, to whom, from which page, when, and whether it was seen leaving.`);
  await stage.shoot(options, 'record');
  await options.close();
}

export const TOLD: readonly string[] = [...story.VALUES, ID];
