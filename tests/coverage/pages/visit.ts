// One form of one saved page, filled and submitted as a person would, in one mode.

import type { Mode } from '#tests/coverage/scenario.ts';
import { everything, type Received } from '#tests/demo/log.ts';
import type { Dialog } from '#tests/support/dialog.ts';
import type { Tab } from '#tests/support/tab.ts';
import { sleep } from '#tests/support/until.ts';
import type { World } from '#tests/support/world.ts';
import { valueFor } from './fill.ts';
import { type Control, isWritten, type Purpose, purposeOf } from './purpose.ts';
import type { SavedPage } from './saved.ts';

export interface Visit {
  readonly purpose: Purpose | null;
  readonly questions: number;
  /** Requests that carried anything that was typed, before the first answer. */
  readonly before: readonly Received[];
  readonly sent: readonly Received[];
}

/** A second question follows the first within this time; ms. */
const CALM = 400;
/** After this long nothing comes of a form; ms. */
const PATIENCE = 5000;
const BUTTONS = { off: null, refused: "Don't send", allowed: 'Send this once' } as const;

/**
 * In the page: takes the grader's marks away, and tells the controls of the form. A saved page whose fields were sent by
 * a script that is not there any more has no form: all of it becomes one.
 */
const lookAt = (at: number) => `(() => {
  if (!document.forms.length && document.querySelector('input,textarea')) {
    const made = Object.assign(document.createElement('form'), { method: 'post', action: '/send' });
    made.append(...document.body.childNodes, Object.assign(document.createElement('button'), { textContent: 'Send' }));
    document.body.append(made);
  }
  const form = document.forms[${at}];
  if (!form) return null;
  form.noValidate = true;
  const controls = [...form.elements].filter((one) => /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName));
  const told = controls.map((one, index) => {
    const box = one.getBoundingClientRect();
    const labels = [...(one.labels ?? [])].map((label) => label.innerText).join(' ');
    const words = [one.name, one.id, one.autocomplete, one.placeholder, one.ariaLabel, labels].join(' ').toLowerCase();
    const seen = box.width > 1 && box.height > 1 && getComputedStyle(one).visibility === 'visible' && !one.disabled && !one.readOnly;
    const scored = one.dataset.manualScoring ?? '';
    return { tag: one.localName, type: one.type, words, scored, seen, index };
  });
  for (const one of document.querySelectorAll('[data-manual-scoring]')) one.removeAttribute('data-manual-scoring');
  return told;
})()`;

const focusOn = (at: number, index: number) =>
  `(() => { const one = [...document.forms[${at}].elements].filter((one) => /^(INPUT|TEXTAREA|SELECT)$/.test(one.tagName))[${index}];
  if (!one) return false; one.focus(); one.select?.(); return document.activeElement === one; })()`;

/** By the form's own button with a real click where one can be seen; else as Enter would. */
const sender = (at: number) => `(() => {
  const form = document.forms[${at}];
  const button = [...form.elements].find((one) => one.matches('[type=submit],[type=image],button:not([type=button],[type=reset])') && !one.disabled && one.getBoundingClientRect().width > 1);
  if (!button) return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  const point = { x: x + width / 2, y: y + height / 2 };
  return button.contains(document.elementFromPoint(point.x, point.y)) ? point : null;
})()`;

export async function visit(world: World, page: SavedPage, at: number, mode: Mode): Promise<Visit | null> {
  world.demo.reset();
  const tab = await world.newTab(`https://${page.host}/`);
  try {
    const controls = await tab.evaluate<(Control & { index: number })[] | null>(lookAt(at));
    if (!controls) return null;
    const purpose = purposeOf(controls);
    if (!purpose) return { purpose, questions: 0, before: [], sent: [] };
    const typed = await fill(tab, at, controls);
    await send(tab, at);
    const arrived = () => world.requests().filter((row) => typed.some((value) => everything(row).includes(value)));
    let before = arrived();
    let questions = 0;
    for (
      let question = await soon(tab, mode, () => arrived().length);
      question;
      question = await soon(tab, mode, () => arrived().length)
    ) {
      if (questions++ === 0) before = arrived();
      await question.press(BUTTONS[mode === 'off' ? 'refused' : mode] as string);
      if (questions > 9) break;
    }
    return { purpose, questions, before: questions ? before : [], sent: arrived() };
  } finally {
    await tab.close();
  }
}

async function fill(
  tab: Tab,
  at: number,
  controls: readonly (Control & { index: number })[],
): Promise<readonly string[]> {
  const typed: string[] = [];
  for (const control of controls.filter(({ seen, tag, type }) => seen && isWritten(tag, type))) {
    if (!(await tab.evaluate<boolean>(focusOn(at, control.index)).catch(() => false))) continue;
    const value = valueFor(control);
    await tab.page.keyboard.type(value);
    if (value.length > 5) typed.push(value);
  }
  return [...new Set(typed)];
}

async function send(tab: Tab, at: number): Promise<void> {
  const point = await tab.evaluate<{ x: number; y: number } | null>(sender(at)).catch(() => null);
  if (point) return tab.click(point);
  await tab.evaluate(`document.forms[${at}]?.requestSubmit()`).catch(() => undefined);
}

/** The question, or null once the form is on its way without one, or nothing came of it at all. */
async function soon(tab: Tab, mode: Mode, arrived: () => number): Promise<Dialog | null> {
  const before = arrived();
  for (const end = performance.now() + PATIENCE; performance.now() < end; await sleep(60)) {
    const now = mode === 'off' ? null : await tab.dialogNow().catch(() => null);
    if (now) return now;
    if (arrived() > before) return sleep(CALM).then(() => tab.dialogNow().catch(() => null));
  }
  return null;
}
