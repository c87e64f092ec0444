// WHATWG autofill field names to kinds, and input types that hold no text of a person's.
// Never: a name that the standard does not have, but for what pages commonly write instead.
import type { Kind } from '@/utils/core/item';

/** Kind, and which part of it after a slash. `none`: the token says that the field asks for something that is not ours. */
type Said = Kind | 'none' | `${Kind | 'none'}/${string}`;

/** Names that are the kind's own. */
const OWN = 'name email tel street-address bday cc-number cc-csc cc-exp one-time-code username impp';
const ROWS: readonly (readonly [said: Said, tokens: string])[] = [
  ['name/given-name', 'given-name cc-given-name'],
  ['name/additional-name', 'additional-name cc-additional-name'],
  ['name/family-name', 'family-name cc-family-name'],
  ['name/holder', 'cc-name'],
  ['tel', 'tel-national'],
  ['tel/local', 'tel-local'],
  ['tel/area-code', 'tel-area-code'],
  ['tel/local-prefix', 'tel-local-prefix'],
  ['tel/local-suffix', 'tel-local-suffix'],
  ['none/country-code', 'tel-country-code'],
  ['tel/extension', 'tel-extension'],
  ['street-address/address-line1', 'address-line1'],
  ['street-address/address-line2', 'address-line2 address-line3'],
  ['street-address/address-level1', 'address-level1'],
  ['street-address/address-level2', 'address-level2'],
  ['street-address/address-level3', 'address-level3 address-level4'],
  ['street-address/postal-code', 'postal-code'],
  ['bday/day', 'bday-day'],
  ['bday/month', 'bday-month'],
  ['bday/year', 'bday-year'],
  ['cc-exp/month', 'cc-exp-month'],
  ['cc-exp/year', 'cc-exp-year'],
  ['password/current', 'current-password'],
  ['password/new', 'new-password'],
  [
    'none',
    'nickname organization organization-title country country-name cc-type sex url language transaction-amount transaction-currency honorific-prefix honorific-suffix photo',
  ],
];

/** What each name says. */
export const AUTOCOMPLETE: ReadonlyMap<string, string> = /* @__PURE__ */ byToken();

function byToken(): ReadonlyMap<string, string> {
  const all = [...OWN.split(' ').map((own) => [own, own]), ...ROWS] as readonly (readonly [string, string])[];
  return new Map(all.flatMap(([said, tokens]) => tokens.split(' ').map((token) => [token, said])));
}

/** Inputs that hold no text of a person's, whatever they are called. */
export const SILENT_TYPES: ReadonlySet<string> = new Set([
  'hidden',
  'submit',
  'button',
  'reset',
  'image',
  'checkbox',
  'radio',
  'color',
  'range',
  'url',
]);
