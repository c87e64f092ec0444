// How the tables of numbers are written down: one call, one rule. Notations are one string, `|` between them.
// Never: facts of a country.
import type { NumberRule } from '@/utils/core/detect/number-rule';
import type { Sound } from './checks';

type RuleKind = NumberRule['kind'];

/** `distinct`, `regional` and `worded` notations; see NumberRule. */
export interface Notations {
  readonly distinct?: string;
  readonly regional?: string;
  readonly worded?: string;
  readonly grouped?: boolean;
}

export type MakeRule = (
  country: string,
  name: string,
  compact: RegExp,
  sound?: Sound | null,
  written?: Notations,
) => NumberRule;

function list(notations: string | undefined): readonly string[] {
  return notations ? notations.split('|') : [];
}

function maker(kind: RuleKind, checked: boolean): MakeRule {
  return (country, name, compact, sound = null, written = {}) => {
    const regional = list(written.regional);
    const plain = kind === 'vehicle-plate' ? regional.filter(isPlain) : [];
    return {
      kind,
      country,
      name,
      compact,
      checked,
      sound: sound ? (text) => compact.test(text) && sound(text) : (text) => compact.test(text),
      distinct: list(written.distinct),
      regional: regional.filter((one) => !plain.includes(one)),
      worded: [...list(written.worded), ...plain],
      ...(written.grouped && { grouped: true }),
    };
  };
}

/** Plates that read like words and amounts (`is at 21`, `Box 8380`): only after a word for plates. */
function isPlain(notation: string): boolean {
  if (/[-·.]|^A+9+ A+$/.test(notation)) return false;
  return notation.includes(' ') || /^(?:A+9+|9+A+)$/.test(notation);
}

/** With a check digit. */
export const id = maker('national-id', true);
export const tax = maker('tax-id', true);
export const health = maker('health-id', true);
export const licence = maker('driving-licence', true);
export const permit = maker('travel-permit', true);
export const bank = maker('bank-account', true);
/** Known by their shape, or by a date inside. */
export const idLike = maker('national-id', false);
export const taxLike = maker('tax-id', false);
export const healthLike = maker('health-id', false);
export const licenceLike = maker('driving-licence', false);
export const permitLike = maker('travel-permit', false);
export const bankLike = maker('bank-account', false);
export const passportLike = maker('passport', false);
export const plateLike = maker('vehicle-plate', false);

/** Plates of these notations, read in their own country; without separators where a field asks. */
export function plate(country: string, name: string, notations: string): NumberRule {
  return plateLike(country, name, shapes(notations), null, { regional: notations });
}

/** An expression of the notations without what stands between letters and digits. */
function shapes(notations: string): RegExp {
  const forms = new Set(notations.replace(/[^9A|]/g, '').split('|'));
  return new RegExp(`^(?:${[...forms].join('|').replaceAll('9', '\\d').replaceAll('A', '[A-Z]')})$`);
}
