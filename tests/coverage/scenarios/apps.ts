// Scenarios 41 to 45: apps that send by themselves, and all that a body can be.
import { readFileSync } from 'node:fs';
import { ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { app, fault, post, says } from './parts.ts';

const FAILED = /TypeError: (Failed to fetch|NetworkError when attempting to fetch resource)/;

const sends = { type: [['[name=idcard]', ID]], send: '#send', value: ID, expected: 'held' } as const;
const fetched = { ...sends, row: { channel: 'fetch' } } as const;
const json = "JSON.stringify({ applicant: { id: value } }), headers: { 'content-type': 'application/json' }";

/** A controlled field: the app writes back what it keeps. */
const PREACT = `<div id="app"></div><script type="module">
import { h, render, Component } from '/preact.js';
class Form extends Component {
  state = { id: '', said: 'ready' };
  send = async (event) => {
    event.preventDefault();
    this.setState({ said: 'sending' });
    try {
      const answer = await fetch('/api/applications', { method: 'POST', body: JSON.stringify(this.state), headers: { 'content-type': 'application/json' } });
      this.setState({ said: 'received: ' + (await answer.json()).received });
    } catch (error) { this.setState({ said: error.name + ': ' + error.message }); }
  };
  render() {
    const type = (event) => this.setState({ id: event.target.value.replace(/\\s/g, '') });
    return h('form', { onSubmit: this.send },
      h('label', null, 'ID number ', h('input', { name: 'idcard', value: this.state.id, onInput: type })),
      h('button', { id: 'send', disabled: this.state.id.length < 18 }, 'Send'), h('p', { id: 'said' }, this.state.said));
  }
}
render(h(Form), document.querySelector('#app'));
</script>`;

const XHR = (body: string) => `await new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('POST', '/save');
  request.timeout = 3000;
  request.upload.onprogress = (event) => { window.loaded = event.loaded + ' of ' + event.total; };
  request.onloadend = () => request.status ? done(request.responseText) : failed(new Error('Network Error'));
  request.ontimeout = () => { window.timedOut = true; };
  request.send(${body});
})`;

const ABORTED = app(
  idField,
  `const stop = new AbortController();
setTimeout(() => stop.abort(), 3000);
${post('value', '/save', 'signal: stop.signal')}`,
);

const bodies: readonly Scenario[] = [
  {
    ...fetched,
    id: '44a',
    what: 'fetch of a Request whose body is a blob.',
    pages: () => ({
      'site /': app(
        idField,
        `await fetch(new Request('/save', { method: 'POST', body: new Blob(['id=', value], { type: 'text/plain' }) }))`,
      ),
    }),
  },
  {
    ...sends,
    id: '44b',
    what: 'A blob by XMLHttpRequest.',
    pages: () => ({ 'site /': app(idField, XHR("new Blob(['id=', value], { type: 'text/plain' })")) }),
    row: { channel: 'xhr' },
  },
  {
    ...fetched,
    id: '44c',
    what: 'FormData with a file in it.',
    pages: () => ({
      'site /': app(
        idField,
        `const data = new FormData();
data.append('id', value);
data.append('attachment', new File(['A page of text.'], 'letter.txt', { type: 'text/plain' }));
${post('data')}`,
      ),
    }),
  },
  {
    ...fetched,
    id: '44d',
    what: 'A body packed with CompressionStream.',
    pages: () => ({
      'site /': app(
        idField,
        `const packed = new Blob([JSON.stringify({ id: value })]).stream().pipeThrough(new CompressionStream('gzip'));
const bytes = await new Response(packed).arrayBuffer();
${post('bytes', '/save', "headers: { 'content-encoding': 'gzip' }")}`,
      ),
    }),
    // What was refused was never on the wire: how it was packed is not known.
    row: (_, mode) => (mode === 'allowed' ? { channel: 'fetch', coding: ['gzip'] } : { channel: 'fetch' }),
  },
  {
    ...fetched,
    id: '44e',
    what: 'A stream as body (duplex: half), where the browser can; its text where it cannot.',
    pages: ({ fast }) => ({
      'site /': app(
        idField,
        `let streams = false;
new Request('/', { method: 'POST', body: new ReadableStream(), get duplex() { streams = true; return 'half'; } }).headers.has('content-type');
const body = streams ? new Blob([value]).stream() : value;
await fetch('https://${fast}/save', { method: 'POST', body, duplex: 'half', headers: { 'content-type': 'text/plain' } })`,
      ),
    }),
    row: (browser, mode) =>
      browser === 'chromium' && mode === 'allowed' ? { channel: 'fetch', unread: true } : { channel: 'fetch' },
    note: 'Firefox cannot send streams.',
  },
];

const withMethod = (id: string, method: string): Scenario => ({
  ...fetched,
  id,
  what: `${method} with a body.`,
  pages: () => ({
    'site /': app(idField, `await fetch('/api/people/7', { method: '${method}', body: ${json} })`),
  }),
});

export const APPS: readonly Scenario[] = [
  {
    ...fetched,
    id: '41',
    what: 'A controlled field, sent by fetch as JSON; refused, the app shows its own error.',
    pages: () => ({
      'site /': PREACT,
      'site /preact.js': () => ({
        headers: { 'content-type': 'text/javascript' },
        body: readFileSync(new URL(import.meta.resolve('preact'))),
      }),
    }),
    also: async ({ tab, mode }) =>
      mode === 'refused' ? fault(await says(tab, FAILED), 'the app showed no error of its own') : [],
  },
  {
    ...sends,
    id: '42',
    what: 'XMLHttpRequest as axios uses it, with progress and a timeout of 3 s, held for 5 s.',
    pages: () => ({
      'site /': app(idField, `window.answer = ${XHR('JSON.stringify({ id: value })')}`),
    }),
    whileHeld: (_, { mode, sleep }) => (mode === 'allowed' ? sleep(5000) : Promise.resolve()),
    row: { channel: 'xhr' },
    ends: "said.textContent + ' ' + window.answer + ' ' + window.loaded + ' ' + !!window.timedOut",
    also: async ({ tab, mode }) =>
      mode === 'refused' ? fault(await says(tab, /Network Error/), 'the app showed no error of its own') : [],
  },
  {
    ...sends,
    id: '43',
    what: 'The page aborts its fetch while the question is on the screen.',
    pages: () => ({ 'site /': ABORTED }),
    expected: {
      off: 'sent',
      refused: 'AbortError, the question went, nothing sent',
      allowed: 'AbortError, the question went, nothing sent',
    },
    modes: ['off', 'refused'],
    run: async (attempt) => {
      const { tab, mode } = attempt;
      await tab.type('[name=idcard]', ID);
      await tab.click('#send');
      if (mode === 'off') return (await says(tab, /done/)) && attempt.bytes() ? 'sent' : 'nothing sent';
      await (await attempt.question()).text();
      const error = await tab.waitFor<string>("said.textContent.includes('Error') && said.textContent.split(':')[0]");
      await attempt.sleep(1500);
      const question = (await attempt.questionNow()) ? 'the question stayed' : 'the question went';
      return `${error}, ${question}, ${attempt.bytes() ? 'sent' : 'nothing sent'}`;
    },
  },
  ...bodies,
  withMethod('45a', 'PATCH'),
  withMethod('45b', 'DELETE'),
];
