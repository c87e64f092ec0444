// Scenarios 68 and 74: on a narrow screen by keyboard alone, and beside other extensions. Each in a browser of its own.
import { fileURLToPath } from 'node:url';
import { Attempt } from '#tests/coverage/attempt.ts';
import { Desk } from '#tests/coverage/desk.ts';
import { CARD, cardField, EMAIL, emailField, type Scenario } from '#tests/coverage/scenario.ts';
import { until } from '#tests/support/until.ts';
import { createWorld, type WorldOptions } from '#tests/support/world.ts';

const other = (name: string) => fileURLToPath(new URL(`../extensions/${name}`, import.meta.url));

/** The same attempt in a browser with other options, closed again afterwards. */
async function elsewhere(
  { scenario, mode, browser, world, hosts }: Attempt,
  options: WorldOptions,
  act: (attempt: Attempt) => Promise<string>,
): Promise<string> {
  const own = await createWorld(browser, { ...options, demo: world.demo });
  try {
    const desk = await Desk.open(own);
    const tab = await own.newTab(`https://${hosts.site}/`);
    return await act(new Attempt(scenario, mode, own, desk, tab));
  } finally {
    await own.close();
  }
}

/** Tab by Tab to the button whose name this is; false where it does not come. */
async function tabTo(attempt: Attempt, name: string): Promise<boolean> {
  for (let presses = 0; presses < 12; presses++) {
    const question = await attempt.question();
    const focused = await question.frame.evaluate<string>('document.activeElement?.innerText ?? ""');
    if (focused.trim() === name) return true;
    await attempt.tab.press('Tab');
    await attempt.sleep(80);
  }
  return false;
}

async function byKeyboard(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.press('Tab');
  await tab.page.keyboard.type(CARD);
  await tab.press('Enter');
  const question = await attempt.question();
  await question.text();
  if (attempt.arrived().length > 0) return 'sent before the answer';
  const wide = await question.frame.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  if (wide) return 'the question is wider than the screen';
  if (mode === 'refused') {
    await attempt.sleep(300);
    await tab.press('Escape');
    await question.gone();
    const back = await until(
      'the focus to be back',
      () => tab.evaluate<boolean>(`document.activeElement?.name === 'card'`),
      { timeout: 3000 },
    ).catch(() => false);
    if (!back) return 'the focus did not come back to the field';
    return attempt.arrived().length === 0 ? 'held, nothing sent' : 'held, sent although refused';
  }
  await attempt.sleep(1200);
  if (!(await tabTo(attempt, 'Send this once'))) return 'the button cannot be reached by Tab';
  // Bringing it into view moved it: the wait begins anew, and the question says so.
  await attempt.sleep(1000);
  await tab.press('Enter');
  return (await attempt.arrives()) ? 'held, then sent the same' : 'held, not sent although allowed';
}

export const COMPANY: readonly Scenario[] = [
  {
    id: '68',
    what: 'On a screen of 360 pixels, right to left, by keyboard alone: typed, sent with Enter, answered with Tab and Enter, refused with Escape; the focus comes back to the field.',
    pages: () => ({ 'site /': `<main dir="rtl"><form method="post" action="/send">${cardField}</form></main>` }),
    value: CARD,
    modes: ['refused', 'allowed'],
    expected: { off: '', refused: 'held, nothing sent', allowed: 'held, then sent the same' },
    run: (attempt) => elsewhere(attempt, { viewport: { width: 360, height: 640 } }, byKeyboard),
  },
  {
    id: '74a',
    what: 'Another extension fills the form and submits it in the same task: one question.',
    pages: () => ({ 'site /': `<form method="post" action="/send">${cardField}<button>Pay</button></form>` }),
    value: CARD,
    modes: ['refused', 'allowed'],
    expected: { off: '', refused: 'held, nothing sent', allowed: 'held, then sent the same' },
    run: (attempt) =>
      elsewhere(attempt, { beside: [other('fills')] }, async (own) => {
        await (await own.question()).text();
        if (own.arrived().length > 0) return 'sent before the answer';
        const questions = await own.answer();
        if (questions !== 1) return `asked ${questions} times`;
        if (own.mode === 'refused') return own.arrived().length ? 'held, sent although refused' : 'held, nothing sent';
        return (await own.arrives()) ? 'held, then sent the same' : 'held, not sent although allowed';
      }),
  },
  {
    id: '74b',
    what: 'Another extension cancels what goes to a tracker: the record says that it was blocked, and not that it was sent.',
    pages: (hosts) => ({
      'site /': `${emailField}<script>document.querySelector('input').addEventListener('change', (event) => {
  fetch('https://${hosts.third}/collect', { method: 'POST', body: JSON.stringify({ e: event.target.value }) }).catch(() => {});
});</script><p tabindex="0">Elsewhere</p>`,
    }),
    value: EMAIL,
    to: 'third',
    modes: ['allowed'],
    expected: { off: '', refused: '', allowed: 'blocked-elsewhere' },
    run: (attempt) =>
      elsewhere(attempt, { beside: [other('cancels')] }, async (own) => {
        await own.tab.type('[name=email]', EMAIL);
        await own.tab.click('p');
        const settled = async () => (await own.rows()).find(({ state }) => state !== 'attempted');
        const row = (await until('a row', settled, { timeout: 8000 }).catch(() => null)) ?? (await own.rows())[0];
        if (own.arrived().length > 0) return 'it was sent';
        if (!row) return 'nothing on the record';
        return row.sentAt === null ? row.state : `said to be sent, ${row.state}`;
      }),
  },
];
