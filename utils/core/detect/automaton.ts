// A pattern over digits as a deterministic automaton: one table look-up a digit, whatever the pattern.
// Reads what numbering plans are written in: digits, `#` for any, classes, groups, `|`, `?`, `{n}`, `{n,m}`.
// Never: backtracks, or reads anything but digits.

type Node =
  | { readonly type: 'digit'; readonly mask: number }
  | { readonly type: 'all'; readonly parts: readonly Node[] }
  | { readonly type: 'any'; readonly parts: readonly Node[] }
  | { readonly type: 'times'; readonly part: Node; readonly least: number; readonly most: number };

export interface Automaton {
  /** Next state of state s at digit d: `next[s * 10 + d]`; state 0 is where nothing can follow, 1 the start. */
  readonly next: Int16Array;
  /** 1 for states in which a number is whole. */
  readonly whole: Uint8Array;
}

const ANY_DIGIT = 0x3ff;

/** Reads one pattern; the position moves along. */
class Reader {
  private readonly source: string;
  private at = 0;
  constructor(source: string) {
    this.source = source;
  }

  choice(): Node {
    const parts = [this.sequence()];
    while (this.source.charAt(this.at) === '|') {
      this.at++;
      parts.push(this.sequence());
    }
    return { type: 'any', parts };
  }

  private sequence(): Node {
    const parts: Node[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) parts.push(this.repeated());
    return { type: 'all', parts };
  }

  private repeated(): Node {
    const part = this.single();
    const sign = this.source.charAt(this.at);
    if (sign === '?') {
      this.at++;
      return { type: 'times', part, least: 0, most: 1 };
    }
    if (sign !== '{') return part;
    const end = this.source.indexOf('}', this.at);
    const [least, most = least] = this.source
      .slice(this.at + 1, end)
      .split(',')
      .map(Number);
    this.at = end + 1;
    return { type: 'times', part, least: least as number, most: most as number };
  }

  private single(): Node {
    const sign = this.source.charAt(this.at++);
    if (sign === '(') return this.group();
    if (sign === '[') return this.set();
    return { type: 'digit', mask: sign === '#' ? ANY_DIGIT : 1 << Number(sign) };
  }

  private group(): Node {
    if (this.source.startsWith('?:', this.at)) this.at += 2;
    const inner = this.choice();
    this.at++;
    return inner;
  }

  private set(): Node {
    let mask = 0;
    const end = this.source.indexOf(']', this.at);
    for (const [, from, to = from] of this.source.slice(this.at, end).matchAll(/(\d)(?:-(\d))?/g))
      for (let digit = Number(from); digit <= Number(to); digit++) mask |= 1 << digit;
    this.at = end + 1;
    return { type: 'digit', mask };
  }
}

/** States that wait for a digit: the digits that each takes, and the states that follow. */
interface Waiting {
  readonly masks: number[];
  readonly follow: (readonly number[])[];
}

const WHOLE = -1;

/** The states in which `node`, followed by `after`, begins. */
function begin(node: Node, after: readonly number[], to: Waiting): readonly number[] {
  if (node.type === 'digit') {
    to.masks.push(node.mask);
    to.follow.push(after);
    return [to.masks.length - 1];
  }
  if (node.type === 'any') return node.parts.flatMap((part) => begin(part, after, to));
  if (node.type === 'all') return node.parts.reduceRight((next, part) => begin(part, next, to), after);
  let next = after;
  for (let n = node.most; n > 0; n--) {
    const begun = begin(node.part, next, to);
    next = n > node.least ? [...begun, ...after] : begun;
  }
  return next;
}

/** Compiles a pattern that a numbering plan uses; the same pattern always gives the same automaton. */
export function compile(source: string): Automaton {
  const waiting: Waiting = { masks: [], follow: [] };
  const first = begin(new Reader(source).choice(), [WHOLE], waiting);
  const ids = new Map<string, number>();
  const sets: (readonly number[])[] = [[]];
  const idOf = (states: readonly number[]): number => {
    if (states.length === 0) return 0;
    const key = states.join();
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, sets.length);
    return sets.push(states) - 1;
  };
  idOf([...new Set(first)].sort((a, b) => a - b));
  const next: number[] = Array(10).fill(0);
  for (let s = 1; s < sets.length; s++)
    for (let digit = 0; digit < 10; digit++) next.push(idOf(step(sets[s] as readonly number[], digit, waiting)));
  return { next: Int16Array.from(next), whole: Uint8Array.from(sets, (states) => (states.includes(WHOLE) ? 1 : 0)) };
}

function step(states: readonly number[], digit: number, { masks, follow }: Waiting): readonly number[] {
  const reached = new Set<number>();
  for (const state of states)
    if (state !== WHOLE && (masks[state] as number) & (1 << digit))
      for (const one of follow[state] as readonly number[]) reached.add(one);
  return [...reached].sort((a, b) => a - b);
}

/** True if digits `from` up to `to` (excluded) are a whole number of the pattern. */
export function accepts({ next, whole }: Automaton, digits: Uint8Array, from: number, to: number): boolean {
  let state = 1;
  for (let i = from; i < to && state !== 0; i++) state = next[state * 10 + (digits[i] as number)] as number;
  return whole[state] === 1;
}

/** True if the pattern is found at the head of digits `from` up to `to` (excluded). */
export function leads({ next, whole }: Automaton, digits: Uint8Array, from: number, to: number): boolean {
  let state = 1;
  for (let i = from; i < to && state !== 0; i++) {
    state = next[state * 10 + (digits[i] as number)] as number;
    if (whole[state] === 1) return true;
  }
  return false;
}
