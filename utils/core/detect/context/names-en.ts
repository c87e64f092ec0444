// Names of people in texts with capital letters, after a word that announces one.
// Never: names of firms, files or products, as far as the words around them tell.
import { because } from '@/utils/core/detect/evidence';
import { isBreak, isLetter, isSpace, isUpper, skipSpaces, wordBefore, wordEnd } from './chars';
import { THING_NAMES } from './cue-words';
import { isCodeAfter, nameRow, nameWordEnd, pastParticles } from './name-row';
import { SURE } from './names';
import { add, type Page } from './page';
import { wordSet } from './word-set';

const thingNames = wordSet(THING_NAMES);

/** A name after a word that announces one; what follows decides how sure. */
export function cuedName(page: Page, at: number, cue: string, sure: number, fewest = 1): number {
  const { text } = page;
  const row = nameRow(text, at, true);
  if (row === null || row.firm || isCodeAfter(text, row.end)) return -1;
  const first = text.slice(pastParticles(text, at), row.firstEnd);
  const known = page.names.given(first) !== 0;
  if (!known && (row.count < fewest || (row.count === 1 && !isClosed(text, row.end)))) return -1;
  const why = [because('nearby_word', { word: cue })];
  if (known) why.push(because('given_name', { word: first }));
  page.capEnd = row.end;
  return add(page, 'name', at, row.end, sure, why);
}

/** At the end of a line, sentence or part of one; a bracket, `;` or `=` is of code. */
function isClosed(text: string, end: number): boolean {
  const sign = text.charAt(end);
  if (sign === ' ') return isLetter(text.charCodeAt(end + 1));
  return !';)<>=|{}[]`"'.includes(sign) || sign === '';
}

/** `Name: X`, `my name is X`, `the name on the account? User: X`; not the name of a file or product. */
export function afterName(page: Page, start: number, end: number): number {
  const { text } = page;
  const at = pastLink(text, end);
  const strict = at - end < 2 || thingNames.has(wordBefore(text, start));
  if (at === end || (strict && !page.names.given(firstWord(text, at)))) return end;
  // `name: Identifier` in code; a label begins with a capital.
  const code = text.charAt(end) === ':' && !isUpper(text, start);
  const to = cuedName(page, at, text.slice(start, end), 0.8, code ? 2 : 1);
  return to > 0 ? to : smallName(page, at, text.slice(start, end), end);
}

function firstWord(text: string, at: number): string {
  return text.slice(at, nameWordEnd(text, at));
}

const LINK = /(?:'s|’s)? {0,3}(?:(?:is|was|ist|est|es|è|é|appears as)(?= )|[:：=?？])?[ \n\t]{0,9}(?:["“'‘]|\*\*)?/y;

/** Past `is`, `:` and their like. */
export function pastLink(text: string, end: number): number {
  LINK.lastIndex = end;
  return LINK.test(text) ? LINK.lastIndex : end;
}

/** A name in small letters, where the word for it leaves no doubt: `my name is joshua`. */
function smallName(page: Page, at: number, cue: string, otherwise: number): number {
  const { text } = page;
  const end = wordEnd(text, at);
  if (end - at < 3 || end - at > 20 || page.names.given(text.slice(at, end)) !== SURE) return otherwise;
  const next = text.charAt(end) === ' ' ? wordEnd(text, end + 1) : end;
  const known = next > end + 2 && page.names.surname(text.slice(end + 1, next));
  const why = [because('nearby_word', { word: cue }), because('given_name', { word: text.slice(at, end) })];
  return add(page, 'name', at, known ? next : end, 0.7, why);
}

/** `Dear Anna`, `Hi Mr. Smith`: a greeting is followed by a sign or the end, or the name is known. */
export function afterGreeting(page: Page, start: number, end: number): number {
  const { text } = page;
  const at = skipSpaces(text, end, 2);
  if (at === end || !isUpper(text, at)) return end;
  const row = nameRow(text, at, true);
  if (row === null || row.count > 3) return end;
  const next = text.charAt(row.end);
  const closes = next === ',' || next === '!' || next === '\n' || next === ':' || next === '，' || next === '';
  if (!closes && page.names.given(text.slice(at, row.firstEnd)) !== SURE) return end;
  const to = cuedName(page, at, text.slice(start, end), 0.7);
  return to > 0 ? to : end;
}

/** `Mr. Smith`, `Frau Dr. Anna Meier`. */
export function afterTitle(page: Page, start: number, end: number): number {
  const { text } = page;
  if (end - start < 4 && !isUpper(text, start) && text.charAt(end) !== '.') return end;
  const dot = text.charAt(end) === '.' ? end + 1 : end;
  const at = skipSpaces(text, dot, 2);
  if (at === end || (at === dot && dot === end) || isBreak(text.charCodeAt(at))) return end;
  const to = cuedName(page, at, text.slice(start, end), 0.8);
  return to > 0 ? to : end;
}

/** `my friend Judy`; `Applicant Saira Mendez`, `Recipient: Bob`. */
export function afterRole(page: Page, start: number, end: number): number {
  const { text } = page;
  const colon = text.charAt(end) === ':' || text.charAt(end) === '：';
  const at = skipSpaces(text, colon ? end + 1 : end, 3);
  if (at === end || !isUpper(text, at)) return end;
  const to = cuedName(page, at, text.slice(start, end), colon ? 0.75 : 0.6, 2);
  return to > 0 ? to : end;
}

/** `Kind regards,` and a name alone on the next line. */
export function afterSignature(page: Page, start: number, end: number): number {
  const { text } = page;
  let at = end;
  while (at < end + 6 && (isSpace(text.charCodeAt(at)) || isBreak(text.charCodeAt(at)) || text.charAt(at) === ','))
    at++;
  if (!text.slice(end, at).includes('\n')) return end;
  const row = nameRow(text, at);
  if (row === null || row.count > 3 || !(row.end === text.length || isBreak(text.charCodeAt(row.end)))) return end;
  const to = cuedName(page, at, text.slice(start, end), 0.7);
  return to > 0 ? to : end;
}
