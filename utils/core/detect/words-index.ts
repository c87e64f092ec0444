// The word rows in the form that matching needs: built once, on first use.
import type { Kind } from '@/utils/core/item';
import { foldWords } from './fold-words';
import { WORD_ROWS } from './words';
import { MORE_WORD_ROWS } from './words-more';

/** One word with what it says. `loose`: may stand inside a longer identifier. */
export interface Word {
  readonly text: string;
  readonly kind: Kind | 'none';
  readonly rank: number;
  readonly loose: boolean;
  /** Chinese, Japanese, Korean: stands anywhere; a single sign only alone. */
  readonly wide: boolean;
  /** What to look for in folded words: the text alone if wide, else between spaces. */
  readonly needle: string;
  /** The text without spaces, for identifiers. */
  readonly joined: string;
}

let index: readonly Word[] | null = null;

function build(): readonly Word[] {
  return [...WORD_ROWS, ...MORE_WORD_ROWS].flatMap(({ kind, rank, words }) =>
    words.split('|').map((word) => {
      const loose = word.startsWith('~');
      const text = foldWords(loose ? word.slice(1) : word);
      const wide = text.charCodeAt(0) > 0x2e7f && text.length > 1;
      return { text, kind, rank, loose, wide, needle: wide ? text : ` ${text} `, joined: text.replaceAll(' ', '') };
    }),
  );
}

export function allWords(): readonly Word[] {
  index ??= build();
  return index;
}
