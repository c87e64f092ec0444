// Scenarios 67, 69 and 70: several questions at once, long ones, a browser that closes, an extension that goes away.
import { Attempt } from '#tests/coverage/attempt.ts';
import { ID, idField, type Mode, type Scenario } from '#tests/coverage/scenario.ts';
import { sleep, until } from '#tests/support/until.ts';
import { createWorld, type World } from '#tests/support/world.ts';
import { app, fault, fillAndSend, post } from './parts.ts';

const FETCHES = app(idField, post('value'));
const sends = { type: [['[name=idcard]', ID]], send: '#send', value: ID, expected: 'held' } as const;

const arrives = (attempt: Attempt) =>
  until('the value to arrive', () => attempt.bytes() > 0, { timeout: 6000 }).catch(() => 0);

/** The same page again in a tab of its own, with its own questions. */
async function another(attempt: Attempt, path: string, mode: Mode): Promise<Attempt> {
  const { scenario, world, desk, hosts } = attempt;
  return new Attempt(scenario, mode, world, desk, await world.newTab(`https://${hosts.site}${path}`));
}

async function twoTabs(attempt: Attempt): Promise<string> {
  const other = await another(attempt, '/other', 'refused');
  await fillAndSend(other.tab);
  if (attempt.mode !== 'off') await other.question();
  await fillAndSend(attempt.tab);
  const went = (path: string) => attempt.arrived().some((row) => row.path === path);
  if (attempt.mode === 'off') {
    await until('both to arrive', () => went('/save') && went('/save-other'));
    return 'both sent';
  }
  await attempt.question();
  const before = attempt.bytes() ? 'bytes had left, ' : '';
  await other.tab.page.bringToFront();
  await other.answer();
  await attempt.tab.page.bringToFront();
  await attempt.answer();
  await arrives(attempt);
  await sleep(400);
  const sent = [went('/save') && 'the one that was allowed', went('/save-other') && 'the one that was refused'];
  return `${before}two questions, sent: ${sent.filter(Boolean).join(' and ') || 'none'}`;
}

const FRAMES = `<iframe src="/frame?1"></iframe><iframe src="/frame?2"></iframe><button id="both">Send both</button><script>
document.querySelector('#both').onclick = () => { for (let at = 0; at < frames.length; at++) frames[at].postMessage('send', '*'); };</script>`;
const IN_FRAME = app(
  idField,
  post('value', '/save', "headers: { 'x-frame': location.search }"),
  "onmessage = () => document.querySelector('#send').click();",
);

/** A browser of its own, for what would not leave another one as it was. */
async function apart(attempt: Attempt, act: (world: World, inIt: Attempt) => Promise<string>): Promise<string> {
  const { world, scenario, mode, hosts } = attempt;
  const own = await createWorld(world.name, { demo: world.demo, ...(mode === 'off' && { extension: false }) });
  try {
    const tab = await own.newTab(`https://${hosts.site}/`);
    return await act(own, new Attempt(scenario, mode, own, null, tab));
  } finally {
    await own.close().catch(() => undefined);
  }
}

const sentWithout = async (attempt: Attempt) => {
  await fillAndSend(attempt.tab);
  return (await arrives(attempt)) ? 'sent' : 'nothing sent';
};

/** In a browser of its own: others would lose what their backgrounds hold. */
async function backgroundEnds(attempt: Attempt): Promise<string> {
  if (attempt.mode === 'off') return sentWithout(attempt);
  return apart(attempt, async (world, mine) => {
    await fillAndSend(mine.tab);
    await (await mine.question()).text();
    await world.killBackground();
    await sleep(5000);
    const before = mine.bytes() ? 'bytes had left' : 'held';
    await mine.tab.page.bringToFront();
    await mine.answer();
    if (mine.mode === 'allowed') await arrives(mine);
    else await sleep(500);
    return `${before}, ${mine.bytes() ? 'then sent the same' : 'nothing sent'}`;
  });
}

async function browserCloses(attempt: Attempt): Promise<string> {
  if (attempt.mode === 'off') return sentWithout(attempt);
  const got = await apart(attempt, async (world, mine) => {
    await fillAndSend(mine.tab);
    await (await mine.question()).text();
    await world.close();
    return 'held';
  });
  await sleep(1000);
  return `${got}, ${attempt.bytes() ? 'sent' : 'nothing sent'}`;
}

/** As an update does: the extension starts anew, and what it had in the page is an orphan. */
const LET_GO = 'let go, nothing half-sent';
const ASKED_AGAIN = `${LET_GO}, asked again after a reload`;

async function extensionGoes(attempt: Attempt): Promise<string> {
  if (attempt.mode === 'off') return sentWithout(attempt);
  return apart(attempt, async (world, own) => {
    const { tab } = own;
    await fillAndSend(tab);
    await (await own.question()).text();
    const page = await world.extensionPage('dialog.html');
    await page.evaluate('void setTimeout(() => (globalThis.browser ?? chrome).runtime.reload(), 100)');
    await sleep(500);
    await tab.page.bringToFront();
    const ended = await tab
      .waitFor<string>("said.textContent !== 'ready' && said.textContent", { timeout: 8000 })
      .catch(() => 'the request never ended');
    const whole = own.arrived().every((row) => row.complete && row.body.toString() === ID);
    const letGo = `${/done|Error/.test(ended) ? 'let go' : ended}, ${whole ? 'nothing half-sent' : 'half-sent'}`;
    if (attempt.browser === 'chromium') return letGo;
    await tab.goto(`https://${own.hosts.site}/`);
    const before = own.bytes();
    await fillAndSend(tab);
    await (await own.question()).text();
    const again = own.bytes() === before ? 'asked again after a reload' : 'not held after a reload';
    return `${letGo}, ${again}`;
  });
}

const WORKER = `onmessage = ({ data }) => fetch('/work', { method: 'POST', body: data }).then(() => postMessage('sent'), () => postMessage('failed'));`;

export const LASTING: readonly Scenario[] = [
  {
    ...sends,
    id: '67a',
    what: 'Two frames of one page send at once: two questions.',
    pages: () => ({ 'site /': FRAMES, 'site /frame': IN_FRAME }),
    type: [
      [{ frame: '/frame?1', selector: '[name=idcard]' }, ID],
      [{ frame: '/frame?2', selector: '[name=idcard]' }, ID],
    ],
    send: '#both',
    questions: 2,
    also: async (attempt) =>
      attempt.mode === 'allowed' ? fault(attempt.arrived().length === 2, 'not both frames were sent') : [],
  },
  {
    id: '67b',
    what: 'Two tabs ask at once; one is allowed, one refused.',
    pages: () => ({ 'site /': FETCHES, 'site /other': app(idField, post('value', '/save-other')) }),
    value: ID,
    modes: ['off', 'allowed'],
    expected: {
      off: 'both sent',
      refused: 'two questions, sent: the one that was allowed',
      allowed: 'two questions, sent: the one that was allowed',
    },
    run: twoTabs,
  },
  {
    id: '69a',
    what: 'Held for a while, with the background ended meanwhile.',
    pages: () => ({ 'site /': FETCHES }),
    value: ID,
    expected: 'held',
    run: backgroundEnds,
  },
  {
    ...sends,
    id: '69b',
    what: 'A worker’s request, held by the browser past the minute after which Firefox ends what is idle.',
    pages: () => ({
      'site /': app(
        idField,
        'await new Promise((done) => { worker.onmessage = done; worker.postMessage(value); })',
        "const worker = new Worker('/worker.js');",
      ),
      'site /worker.js': WORKER,
    }),
    expected: { chromium: 'recorded', firefox: 'held' },
    whileHeld: (_, { mode }) => (mode === 'allowed' ? sleep(66_000) : Promise.resolve()),
  },
  {
    id: '69c',
    what: 'The browser is closed while a question is on the screen.',
    pages: () => ({ 'site /': FETCHES }),
    value: ID,
    modes: ['off', 'refused'],
    expected: { off: 'sent', refused: 'held, nothing sent', allowed: 'held, nothing sent' },
    run: browserCloses,
  },
  {
    id: '70',
    what: 'The extension starts anew while a request is held.',
    pages: () => ({ 'site /': FETCHES }),
    value: ID,
    modes: ['off', 'refused'],
    expected: {
      chromium: { off: 'sent', refused: LET_GO, allowed: LET_GO },
      firefox: { off: 'sent', refused: ASKED_AGAIN, allowed: ASKED_AGAIN },
    },
    note: 'Chromium does not start an extension again that the bench loaded from its command line.',
    run: extensionGoes,
  },
];
