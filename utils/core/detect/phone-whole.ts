// A whole value as a telephone number: what a field asked for, or what somebody registered.
// Never: text around it; tel.ts reads that.

import type { Region } from '@/utils/core/site';
import { valuesOf } from './checks';
import { isService, PLAIN, planOfRegion, within } from './phone-plan';
import { e164, readDigits } from './phone-read';

/** `ext. 12`, `转8012` at the end of a whole value. */
const TAIL = /(?:;ext=|(?:extension|ext\.?|x|转|轉|分机|#)[ :.：]{0,2})\d{1,6}$/i;

/** `(902) 687-3409`: so are numbers of North America written, and ten digits without a 0 are hardly another's. */
const AMERICAN = /^\(?[2-9]\d\d\)? ?[-. ]?[2-9]\d\d[-. ]\d{4}$/;

/** A mobile in the groups that are China's. */
const CHINESE = /^1[3-9]\d[ .-]\d{4}[ .-]\d{4}$/;

export interface WholeNumber {
  readonly e164: string;
  readonly region: Region;
  /** In the ranges of its region's plan, not just of a possible length. */
  readonly exact: boolean;
}

/** A folded value: extension off, separators off, read as of a region; null if it is no number. */
export function readWhole(text: string, region: Region): WholeNumber | null {
  const trimmed = text.trim();
  const extension = trimmed.search(TAIL);
  const body = extension > 0 ? trimmed.slice(0, extension) : trimmed;
  if (/[^\d+()\-./ ]/.test(body) || body.length > 40) return null;
  const plus = body.includes('+');
  if (CHINESE.test(body)) return read(`86${body}`, true, region);
  const american = !plus && AMERICAN.test(body) && !isAtHome(body, region);
  const number = read(american ? `1${body}` : plus ? body.replace('(0)', '') : body, plus || american, region);
  if (number) return number;
  // A Chinese landline with its extension after a last dash.
  const dash = body.lastIndexOf('-');
  return dash < 9 || body.length - dash > 6 ? null : read(body.slice(0, dash), plus, region);
}

/** The person's region has it, and is sure of it. */
function isAtHome(body: string, region: Region): boolean {
  const digits = valuesOf(body.replace(/\D/g, ''));
  return (readDigits(digits, 0, digits.length, false, region)?.sure ?? 0) >= 0.5;
}

function read(body: string, plus: boolean, region: Region): WholeNumber | null {
  const written = body.replace(/\D/g, '');
  const digits = valuesOf(written);
  if (digits.length < 4 || digits.length > 17) return null;
  const found = readDigits(digits, 0, digits.length, plus, region);
  return found && { e164: e164(found, written.slice(found.from)), region: found.region, exact: found.plan !== null };
}

/** Is this E.164 number one of the region's own, by the region's plan? False where the plan is not loaded. */
export function isOfRegion(number: string, region: Region): boolean {
  const plan = planOfRegion(region);
  if (!plan || !number.startsWith(`+${plan.calling}`)) return false;
  const digits = valuesOf(number.slice(1));
  const from = plan.calling.length;
  return within(plan, digits, from, digits.length) === PLAIN || isService(plan, digits, from, digits.length);
}
