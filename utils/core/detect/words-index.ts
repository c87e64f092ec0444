// The word rows in the form that matching needs: by first word, first two signs, first three letters. Built on first use.
// Never: forgets a language once learnt; the same rows are added once.
import type { Kind } from '@/utils/core/item';
import { foldWords } from './fold-words';
import { EN_WORDS } from './words/en';
import { rankOf, type Said, type WordRow } from './words/row';

/** One word with what it says. */
export interface Word {
  readonly text: string;
  readonly kind: Kind | 'none' | 'part';
  readonly detail: string;
  readonly rank: number;
  /** Only where it is all there is. */
  readonly alone: boolean;
  /** The text without spaces: for identifiers. */
  readonly joined: string;
}

export interface WordIndex {
  /** Words between spaces, by their first one. */
  readonly byWord: ReadonlyMap<string, readonly Word[]>;
  /** Words of scripts without spaces, by their first two signs. */
  readonly bySigns: ReadonlyMap<string, readonly Word[]>;
  /** Words found inside longer identifiers, by `lettersKey` of their first three letters. */
  readonly byLetters: ReadonlyMap<number, readonly Word[]>;
}

const learnt = new Set<readonly WordRow[]>([EN_WORDS]);
let index: WordIndex | null = null;

/** Adds a language's words. Its rows count once, however often they are learnt. */
export function learnWords(rows: readonly WordRow[]): void {
  if (learnt.has(rows)) return;
  learnt.add(rows);
  index = null;
}

export function wordIndex(): WordIndex {
  index ??= buildIndex(learnt);
  return index;
}

/** Three ASCII letters or digits as one number. */
export function lettersKey(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | (text.charCodeAt(at + 1) << 8) | text.charCodeAt(at + 2);
}

/** Chinese, Japanese, Korean: such words stand anywhere, not only between spaces. */
export function isWide(unit: number): boolean {
  return unit > 0x2e7f;
}

/** In the order given: of the same word in two tables the first stays. */
export function buildIndex(tables: Iterable<readonly WordRow[]>): WordIndex {
  const byWord = new Map<string, Word[]>();
  const bySigns = new Map<string, Word[]>();
  const byLetters = new Map<number, Word[]>();
  const seen = new Set<string>();
  for (const rows of tables)
    for (const row of rows)
      for (const { word, mark } of wordsOf(row)) {
        const key = `${word.kind}/${word.rank}/${mark}${word.text}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (isWide(word.text.charCodeAt(0)) && word.text.length > 1 && !word.alone)
          add(bySigns, word.text.slice(0, 2), word);
        else add(byWord, firstWord(word.text), word);
        if (mark !== '~') continue;
        add(byLetters, lettersKey(word.joined, 0), word);
        if (word.joined !== word.text) add(byWord, word.joined, { ...word, text: word.joined });
      }
  return { byWord, bySigns, byLetters };
}

/** `street-address/postal-code 2` is the kind, the detail and the rank where it is not the kind's own. */
function wordsOf([what, words]: WordRow): { readonly word: Word; readonly mark: string }[] {
  const [said = '', rank = ''] = what.split(' ');
  const [kind, detail = ''] = said.split('/') as [Said, string?];
  return words
    .split('|')
    .flatMap(expanded)
    .map((each) => {
      const first = each.charAt(0);
      const mark = first === '~' || first === '=' ? first : '';
      const text = foldWords(each);
      const joined = text.replaceAll(' ', '');
      return { word: { text, kind, detail, rank: Number(rank || rankOf(kind)), alone: mark === '=', joined }, mark };
    });
}

/** `card {number,no}` stands for both. */
function expanded(word: string): string[] {
  const open = word.indexOf('{');
  if (open < 0) return [word];
  const close = word.indexOf('}', open);
  const choices = word.slice(open + 1, close).split(',');
  return choices.flatMap((choice) => expanded(word.slice(0, open) + choice + word.slice(close + 1)));
}

function firstWord(text: string): string {
  const end = text.indexOf(' ');
  return end < 0 ? text : text.slice(0, end);
}

function add<Key>(map: Map<Key, Word[]>, key: Key, word: Word): void {
  const known = map.get(key);
  if (known) known.push(word);
  else map.set(key, [word]);
}
