// Whether a whole value can be what its field asks for, kind by kind, and what it is then.
// Never: a number with a failed check where its kind has one; lengths that no such value has.
import type { Kind } from '@/utils/core/item';
import { cardEvidence } from './card';
import { bankOf } from './card-bank';
import { schemeOf } from './card-range';
import { luhn } from './checks';
import { parseDate } from './dates';
import type { DetectContext, Detection, Evidence, FieldMeaning } from './detection';
import { because, found } from './evidence';
import { fold } from './fold';
import { checkIban } from './iban';
import { normalForm } from './normal-form';
import { identify, ruleEvidence } from './number';
import type { NumberRule } from './number-rule';
import { compactOf } from './numbers/lookup';
import { isChinesePassport, looksLikePassport } from './passport';
import { readWhole } from './phone-whole';

/** How well a value fits: a factor on the field's confidence, and what the value itself says. */
interface Fit {
  readonly factor: number;
  readonly subtype?: string;
  readonly evidence?: readonly Evidence[];
}
type Judge = (text: string, context: DetectContext) => Fit | null;

const shaped =
  (pattern: RegExp): Judge =>
  (text) =>
    pattern.test(text) ? { factor: 1 } : null;

const cardNumber: Judge = (text) => {
  const digits = text.replace(/[ -]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return null;
  const scheme = schemeOf(digits);
  const sound = luhn(digits);
  if (!sound && scheme !== 'unionpay') return null;
  return {
    factor: sound && scheme ? 1.05 : 0.75,
    subtype: scheme ?? '',
    evidence: cardEvidence(scheme ?? '', sound, scheme === 'unionpay' ? bankOf(digits) : ''),
  };
};

/** What any office's number looks like: enough digits, not too long. */
function isNumberLike(compact: string): boolean {
  return /^[\p{L}\d]{6,20}$/u.test(compact) && /\d\D*\d\D*\d\D*\d/.test(compact);
}

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

const phoneNumber: Judge = (text, { region }) => {
  const number = readWhole(text, region);
  if (number)
    return {
      factor: number.exact ? 1.05 : 0.9,
      subtype: number.region.toLowerCase(),
      evidence: [because('number_plan', { country: number.region })],
    };
  return /^[\d ()./-]{7,20}$/.test(text) && text.replace(/\D/g, '').length >= 7 ? { factor: 0.75 } : null;
};

const passportNumber: Judge = (text) => {
  const compact = compactOf(text) ?? '';
  if (isChinesePassport(compact)) return { factor: 1, subtype: 'cn', evidence: [because('format')] };
  return looksLikePassport(compact) ? { factor: 0.95 } : null;
};

/** At least two letters (or one of a script that writes words with one), hardly a digit, nothing of an address or code. */
const personName: Judge = (text) => {
  if (text.length > 80 || /[@/\\<>{}[\]=_#$%^*|~]|\d.*\d/.test(text)) return null;
  return /\p{L}.*\p{L}|[\u3400-\u9fff]/u.test(text) ? { factor: 1 } : null;
};

const address: Judge = (text) =>
  /\p{L}.*\p{L}/su.test(text) && text.length <= 300 && !text.includes('@') ? { factor: 1 } : null;

const JUDGES: Readonly<Record<Kind, Judge>> = {
  'national-id': office('national-id', 'tax-id', 'travel-permit'),
  passport: passportNumber,
  'cc-number': cardNumber,
  'cc-csc': shaped(/^\d{3,4}$/),
  'cc-exp': shaped(/^(?:0?[1-9]|1[0-2]) ?[-/.]? ?(?:20)?\d{2}$/),
  iban: (text) => (checkIban(compactOf(text) ?? '') ? { factor: 1.1, evidence: [because('checksum')] } : null),
  'bank-account': (text) =>
    /^[A-Za-z\d][A-Za-z\d -]{4,36}$/.test(text) && text.replace(/\D/g, '').length >= 6 ? { factor: 0.95 } : null,
  tel: phoneNumber,
  // The text recognizer knows addresses better than any field does.
  email: () => null,
  password: () => ({ factor: 1 }),
  'one-time-code': shaped(/^(?=[A-Za-z\d -]*\d)[A-Za-z\d -]{4,10}$/),
  name: personName,
  bday: (text, { region }) => (parseDate(text, region) ? { factor: 1, evidence: [because('birth_date')] } : null),
  'street-address': address,
  'tax-id': office('tax-id', 'national-id'),
  'health-id': office('health-id', 'national-id'),
  'driving-licence': office('driving-licence', 'national-id'),
  'travel-permit': office('travel-permit', 'national-id'),
  'vehicle-plate': (text) => (/\d/.test(text) && text.length >= 3 && text.length <= 12 ? { factor: 0.95 } : null),
  username: shaped(/^[^\s@]{2,64}$/u),
  impp: shaped(/^[^\s]{4,64}$/u),
  'wallet-key': shaped(/^(?:\S{26,}|(?:[a-z]{3,8}\s+){11,23}[a-z]{3,8})$/),
  'api-token': shaped(/^\S{16,}$/),
  document: () => null,
};

/** The whole value (without the spaces around it) as what the field means, or null where it cannot be that. */
export function wholeValue(meaning: FieldMeaning, value: string, context: DetectContext): Detection | null {
  const { kind } = meaning;
  const trimmed = value.trim();
  const fit = JUDGES[kind](fold(trimmed).text.trim(), context);
  if (!fit) return null;
  const start = value.indexOf(trimmed);
  const confidence = Math.min(0.98, meaning.confidence * fit.factor);
  const normalized = normalForm(kind, trimmed, context.region);
  return found(kind, fit.subtype ?? '', start, start + trimmed.length, normalized, confidence, [
    ...(fit.evidence ?? []),
    ...meaning.evidence,
  ]);
}
