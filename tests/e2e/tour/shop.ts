// The first part: a bank card, typed into a shop that Alice does not trust.
import { until } from '#tests/support/until.ts';
import * as story from '../story.people.ts';
import { ALICE, FILLED } from '../story.people.ts';
import type { Stage, Step } from './stage.ts';

export const SHOP: readonly Step[] = [
  { title: 'Alice buys a lantern. She types her name, her phone number and her bank card.', run: types },
  { title: 'She presses Pay.', run: pays },
  { title: 'She answers "Don\'t send".', run: refuses },
  { title: 'She presses Pay again and answers "Send this once".', run: sends },
];

async function types(stage: Stage): Promise<void> {
  const tab = await story.openShop(stage.world);
  stage.tabs.set('shop', tab);
  await tab.type('[name=fullname]', ALICE.name);
  await tab.type('[name=phone]', ALICE.phone);
  await tab.type('[name=card]', ALICE.card);
  const note = await until('the note beside the card field', async () => {
    return (await tab.overlays()).find((text) => /bank card/i.test(text));
  });
  stage.say(`The note beside the field says: "${note.replace(/×$/, '').trim()}"`);
  await stage.shoot(tab, 'note');
  await tab.type('[name=expiry]', ALICE.expiry);
  await tab.type('[name=csc]', ALICE.csc);
}

async function pays(stage: Stage): Promise<void> {
  const tab = shopTab(stage);
  await story.pay(tab);
  const dialog = await tab.dialog();
  const [, title = ''] = (await dialog.text()).split('\n').filter(Boolean);
  stage.say(`Whence asks: "${title}"`);
  await story.aWhile();
  stage.check(story.received(stage.world).length === 0, "Held: the shop's server has received 0 bytes of the form.");
  await dialog.frame.evaluate('new Promise((done) => setTimeout(done, 600))');
  await stage.shoot(tab, 'question');
}

async function refuses(stage: Stage): Promise<void> {
  const tab = shopTab(stage);
  const dialog = await tab.dialog();
  await dialog.press(/^Don't send$/);
  await dialog.gone();
  await story.aWhile();
  stage.check(story.carryingCard(stage.world) === 0, 'The server has still received 0 bytes.');
  const kept = JSON.stringify(await story.formValues(tab)) === JSON.stringify(FILLED);
  stage.check(kept, 'Everything that she typed is still in the form.');
}

async function sends(stage: Stage): Promise<void> {
  const tab = shopTab(stage);
  await story.pay(tab);
  await (await tab.dialog()).press(/^Send this once$/);
  const request = await stage.world.received({ host: stage.world.demo.hosts.shop, method: 'POST' });
  await story.answered(tab);
  stage.say(`Sent as the page would have sent it: ${request.method} ${request.url}, ${request.body.length} bytes.`);
}

export function shopTab(stage: Stage) {
  const tab = stage.tabs.get('shop');
  if (!tab) throw new Error('the shop is not open');
  return tab;
}
