// Which of the words stand in one piece of a field's surroundings, and which of those count.
import { allWords, type Word } from './words-index';

export interface WordHit {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
}

/** Lower-case words between single spaces, with one at each end; identifiers are split where their case changes. */
export function plainWords(text: string, identifier: boolean): string {
  const apart = identifier ? text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/([A-Za-z])(\d)/g, '$1 $2') : text;
  return ` ${apart.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

/** What counts in a text made by plainWords: no word inside a longer one, and only the highest rank. */
export function matchWords(text: string, identifier: boolean): WordHit[] {
  if (text.length < 3) return [];
  const hits = everyHit(text, identifier);
  const whole = hits.filter((hit) => !hits.some((other) => swallows(other, hit)));
  let rank = 0;
  for (const hit of whole) if (hit.word.rank > rank) rank = hit.word.rank;
  return whole.filter((hit) => hit.word.rank === rank || (rank === 1 && hit.word.rank === 0 && whole.length === 1));
}

function everyHit(text: string, identifier: boolean): WordHit[] {
  const hits: WordHit[] = [];
  const joined = identifier ? text.replaceAll(' ', '') : '';
  for (const word of allWords()) {
    const at = text.indexOf(word.wide ? word.text : ` ${word.text} `);
    if (at >= 0) hits.push({ word, start: word.wide ? at : at + 1, end: (word.wide ? at : at + 1) + word.text.length });
    else if (identifier && word.loose && joined.includes(word.text.replaceAll(' ', ''))) hits.push(loose(text, word));
  }
  return hits;
}

/** Inside an identifier places mean little: a loose hit lies where its letters are, or nowhere. */
function loose(text: string, word: Word): WordHit {
  const at = text.indexOf(word.text);
  return at < 0 ? { word, start: -1, end: -1 } : { word, start: at, end: at + word.text.length };
}

function swallows(big: WordHit, small: WordHit): boolean {
  return big !== small && small.start >= 0 && big.start <= small.start && big.end >= small.end && big.end - big.start > small.end - small.start;
}
