// WHATWG autofill field names to kinds, and input types that hold no text of a person's.
import type { Kind } from '@/utils/core/item';

/** `none`: the token says that the field asks for something that is not ours. */
export const AUTOCOMPLETE: Readonly<Record<string, Kind | 'none'>> = {
  name: 'name', 'given-name': 'name', 'additional-name': 'name', 'family-name': 'name', 'cc-name': 'name',
  'cc-given-name': 'name', 'cc-additional-name': 'name', 'cc-family-name': 'name',
  email: 'email',
  tel: 'tel', 'tel-national': 'tel', 'tel-local': 'tel', 'tel-area-code': 'tel', 'tel-local-prefix': 'tel', 'tel-local-suffix': 'tel',
  'street-address': 'street-address', 'address-line1': 'street-address', 'address-line2': 'street-address',
  'address-line3': 'street-address', 'address-level1': 'street-address', 'address-level2': 'street-address',
  'address-level3': 'street-address', 'address-level4': 'street-address', 'postal-code': 'street-address',
  bday: 'bday', 'bday-day': 'bday', 'bday-month': 'bday', 'bday-year': 'bday',
  'cc-number': 'cc-number', 'cc-csc': 'cc-csc', 'cc-exp': 'cc-exp', 'cc-exp-month': 'cc-exp', 'cc-exp-year': 'cc-exp',
  'current-password': 'password', 'new-password': 'password', 'one-time-code': 'one-time-code',
  username: 'none', nickname: 'none', organization: 'none', 'organization-title': 'none', country: 'none', 'country-name': 'none',
  'tel-country-code': 'none', 'tel-extension': 'none', 'cc-type': 'none', sex: 'none', url: 'none', language: 'none',
  'transaction-amount': 'none', 'transaction-currency': 'none', 'honorific-prefix': 'none', 'honorific-suffix': 'none', photo: 'none',
};

export const SILENT_TYPES: ReadonlySet<string> = new Set([
  'hidden', 'submit', 'button', 'reset', 'image', 'checkbox', 'radio', 'file', 'color', 'range', 'search', 'url',
]);
