// Whether a whole value can be the number that its field asks for: by a country's rule, an issuer's range, a check digit.
// Never: a number with a failed check where its kind has one; lengths that no such value has.
import { cardEvidence } from './card';
import { bankOf } from './card-bank';
import { schemeOf } from './card-range';
import { luhn, valuesOf } from './checks';
import { because } from './evidence';
import { checkIban } from './iban';
import { identify, ruleEvidence } from './number';
import { isNumberLike, type Judge, type NumberReader } from './number-reader';
import type { NumberRule } from './number-rule';
import { compactOf } from './numbers/lookup';
import { isChinesePassport, looksLikePassport } from './passport';

const cardNumber: Judge = (text) => {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return null;
  const scheme = schemeOf(digits);
  const sound = luhn(digits);
  if (!sound && scheme !== 'unionpay') return null;
  return {
    factor: sound && scheme ? 1.05 : 0.75,
    subtype: scheme ?? '',
    evidence: cardEvidence(scheme ?? '', sound, scheme === 'unionpay' ? bankOf(valuesOf(digits), 0) : ''),
  };
};

/** A number of one of these kinds: by a country's rule, or else by its look alone. */
const office =
  (...kinds: readonly NumberRule['kind'][]): Judge =>
  (text, { region }) => {
    const compact = compactOf(text);
    if (!compact) return null;
    const rule = identify(text, region, kinds);
    if (rule) return { factor: rule.checked ? 1.1 : 1, subtype: rule.country, evidence: ruleEvidence(rule) };
    // Eighteen signs of which the last is no sound check are a resident number typed wrong.
    if (/^\d{17}[\dX]$/.test(compact)) return null;
    return isNumberLike(compact) ? { factor: 0.75 } : null;
  };

const passportNumber: Judge = (text) => {
  const compact = compactOf(text) ?? '';
  if (isChinesePassport(compact)) return { factor: 1, subtype: 'cn', evidence: [because('format')] };
  return looksLikePassport(compact) ? { factor: 0.95 } : null;
};

export const NUMBER_JUDGES: NumberReader['judges'] = {
  'national-id': office('national-id', 'tax-id', 'travel-permit'),
  passport: passportNumber,
  'cc-number': cardNumber,
  iban: (text) => (checkIban(compactOf(text) ?? '') ? { factor: 1.1, evidence: [because('checksum')] } : null),
  'tax-id': office('tax-id', 'national-id'),
  'health-id': office('health-id', 'national-id'),
  'driving-licence': office('driving-licence', 'national-id'),
  'travel-permit': office('travel-permit', 'national-id'),
};
