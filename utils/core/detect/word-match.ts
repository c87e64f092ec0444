// Which of the words stand in one piece of a field's surroundings, and which of those count.
import { foldWords } from './fold-words';
import { allWords, type Word } from './words-index';

export interface WordHit {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Folded words between single spaces, with one at each end; an identifier's last segment, split where its case changes. */
export function plainWords(text: string, identifier: boolean): string {
  return ` ${foldWords(identifier ? lastSegment(text) : text)} `;
}

/** `ctl00$Main$txtCity` is about a city; brackets and dots (`user[email]`) keep what stands before them. */
function lastSegment(name: string): string {
  const tail = name.slice(Math.max(name.lastIndexOf('$'), name.lastIndexOf(':')) + 1);
  return tail.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Za-z])(\d)/g, '$1 $2');
}

/** What counts in a text made by plainWords: no word inside a longer one, and only the highest rank. */
export function matchWords(text: string, identifier: boolean): WordHit[] {
  if (text.length < 3) return [];
  const hits = everyHit(text, identifier);
  const whole = hits.filter((hit) => !hits.some((other) => swallows(other, hit)));
  let rank = 0;
  for (const hit of whole) if (hit.word.rank > rank) rank = hit.word.rank;
  if (rank === 0 && text.split(' ').length > (identifier ? 4 : 5)) return [];
  return whole.filter((hit) => hit.word.rank === rank);
}

function everyHit(text: string, identifier: boolean): WordHit[] {
  const hits: WordHit[] = [];
  const joined = identifier ? text.replaceAll(' ', '') : '';
  for (const word of allWords()) {
    const at = placeOf(word, text);
    if (at >= 0) hits.push({ word, start: at, end: at + word.text.length });
    else if (identifier && word.loose && joined.includes(word.joined)) hits.push(loose(text, word));
  }
  return hits;
}

/** As a whole word, or anywhere for words of scripts without spaces; −1 where it does not stand. */
function placeOf(word: Word, text: string): number {
  if (word.needle.length > text.length) return -1;
  const at = text.indexOf(word.needle);
  return at < 0 || word.wide ? at : at + 1;
}

/** Inside an identifier places mean little: a loose hit lies where its letters are, or nowhere. */
function loose(text: string, word: Word): WordHit {
  const at = text.indexOf(word.text);
  return at < 0 ? { word, start: -1, end: -1 } : { word, start: at, end: at + word.text.length };
}

function swallows(big: WordHit, small: WordHit): boolean {
  return (
    big !== small &&
    small.start >= 0 &&
    big.start <= small.start &&
    big.end >= small.end &&
    big.end - big.start > small.end - small.start
  );
}
