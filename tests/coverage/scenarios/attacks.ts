// Scenarios 61 to 66: gestures that a page needs after the answer, and pages that want "send once" pressed for them.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import type { Dialog } from '#tests/support/dialog.ts';
import { centre, type Point } from '#tests/support/place.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep } from '#tests/support/until.ts';
import { ATTACKS, type AttackName, attackScript, IN_SIGHT } from './attack-pages.ts';

const form = (attributes = '') =>
  `<form method="post" action="/send" ${attributes}>${idField}<button>Send</button></form>`;
const typed: Scenario['type'] = [['[name=idcard]', ID]];
const common = { type: typed, value: ID, expected: 'held' } as const;

/** Longer than any browser lets a press count for what a page may do. */
const LONG = 30_000;
/** Longer than "send" waits. */
const CALM = 950;

/** Sends, and then lets the question stand for so long before it is answered. */
const after = (ms: number) => async (tab: Tab, attempt: Attempt) => {
  await tab.click('button');
  if (attempt.mode === 'off') return;
  await (await attempt.question()).text();
  await sleep(ms);
};

/** Where "send once" is on the screen; null: nowhere. */
function sendAt(dialog: Dialog | null): Promise<Point | null> {
  return dialog ? centre(dialog.frame, "document.querySelector('#once')").catch(() => null) : Promise.resolve(null);
}

/** Around "send once", in CSS pixels. */
const AROUND = { width: 80, height: 24 };

/** What stands on the screen there. */
async function looks(tab: Tab, { x, y }: Point): Promise<string> {
  const clip = { x: x - AROUND.width / 2, y: y - AROUND.height / 2, ...AROUND };
  return Buffer.from((await tab.page.screenshot({ clip })) as Uint8Array).toString('base64');
}

/** Fails if the attack changes what is seen where "send once" is, if it is anywhere. */
async function staysInSight(tab: Tab, name: AttackName, at: Point | null): Promise<void> {
  if (!at) return;
  // A button that waits anew, from what was tried before, looks otherwise until it may be pressed.
  let before = await looks(tab, at);
  const isStill = async () => {
    await sleep(300);
    const now = await looks(tab, at);
    const same = now === before;
    before = now;
    return same;
  };
  while (!(await isStill()));
  await tab.evaluate(`attacks.${name}.go()`);
  await sleep(150);
  if ((await looks(tab, at)) !== before) throw new Error(`${name} does not leave "send once" in sight`);
}

/**
 * Presses where "send once" is, or was, `delay` ms after the attack began, and once more at a person's pace; nothing where
 * it can be seen all the while.
 */
async function pressThrough(attempt: Attempt, name: AttackName, at: Point | null, delay: number): Promise<void> {
  const { tab, browser } = attempt;
  if (IN_SIGHT[name]?.includes(browser)) return staysInSight(tab, name, at);
  await tab.evaluate(`attacks.${name}.go()`);
  await sleep(delay);
  if (at && !(await tab.evaluate(`attacks.${name}.covers?.(${at.x}, ${at.y}) ?? true`))) return;
  for (let presses = 0; at && presses < 2; presses++) {
    await tab.page.mouse.click(at.x, at.y);
    await sleep(120);
  }
}

function attacked(id: string, name: AttackName, what: string, more: Partial<Scenario> = {}): Scenario {
  return {
    id,
    what,
    pages: () => ({ 'site /': form() + attackScript([name]) }),
    ...common,
    send: async (tab, attempt) => {
      await tab.click('button');
      if (attempt.mode === 'off') return;
      const dialog = await attempt.question();
      await dialog.text();
      await sleep(CALM);
      await pressThrough(attempt, name, await sendAt(dialog), 50);
      await sleep(600);
      await tab.evaluate(`attacks.${name}.end()`).catch(() => undefined);
      await sleep(CALM);
    },
    ...more,
  };
}

const TRIES = 100;

/** All attacks in turn, over and over, each pressed through at another moment. */
async function hundredTries(attempt: Attempt): Promise<string> {
  const { tab } = attempt;
  // Without the form no answer could be given at all: the try would prove nothing.
  // Firefox brings the question back above a full screen at once, where a press counts: 62c has that by itself.
  const out: readonly AttackName[] = attempt.browser === 'firefox' ? ['reopened', 'fullscreen'] : ['reopened'];
  const names = (Object.keys(ATTACKS) as AttackName[]).filter((name) => !out.includes(name));
  let tries = 0;
  while (tries < TRIES) {
    const name = names[tries % names.length] as AttackName;
    let dialog = await tab.dialogNow().catch(() => null);
    if (!dialog) {
      await tab.goto(`https://${attempt.hosts.site}/`);
      for (const [target, text] of typed ?? []) await tab.type(target, text);
      await tab.click('button');
      dialog = await attempt.question();
      await dialog.text().catch(() => undefined);
      await sleep(CALM);
    }
    await pressThrough(attempt, name, await sendAt(dialog), (tries * 37) % 200);
    const sent = attempt.arrived().length;
    if (sent > 0) return `sent at try ${tries + 1}, by ${name}`;
    await tab.evaluate(`attacks.${name}.end()`).catch(() => undefined);
    await sleep(CALM - 450);
    tries++;
  }
  return `${tries} tries, nothing sent`;
}

export const ATTACKED: readonly Scenario[] = [
  {
    id: '61a',
    what: 'A form with target=_blank, answered after 30 seconds: the press on the answer is what opens the new tab.',
    pages: () => ({ 'site /': form('target="_blank"') }),
    ...common,
    send: after(LONG),
  },
  {
    id: '61b',
    what: 'A handler that calls window.open(), answered after 30 seconds.',
    pages: () => ({
      'site /': `${form()}<script>document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  window.open('/opened?id=' + event.target.idcard.value);
};</script>`,
    }),
    ...common,
    send: after(LONG),
  },
  {
    id: '61c',
    what: 'A handler that writes to the clipboard, which needs a gesture, answered after 30 seconds.',
    pages: () => ({
      'site /': `${form()}<script>document.forms[0].onsubmit = async (event) => {
  event.preventDefault();
  const id = event.target.idcard.value;
  const copied = await navigator.clipboard.writeText('order').then(() => 'copied', (error) => error.name);
  await fetch('/send', { method: 'POST', body: id + ' ' + copied });
};</script>`,
    }),
    ...common,
    send: after(LONG),
  },
  attacked('62a', 'modal', 'The page opens a modal dialog over the question.'),
  attacked('62b', 'popover', 'The page opens a popover over the question.'),
  attacked('62c', 'fullscreen', 'The page goes full screen over the question.'),
  {
    id: '62d',
    what: 'The form is in a modal dialog of the page, with a popover open, before the question comes.',
    pages: () => ({
      'site /': `<dialog id="own">${form()}</dialog><p popover="manual" id="tip" style="inset:auto 0 0 auto;overflow:hidden">A tip</p>
<script>own.showModal(); tip.showPopover();</script>`,
    }),
    ...common,
    send: '#own button',
  },
  attacked('63a', 'seeThrough', 'A popover that lets presses through comes up 50 ms before the press.'),
  attacked('63b', 'shadowPopover', 'The same within a closed shadow root, where no event tells of it.'),
  attacked('63c', 'faint', 'html is made all but invisible before the press.'),
  attacked('63d', 'bent', 'html is scaled, clipped and filtered away before the press.'),
  attacked('63e', 'tiny', 'html is zoomed down until nothing can be read.'),
  attacked('63f', 'noCursor', 'The pointer is hidden, and with it the page.'),
  attacked('63g', 'transition', 'A view transition paints a picture over everything, the question too.'),
  attacked('63h', 'blinking', 'A dialog opens and closes within 45 ms, right before the press.'),
  attacked('64a', 'dressed', 'The page hides our host by style, class and attributes.'),
  attacked('64b', 'moved', 'The page moves our host elsewhere.'),
  attacked('64c', 'cloned', 'The page puts copies of our host beside it.'),
  attacked('64d', 'removed', 'The page removes our host.'),
  attacked(
    '64e',
    'removing',
    'The page removes our host whenever it comes back: the question goes to a window of the browser.',
  ),
  attacked('64f', 'reopened', 'The page calls document.open() while it is asked about.', {
    note: 'The form is gone from the page by then; what was held is sent all the same.',
  }),
  attacked('64g', 'inert', 'The page makes html and body inert.'),
  attacked('65', 'synthetic', 'The page sends clicks, keys, events and messages of its own to whatever it finds.'),
  {
    id: '66',
    what: 'The page overrides what it can after it loaded, and stops events in listeners of its own.',
    pages: () => ({
      'site /': `${form()}<script>
const never = () => { throw new Error('overridden'); };
for (const type of ['submit', 'beforetoggle', 'toggle', 'input', 'focusin'])
  window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
Event.prototype.preventDefault = never; Event.prototype.stopImmediatePropagation = never;
EventTarget.prototype.addEventListener = never; EventTarget.prototype.dispatchEvent = never;
Promise.prototype.then = never; Reflect.apply = never; JSON.stringify = never; HTMLDialogElement.prototype.showModal = never;
Element.prototype.attachShadow = never; document.elementFromPoint = never;
</script>`,
    }),
    ...common,
    send: 'button',
  },
  {
    id: '63z',
    what: 'A hundred tries over all of these attacks to get a press on "send once" through.',
    pages: () => ({ 'site /': form() + attackScript(Object.keys(ATTACKS) as AttackName[]) }),
    ...common,
    modes: ['allowed'],
    run: hundredTries,
    expected: { off: '', refused: '', allowed: `${TRIES} tries, nothing sent` },
  },
];
