// The same screens in Chinese, in the dark, and on a narrow screen.
import { says } from '#tests/support/ours.ts';
import * as story from '../story.people.ts';
import { ALICE } from '../story.people.ts';
import { leakedTab } from './leak.ts';
import { POPUP } from './record.ts';
import type { Look, Stage, Step } from './stage.ts';

const NARROW: Look = { width: 390, height: 844 };

export const LOOKS: readonly Step[] = [
  { title: 'The same in Chinese, in the dark and on a narrow screen.', run: everyLook },
];

async function everyLook(stage: Stage): Promise<void> {
  await pages(stage, 'en');
  await stage.speak('zh_CN');
  await question(stage);
  await pages(stage, 'zh');
  await leaked(stage);
  await stage.speak('en');
}

async function question(stage: Stage): Promise<void> {
  const tab = await story.openShop(stage.world, 'zh');
  await tab.type('[name=fullname]', '王小明');
  await tab.type('[name=card]', ALICE.card);
  await new Promise((done) => setTimeout(done, 600));
  await stage.shoot(tab, 'note-zh');
  await story.pay(tab);
  const dialog = await tab.dialog();
  await dialog.text();
  await dialog.frame.evaluate('new Promise((done) => setTimeout(done, 900))');
  await stage.shoot(tab, 'question-zh');
  await stage.shoot(tab, 'question-zh-dark', { dark: true });
  await stage.shoot(tab, 'question-zh-narrow', NARROW);
  await dialog.press(/^不发送$/);
  await dialog.gone();
  const popup = await stage.world.extensionPage(
    `popup.html?tab=${await story.tabIdOf(stage.world, stage.world.demo.hosts.shop)}`,
  );
  await says(popup, story.SHOP);
  await stage.shoot(popup, 'popup-zh', POPUP);
  await stage.shoot(popup, 'popup-zh-dark', { ...POPUP, dark: true });
  await popup.close();
  await tab.close();
}

async function pages(stage: Stage, language: string): Promise<void> {
  for (const [path, name] of PAGES) {
    const tab = await stage.world.extensionPage(path);
    await tab.waitFor("document.body.innerText.length > 20 && document.querySelector('h1') !== null");
    await stage.shoot(tab, `${name}-${language}`, { fullPage: name === 'welcome' });
    if (language === 'zh') await stage.shoot(tab, `${name}-${language}-narrow`, NARROW);
    else await stage.shoot(tab, `${name}-${language}-dark`, { dark: true });
    await tab.close();
  }
}

const PAGES = [
  ['welcome.html', 'welcome'],
  ['options.html#record', 'options-record'],
  ['options.html#policy', 'options-policy'],
  ['options.html#trusted', 'options-trusted'],
] as const;

async function leaked(stage: Stage): Promise<void> {
  const tab = leakedTab(stage);
  await says(tab, '现在就做');
  await tab.evaluate('scrollTo(0, 0)');
  await stage.shoot(tab, 'case-zh', { fullPage: true });
  await stage.shoot(tab, 'case-zh-dark', { dark: true });
  await stage.shoot(tab, 'case-zh-narrow', NARROW);
}
