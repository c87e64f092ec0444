// The shape of what is known of one country's numbers: identity, tax, health, licence, permit, plate, passport.
// Tables of these are data; number.ts reads them. Never: phone numbers, cards or IBANs, which have their own readers.
import type { Kind } from '@/utils/core/item';

export interface NumberRule {
  readonly kind: Extract<
    Kind,
    | 'national-id'
    | 'tax-id'
    | 'health-id'
    | 'passport'
    | 'driving-licence'
    | 'travel-permit'
    | 'vehicle-plate'
    | 'bank-account'
  >;
  /** Lower-case ISO 3166-1. */
  readonly country: string;
  /** What people there call it. */
  readonly name: string;
  /**
   * Notations that hardly anything else has: read anywhere in a text. `9` stands for a digit, `A` for a letter of either
   * case, every other character for itself.
   */
  readonly distinct?: readonly string[];
  /** Notations read only where the person's region is this country, or where a word for such numbers stands before. */
  readonly regional?: readonly string[];
  /** Notations that too many other things have: read only where a word for such numbers stands before. */
  readonly worded?: readonly string[];
  /** Written in other groups than its notations', it is another number: an employer's has nine digits too. */
  readonly grouped?: boolean;
  /** The whole value in upper case, letters and digits only: read where a field asks for such a number. */
  readonly compact: RegExp;
  /** Sound, of letters and digits only in upper case. Never throws. */
  readonly sound: (compact: string) => boolean;
  /** The number carries a check digit, so that a chance number passes less than one time in nine. */
  readonly checked: boolean;
}
