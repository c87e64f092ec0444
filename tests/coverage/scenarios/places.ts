// Scenarios 35 to 38 and 40: forms in shadow trees, in frames of every sort, in a payment company's frame.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { CARD, cardField, form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { until } from '#tests/support/until.ts';
import { app, fault, keys, post } from './parts.ts';

const inside = form(`${idField}<button>Send</button>`);

/** A box whose tree `code` fills: `root` is there. */
const box = (mode: string, code: string) => `<div id="box"></div><script>
const root = document.querySelector('#box').attachShadow({ mode: '${mode}' });
${code}</script>`;

const held = { value: ID, expected: 'held', row: { channel: 'form' } } as const;

/** Closed trees are no driver's business: the keyboard goes in as a person's does. */
const byKeys: Scenario['send'] = async (tab) => {
  await tab.click('#start');
  await tab.press('Tab');
  await keys(tab, ID);
  await tab.press('Enter');
};
const start = '<button type="button" id="start">Start</button>';

const SHADOWS: readonly Scenario[] = [
  {
    ...held,
    id: '35a',
    what: 'A form in an open shadow tree.',
    pages: () => ({ 'site /': box('open', `root.innerHTML = ${JSON.stringify(inside)};`) }),
    type: [['[name=idcard]', ID]],
    send: 'form button',
  },
  {
    ...held,
    id: '35b',
    what: 'A form in a closed shadow tree.',
    pages: () => ({ 'site /': start + box('closed', `root.innerHTML = ${JSON.stringify(inside)};`) }),
    send: byKeys,
  },
  {
    ...held,
    id: '35c',
    what: 'A form in a closed shadow tree within an open one.',
    pages: () => ({
      'site /': `${start}${box(
        'open',
        `const inner = document.createElement('div'); root.append(inner);
inner.attachShadow({ mode: 'closed' }).innerHTML = ${JSON.stringify(inside)};`,
      )}`,
    }),
    send: byKeys,
  },
  {
    ...held,
    id: '35d',
    what: 'A form in a shadow tree that the page’s HTML declares.',
    pages: () => ({ 'site /': `<div id="box"><template shadowrootmode="open">${inside}</template></div>` }),
    type: [['[name=idcard]', ID]],
    send: 'form button',
  },
  {
    ...held,
    id: '36',
    what: 'A custom element that gives its form a value (ElementInternals.setFormValue).',
    pages: () => ({
      'site /': `${form('<id-field name="idcard"></id-field><button id="send">Send</button>')}<script>
customElements.define('id-field', class extends HTMLElement {
  static formAssociated = true;
  connectedCallback() {
    const internals = this.attachInternals();
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = '<label>ID number <input id="inner"></label>';
    root.querySelector('input').oninput = (event) => internals.setFormValue(event.target.value);
  }
});</script>`,
    }),
    type: [['#inner', ID]],
    send: '#send',
  },
];

const frameForm = (site: string) =>
  form(`${idField}<button>Send</button>`, `method="post" action="https://${site}/send"`);

const framed = (id: string, what: string, frame: string | RegExp, page: (site: string) => string): Scenario => ({
  ...held,
  id,
  what,
  pages: ({ site }) => ({ 'site /': page(site) }),
  type: [[{ frame, selector: '[name=idcard]' }, ID]],
  send: (tab) => tab.click({ frame, selector: 'button' }),
});
const text = (value: string) => JSON.stringify(value).replaceAll('</', '<\\/');
const attribute = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const FRAMES: readonly Scenario[] = [
  framed(
    '37a',
    'A form in an empty frame that the page filled.',
    /^about:blank/,
    (site) => `<iframe></iframe><script>
document.querySelector('iframe').contentDocument.body.innerHTML = ${text(frameForm(site))};</script>`,
  ),
  framed(
    '37b',
    'A form in a srcdoc frame.',
    /^about:srcdoc/,
    (site) => `<iframe srcdoc="${attribute(frameForm(site))}"></iframe>`,
  ),
  framed(
    '37c',
    'A form in a frame from a blob.',
    /^blob:/,
    (site) => `<iframe></iframe><script>
document.querySelector('iframe').src = URL.createObjectURL(new Blob([${text(frameForm(site))}], { type: 'text/html' }));</script>`,
  ),
  framed(
    '37d',
    'A form in a frame from a data: address.',
    /^data:/,
    (site) => `<iframe src="data:text/html,${encodeURIComponent(frameForm(site))}"></iframe>`,
  ),
  framed(
    '37e',
    'A form in a sandboxed frame that has no origin.',
    /^about:srcdoc/,
    (site) => `<iframe sandbox="allow-forms allow-scripts" srcdoc="${attribute(frameForm(site))}"></iframe>`,
  ),
];

/** Passes messages on between what is above and what is below. */
const RELAY = `<script>
onmessage = ({ data, source }) => (source === parent ? frames[0] : parent).postMessage(data, '*');</script>`;

const MERCHANT = (pay: string) => `<h1>Checkout</h1><iframe src="https://${pay}/controller.html"></iframe>
<button id="pay">Pay</button><p id="said">ready</p><script>
document.querySelector('#pay').onclick = () => { said.textContent = 'paying'; frames[0].postMessage({ ask: 'pay' }, '*'); };
onmessage = ({ data }) => { if (data.answer) said.textContent = data.answer; };</script>`;

const CARD_FIELD = `${cardField}<script>
onmessage = async ({ data }) => {
  if (data.ask !== 'pay') return;
  const body = new URLSearchParams({ 'card[number]': document.querySelector('input').value });
  const answer = await fetch('/v1/payment_methods', { method: 'POST', body }).then(() => 'paid', () => 'declined');
  parent.postMessage({ answer }, '*');
};</script>`;

/** The frame that the person typed in is taken away while the question is on the screen. */
async function frameGoes(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.type({ frame: /^about:srcdoc/, selector: '[name=idcard]' }, ID);
  await tab.click({ frame: /^about:srcdoc/, selector: '#send' });
  if (mode === 'off') {
    await until('the value to arrive', () => attempt.bytes() > 0);
    return 'sent';
  }
  await (await attempt.question()).text();
  await tab.evaluate("document.querySelector('iframe').remove()");
  const gone = await until('the question to go', async () => !(await attempt.questionNow())).catch(() => false);
  await attempt.sleep(600);
  return `${gone ? 'the question went' : 'the question stayed'}, ${attempt.bytes() ? 'sent' : 'nothing sent'}`;
}

export const PLACES: readonly Scenario[] = [
  ...SHADOWS,
  ...FRAMES,
  {
    id: '38',
    what: 'A payment company’s card field two frames deep; the shop’s own button makes that frame send it.',
    pages: ({ pay }) => ({
      'site /': MERCHANT(pay),
      'pay /controller.html': `<iframe src="/field.html"></iframe>${RELAY}`,
      'pay /field.html': CARD_FIELD,
    }),
    type: [[{ frame: '/field.html', selector: '[name=card]' }, CARD]],
    send: '#pay',
    value: CARD,
    to: 'pay',
    expected: 'held',
    row: { channel: 'fetch', frame: 'cross-site' },
    also: async ({ mode, tab }) =>
      mode === 'refused'
        ? fault(await tab.waitFor("said.textContent === 'declined'").catch(() => false), 'the shop was told nothing')
        : [],
  },
  {
    id: '40',
    what: 'A frame is taken out of the page while its question is on the screen.',
    pages: () => ({
      'site /': `<iframe srcdoc="${attribute(app(idField, post('value')))}"></iframe>`,
    }),
    value: ID,
    expected: {
      off: 'sent',
      refused: 'the question went, nothing sent',
      allowed: 'the question went, nothing sent',
    },
    modes: ['off', 'refused'],
    run: frameGoes,
  },
];
