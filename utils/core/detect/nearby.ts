// What stands right before a find in running text: words for its kind, or for something that only looks like it.
// Never: more than a few words back, nor past the end of the sentence or another number.
import { isDigit, isLetter, unitAt } from './chars';
import { NEAR_WORDS } from './near-words';

export interface Near {
  /** The groups that have a word there, as bits. */
  readonly mask: number;
  /** The groups of the nearest word; 0 if there is none. */
  readonly nearest: number;
  /** The nearest word of these groups as it is in the table; null if there is none. */
  word(groups: number): string | null;
}

const REACH = 40;
const NOTHING: Near = { mask: 0, nearest: 0, word: () => null };

class Words implements Near {
  mask = 0;
  private readonly found: [groups: number, word: string][] = [];
  get nearest(): number {
    return this.found[0]?.[0] ?? 0;
  }
  add(groups: number, word: string): void {
    this.mask |= groups;
    this.found.push([groups, word]);
  }
  word(groups: number): string | null {
    return this.found.find(([each]) => each & groups)?.[1] ?? null;
  }
}

let index: { words: Map<string, number>; firsts: Map<number, number> } | null = null;

function words() {
  if (index) return index;
  const built = { words: new Map<string, number>(), firsts: new Map<number, number>() };
  for (const [groups, list] of NEAR_WORDS)
    for (const word of list.split('|')) {
      built.words.set(word, (built.words.get(word) ?? 0) | groups);
      const first = word.charCodeAt(0);
      if (first > 0x7f) built.firsts.set(first, Math.max(built.firsts.get(first) ?? 0, word.length));
    }
  index = built;
  return built;
}

/** Line ends, digits, `,` `;` `。` `；` `、` `！` `？` end what a word can speak for. */
function ends(unit: number): boolean {
  if (isDigit(unit) || unit === 0x0a || unit === 0x0d || unit === 0x2c || unit === 0x3b) return true;
  return unit === 0x3001 || unit === 0x3002 || unit === 0x21 || unit === 0x3f || unit === 0xff0c || unit === 0xff1b;
}

/** A full stop before a space, unless it is an abbreviation's: `Passport No. E12345678`. */
function isStop(text: string, at: number): boolean {
  if (unitAt(text, at) !== 0x2e || unitAt(text, at + 1) !== 0x20) return false;
  for (let i = 1; i <= 4; i++) if (!isLetter(unitAt(text, at - i))) return isDigit(unitAt(text, at - i));
  return true;
}

/** Words before `start`, nearest first. Nothing there costs nothing. */
export function nearby(text: string, start: number): Near {
  if (start < 2) return NOTHING;
  let from = start;
  const floor = Math.max(0, start - REACH);
  while (from > floor && !ends(unitAt(text, from - 1)) && !isStop(text, from - 1)) from--;
  if (start - from < 2) return NOTHING;
  const near = new Words();
  let after = '';
  for (let i = start; i > from; ) {
    const unit = unitAt(text, i - 1);
    if (isLetter(unit)) {
      let head = i - 1;
      while (head > from && isLetter(unitAt(text, head - 1))) head--;
      after = latin(near, text.slice(head, i).toLowerCase(), after);
      i = head;
    } else {
      if (unit > 0xbf) wide(near, text, i - 1, start);
      i--;
    }
  }
  return near.mask === 0 ? NOTHING : near;
}

/** One word, and with the one after it; answers the word. */
function latin(near: Words, word: string, after: string): string {
  const known = words().words;
  const pair = after ? known.get(`${word} ${after}`) : undefined;
  if (pair !== undefined) near.add(pair, `${word} ${after}`);
  const groups = known.get(word);
  if (groups !== undefined) near.add(groups, word);
  return word;
}

/** Words of scripts without spaces, and Cyrillic and the like, that begin at `at`. */
function wide(near: Words, text: string, at: number, end: number): void {
  const { words: known, firsts } = words();
  const longest = firsts.get(unitAt(text, at));
  if (longest === undefined) return;
  for (let length = Math.min(longest, end - at); length > 1; length--) {
    const word = text.slice(at, at + length);
    const groups = known.get(word) ?? known.get(word.toLowerCase());
    if (groups === undefined) continue;
    near.add(groups, word);
    return;
  }
}
