// Scenarios 72, 73, 75 and 76: documents with rules of their own, pages that look for traces, requests that fail or come
// before their time.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { html } from '#tests/coverage/lab.ts';
import { EMAIL, emailField, form, ID, idField, type Scenario } from '#tests/coverage/scenario.ts';
import { app, fault, post, says } from './parts.ts';

const FORM = form(`${idField}<button id="send">Send</button>`);
const sends = { type: [['[name=idcard]', ID]], send: '#send', value: ID, expected: 'held' } as const;

const under = (id: string, what: string, headers: Readonly<Record<string, string>>, page: string): Scenario => ({
  ...sends,
  id,
  what,
  pages: () => ({ 'site /': () => html(page, headers) }),
});

const policy = (value: string) => ({ 'content-security-policy': value });

const XHTML = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>A page</title><link rel="icon" href="data:,"/></head>
<body><form method="post" action="/send"><label>ID number <input name="idcard"/></label><button id="send">Send</button></form></body></html>`;

/** A page of paper, one empty sheet. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const RULES: readonly Scenario[] = [
  {
    ...under(
      '72a',
      'A page that its server sandboxes (CSP: sandbox).',
      policy('sandbox allow-forms allow-scripts'),
      FORM,
    ),
    plain: true,
  },
  under('72b', "A page that may load nothing (default-src 'none').", policy("default-src 'none'"), FORM),
  under(
    '72c',
    'A page under Trusted Types.',
    policy("require-trusted-types-for 'script'; trusted-types 'none'"),
    app(idField, post('value')),
  ),
  under(
    '72d',
    'A page apart from all others (COEP and COOP).',
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    app(idField, post('value')),
  ),
  { ...sends, id: '72e', what: 'A page in XHTML.', pages: () => ({ 'site /form.xhtml': XHTML }), start: '/form.xhtml' },
  {
    id: '72f',
    what: 'A PDF: nothing to ask, nothing in the way.',
    pages: () => ({ 'site /paper.pdf': () => ({ headers: { 'content-type': 'application/pdf' }, body: PDF }) }),
    start: '/paper.pdf',
    value: ID,
    expected: 'nothing',
    ends: 'document.contentType',
  },
];

/** In the page, before anything is typed and after: what a page can find out about the functions that may be watched. */
const PRINT = `
const frame = document.createElement('iframe');
frame.hidden = true;
document.documentElement.append(frame);
const fresh = frame.contentWindow;
const names = 'fetch open postMessage fetchLater WebSocket EventSource XMLHttpRequest Worker SharedWorker WebTransport Request Image'.split(' ');
const methods = [[XMLHttpRequest, 'open'], [XMLHttpRequest, 'send'], [Navigator, 'sendBeacon'], [WebSocket, 'send'], [HTMLFormElement, 'submit'],
  [HTMLFormElement, 'requestSubmit'], [RTCDataChannel, 'send'], [MessagePort, 'postMessage'], [Worker, 'postMessage'], [Function, 'toString'],
  [Element, 'attachShadow'], [EventTarget, 'addEventListener']];
const places = [...names.map((name) => [window, name]), ...methods.map(([{ prototype }, name]) => [prototype, name])];
const attempt = (act) => { try { return String(act()); } catch (error) { return error.name + ': ' + error.message; } };
const depth = (act) => { try { act(); return 0; } catch (error) { return error.stack.split('\\n').length; } };
const each = (look) => places.map(([owner, name]) => {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  return own ? look(own.value, own) : null;
});
const print = () => JSON.stringify({
  flags: each((value, own) => [Object.keys(own), own.writable, own.enumerable, own.configurable, typeof value]),
  names: each((value) => [value.name, value.length, Reflect.ownKeys(value).map(String).sort()]),
  text: each((value) => [value.toString(), value + '', Function.prototype.toString.call(value)]),
  kinship: each((value) => ['prototype' in value && Reflect.ownKeys(value.prototype).length, Object.getPrototypeOf(value) === Function.prototype]),
  misuse: each((value) => [attempt(() => new value()), attempt(() => value.call({})), attempt(() => class extends value {}), attempt(() => Object.create(value).toString())]),
  window: Object.getOwnPropertyNames(window).filter((name) => !/^(fresh|frame|prints)$/.test(name)).length,
  navigator: Object.getOwnPropertyNames(navigator),
  realm: fetch.toString() === fresh.fetch.toString(),
  'text by another realm': each((value) => fresh.Function.prototype.toString.call(value)),
  'depth of errors': each((value) => [depth(() => value.call({})), depth(() => Object.create(value).toString())]),
});
const prints = [print()];
document.addEventListener('input', () => { if (document.querySelector('input').value.length > 17) setTimeout(() => prints.push(print()), 300); });`;

/** By browser: what it is like without Whence. */
const natives = new Map<string, readonly string[]>();

async function fingerprint({ tab, mode, browser }: Attempt): Promise<string> {
  await tab.type('[name=idcard]', ID);
  await tab.waitFor('prints.length > 1');
  const prints = await tab.evaluate<string[]>('prints');
  if (mode === 'off') {
    natives.set(browser, prints);
    return 'as it is';
  }
  const differing = prints.flatMap((print, at) => differences(natives.get(browser)?.[at] ?? '{}', print));
  return differing.length ? `differs in ${[...new Set(differing)].join(', ')}` : 'the same';
}

function differences(before: string, after: string): readonly string[] {
  const [one, two] = [before, after].map((text) => JSON.parse(text) as Record<string, unknown>);
  return Object.keys({ ...one, ...two }).filter((name) => JSON.stringify(one?.[name]) !== JSON.stringify(two?.[name]));
}

const email = { type: [['[name=email]', EMAIL]], send: '#send', value: EMAIL, expected: 'recorded' } as const;
const loads = (code: (url: string) => string) => (url: string) => app(emailField, code(url));

const FAILING: readonly Scenario[] = [
  {
    ...email,
    id: '75a',
    what: 'An image whose answer the browser throws away because it is none (ORB).',
    pages: ({ third }) => ({
      'site /': loads((url) => `new Image().src = '${url}?e=' + value;`)(`https://${third}/pixel`),
      'third /pixel': () => ({
        headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
        body: '{"no":"image"}',
      }),
    }),
    to: 'third',
    row: { channel: 'image', state: 'sent' },
  },
  {
    ...email,
    id: '75b',
    what: 'An image that CORS forbids the page to see.',
    pages: ({ third }) => ({
      'site /': loads(
        (url) => `const image = new Image(); image.crossOrigin = 'anonymous'; image.src = '${url}?e=' + value;`,
      )(`https://${third}/pixel`),
      'third /pixel': () => ({
        headers: { 'content-type': 'image/gif', 'access-control-allow-origin': 'https://nobody.test' },
        body: '',
      }),
    }),
    to: 'third',
    row: { channel: 'image', state: 'sent' },
  },
  {
    ...email,
    id: '75c',
    what: 'A beacon whose answer CORS forbids, which Firefox calls a failure.',
    pages: ({ third }) => ({
      'site /': loads((url) => `navigator.sendBeacon('${url}', value);`)(`https://${third}/beacon`),
      'third /beacon': () => ({
        headers: { 'content-type': 'text/plain', 'access-control-allow-origin': 'https://nobody.test' },
        body: 'no',
      }),
    }),
    to: 'third',
    row: { channel: 'beacon', state: 'sent' },
  },
];

const PREFETCH = (
  tracker: string,
) => `${emailField}<button id="later" type="button">Later</button><p id="said">ready</p><script>
document.querySelector('input').onchange = ({ target }) => {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: ['/confirm?email=' + target.value], eagerness: 'immediate' }] });
  document.head.append(rules);
};
document.querySelector('#later').onclick = () => {
  navigator.sendBeacon('https://${tracker}/later', document.querySelector('input').value);
  said.textContent = 'later';
};</script>`;

export const DOCUMENTS: readonly Scenario[] = [
  ...RULES,
  {
    id: '73',
    what: 'A page that looks whether the functions it has are the browser’s own.',
    pages: () => ({ 'site /': `${idField}<script>${PRINT}</script>` }),
    value: ID,
    modes: ['off', 'allowed'],
    expected: { off: 'as it is', refused: '', allowed: 'differs in text by another realm, depth of errors, misuse' },
    note: 'Names, flags, texts and kinship are the same. Another realm’s Function.prototype.toString, the length of a stack and the words of an error at misuse tell a wrapped function: decision 0013.',
    run: fingerprint,
  },
  ...FAILING,
  {
    ...email,
    id: '76',
    what: 'A page fetched ahead of time by speculation rules, its address with the e-mail; what is typed stays known.',
    pages: ({ third }) => ({ 'site /': PREFETCH(third) }),
    send: (tab) => tab.press('Tab'),
    expected: { chromium: 'recorded', firefox: 'nothing' },
    row: { channel: 'prefetch' },
    ends: null,
    also: async (attempt) => {
      if (attempt.browser !== 'chromium') return [];
      await attempt.tab.click('#later');
      await says(attempt.tab, /later/);
      await attempt.sleep(800);
      return fault((await attempt.rows('third')).length > 0, 'what was typed was forgotten');
    },
    note: 'Firefox has no speculation rules.',
  },
];
