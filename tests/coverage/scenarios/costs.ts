// Scenarios 77 to 80 as far as they are about what happens; what it costs is measured by `npm run bench`.
import { CARD, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';

/** In the page: fills the 200 fields with as many sound ID numbers, as a script that knows them would. */
const FILL = `const weights = [7,9,10,5,8,4,2,1,6,3,7,9,10,5,8,4,2];
for (const [i, input] of [...document.querySelectorAll('.many')].entries()) {
  const head = '11010519491231' + String(100 + i);
  const sum = [...head].reduce((sum, digit, at) => sum + Number(digit) * weights[at], 0);
  input.value = head + '10X98765432'[sum % 11];
  input.dispatchEvent(new Event('input', { bubbles: true }));
}`;

const BACKGROUND = `(globalThis.browser ?? chrome).runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then((all) => all.length)`;

/** Everything that a page may do while nobody has typed anything. */
const BUSY = `(async () => {
  for (let i = 0; i < 25; i++) {
    await fetch('/poll?i=' + i);
    await fetch('/poll', { method: 'POST', body: JSON.stringify({ i }) });
    navigator.sendBeacon('/beat', String(i));
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '/xhr');
    xhr.send('i=' + i);
    document.body.append(Object.assign(new Image(), { src: '/pixel.gif?i=' + i }));
  }
  return true;
})()`;

export const COSTS: readonly Scenario[] = [
  {
    id: '77a',
    what: 'A sheet of 5,000 inputs: the one that was used is found and held.',
    pages: () => ({
      'site /': `<form method="post" action="/send">${idField}<button>Send</button>${'<input>'.repeat(5000)}</form>`,
    }),
    type: [['[name=idcard]', ID]],
    send: 'button',
    value: ID,
    expected: 'held',
  },
  {
    id: '77b',
    what: 'Two thousand shadow roots, and the form is in one of them.',
    pages: () => ({
      'site /': `<form-box></form-box><div id="rest"></div><script>
customElements.define('form-box', class extends HTMLElement { connectedCallback() {
  this.attachShadow({ mode: 'open' }).innerHTML = '<form method="post" action="/send">${idField}<button>Send</button></form>'; } });
for (let i = 0; i < 2000; i++) { const host = document.createElement('div'); host.attachShadow({ mode: 'open' }).innerHTML = '<p>x</p>'; rest.append(host); }
</script>`,
    }),
    type: [['[name=idcard]', ID]],
    send: 'button',
    value: ID,
    expected: 'held',
  },
  {
    id: '78a',
    what: 'Ten megabytes of JSON in a text area, and an ID number at their end.',
    pages: () => ({
      'site /': `<form method="post" action="/send">${idField}<textarea name="notes" hidden></textarea><button>Send</button></form>
<script>document.querySelector('textarea').value = JSON.stringify(Array.from({ length: 200000 }, (_, i) => ({ row: i, text: 'some words of no meaning here' })));</script>`,
    }),
    type: [['[name=idcard]', ID]],
    send: 'button',
    value: ID,
    expected: 'held',
  },
  {
    id: '78b',
    what: 'An upload of fifty megabytes beside a card number, by fetch.',
    pages: () => ({
      'site /': `<label>Card number <input name="card" autocomplete="cc-number"></label><button>Send</button><script>
document.querySelector('button').onclick = async () => {
  const data = new FormData();
  data.append('card', document.querySelector('input').value);
  data.append('scan', new Blob([new Uint8Array(50 << 20)]), 'scan.bin');
  await fetch('/upload', { method: 'POST', body: data });
  document.title = 'done';
};</script>`,
    }),
    type: [['[name=card]', CARD]],
    send: 'button',
    value: CARD,
    ends: 'document.title',
    expected: 'held',
  },
  {
    id: '79',
    what: 'Nothing personal is typed: a busy page does not wake the background once.',
    pages: () => ({ 'site /': '<input name="q" type="search"><p>News</p>' }),
    value: ID,
    modes: ['allowed'],
    expected: { off: '', refused: '', allowed: 'background asleep' },
    run: async ({ world, desk, tab }) => {
      await world.killBackground();
      await tab.page.bringToFront();
      await tab.evaluate(BUSY);
      await tab.goto(`${new URL(await tab.url()).origin}/next`);
      return (await desk?.ask<number>(BACKGROUND)) === 0 ? 'background asleep' : 'background awake';
    },
  },
  {
    id: '80',
    what: 'Two hundred items in one form, filled in by a script.',
    pages: () => ({
      'site /': `<form method="post" action="/send"><button type="button" id="fill">Fill</button><button id="go">Send</button>
${'<input class="many" name="idcard" aria-label="ID number">'.repeat(200)}</form>
<script>document.querySelector('#fill').onclick = () => { ${FILL} };</script>`,
    }),
    send: async (tab) => {
      await tab.click('#fill');
      await tab.click('#go');
    },
    value: '11010519491231102',
    expected: 'held',
  },
];
