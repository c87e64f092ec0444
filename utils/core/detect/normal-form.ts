// The one place for normal forms: what a value of a kind is reduced to before it is fingerprinted or compared.
// Two ways to write one value must come out the same. Never: throws; what cannot be parsed keeps a plain form.
import type { Kind } from '@/utils/core/item';
import type { Region } from '@/utils/core/site';
import { parseDate } from './dates';
import { fold } from './fold';
import { readWhole } from './phone-whole';

type Normal = (text: string, region: Region) => string;

const letters: Normal = (text) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
const digits: Normal = (text) => text.replace(/\D/g, '');
/** Compatibility forms first, then what folding makes plain, and once more: lower case may make new forms. */
const words: Normal = (text) =>
  fold(text.normalize('NFKC').toLowerCase().normalize('NFKC')).text.replace(/\s+/gu, ' ').trim();

const tel: Normal = (text, region) => {
  const plain = (text.trim().startsWith('+') ? '+' : '') + digits(text, region);
  return (readWhole(text, region) ?? readWhole(plain, region))?.e164 ?? plain;
};

/** `MM/YY` where it can be read so. */
const expiry: Normal = (text) => {
  const match = /^\s*(\d{1,2})\s*(?:[-/.]\s*)?(?:20)?(\d{2})\s*$/.exec(text);
  return match ? `${(match[1] as string).padStart(2, '0')}/${match[2]}` : words(text, '');
};

const NORMAL = {
  'national-id': letters,
  passport: letters,
  'cc-number': digits,
  'cc-csc': digits,
  'cc-exp': expiry,
  iban: letters,
  'bank-account': letters,
  tel,
  email: (text) => text.trim().toLowerCase(),
  password: () => '',
  'one-time-code': letters,
  name: words,
  bday: (text, region) => parseDate(text, region) ?? words(text, region),
  'street-address': words,
  'tax-id': letters,
  'health-id': letters,
  'driving-licence': letters,
  'travel-permit': letters,
  'vehicle-plate': letters,
  username: words,
  impp: words,
  // Never kept: a wallet's key or a token is a password.
  'wallet-key': () => '',
  'api-token': () => '',
  document: words,
} as const satisfies Record<Kind, Normal>;

/** Full-width and other digits, odd spaces and invisible marks never make a difference; a password becomes ''. */
export function normalForm(kind: Kind, value: string, region: Region): string {
  return NORMAL[kind](fold(value).text, region);
}
