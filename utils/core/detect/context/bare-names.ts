// Names that no word announces: by a given name that is known, or a surname.
// Never: a word or place that is also a given name, unless a surname follows it.
import { because } from '@/utils/core/detect/evidence';
import { isLetter, isSpace, isUpper, wordBefore } from './chars';
import { PERSON_ENDS } from './cue-words';
import { isCodeAfter, nameRow, nameWordEnd, noName, type Row } from './name-row';
import { DOUBTFUL, NO_NAMES, NONE, SURE } from './names';
import { add, type Page } from './page';
import { endingSet, wordSet } from './word-set';

const personEnds = endingSet(PERSON_ENDS, 2);

/** A capitalised word with no word for it before: only a known given name makes a name of it. */
export function bareName(page: Page, start: number, wordStop: number): number {
  const { text, names } = page;
  if (wordStop - start < 2 || isCodeBefore(text.charCodeAt(start - 1))) return wordStop;
  const stop = nameWordEnd(text, start);
  const whole = names.given(text.slice(start, stop));
  const level = whole || stop === wordStop ? whole : names.given(text.slice(start, wordStop));
  const lone = level === NONE && !isUpper(text, stop + 1);
  if (lone && !isSurname(page, text.slice(start, stop))) return wordStop;
  const row = nameRow(text, start);
  if (row === null || row.firm || isCodeAfter(text, row.end)) return wordStop;
  const sure = sureness(page, start, row, level);
  if (sure < 0.5) return wordStop;
  const known = level > 0;
  const word = known ? text.slice(start, row.firstEnd) : text.slice(row.lastStart, row.end);
  return add(page, 'name', start, row.end, sure, [because(known ? 'given_name' : 'surname', { word })]);
}

/** Known and long enough not to be a word of another language, or of an end that only surnames have. */
function isSurname(page: Page, word: string): boolean {
  return word.length > 4 && (personEnds.has(word) || page.names.surname(word));
}

/** How sure a row of words is a person, by what is known of its first and last word. */
function sureness(page: Page, start: number, row: Row, level: number): number {
  const { text, names } = page;
  const last = text.slice(row.lastStart, row.end);
  const two = row.count > 1;
  const before = wordBefore(text, start);
  const inRow = page.capEnd === start - 1 && !noName.has(before);
  if (level === SURE) return two ? (names.surname(last) ? 0.85 : 0.7) : inRow ? 0.3 : 0.6;
  if (row.count > 3 || (inRow && level === NONE)) return 0.3;
  const lastDoubtful = names.given(last) === DOUBTFUL;
  if (!two)
    return level === NONE && isSurname(page, last) && !lastDoubtful && !isSentenceStart(text, start) ? 0.5 : 0.3;
  if (level === DOUBTFUL && names.surname(last)) return 0.7;
  if (isSurname(page, last) && !lastDoubtful) return 0.55;
  const free = !inRow && !isSentenceStart(text, start) && !ARTICLES.has(before);
  return level === DOUBTFUL && !lastDoubtful && free ? 0.5 : 0.3;
}

const ARTICLES = wordSet('the a an in at on of our your');

function isSentenceStart(text: string, start: number): boolean {
  let at = start;
  while (at > start - 4 && isSpace(text.charCodeAt(at - 1))) at--;
  const unit = text.charCodeAt(at - 1);
  return at === 0 || !(isLetter(unit) || unit === 0x2c || unit === 0x3a);
}

/** `@`, `/`, `#`, `.`, `_`, `-`, `&`, `$`, `<`, a digit: part of an address, a path or code. */
function isCodeBefore(unit: number): boolean {
  return unit >= 0x23 &&
    unit <= 0x40 &&
    unit !== 0x27 &&
    unit !== 0x28 &&
    unit !== 0x2c &&
    unit !== 0x3a &&
    unit !== 0x3e
    ? true
    : unit === 0x5f || unit === 0x5c;
}

/** Names in a short text that has no capital letter at all: given names that are no words, and the surname after. */
export function smallNames(page: Page): void {
  const { text, names } = page;
  if (names === NO_NAMES || /\p{Lu}/u.test(text)) return;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}@/._#-])\p{Ll}{4,20}(?: (\p{Ll}{4,20}))?(?![\p{N}@/_(=])/gu)) {
    const [both, last = ''] = match;
    const first = last ? both.slice(0, -last.length - 1) : both;
    if (names.given(first) !== SURE || noName.has(first)) continue;
    const whole = last !== '' && isSurname(page, last);
    const end = match.index + (whole ? both : first).length;
    add(page, 'name', match.index, end, whole ? 0.65 : 0.55, [because('given_name', { word: first })]);
  }
}
