// Given names and surnames as Bloom filters: a name in the list is always known, another word once in some 800.
// The list itself is data that is loaded only where it is wanted; without it nothing is known.
import { plainWord } from './chars';

export const NONE = 0;
/** Also a word or a place: a name only with a surname or a word for it. */
export const DOUBTFUL = 1;
export const SURE = 2;

export interface Names {
  /** What the word is as a given name. */
  given(word: string): typeof NONE | typeof DOUBTFUL | typeof SURE;
  surname(word: string): boolean;
}

export const NO_NAMES: Names = { given: () => NONE, surname: () => false };

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Bits that each name sets. */
const TIMES = 9;

/** Data as `scripts/given-names.mjs` writes it: three filters, six bits a sign, parted by dots. */
export function namesFrom(data: string): Names {
  const [sure, doubtful, surnames] = data.split('.').map(filter) as [Filter, Filter, Filter];
  return {
    given(word) {
      const hash = hashOf(word);
      if (doubtful(hash)) return DOUBTFUL;
      return sure(hash) ? SURE : NONE;
    },
    surname: (word) => surnames(hashOf(word)),
  };
}

/** FNV-1a of the plain word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit > 0x7f) return hashOf(plainWord(word).replace(/[^\0-\x7f]/g, '?'));
    hash = Math.imul(hash ^ (unit > 0x40 && unit < 0x5b ? unit | 32 : unit), 0x01000193);
  }
  return hash;
}

type Filter = (hash: number) => boolean;

function filter(data: string): Filter {
  const size = data.length * 6;
  const bits = new Uint8Array(data.length).map((_, i) => ALPHABET.indexOf(data.charAt(i)));
  return (hash) => {
    const step = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) | 1;
    for (let i = 1; i <= TIMES; i++) {
      const bit = ((hash + Math.imul(i, step)) >>> 0) % size;
      if ((((bits[(bit / 6) | 0] as number) >> (bit % 6)) & 1) === 0) return false;
    }
    return true;
  };
}
