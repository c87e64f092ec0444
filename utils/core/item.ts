// The vocabulary of personal data: kinds, how sensitive each is, how much of it may be kept, and its mask.
// Never: a stored value. An Item is a fingerprint and a mask.

/** WHATWG `autocomplete` tokens where one exists, otherwise the plain English name. */
export const KINDS = [
  'national-id',
  'passport',
  'cc-number',
  'cc-csc',
  'cc-exp',
  'iban',
  'bank-account',
  'tel',
  'email',
  'password',
  'one-time-code',
  'name',
  'bday',
  'street-address',
  'tax-id',
  'health-id',
  'driving-licence',
  'travel-permit',
  'vehicle-plate',
  'username',
  'impp',
  'wallet-key',
  'api-token',
  'document',
] as const;
export type Kind = (typeof KINDS)[number];

/** `high`: identifies a person for life or reaches their money. */
export type Sensitivity = 'high' | 'medium' | 'low';

export const SENSITIVITY = {
  'national-id': 'high',
  passport: 'high',
  'cc-number': 'high',
  'cc-csc': 'high',
  'cc-exp': 'low',
  iban: 'high',
  'bank-account': 'high',
  tel: 'medium',
  email: 'medium',
  password: 'medium',
  'one-time-code': 'medium',
  name: 'low',
  bday: 'medium',
  'street-address': 'medium',
  'tax-id': 'high',
  'health-id': 'high',
  'driving-licence': 'high',
  'travel-permit': 'high',
  'vehicle-plate': 'low',
  username: 'low',
  impp: 'medium',
  'wallet-key': 'high',
  'api-token': 'high',
  document: 'high',
} as const satisfies Record<Kind, Sensitivity>;

/**
 * What the record may hold of a kind: `item` a fingerprint and a mask; `kind` only that one was given;
 * `nothing` at all.
 */
export type Retention = 'item' | 'kind' | 'nothing';

export const RETENTION = {
  'national-id': 'item',
  passport: 'item',
  'cc-number': 'item',
  'cc-csc': 'nothing',
  'cc-exp': 'nothing',
  iban: 'item',
  'bank-account': 'item',
  tel: 'item',
  email: 'item',
  password: 'kind',
  'one-time-code': 'nothing',
  name: 'item',
  bday: 'item',
  'street-address': 'item',
  'tax-id': 'item',
  'health-id': 'item',
  'driving-licence': 'item',
  'travel-permit': 'item',
  'vehicle-plate': 'item',
  username: 'item',
  impp: 'item',
  'wallet-key': 'kind',
  'api-token': 'kind',
  document: 'item',
} as const satisfies Record<Kind, Retention>;

/** `kind` and fingerprint joined: the same value of the same kind always has the same id. */
export type ItemId = string;

/** A stand-in for one value of the person's: what the record keeps instead of it. */
export interface Item {
  readonly id: ItemId;
  readonly kind: Kind;
  /** Country or scheme that the recognizer told, such as `cn` or `unionpay`; '' where it told none. */
  readonly subtype: string;
  /** HMAC-SHA-256 of the normal form under the key of the kind, lower-case hex. */
  readonly fingerprint: string;
  readonly mask: string;
  /** Milliseconds since the epoch. */
  readonly firstSeen: number;
  /** When the person put it there themselves; absent where it came by being given to a site. Ms since the epoch. */
  readonly registeredAt?: number;
}

export function itemId(kind: Kind, fingerprint: string): ItemId {
  return `${kind}:${fingerprint}`;
}

const ORDER: readonly Sensitivity[] = ['high', 'medium', 'low'];

/** The kinds that a question is about: the most sensitive of them, and of a card its number rather than its code. */
export function gravest(kinds: readonly Kind[]): readonly Kind[] {
  const level = ORDER.find((sensitivity) => kinds.some((kind) => SENSITIVITY[kind] === sensitivity));
  const grave = [...new Set(kinds)].filter((kind) => SENSITIVITY[kind] === level);
  return grave.includes('cc-number') ? grave.filter((kind) => kind !== 'cc-csc') : grave;
}
