// All that a whole short value could be, sure or not: what a person sees who tries a value, and what a country's own
// numbers are measured by. Never: what is acted on; text.ts and combine.ts say that.
import type { Region } from '@/utils/core/site';
import type { DetectContext, Detection } from './detection';
import { because, found } from './evidence';
import { fold } from './fold';
import { couldBe, ruleEvidence } from './number';
import { compactOf } from './numbers/lookup';
import { isOfRegion, readWhole } from './phone-whole';
import { detectAll } from './text';

/** Longer values are texts. */
const LONGEST = 48;

/** Every candidate of the text, and every number of the region's offices that the whole value keeps the rule of. */
export function candidates(value: string, context: DetectContext): Detection[] {
  const all = detectAll(value, context);
  const folded = fold(value).text.trim();
  if (folded.length > LONGEST) return all;
  const known = new Set(all.map(({ kind, subtype }) => `${kind} ${subtype}`));
  const more = couldBe(folded, context.region)
    .filter(({ kind, country }) => !known.has(`${kind} ${country}`))
    .map((rule) =>
      found(
        rule.kind,
        rule.country,
        0,
        value.length,
        compactOf(folded) ?? '',
        rule.checked ? 0.45 : 0.35,
        ruleEvidence(rule),
      ),
    );
  return [...all, ...shortNumber(folded, value, context), ...more];
}

/** Of candidates, those that the region's own rules know: a foreign number is none of the region's. */
export function ofRegion(all: readonly Detection[], region: Region): Detection[] {
  return all.filter(({ kind, subtype, normalized }) => {
    if (kind === 'tel') return isOfRegion(normalized, region);
    return kind === 'cc-number' || kind === 'iban' || subtype === '' || subtype === region.toLowerCase();
  });
}

/** Small islands have telephone numbers of four to six digits; in a text they are anything. */
function shortNumber(folded: string, value: string, { region }: DetectContext): Detection[] {
  const digits = folded.replace(/\D/g, '').length;
  const number = digits >= 4 && digits < 7 && !/[A-Za-z]/.test(folded) ? readWhole(folded, region) : null;
  if (number?.region !== region) return [];
  return [
    found('tel', region.toLowerCase(), 0, value.length, number.e164, 0.35, [
      because('number_plan', { country: region }),
    ]),
  ];
}
