// The project's kinds in the words of the corpora and of the comparison with other detectors.
// Never: imported by the product.
import type { Kind } from '@/utils/core/item';

export const CORPUS_KIND = {
  'national-id': 'national_id',
  passport: 'passport',
  'cc-number': 'bank_card',
  'cc-csc': 'card_cvc',
  'cc-exp': 'card_expiry',
  iban: 'iban',
  'bank-account': 'bank_account',
  tel: 'phone',
  email: 'email',
  password: 'password',
  'one-time-code': 'otp',
  name: 'name',
  bday: 'dob',
  'street-address': 'address',
  'tax-id': 'tax_id',
  'health-id': 'health_id',
  'driving-licence': 'driver_license',
  'travel-permit': 'national_id',
  'vehicle-plate': 'vehicle_plate',
  username: 'username',
  impp: 'im_account',
  'wallet-key': 'crypto_key',
  'api-token': 'api_token',
  document: 'document',
} as const satisfies Record<Kind, string>;

/** What a detail of a kind is called where the corpora have a kind of its own for it. */
const DETAILED: Readonly<Record<string, string>> = {
  'name holder': 'card_holder',
  'street-address postal-code': 'postal_code',
};

/** `detail` is a subtype (`cn`) of a find or a detail (`holder`) of a field. */
export function corpusKind(kind: Kind, detail = ''): string {
  if (kind === 'national-id' && detail === 'cn') return 'cn_resident_id';
  return DETAILED[`${kind} ${detail}`] ?? CORPUS_KIND[kind];
}

/** A name, or one for each subtype. */
const PEER_KINDS = new Map<Kind, string | ReadonlyMap<string, string>>([
  ['cc-number', 'card'],
  ['tel', 'phone'],
  ['iban', 'iban'],
  ['email', 'email'],
  ['passport', 'passport'],
  [
    'national-id',
    new Map([
      ['cn', 'cn_id'],
      ['us', 'ssn'],
    ]),
  ],
  ['tax-id', new Map([['us', 'ssn']])],
]);

/** The seven kinds that other detectors know; everything else is `other`. */
export function peerKind(kind: Kind, subtype: string): string {
  const name = PEER_KINDS.get(kind) ?? 'other';
  return typeof name === 'string' ? name : (name.get(subtype) ?? 'other');
}
