// Scenario 71: pages come back to, once a form was sent.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep } from '#tests/support/until.ts';
import { fillAndSend } from './parts.ts';

const FORM = form(`${idField}<button id="send">Send</button>`);

/** Sent once, then moved back and forth: nothing more is asked. */
const visits = (moves: (tab: Tab) => Promise<unknown>) => async (attempt: Attempt) => {
  const { tab, mode } = attempt;
  await fillAndSend(tab);
  const first = mode === 'off' ? 0 : await attempt.answer();
  await tab.waitFor("!!document.querySelector('#done')");
  await moves(tab);
  await sleep(1000);
  const more = (await attempt.questionNow()) ? ', and once more' : '';
  const posts = attempt.arrived().filter(({ method }) => method === 'POST').length;
  return `${mode === 'off' ? '' : `asked ${first} times${more}, `}sent ${posts} times, ends at ${new URL(await tab.url()).pathname}`;
};

const moved = (end: string) => ({ off: end, refused: `asked 1 times, ${end}`, allowed: `asked 1 times, ${end}` });
const visited = (id: string, what: string, moves: (tab: Tab) => Promise<unknown>, end: string): Scenario => ({
  id,
  what,
  pages: () => ({ 'site /': `${FORM}<a href="/about">About</a>` }),
  value: ID,
  modes: ['off', 'allowed'],
  expected: moved(end),
  run: visits(moves),
});

const go = async (tab: Tab, code: string, path: string) => {
  await tab.evaluate(`void setTimeout(() => ${code})`);
  await tab.waitFor(`location.pathname === '${path}' && document.readyState === 'complete'`);
};

export const VISITS: readonly Scenario[] = [
  visited(
    '71a',
    'Back to the form after it was sent.',
    (tab) => go(tab, 'history.back()', '/'),
    'sent 1 times, ends at /',
  ),
  {
    ...visited(
      '71b',
      'The answer to a POST is reloaded, which sends the form again.',
      (tab) => go(tab, 'location.reload()', '/send'),
      '',
    ),
    expected: { chromium: moved('sent 2 times, ends at /send'), firefox: moved('sent 1 times, ends at /send') },
    note: 'Firefox asks whether to send again, and a program that drives it says no.',
  },
  visited(
    '71c',
    'Back, forward and back again.',
    async (tab) => {
      await go(tab, 'history.back()', '/');
      await go(tab, "location.assign('/about')", '/about');
      await go(tab, 'history.back()', '/');
      await go(tab, 'history.forward()', '/about');
    },
    'sent 1 times, ends at /about',
  ),
];
