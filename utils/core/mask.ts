// Masks: what the record shows of a value in its place. Enough for the person to know it again, too little for others.
// The number of stars says nothing of the length. Never: more than a fifth of a secret number, or any of a password.
import type { Kind } from '@/utils/core/item';

type Mask = (normal: string) => string;

const hidden: Mask = () => '****';

const card: Mask = (normal) => `**** ${normal.slice(-4)}`;

/** First three and last two of long numbers, last two of shorter ones. */
const identity: Mask = (normal) =>
  normal.length >= 15 ? `${normal.slice(0, 3)}****${normal.slice(-2)}` : ends(normal, 1, 2);

/** `head` first and `tail` last characters, fewer where that would show more than a third. */
function ends(normal: string, head: number, tail: number): string {
  const signs = [...normal];
  const room = Math.floor(signs.length / 3);
  const last = Math.min(tail, room);
  const first = Math.min(head, room - last);
  return `${signs.slice(0, first).join('')}****${last > 0 ? signs.slice(-last).join('') : ''}`;
}

/** Chinese mobiles as everybody there writes them; others keep the country code's plus and two digits, and the last two. */
const tel: Mask = (normal) => {
  const chinese = /^\+86(1\d{2})\d{4}(\d{4})$/.exec(normal);
  if (chinese) return `${chinese[1]}****${chinese[2]}`;
  return normal.startsWith('+') && normal.length >= 9
    ? `${normal.slice(0, 3)}****${normal.slice(-2)}`
    : ends(normal, 0, 2);
};

/** First character and the host: people tell their addresses apart by the host. */
const email: Mask = (normal) => {
  const at = normal.lastIndexOf('@');
  return at > 0 ? `${[...normal.slice(0, at)][0]}***${normal.slice(at)}` : '***';
};

/** The normal form is in lower case; names are not written so. */
const firstSign: Mask = (normal) => `${[...normal].slice(0, 1).join('').toUpperCase()}**`;

/** At most three characters, never more than a quarter. */
const address: Mask = (normal) => {
  const signs = [...normal];
  return `${signs.slice(0, Math.min(3, Math.floor(signs.length / 4))).join('')}****`;
};

/** First character and the ending: `s****.pdf`. */
const fileName: Mask = (normal) => {
  const dot = normal.lastIndexOf('.');
  const ending = dot > 0 && normal.length - dot <= 5 ? normal.slice(dot) : '';
  return `${[...normal].slice(0, 1).join('')}****${ending}`;
};

const MASKS = {
  'national-id': identity,
  passport: (normal) => ends(normal, 1, 2),
  'cc-number': card,
  'cc-csc': hidden,
  'cc-exp': hidden,
  iban: (normal) => `${normal.slice(0, 2)}** **** ${normal.slice(-4)}`,
  'bank-account': (normal) => (normal.length >= 12 ? `****${normal.slice(-4)}` : ends(normal, 0, 2)),
  tel,
  email,
  password: () => '',
  'one-time-code': hidden,
  name: firstSign,
  bday: () => '****-**-**',
  'street-address': address,
  'tax-id': identity,
  'health-id': identity,
  'driving-licence': identity,
  'travel-permit': (normal) => ends(normal, 1, 2),
  'vehicle-plate': (normal) => ends(normal, 1, 2),
  username: (normal) => ends(normal, 1, 1),
  impp: (normal) => ends(normal, 1, 1),
  'wallet-key': () => '',
  'api-token': () => '',
  document: fileName,
} as const satisfies Record<Kind, Mask>;

/** The mask of a normal form (detect/normal-form.ts); '' for a password. */
export function mask(kind: Kind, normal: string): string {
  return MASKS[kind](normal);
}
