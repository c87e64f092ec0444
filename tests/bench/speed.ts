// What the extension costs a page, each measure taken in turn in a browser with it and in one without it.
import type { Tab } from '#tests/support/tab.ts';
import { until } from '#tests/support/until.ts';
import type { World } from '#tests/support/world.ts';
import { type Figure, quantile } from './figures.ts';
import { heavy } from './heavy.ts';
import { type Pair, paired } from './paired.ts';

const bench = (world: World, path: string) => `https://${world.demo.hosts.bench}${path}`;

/** Navigation start to the end of the load event, ms. */
async function load(world: World): Promise<readonly number[]> {
  const tab = await world.newTab(bench(world, '/fields'));
  const time = await tab.waitFor<number>(`performance.getEntriesByType('navigation')[0].duration || 0`);
  await tab.close();
  return [time];
}

/** Main-thread time of one input event and all its listeners, ms: 200 keys in a field of a large page. */
const keys =
  (path: string) =>
  async (world: World): Promise<readonly number[]> => {
    const tab = await world.newTab(bench(world, path));
    await tab.type('#f1', 'ab');
    await tab.waitFor('new Promise((done) => setTimeout(() => done(true), 1500))');
    const times = await tab.evaluate<number[]>(`(() => {
    const times = [];
    for (let i = 0; i < 200; i++) {
      const from = performance.now();
      document.execCommand('insertText', false, 'x');
      times.push(performance.now() - from);
    }
    return times;
  })()`);
    await tab.close();
    return times;
  };

/** Typing 40 keys at 30 ms: all main-thread work from the first to a second after the last, per key, ms. */
async function typing(world: World): Promise<readonly number[]> {
  const tab = await world.newTab(bench(world, '/fields'));
  await tab.type('#f1', 'ab');
  await tab.waitFor('new Promise((done) => setTimeout(() => done(true), 1500))');
  const session = await cdp(tab);
  const from = await session.taskTime();
  await tab.page.keyboard.type('1380013800013800138000138001380013800138', { delay: 30 });
  await tab.waitFor('new Promise((done) => setTimeout(() => done(true), 1000))');
  const spent = (await session.taskTime()) - from;
  await tab.close();
  return [(spent * 1000) / 40];
}

/** From the click on a button, with nothing personal in the form, to the request at the server, ms. */
async function submit(world: World): Promise<readonly number[]> {
  const tab = await world.newTab(bench(world, '/single'));
  await tab.type('#f0', 'lantern');
  await tab.waitFor('new Promise((done) => setTimeout(() => done(true), 600))');
  world.demo.reset();
  await tab.evaluate(
    `document.querySelector('#go').addEventListener('click', () => { window.name = String(Date.now()) })`,
  );
  await tab.click('#go');
  const row = await until('the form', () => world.requests({ host: world.demo.hosts.bench, method: 'POST' })[0]);
  await tab.waitFor(`document.readyState === 'complete' && window.name`);
  const clicked = Number(await tab.evaluate('window.name'));
  await tab.close();
  return [row.time - clicked];
}

/** A call of fetch that fails before any network, in a page where nobody typed: what the gate adds to it, µs. */
async function unarmed(world: World): Promise<readonly number[]> {
  const tab = await world.newTab(bench(world, '/single'));
  const times = await tab.evaluate<number[]>(`(async () => {
    const times = [];
    for (let round = 0; round < 10; round++) {
      const from = performance.now();
      for (let i = 0; i < 2000; i++) fetch('http://[').catch(() => 0);
      times.push(((performance.now() - from) * 1000) / 2000);
      await new Promise((done) => setTimeout(done, 20));
    }
    return times;
  })()`);
  await tab.close();
  return times;
}

interface Cdp {
  /** Main-thread task time of the page so far, s. */
  taskTime(): Promise<number>;
}

async function cdp(tab: Tab): Promise<Cdp> {
  type Session = { send(method: string): Promise<{ metrics: { name: string; value: number }[] }> };
  type Page = { context(): { newCDPSession(page: unknown): Promise<Session> } };
  const page = tab.page as unknown as Page;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    taskTime: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN;
    },
  };
}

/** `rounds` of each: more is steadier. */
export async function speed(pair: Pair, rounds: number): Promise<readonly Figure[]> {
  const few = Math.ceil(rounds / 4);
  const key = (path: string) => paired(pair, few, keys(path));
  const figure = (name: string, part: number, { without, withIt }: Awaited<ReturnType<typeof paired>>): Figure => {
    return { name, value: quantile(withIt, part), unit: 'ms', baseline: quantile(without, part) };
  };
  const fields = await key('/fields');
  return [
    figure('page of 2,000 fields: load, median', 0.5, await paired(pair, rounds, load)),
    figure('keystroke: listeners, median', 0.5, fields),
    figure('keystroke: listeners, p99', 0.99, fields),
    figure('keystroke among 20,000 nodes: listeners, p99', 0.99, await key('/nodes')),
    figure('keystroke among 2,000 shadow roots: listeners, p99', 0.99, await key('/shadows')),
    figure('typing: all main-thread work a key, median', 0.5, await paired(pair, Math.ceil(rounds / 3), typing)),
    {
      ...figure('fetch while not armed, a call, median', 0.5, await paired(pair, Math.ceil(rounds / 4), unarmed)),
      unit: 'µs',
    },
    figure('click to request, nothing to ask, median', 0.5, await paired(pair, rounds, submit)),
    ...(await heavy(pair, few)),
  ];
}
