// Scenarios 31 to 34: what a script puts in an address.
import type { Attempt } from '#tests/coverage/attempt.ts';
import { EMAIL, emailField, type Scenario } from '#tests/coverage/scenario.ts';

const ASK_EMAIL = { policy: { email: { unknown: 'hold' } } } as const;
const typed = [['[name=email]', EMAIL]] as const;

/** A page whose button runs `code`, with the address in `url`. */
const onPress = (url: string, code: string) => `${emailField}<button id="press">Next</button>
<script>document.querySelector('#press').onclick = () => {
  const url = ${url} + encodeURIComponent(document.querySelector('[name=email]').value);
  ${code}
};</script>`;

/** After a refusal the page is as it was, and can be used on. */
async function intact({ tab, mode }: Attempt): Promise<readonly string[]> {
  if (mode !== 'refused') return [];
  const now = await tab.evaluate<string>("location.pathname + ' ' + document.querySelector('[name=email]').value");
  return now === `/ ${EMAIL}` ? [] : [`the page is at ${now}`];
}

const plain = {
  type: typed,
  send: '#press',
  value: EMAIL,
  expected: 'held',
  settings: ASK_EMAIL,
  row: { kind: 'email', channel: 'navigation' },
  also: intact,
} as const;

async function inTheAddress(attempt: Attempt): Promise<string> {
  const { tab, mode } = attempt;
  await tab.type('[name=email]', EMAIL);
  await tab.click('#press');
  await attempt.sleep(900);
  const moved = decodeURIComponent(await tab.url()).endsWith(`/step?email=${EMAIL}`);
  if (!moved) return 'the address did not change';
  if (mode === 'off') return 'the address changed';
  if (await attempt.questionNow()) return 'asked';
  const rows = await attempt.rowsSoon('site');
  const said = rows.some((row) => row.kind === 'email' && row.channel === 'navigation');
  return `the address changed, ${said ? 'recorded as in the address' : 'not recorded'}`;
}

const RECORDED = 'the address changed, recorded as in the address';

export const ADDRESSES: readonly Scenario[] = [
  {
    ...plain,
    id: '31a',
    what: 'location.href with an e-mail; refused, the page stays as it is.',
    pages: () => ({ 'site /': onPress("'/t?email='", 'location.href = url;') }),
  },
  {
    ...plain,
    id: '31b',
    what: 'location.replace() with an e-mail; refused, the page stays as it is.',
    pages: () => ({ 'site /': onPress("'/t?email='", 'location.replace(url);') }),
    ends: "location.pathname + ' ' + history.length",
  },
  {
    ...plain,
    id: '31c',
    what: 'navigation.navigate() with an e-mail; refused, the page stays as it is.',
    pages: () => ({ 'site /': onPress("'/t?email='", 'navigation.navigate(url);') }),
  },
  {
    ...plain,
    id: '32',
    what: 'window.open() at a third party with an e-mail in the address; the page can use the window that it gets.',
    pages: ({ third }) => ({
      'site /': onPress(`'https://${third}/t?e='`, 'window.opened = window.open(url);'),
    }),
    ends: "location.pathname + (window.opened && !opened.closed ? ' a window is open' : ' no window')",
    to: 'third',
    row: { kind: 'email' },
  },
  {
    id: '33',
    what: 'pushState() with an e-mail in the address: not stopped, and recorded as in the address.',
    pages: () => ({ 'site /': onPress("'/step?email='", "history.pushState(null, '', url);") }),
    value: EMAIL,
    settings: ASK_EMAIL,
    run: inTheAddress,
    expected: { off: 'the address changed', refused: RECORDED, allowed: RECORDED },
    modes: ['off', 'allowed'],
    note: 'Nothing leaves the machine by it; scripts on the page read the address.',
  },
  {
    ...plain,
    id: '34',
    what: 'A meta refresh to an address with an e-mail.',
    pages: () => ({
      'site /': onPress(
        "'/t?email='",
        `document.head.insertAdjacentHTML('beforeend', '<meta http-equiv="refresh" content="0;url=' + url + '">');`,
      ),
    }),
  },
];
