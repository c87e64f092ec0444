// Scenarios 57 to 60: pages that send at odd moments, and pages that move on while a question is on the screen.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attempt } from '#tests/coverage/attempt.ts';
import { CARD, cardField, form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { attach } from '#tests/support/attach.ts';
import { until } from '#tests/support/until.ts';
import { fault, keys, post } from './parts.ts';

/** Saves the draft at each pause in the typing, and again every 100 ms until the server has it. */
const AUTOSAVE = `<label>ID number <input name="idcard"></label><label>About you <textarea name="about"></textarea></label>
<p id="said">ready</p><script>
let tries = 0, saved = '', timer, started = false;
const draft = () => JSON.stringify(Object.fromEntries([...document.querySelectorAll('input, textarea')].map(({ name, value }) => [name, value])));
const save = () => {
  const body = draft();
  if (body === saved || tries > 80) return;
  tries++;
  fetch('/draft', { method: 'POST', body }).then(() => { saved = body; }, () => null);
};
document.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => { started = true; save(); }, 500);
});
setInterval(() => started && save(), 100);
</script>`;

async function autosave(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.type('[name=idcard]', ID);
  if (mode === 'off') {
    await until('the value to arrive', () => attempt.bytes() > 0);
    return 'sent';
  }
  await (await attempt.question()).text();
  await tab.waitFor('tries > 30');
  const before = attempt.bytes() ? ', bytes had left' : '';
  let questions = await attempt.answer();
  await tab.type('[name=about]', 'a few words more');
  await attempt.sleep(1500);
  if (await attempt.questionNow()) questions += await attempt.answer();
  return `asked ${questions} times${before}, ${attempt.bytes() ? 'then sent' : 'nothing sent'}`;
}

const SAVE =
  "fetch('/save', { method: 'POST', body: document.querySelector('input').value }).then(() => { said.textContent = 'saved'; }, () => { said.textContent = 'failed'; })";
const SAID = '<p id="said">ready</p>';
const on = (field: string, more: string, listener: string) =>
  `${field}${more}${SAID}<script>const field = document.querySelector('input');\n${listener}</script>`;
const PICTURE = 'letter.txt';

const sends = { value: ID, expected: 'held', row: { channel: 'fetch' } } as const;
const typed = [['[name=idcard]', ID]] as const;

const MOMENTS: readonly Scenario[] = [
  {
    ...sends,
    id: '58a',
    what: 'Sent by itself with the last digit.',
    pages: () => ({
      'site /': on(cardField, '', `field.oninput = () => { if (field.value.length === 16) ${SAVE}; };`),
    }),
    send: (tab) => tab.type('[name=card]', CARD),
    value: CARD,
  },
  {
    ...sends,
    id: '58b',
    what: 'Sent when the button goes down, before it is up again.',
    pages: () => ({
      'site /': on(
        idField,
        '<button id="send" type="button">Send</button>',
        `document.querySelector('button').onpointerdown = () => { ${SAVE}; };`,
      ),
    }),
    type: typed,
    send: '#send',
  },
  {
    ...sends,
    id: '58c',
    what: 'Sent when the field is left with the Tab key.',
    pages: () => ({ 'site /': on(idField, '<button>Other</button>', `field.onblur = () => { ${SAVE}; };`) }),
    type: typed,
    send: (tab) => tab.press('Tab'),
  },
  {
    ...sends,
    id: '58d',
    what: 'Sent when something is chosen from a list.',
    pages: () => ({
      'site /': on(
        idField,
        '<label>Country <select><option>Choose<option>China<option>Chile</select></label>',
        `document.querySelector('select').onchange = () => { ${SAVE}; };`,
      ),
    }),
    type: typed,
    send: async (tab) => {
      await tab.press('Tab');
      await keys(tab, 'Chin');
      await tab.press('Tab');
    },
  },
  {
    ...sends,
    id: '58e',
    what: 'Sent when a file is picked.',
    pages: () => ({
      'site /': on(
        idField,
        '<label>Letter <input type="file" id="file"></label>',
        `document.querySelector('#file').onchange = ({ target }) => {
  const data = new FormData();
  data.append('id', field.value);
  data.append('file', target.files[0]);
  fetch('/upload', { method: 'POST', body: data }).then(() => { said.textContent = 'saved'; }, () => { said.textContent = 'failed'; });
};`,
      ),
    }),
    type: typed,
    send: (tab) => {
      const path = join(mkdtempSync(join(tmpdir(), 'coverage-')), PICTURE);
      writeFileSync(path, 'A page of text.');
      return attach(tab, '#file', path);
    },
  },
];

/** No form, so that nothing is held before the request itself. */
const handler = (
  inside: string,
  code: string,
) => `<div id="form">${idField}<button id="send">Send</button></div>${SAID}<script>
document.querySelector('#send').onclick = async () => {
  const form = document.querySelector('#form'), value = form.querySelector('input').value;
  ${inside}
  try { ${code}; said.textContent = 'saved'; } catch (error) { said.textContent = error.name; }
};</script>`;

const TOKEN = "headers: { 'x-csrf-token': window.token }";
/** A second after it was sent the site has a new token; what is under way keeps the old one. */
const ROTATES = `window.token = 'first'; const rotate = () => setTimeout(() => { window.token = 'second'; const hidden = document.querySelector('[name=token]'); if (hidden) hidden.value = 'second'; }, 1000);`;

const submitted = { ...sends, type: typed, send: '#send' } as const;

const MOVING: readonly Scenario[] = [
  {
    ...submitted,
    id: '59a',
    what: 'The form is gone before the request is made.',
    pages: () => ({
      'site /': handler(
        "form.replaceWith('Thank you'); await new Promise((done) => setTimeout(done, 50));",
        post('value'),
      ),
    }),
  },
  {
    ...submitted,
    id: '59b',
    what: 'The page takes the form away while its request is held.',
    pages: () => ({ 'site /': handler("setTimeout(() => form.replaceWith('Thank you'), 800);", post('value')) }),
    whileHeld: (tab) => tab.waitFor("!document.querySelector('#form')"),
    ends: 'said.textContent',
  },
  {
    ...submitted,
    id: '59c',
    what: 'The page takes the form away while its own submission is held.',
    pages: () => ({
      'site /': `${form(`${idField}<button id="send">Send</button>`)}<script>
document.querySelector('#send').onclick = () => setTimeout(() => document.forms[0]?.remove(), 800);</script>`,
    }),
    whileHeld: (tab) => tab.waitFor('!document.forms.length'),
    row: { channel: 'form' },
  },
  {
    ...submitted,
    id: '60a',
    what: 'A token is replaced while a request with the old one is held.',
    pages: () => ({ 'site /': handler(`${ROTATES} rotate();`, post('value', '/save', TOKEN)) }),
    whileHeld: (tab) => tab.waitFor("window.token === 'second'"),
  },
  {
    ...submitted,
    id: '60b',
    what: 'A hidden token in a form is replaced while the form is held.',
    pages: () => ({
      'site /': `${form(`${idField}<input type="hidden" name="token" value="first"><button id="send">Send</button>`)}<script>
${ROTATES}
document.querySelector('#send').onclick = rotate;</script>`,
    }),
    whileHeld: (tab) => tab.waitFor("window.token === 'second'"),
    row: { channel: 'form' },
    compare: false,
    also: async (attempt) =>
      attempt.mode === 'allowed'
        ? fault(
            attempt.arrived().some(({ body }) => String(body).includes('token=second')),
            'the token was not the new one',
          )
        : [],
    note: 'A form is sent as it is when it is sent: with the token that the site has then.',
  },
];

export const TIMING: readonly Scenario[] = [
  {
    id: '57',
    what: 'A draft that is saved at each pause, and again until it is saved: one question.',
    pages: () => ({ 'site /': AUTOSAVE }),
    value: ID,
    expected: { off: 'sent', refused: 'asked 1 times, nothing sent', allowed: 'asked 1 times, then sent' },
    run: autosave,
  },
  ...MOMENTS,
  ...MOVING,
];
