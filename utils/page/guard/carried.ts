// Which of the values in this frame does a request carry?
import { carries, type Needle, needleOf } from '@/utils/core/ledger/carries';
import { type Found, keyOf } from './fields';

/** Shorter values (a security code) are in any text by chance: they count only along with another. */
const SHORTEST = 4;
const MOST_NEEDLES = 200;
const needles = new Map<string, Needle>();

export function carriedBy(text: string, found: readonly Found[]): readonly Found[] {
  const long = found.filter((one) => one.raw.length >= SHORTEST);
  const ids = new Set(carries(text, long.map(needleFor)).map((carried) => carried.itemId));
  if (ids.size === 0) return [];
  return found.filter((one) => (one.raw.length < SHORTEST ? text.includes(one.raw) : ids.has(keyOf(one))));
}

function needleFor(found: Found): Needle {
  const key = keyOf(found);
  const known = needles.get(key);
  if (known) return known;
  if (needles.size >= MOST_NEEDLES) needles.clear();
  const forms = [found.raw, found.value].filter(Boolean);
  const needle = needleOf(key, found.kind, forms);
  needles.set(key, needle);
  return needle;
}
