// Words before a find, for what is read in every page: telephones. The words themselves come with the pack of numbers,
// which a text with numbers among its words asks for. Never: words of its own.
import type { Near } from './nearby';
import { numberReader } from './number-reader';

const NOTHING: Near = { mask: 0, nearest: 0, word: () => null };

/** Words before `start`, nearest first; none until the pack is there. */
export function nearby(text: string, start: number): Near {
  return (start > 1 && numberReader()?.nearby(text, start)) || NOTHING;
}
