// Walks once over a text and says which values of an index stand in it. Linear in the text, whatever the index holds.
import type { Edge, Ending, Index, Node } from './needle';
import { type Class, classAt, closes, DIGIT, isSeparator, isSpace, OTHER, opens, UNSPACED } from './signs';

/** At most so many separators between two signs of a number. */
const WIDEST_GAP = 3;
/** At most so many spaces between two words. */
const MOST_SPACES = 32;
const [PERCENT, HYPHEN, DOT, LOW_LINE, BLANK] = [37, 45, 46, 95, 32];

const endsWord = (sign: Class, edge: Edge) => sign === OTHER || (sign === UNSPACED && edge !== 'unspaced');

function freeBefore(text: string, at: number, { before }: Ending): boolean {
  if (before === 'none') return true;
  const sign = classAt(text, at - 1);
  if (before === 'digits') return sign !== DIGIT;
  if (!endsWord(sign, before)) return false;
  const unit = text.charCodeAt(at - 1);
  return before !== 'email' || (unit !== DOT && unit !== LOW_LINE && unit !== PERCENT && unit !== HYPHEN);
}

function freeAfter(text: string, at: number, { after }: Ending): boolean {
  if (after === 'none') return true;
  const sign = classAt(text, at);
  if (after === 'digits') return sign !== DIGIT;
  if (!endsWord(sign, after)) return false;
  const unit = text.charCodeAt(at);
  return after !== 'email' || (unit !== DOT && unit !== HYPHEN) || classAt(text, at + 1) === OTHER;
}

function fits(text: string, from: number, to: number, { chance }: Ending): boolean {
  if (chance === 'none') return true;
  const [begins, ends] = [opens(text, from), closes(text, to)];
  return chance === 'side' ? begins || ends : begins && ends;
}

type End = (endings: readonly Ending[], to: number) => void;

function walkSpaced(text: string, from: number, root: Node, end: End): void {
  let here = root;
  let gap = 0;
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    const next = here.next.get(unit);
    if (next) {
      here = next;
      gap = 0;
      if (here.ends.length > 0) end(here.ends, at + 1);
    } else if (!isSeparator(unit) || ++gap > WIDEST_GAP) return;
  }
}

function walkLiteral(text: string, from: number, root: Node, end: End): void {
  let here = root;
  for (let at = from; ; at++) {
    const unit = text.charCodeAt(at);
    const blank = isSpace(unit);
    const next = here.next.get(blank ? BLANK : unit);
    if (!next) return;
    here = next;
    if (here.ends.length > 0) end(here.ends, at + 1);
    if (blank) for (const last = at + MOST_SPACES; at < last && isSpace(text.charCodeAt(at + 1)); ) at++;
  }
}

/** `text` is folded. `edges` false: for what was put together letter by letter, where nothing tells where a value begins. */
export function scan(text: string, { spaced, literal }: Index, hit: (ending: Ending) => void, edges = true): void {
  let from = 0;
  const end: End = (endings, to) => {
    for (const ending of endings) {
      const free =
        !edges || (freeBefore(text, from, ending) && freeAfter(text, to, ending) && fits(text, from, to, ending));
      if (free) hit(ending);
    }
  };
  let before: Class = OTHER;
  for (; from < text.length; from++) {
    const sign = classAt(text, from);
    const begins = !edges || sign === OTHER || sign === UNSPACED || sign !== before;
    before = sign;
    if (!begins) continue;
    const unit = text.charCodeAt(from);
    const number = sign === OTHER ? undefined : spaced.next.get(unit);
    if (number) walkSpaced(text, from, spaced, end);
    if (literal.next.has(unit)) walkLiteral(text, from, literal, end);
  }
}
