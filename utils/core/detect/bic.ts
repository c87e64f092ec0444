// A bank's code beside an IBAN (BIC, ISO 9362): four letters, the country, the place, perhaps the branch.
// Never: a find of its own; which bank an account is at is nothing personal.

/** Units on either side of the IBAN. */
const REACH = 40;
/** Units of such a code. */
const SHORTEST = 8;
/** Capitals only: in small letters it is a word. No place begins with 0 or 1, nor has an O in second place. */
const BIC = /(?<![A-Z\d])[A-Z]{4}([A-Z]{2})[A-Z2-9][A-NP-Z\d](?:[A-Z\d]{3})?(?![A-Z\d])/g;

/** The code of a bank of the country, near the IBAN from `start` to `end`; null if there is none. */
export function bicBeside(text: string, start: number, end: number, country: string): string | null {
  if (text.length - (end - start) < SHORTEST) return null;
  const around = `${text.slice(Math.max(0, start - REACH), start)}\n${text.slice(end, end + REACH)}`;
  for (const [code, at] of around.matchAll(BIC)) if (at === country) return code;
  return null;
}
