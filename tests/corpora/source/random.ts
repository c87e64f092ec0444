// Seeded randomness: the same rows on every machine and every day.

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
  letters(count: number, from?: string): string;
}

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const letters = (count: number, from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') =>
    Array.from({ length: count }, () => from.charAt(int(0, from.length - 1))).join('');
  return {
    int,
    letters,
    pick: (list) => list[int(0, list.length - 1)] as (typeof list)[number],
    digits: (count) => letters(count, '0123456789'),
  };
}

/** `#` becomes a digit, `@` a capital letter, `%` a digit from 2 to 9. */
export function shaped(pattern: string, random: Random): string {
  return pattern.replace(/[#@%]/g, (mark) =>
    mark === '#' ? random.digits(1) : mark === '@' ? random.letters(1) : String(random.int(2, 9)),
  );
}

/** A day as its parts, two digits each, the year with four. */
export function day(random: Random, from = 1955, to = 1999) {
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(random.int(from, to));
  return { year, yy: year.slice(2), mm: two(random.int(1, 12)), dd: two(random.int(1, 28)) };
}

/** The text cut into pieces of these sizes. */
export function cut(text: string, ...sizes: readonly number[]): string[] {
  let at = 0;
  return sizes.map((size) => {
    at += size;
    return text.slice(at - size, at);
  });
}
