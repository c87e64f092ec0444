// The ways out that Whence holds, one a row: where, what to type, what sends it, and what then goes to whom.
import { HOSTS } from '#tests/demo/hosts.ts';
import type { Tab, Target } from '#tests/support/tab.ts';

export const CARD = '4111111111111111';
export const ID = '11010519491231002X';

export interface Case {
  readonly name: string;
  readonly url: string;
  readonly type: readonly (readonly [Target, string])[];
  readonly send: (tab: Tab) => Promise<unknown>;
  /** Host that the value goes to. */
  readonly to: string;
  /** What must not arrive while held. */
  readonly value: string;
  /** Questions until it is gone: one for each recipient. */
  readonly questions?: number;
  /** Compared with what goes out without the extension; false where the page sends something random. */
  readonly compare?: false;
}

const page = (host: string, path: string) => `https://${host}${path}${path.includes('?') ? '&' : '?'}lang=en`;
const click = (selector: Target) => (tab: Tab) => tab.click(selector);

const shop = (
  name: string,
  path: string,
  value: string,
  type: Case['type'],
  send: string,
  to: string = HOSTS.shop,
): Case => {
  return { name, url: page(HOSTS.shop, path), value, type, send: click(send), to };
};

const FORMS: readonly Case[] = [
  shop('a POST form, by its button', '/checkout', CARD, [['[name=card]', CARD]], 'button[name=pay]'),
  shop('a multipart form', '/customs', ID, [['[name=idcard]', ID]], 'button[name=step]'),
  shop('a GET form, into the address', '/track', CARD, [['[name=card]', CARD]], '#track button'),
  shop('a button with an address of its own', '/instalments', ID, [['[name=idcard]', ID]], '#apply', HOSTS.credit),
  {
    ...shop('Enter in a field', '/checkout', CARD, [['[name=card]', CARD]], ''),
    send: (tab) => tab.press('Enter'),
  },
  shop('a form into a new tab', '/checkout?target=1', CARD, [['[name=card]', CARD]], 'button[name=pay]'),
];

const travel = (via: string, to: string, questions?: number): Case => ({
  name: `a single-page app, by ${via}`,
  url: page(HOSTS.travel, `/?via=${via}`),
  type: [['#travel-card', CARD]],
  send: click('#book'),
  to,
  value: CARD,
  ...(questions && { questions }),
});

const APPS: readonly Case[] = [
  travel('fetch', HOSTS.travelApi),
  travel('request', HOSTS.travelApi),
  travel('blob', HOSTS.travelApi),
  travel('xhr', HOSTS.travelApi),
  travel('beacon', HOSTS.travelApi),
  travel('location', HOSTS.travelApi),
  travel('blank', HOSTS.cardCheck, 2),
  travel('frame', HOSTS.cardCheck, 2),
  travel('self', HOSTS.cardCheck, 2),
];

const clinic = (name: string, frame: string): Case => ({
  name: `a form in ${name}`,
  url: page(HOSTS.clinic, '/frames'),
  type: [[{ frame, selector: '[name=idcard]' }, ID]],
  send: click({ frame, selector: 'button' }),
  to: HOSTS.clinic,
  value: ID,
});

const PLACES: readonly Case[] = [
  {
    name: 'a payment frame of another company',
    url: page(HOSTS.books, '/'),
    type: [[{ frame: HOSTS.psp, selector: '[name=cardnumber]' }, CARD]],
    send: click('#pay'),
    to: HOSTS.psp,
    value: CARD,
  },
  {
    name: 'an editable chat',
    url: page(HOSTS.clinic, '/chat'),
    type: [['#chat', `my number is ${ID} thanks`]],
    send: click('#send'),
    to: HOSTS.clinic,
    value: ID,
  },
  {
    name: 'a form in an open shadow root',
    url: page(HOSTS.clinic, '/'),
    type: [['appointment-box[mode=open] [name=idcard], [name=idcard]', ID]],
    send: click('#open button'),
    to: HOSTS.clinic,
    value: ID,
  },
  clinic('a srcdoc frame', 'about:srcdoc'),
];

export const CASES: readonly Case[] = [...FORMS, ...APPS, ...PLACES];
