// Scenarios 1 to 11: forms as HTML has them, and the page's own handlers of them.

import type { Attempt } from '#tests/coverage/attempt.ts';
import { EMAIL, form, HASHED, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import type { Tab } from '#tests/support/tab.ts';
import { until } from '#tests/support/until.ts';

const send = '<button name="go" value="1">Send</button>';
const typed = [['[name=idcard]', ID]] as const;
const plain = { type: typed, send: 'button', value: ID, expected: 'held' } as const;

/** A first button that sends elsewhere and otherwise, and the one that is pressed. */
const twoButtons = (own: string) =>
  form(`${idField}<button name="go" value="draft" formaction="/draft">Draft</button>
<button id="send" name="go" value="send" ${own}>Send</button>`);

/** The first press meets an invalid field, and the browser's own bubble about it. */
async function invalidFirst(tab: Tab, attempt: Attempt): Promise<void> {
  await tab.click('button');
  await attempt.calm('while a field was invalid');
  await tab.type('[name=town]', 'Hefei');
  await tab.click('button');
}

/** What was asked about is the e-mail that was typed; what left is its hash. */
async function hashedRow(attempt: Attempt): Promise<readonly string[]> {
  if (attempt.mode === 'refused') return [];
  const isHash = async () => (await attempt.rows()).some(({ coding }) => coding.includes('sha256'));
  const said = await until('a row of the hash', isHash, { timeout: 4000 }).catch(() => false);
  return said ? [] : ['no row says that it left as a hash'];
}

/** The page's own handler went on. */
async function stepTwo({ tab }: Attempt): Promise<readonly string[]> {
  const says = await tab.evaluate<string>('document.body.innerText');
  return says.includes('Step 2') ? [] : ['the page’s handler did not run'];
}

/** While the question is open the page turns a field invalid, so that its form refuses what the person has allowed. */
async function spoiled(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.type('[name=idcard]', ID);
  if (mode !== 'off') {
    await tab.click('button');
    const question = await attempt.question();
    await tab.evaluate('spoil()');
    if (mode === 'refused') {
      await attempt.answer();
      return attempt.arrived().length ? 'sent although refused' : 'held, nothing sent';
    }
    await question.press('Send this once');
    await attempt.saysOnPage(/refuse|did not take|not accept|did not send/i, 'that the site did not send it');
    if (attempt.arrived().length) return 'sent although invalid';
  } else await tab.evaluate('spoil()');
  await tab.type('[name=town]', 'Hefei');
  await tab.click('button');
  if (mode !== 'off' && (await attempt.asksWithin(2500))) await attempt.answer();
  return (await attempt.arrives()) ? 'sent once valid' : 'not sent once valid';
}

export const NATIVE: readonly Scenario[] = [
  {
    ...plain,
    id: '1',
    what: 'A POST form by its button, which has a name and a value; the page’s own submit handler runs once.',
    pages: () => ({
      'site /': `${form(`${idField}<input type="hidden" name="runs" value="0">${send}`)}
<script>document.forms[0].onsubmit = (event) => { event.target.runs.value++; };</script>`,
    }),
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '2',
    what: 'Enter in the only text field of a form without a button.',
    pages: () => ({ 'site /': form(idField) }),
    send: (tab) => tab.press('Enter'),
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '3',
    what: 'Enter in a form whose button is disabled: the browser submits nothing, so nothing is asked.',
    pages: () => ({ 'site /': form(`${idField}<button disabled>Send</button>`) }),
    send: (tab) => tab.press('Enter'),
    expected: 'nothing',
  },
  {
    ...plain,
    id: '4a',
    what: 'The second of two buttons, with a formaction of its own: the question names where that goes.',
    pages: ({ other }) => ({ 'site /': twoButtons(`formaction="https://${other}/take"`) }),
    send: '#send',
    to: 'other',
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '4b',
    what: 'The second of two buttons, with formmethod GET: into the address.',
    pages: () => ({ 'site /': twoButtons('formmethod="get"') }),
    send: '#send',
    row: { channel: 'navigation' },
  },
  {
    ...plain,
    id: '4c',
    what: 'The second of two buttons, with a formenctype of its own: multipart.',
    pages: () => ({ 'site /': twoButtons('formenctype="multipart/form-data"') }),
    send: '#send',
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '4d',
    what: 'The second of two buttons, with a formtarget of its own: into a new tab.',
    pages: () => ({ 'site /': twoButtons('formtarget="_blank"') }),
    send: '#send',
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '5',
    what: 'A button outside the form, joined by its form attribute.',
    pages: () => ({
      'site /': `${form(idField, 'id="f" method="post" action="/send"')}<button form="f" name="go" value="1">Send</button>`,
    }),
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '6',
    what: 'An image as the button: where it was clicked is sent along.',
    pages: () => ({
      'site /': form(`${idField}<input type="image" name="at" alt="Send" width="60" height="30" src="/picture.svg">`),
      'site /picture.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="teal"/></svg>',
    }),
    send: '[type=image]',
    row: { channel: 'form' },
  },
  {
    ...plain,
    id: '7',
    what: 'A required field left empty: the browser’s own bubble first and no question; filled in, it is held.',
    pages: () => ({ 'site /': form(`${idField}<label>Town <input name="town" required></label>${send}`) }),
    send: invalidFirst,
  },
  {
    ...plain,
    id: '8a',
    what: 'novalidate: an invalid form goes out without a bubble.',
    pages: () => ({
      'site /': form(
        `${idField}<label>Town <input name="town" required></label>${send}`,
        'method="post" action="/send" novalidate',
      ),
    }),
  },
  {
    ...plain,
    id: '8b',
    what: 'formnovalidate on the button: an invalid form goes out without a bubble.',
    pages: () => ({
      'site /': form(
        `${idField}<label>Town <input name="town" required></label><button name="go" value="1" formnovalidate>Send</button>`,
      ),
    }),
  },
  {
    id: '9',
    what: 'The page turns a field invalid while the form is held: the browser refuses what was allowed, Whence says so.',
    pages: () => ({
      'site /': `${form(`${idField}<label>Town <input name="town"></label>${send}`)}
<script>function spoil() { document.forms[0].town.required = true; }</script>`,
    }),
    value: ID,
    run: spoiled,
    expected: { off: 'sent once valid', refused: 'held, nothing sent', allowed: 'sent once valid' },
  },
  {
    ...plain,
    id: '10a',
    what: 'A form for a script, which cancels the submit and sends nothing: nothing is asked.',
    pages: () => ({
      'site /': `${form(`${idField}${send}`, '')}
<script>document.forms[0].onsubmit = (event) => { event.preventDefault(); document.body.append('Step 2'); };</script>`,
    }),
    expected: 'nothing',
    also: stepTwo,
  },
  {
    ...plain,
    id: '10b',
    what: 'A form for a script, which cancels the submit and sends by fetch: one question.',
    pages: () => ({
      'site /': `${form(`${idField}${send}`, '')}
<script>document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  fetch('/api', { method: 'POST', body: new URLSearchParams(new FormData(event.target)) })
    .then((answer) => answer.json()).then(({ received }) => document.body.append(received ? 'Thank you' : '?'));
};</script>`,
    }),
  },
  {
    ...plain,
    id: '10c',
    what: 'A form with an address of its own, whose submit the page cancels, and sends nothing: nothing is asked.',
    pages: () => ({
      'site /': `${form(`${idField}${send}`)}
<script>document.forms[0].onsubmit = (event) => { event.preventDefault(); document.body.append('Step 2'); };</script>`,
    }),
    expected: 'nothing',
    also: stepTwo,
  },
  {
    ...plain,
    id: '10d',
    what: 'A form without an address, which no script takes: into the page’s own address.',
    pages: () => ({ 'site /': form(`${idField}${send}`, '') }),
    row: { channel: 'navigation' },
  },
  {
    id: '11',
    what: 'A submit handler puts a hash of the e-mail in a hidden field and takes the e-mail itself out.',
    pages: () => ({
      'site /': `${form(`<label>E-mail <input name="email" type="email"></label><input type="hidden" name="em">${send}`)}
<script>document.forms[0].onsubmit = ({ target: { email, em } }) => {
  if (email.value === '${EMAIL}') em.value = '${HASHED}';
  email.disabled = true;
};</script>`,
    }),
    type: [['[name=email]', EMAIL]],
    send: 'button',
    value: HASHED,
    expected: 'held',
    settings: { policy: { email: { unknown: 'hold' } } },
    row: { kind: 'email', channel: 'form' },
    also: hashedRow,
  },
];
