// One slip of the pen: is one name the other with a single letter added, lost, changed or two swapped?
// Never: distances of two and more; nobody takes those for the same name.
import { areClose } from './confusables';

/** Below it a name has too many real neighbours. */
const SHORTEST = 5;
/** From here on a plural counts, and a letter that sounds like the old one; a changed letter must pass for the old one. */
const LONG = 7;
/** Letters that sound alike in a name that one has only heard: `micrasoft`. */
const SOUNDS_ALIKE = /^(?:[aeiou]{2}|ck|kc|sz|zs)$/;

export function isOneSlip(name: string, other: string): boolean {
  const shorter = Math.min(name.length, other.length);
  if (shorter < SHORTEST || Math.abs(name.length - other.length) > 1 || name === other) return false;
  let start = 0;
  while (name[start] === other[start]) start++;
  let [end, otherEnd] = [name.length, other.length];
  while (end > start && otherEnd > start && name[end - 1] === other[otherEnd - 1])
    [end, otherEnd] = [end - 1, otherEnd - 1];
  return isSlip(name.slice(start, end), other.slice(start, otherEnd), start, shorter);
}

/** `gone` stood where `come` stands, `at` characters into a name of `length`. */
function isSlip(gone: string, come: string, at: number, length: number): boolean {
  const isLong = length >= LONG;
  // A plural is a word of its own: hotel and hotels.
  if (gone.length + come.length === 1) return isLong || at < length || gone + come !== 's';
  if (gone.length === 1 && come.length === 1) return areClose(gone, come) || (isLong && SOUNDS_ALIKE.test(gone + come));
  return gone.length === 2 && come === `${gone[1]}${gone[0]}`;
}
