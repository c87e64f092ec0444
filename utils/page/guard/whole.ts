// Numbers that say themselves that they are whole: those with a check digit.
// Never: takes the beginning of a longer text, an address or a name, for a value of its own.
import type { Found } from './found';

/** What can be checked has so many signs, with their spaces, and so many digits. */
const SHORTEST = 8;
const LONGEST = 42;
const DIGITS = 7;

/** Cheap: asked at every key. */
export function mayBeWhole(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && text.replace(/\D/g, '').length >= DIGITS;
}

export const isChecked = ({ why }: Pick<Found, 'why'>): boolean => why.some(({ code }) => code === 'checksum');
