// The third part: a stranger knows her card.
import { choose, pressNamed, says, typeNamed } from '#tests/support/ours.ts';
import type { Tab } from '#tests/support/tab.ts';
import { ALICE, MASKS, SHOP } from '../story.people.ts';
import { TOLD } from './record.ts';
import type { Stage, Step } from './stage.ts';

export const SCAM = `“${ALICE.name}? This is customer service. Your card ${ALICE.card}, bound to ${ALICE.phone}, was charged 3,980 yuan by mistake. Read me the code and I will refund it.”`;

export const LEAK: readonly Step[] = [
  { title: 'A stranger writes to Alice and knows her card. She pastes the message.', run: pastes },
  { title: 'Whence looks up who had what the stranger knew.', run: traces },
  { title: 'She opens a case.', run: opens },
  { title: 'The first letter is ready, in English and in Chinese.', run: writes },
  { title: 'What is on her disk, and who was asked for anything?', run: checks },
];

async function pastes(stage: Stage): Promise<void> {
  const tab = await stage.world.extensionPage('leaked.html');
  stage.tabs.set('leaked', tab);
  await typeNamed(tab, /^Paste the message/, SCAM);
  await stage.shoot(tab, 'leaked');
}

async function traces(stage: Stage): Promise<void> {
  const tab = leakedTab(stage);
  await pressNamed(tab, /^Find who had it$/);
  await says(tab, /estimate from your record/);
  const suspects = await tab.evaluate<string[]>(
    "[...document.querySelectorAll('.suspects > li > .row')].map((row) => row.innerText)",
  );
  for (const [index, suspect] of suspects.entries()) stage.say(`${index + 1}) ${plain(suspect)}`);
  const first = plain(suspects[0] ?? '').split(' ')[0] ?? '';
  stage.check(first === SHOP, `Traced: ${SHOP} comes first. It is an estimate, and the page says so.`);
  await stage.shoot(tab, 'sources');
  await tab.evaluate("document.getElementById('who').scrollIntoView()");
  await stage.shoot(tab, 'traced');
}

async function opens(stage: Stage): Promise<void> {
  const tab = leakedTab(stage);
  await pressNamed(tab, /^Open a case/);
  await says(tab, 'Do now');
  const steps = await tab.evaluate<string[]>(
    "[...document.querySelectorAll('#do-now strong')].map((step) => step.innerText)",
  );
  for (const step of steps.slice(0, 4)) stage.say(`- ${step}`);
  stage.say(`… ${steps.length} steps in all, the most urgent first.`);
  await stage.shoot(tab, 'case');
}

async function writes(stage: Stage): Promise<void> {
  const tab = leakedTab(stage);
  const english = await letterIn(tab, 'en');
  await tab.evaluate("document.querySelector('.sheet').scrollIntoView()");
  await stage.shoot(tab, 'letter');
  const chinese = await letterIn(tab, 'zh-Hans');
  await tab.evaluate("document.querySelector('.sheet').scrollIntoView()");
  await stage.shoot(tab, 'letter-zh');
  for (const line of [english, chinese].map(
    (letter) => letter.split('\n').find((text) => text.includes(MASKS.card)) ?? '',
  ))
    stage.check(line !== '', `"${line}"`);
  stage.check(english.includes(SHOP) && chinese.includes(SHOP), `Both are addressed to ${SHOP}.`);
}

async function checks(stage: Stage): Promise<void> {
  const places = await stage.places(TOLD);
  stage.check(places.length === 0, 'None of the values that she typed is stored: masks and keyed fingerprints only.');
  const strangers = stage.world.strangers();
  stage.check(strangers.length === 0, 'Nobody outside the demo was asked for anything: Whence has no server.');
}

async function letterIn(tab: Tab, language: string): Promise<string> {
  await choose(tab, /^(Language of the letter|函件语言)/, language);
  await tab.waitFor(`document.querySelector('.sheet')?.lang === '${language}'`);
  return tab.evaluate("document.querySelector('.sheet').innerText");
}

export function leakedTab(stage: Stage): Tab {
  const tab = stage.tabs.get('leaked');
  if (!tab) throw new Error('the leak page is not open');
  return tab;
}

const plain = (text: string) =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
