// What the extension costs where there is much of something: mutations, calls of fetch, a huge paste, a huge upload.
import type { Tab } from '#tests/support/tab.ts';
import type { World } from '#tests/support/world.ts';
import { type Figure, quantile } from './figures.ts';
import { type Measure, type Pair, paired } from './paired.ts';

const CARD = '4111111111111111';
/** Calls of fetch in one measure: without arguments it fails at once, so that what is measured is the call. */
const CALLS = 20_000;

const pageOf = (world: World, path: string) => `https://${world.demo.hosts.bench}${path}`;

/** Types a card number, so that everything is armed, and lets it settle. */
async function armed(world: World, path: string): Promise<Tab> {
  const tab = await world.newTab(pageOf(world, path));
  await tab.type('#f0', CARD);
  await tab.waitFor('new Promise((done) => setTimeout(() => done(true), 1500))');
  return tab;
}

const measuring =
  (open: (world: World) => Promise<Tab>, code: string): Measure =>
  async (world) => {
    const tab = await open(world);
    const value = await tab.evaluate<number>(code);
    await tab.close();
    return [value];
  };

/** ms for 20,000 changes of the document, and what follows from them. */
const MUTATIONS = `(async () => {
  const from = performance.now();
  for (let i = 0; i < 20000; i++) {
    const made = document.createElement('p');
    made.textContent = i;
    document.body.append(made);
    if (i % 2) made.previousElementSibling.remove();
  }
  await new Promise((done) => setTimeout(done));
  return performance.now() - from;
})()`;

/** µs a call. */
const FETCHES = `(() => {
  const from = performance.now();
  for (let i = 0; i < ${CALLS}; i++) fetch().catch(() => {});
  return ((performance.now() - from) * 1000) / ${CALLS};
})()`;

/** The longest that no frame was drawn while \`act\` ran and for a second after; ms. */
const longestFrame = (act: string) => `(async () => {
  let longest = 0;
  let last = performance.now();
  let on = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  await new Promise((done) => requestAnimationFrame(done));
  ${act}
  await new Promise((done) => setTimeout(done, 1000));
  on = false;
  return longest;
})()`;

/** The value is set in one piece and told by an input event, as a paste is, without the browser's own cost of typing it. */
const PASTE = longestFrame(`
  const area = document.createElement('textarea');
  area.style.display = 'none';
  document.forms[0].append(area);
  area.value = JSON.stringify(Array.from({ length: 200000 }, (_, i) => ({ row: i, text: 'some words of no meaning' })));
  await new Promise((done) => setTimeout(done, 300));
  longest = 0;
  last = performance.now();
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));`);

const UPLOAD = longestFrame(`
  const data = new FormData();
  data.append('scan', new Blob([new Uint8Array(50 << 20)]), 'scan.bin');
  await new Promise((done) => setTimeout(done, 300));
  longest = 0;
  last = performance.now();
  await fetch('/received', { method: 'POST', body: data });`);

export async function heavy(pair: Pair, rounds: number): Promise<readonly Figure[]> {
  const idle = (path: string) => (world: World) => world.newTab(pageOf(world, path));
  const single = (world: World) => armed(world, '/single');
  const figure = async (name: string, unit: string, measure: Measure): Promise<Figure> => {
    const { without, withIt } = await paired(pair, rounds, measure);
    return { name, value: quantile(withIt, 0.5), unit, baseline: quantile(without, 0.5) };
  };
  return [
    await figure('20,000 mutations, nobody types', 'ms', measuring(idle('/single'), MUTATIONS)),
    await figure('20,000 mutations, a card was typed', 'ms', measuring(single, MUTATIONS)),
    await figure('a call of fetch, nobody types', 'µs', measuring(idle('/single'), FETCHES)),
    await figure('a paste of 10 MB: longest frame', 'ms', measuring(single, PASTE)),
    await figure('an upload of 50 MB: longest frame', 'ms', measuring(single, UPLOAD)),
  ];
}
