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

/** Whether a word ends with one of the endings, each of two letters at least, with `more` letters before it. */
export function endingSet(endings: string, more: number): WordSet {
  let byLast: Map<string, string[]> | null = null;
  return {
    has(word) {
      byLast ??= byLastTwo(endings.split(' '));
      const some = byLast.get(word.slice(-2));
      return some?.some((ending) => word.length >= ending.length + more && word.endsWith(ending)) === true;
    },
  };
}

function byLastTwo(endings: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const ending of endings) groups.set(ending.slice(-2), [...(groups.get(ending.slice(-2)) ?? []), ending]);
  return groups;
}
