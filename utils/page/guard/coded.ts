// Which of the values in this frame does a request carry, in whatever coding? A part of the guard, put beside it once
// something leaves in which they do not stand plainly. Never: asks for itself; carried.ts does.
import { carries } from '@/utils/core/ledger/carries';
import { type Needle, needleOf } from '@/utils/core/ledger/needle';
import { type Found, keyOf } from './found';

/** Shorter values (a security code) are in any text by chance: they count only along with another. */
const SHORTEST = 4;
const MOST_NEEDLES = 200;
const needles = new Map<string, Needle>();

export function codedBy(text: string, found: readonly Found[]): readonly Found[] {
  const long = found.filter((one) => one.raw.length >= SHORTEST);
  const ids = new Set(carries(text, long.map(needleFor)).map((carried) => carried.itemId));
  for (const one of found) if (one.parts && holdsParts(text, one.parts)) ids.add(keyOf(one));
  if (ids.size === 0) return [];
  return found.filter((one) => (one.raw.length < SHORTEST ? text.includes(one.raw) : ids.has(keyOf(one))));
}

/** Every part in its place: a form sends them one after the other. */
function holdsParts(text: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

function needleFor(found: Found): Needle {
  const forms = [found.raw, found.value, found.also ?? ''].filter(Boolean);
  const key = keyOf(found) + found.also;
  const needle = needles.get(key) ?? needleOf(keyOf(found), found.kind, forms);
  if (needles.size >= MOST_NEEDLES) needles.clear();
  needles.set(key, needle);
  return needle;
}
