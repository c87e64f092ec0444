// The shape of the word tables: what fields are called, one file a language.
// Lower case; `|` parts words; accents, case and punctuation count for nothing, and Chinese words stand for their
// traditional form too; `card {number,no}` is two. A leading `~` is found inside longer identifiers as well (`useremailaddr`), a leading `=` counts
// only where it is all there is. Never: a word of one site only.
import type { Kind } from '@/utils/core/item';

/** `none`: says that the field asks for nothing personal. `part`: a month, year, day or number of what stands around. */
export type Said = Kind | 'none' | 'part';
type Rank = 0 | 1 | 2 | 3 | 4;

/**
 * What the words say, and the words. The detail after the slash is a part or sort of the kind, named as in autocomplete
 * (`postal-code`, `family-name`, `year`); the digit is a rank where it is not the kind's own.
 */
export type WordRow = readonly [what: Said | `${Said}/${string}` | `${Said} ${Rank}`, words: string];

/** 0 general words, 1 plain ones, 2 and 3 those that decide over the ones beside them, 4 over the other places too. */
const RANKS: Readonly<Partial<Record<Said, Rank>>> = {
  email: 1,
  tel: 1,
  name: 1,
  username: 1,
  'street-address': 1,
  'cc-csc': 3,
  'cc-exp': 3,
  'one-time-code': 3,
  'wallet-key': 3,
  'api-token': 3,
  part: 0,
};

/** 2 where nothing else is said. */
export const rankOf = (said: Said): Rank => RANKS[said] ?? 2;
