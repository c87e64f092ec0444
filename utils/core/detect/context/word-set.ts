// Words in one string, as a set. Never: more than one reading of the string.

export interface WordSet {
  has(word: string): boolean;
}

/** Split when first asked. */
export function wordSet(words: string): WordSet {
  let set: Set<string> | null = null;
  return {
    has(word) {
      set ??= new Set(words.split(' '));
      return set.has(word);
    },
  };
}

export interface EndingSet extends WordSet {
  /** False where the last two letters before `end` already tell that none of the endings is there. */
  mayEnd(text: string, end: number): boolean;
}

/** Whether a word ends with one of the endings, each of two letters at least, with `more` letters before it. */
export function endingSet(endings: string, more: number): EndingSet {
  const byLast = byLastTwo(endings.split(' '));
  const tails = new Uint8Array(2048);
  for (const tail of byLast.keys()) tails[tailOf(tail, 2)] = 1;
  return {
    mayEnd: (text, end) => tails[tailOf(text, end)] === 1,
    has(word) {
      if (tails[tailOf(word, word.length)] !== 1) return false;
      const some = byLast.get(word.slice(-2));
      return some?.some((ending) => word.length >= ending.length + more && word.endsWith(ending)) === true;
    },
  };
}

function tailOf(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) | 32) * 31 + (text.charCodeAt(end - 1) | 32)) & 2047;
}

function byLastTwo(endings: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const ending of endings) groups.set(ending.slice(-2), [...(groups.get(ending.slice(-2)) ?? []), ending]);
  return groups;
}
