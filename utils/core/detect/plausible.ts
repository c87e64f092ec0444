// Whether a whole value can be what its field asks for, kind by kind, and what it is then.
// Never: a number with a failed check where its kind has one; lengths that no such value has.
import type { Kind } from '@/utils/core/item';
import { parseDate } from './dates';
import type { DetectContext, Detection, FieldMeaning } from './detection';
import { because, found } from './evidence';
import { fold } from './fold';
import { normalForm } from './normal-form';
import { isNumberLike, type Judge, numberReader } from './number-reader';
import { readWhole } from './phone-whole';

const shaped =
  (pattern: RegExp): Judge =>
  (text) =>
    pattern.test(text) ? { factor: 1 } : null;

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

/** At least two letters (or one of a script that writes words with one), hardly a digit, nothing of an address or code. */
const personName: Judge = (text) => {
  if (text.length > 80 || /[@/\\<>{}[\]=_#$%^*|~]|\d.*\d/.test(text)) return null;
  return /\p{L}.*\p{L}|[\u3400-\u9fff]/u.test(text) ? { factor: 1 } : null;
};

const address: Judge = (text) =>
  /\p{L}.*\p{L}/su.test(text) && text.length <= 300 && !text.includes('@') ? { factor: 1 } : null;

/** Until the numbers' own reader is there, what the field says is believed of anything that looks like a number. */
const number: Judge = (text) => (isNumberLike(text.replace(/[^\p{L}\p{N}]/gu, '')) ? { factor: 0.75 } : null);

const JUDGES: Readonly<Record<Kind, Judge>> = {
  'national-id': number,
  passport: number,
  'cc-number': number,
  'cc-csc': shaped(/^\d{3,4}$/),
  'cc-exp': shaped(/^(?:0?[1-9]|1[0-2]) ?[-/.]? ?(?:20)?\d{2}$/),
  iban: shaped(/^[A-Z]{2}\d\d[A-Z\d -]{11,36}$/i),
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
  'tax-id': number,
  'health-id': number,
  'driving-licence': number,
  'travel-permit': number,
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
  const judge = numberReader()?.judges[kind] ?? JUDGES[kind];
  const fit = judge(fold(trimmed).text.trim(), context);
  if (!fit) return null;
  const start = value.indexOf(trimmed);
  const confidence = Math.min(0.98, meaning.confidence * fit.factor);
  const normalized = normalForm(kind, trimmed, context.region);
  return found(kind, fit.subtype ?? '', start, start + trimmed.length, normalized, confidence, [
    ...(fit.evidence ?? []),
    ...meaning.evidence,
  ]);
}
