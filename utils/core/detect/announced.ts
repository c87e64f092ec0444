// Numbers that no rule knows, right after a word that says what they are: `driver's license number Z391-772-1180`.
// Never: a number that a country's rule refused; without such a word; where an order, a parcel or a version is announced nearer; a few digits.
import type { Kind } from '@/utils/core/item';
import type { Region } from '@/utils/core/site';
import { isAlnum, isDigit, unitAt } from './chars';
import type { Detection } from './detection';
import { because, found } from './evidence';
import { ACCOUNT, HEALTH, IDENTITY, LICENCE, PERMIT, TAX } from './near-words';
import { nearby } from './nearby';
import { isNotation } from './number';

/** Word, what it announces, and how many letters and digits such a number has at least. */
const ANNOUNCED: readonly (readonly [group: number, kind: Kind, least: number])[] = [
  [LICENCE, 'driving-licence', 6],
  [TAX, 'tax-id', 6],
  [HEALTH, 'health-id', 6],
  [ACCOUNT, 'bank-account', 8],
  [PERMIT, 'travel-permit', 7],
  [IDENTITY, 'national-id', 6],
];
const DATE = /^(?:19|20)\d\d-\d\d?-\d\d?$/;
const FEWEST_DIGITS = 4;
const LONGEST = 24;
const SURE = 0.55;

/** The code that begins at `start`, the first unit of a word; null if none is announced. */
export function announcedAt(text: string, start: number, region: Region): Detection | null {
  if (start < 4) return null;
  const end = codeEnd(text, start);
  const { signs, digits } = count(text, start, end);
  if (digits < FEWEST_DIGITS || end - start > LONGEST) return null;
  if (DATE.test(text.slice(start, end)) || isNotation(text, start, end, region)) return null;
  const near = nearby(text, start);
  const row = ANNOUNCED.find(([group]) => near.nearest === group);
  if (!row || signs < row[2]) return null;
  const evidence = [because('nearby_word', { word: near.word(row[0]) ?? '' })];
  const normal = text
    .slice(start, end)
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
  return found(row[1], '', start, end, normal, SURE, evidence);
}

/** Past letters and digits, and dashes between them. */
function codeEnd(text: string, start: number): number {
  let end = start;
  while (isAlnum(unitAt(text, end)) || (unitAt(text, end) === 0x2d && isAlnum(unitAt(text, end + 1)))) end++;
  return end;
}

function count(text: string, start: number, end: number) {
  let signs = 0;
  let digits = 0;
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i);
    if (isAlnum(unit)) signs++;
    if (isDigit(unit)) digits++;
  }
  return { signs, digits };
}
