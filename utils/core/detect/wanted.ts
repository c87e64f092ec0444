// Whether a value may hold what only the pack of numbers reads: a number of an office, a bank or a card. Asked until the
// pack is there, of every value, so the cheapest question comes first.
// Never: yes for a telephone number, a birthday or an address of mail where the field asks for one.
import type { Kind } from '@/utils/core/item';
import type { Detection, FieldFacts } from './detection';
import { weighField } from './field';
import { fold } from './fold';
import { numberReader } from './number-reader';

/** Fewer digits are no such number yet. */
const FEWEST = 3;
/** A value with as many may contradict what its field asks for. */
const MANY = 7;
/** A meaning this sure speaks for its field. */
const SURE = 0.55;
/** A word of letters and digits, as long as a plate's. */
const CODE = /(?:[A-Z\d][ .\-/]?){5}/i;
/** What is read without the pack. */
const READ: readonly Kind[] = ['tel', 'bday'];
const NUMBERS: readonly Kind[] = [
  'national-id',
  'passport',
  'cc-number',
  'iban',
  'bank-account',
  'tax-id',
  'health-id',
  'driving-licence',
  'travel-permit',
  'vehicle-plate',
];

export function wantsNumbers(facts: FieldFacts, value: string, found: readonly Detection[]): boolean {
  if (numberReader()) return false;
  if (facts.type === 'file') return value !== '';
  if (digitsIn(value) < FEWEST) return false;
  const { meanings, none } = weighField(facts);
  const sure = meanings.filter(({ confidence }) => confidence >= SURE);
  if (sure.some(({ kind }) => NUMBERS.includes(kind))) return true;
  // A password is read as one, whatever it looks like.
  if (facts.type === 'password') return false;
  const first = sure[0]?.kind;
  const isRead = ({ kind }: Detection) => kind === 'email' || (kind === first && READ.includes(kind));
  const rest = found.filter(isRead).reduce((text, { start, end }) => text.replace(value.slice(start, end), ' '), value);
  const left = digitsIn(rest);
  return left >= MANY || (!first && none < SURE && left >= FEWEST && CODE.test(fold(rest).text));
}

function digitsIn(text: string): number {
  return text.replace(/\P{Nd}/gu, '').length;
}
