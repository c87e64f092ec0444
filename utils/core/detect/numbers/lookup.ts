// Finding rules: all that a whole value satisfies in a country.
// Never: text around the value, regions or words; that is the reader's.

import { isAlnum } from '@/utils/core/detect/chars';
import type { NumberRule } from '@/utils/core/detect/number-rule';
import type { Kind } from '@/utils/core/item';

/** What people write between the letters and digits of a number. */
const SEPARATORS = /[\s\-‐‑‒–—−./_·・•:,()（）[\]［］+]+/g;
const FOREIGN = /[^\p{L}\p{N}&]/u;
/** Longer than any number with all its separators. */
const LONGEST = 48;

/** Prefixes beside the ISO code that people put before a number. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  by: ['УНП', 'UNP'],
  gr: ['EL'],
  mk: ['МК'],
};

/** ASCII letters and digits with the commonest signs between them; null where there is anything else. */
function plainOf(written: string): string | null {
  let compact = '';
  let from = 0;
  let letters = false;
  for (let i = 0; i < written.length; i++) {
    const unit = written.charCodeAt(i);
    letters ||= unit > 0x40;
    if (isAlnum(unit)) continue;
    if (unit !== 0x20 && (unit < 0x2d || unit > 0x2f)) return null;
    compact += written.slice(from, i);
    from = i + 1;
  }
  compact += written.slice(from);
  if (compact === '') return null;
  return letters ? compact.toUpperCase() : compact;
}

/** Letters and digits of a value in upper case; null if anything else is in it than what separates them. */
export function compactOf(written: string): string | null {
  if (written.length > LONGEST) return null;
  const plain = plainOf(written);
  if (plain !== null) return plain;
  // A plus sign in front is a telephone's.
  if (/^\s*\+/.test(written)) return null;
  const compact = written.toUpperCase().replace(SEPARATORS, '');
  return compact === '' || FOREIGN.test(compact) ? null : compact;
}

/** Sound as written, or after the country's code. */
export function satisfies(rule: NumberRule, compact: string): boolean {
  if (rule.sound(compact)) return true;
  // A digit in front is no country.
  if (compact.charCodeAt(0) < 0x40) return false;
  if (rule.kind === 'passport' || rule.kind === 'vehicle-plate') return false;
  const prefix = [rule.country.toUpperCase(), ...(PREFIXES[rule.country] ?? [])].find((one) => compact.startsWith(one));
  return prefix !== undefined && rule.sound(compact.slice(prefix.length));
}

/** How long the groups are that letters and digits are written in. */
function groups(written: string): string {
  return written
    .trim()
    .replace(SEPARATORS, ' ')
    .split(' ')
    .map((group) => group.length)
    .join();
}

/** Passports are written with spaces only, and some numbers in the groups of their notations or none. */
function isWritten(rule: NumberRule, written: string): boolean {
  if (rule.kind === 'passport') return !/[-./]/.test(written);
  if (!rule.grouped || !/\w\W+\w/.test(written)) return true;
  const mine = groups(written);
  return [...(rule.distinct ?? []), ...(rule.regional ?? [])].some((notation) => groups(notation) === mine);
}

/** The rules of a country, of the kinds asked for, that the whole value satisfies; checked ones first. */
export function readNumber(
  written: string,
  country: string,
  kinds: readonly Kind[] | undefined,
  rules: readonly NumberRule[],
): readonly NumberRule[] {
  const compact = compactOf(written);
  if (compact === null) return [];
  const code = country.toLowerCase();
  const fits = rules.filter(
    (rule) =>
      rule.country === code &&
      (kinds === undefined || kinds.includes(rule.kind)) &&
      satisfies(rule, compact) &&
      isWritten(rule, written),
  );
  return [...fits.filter((rule) => rule.checked), ...fits.filter((rule) => !rule.checked)];
}
