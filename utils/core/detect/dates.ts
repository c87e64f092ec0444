// Dates as people type them, to ISO 8601. Day and month order follows the region where only that can tell.
// Never: the clock, times of day, or calendars other than the Gregorian.
import type { Region } from '@/utils/core/site';
import { isDate } from './checks';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Regions that write the month before the day. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'GU', 'PR', 'AS', 'VI', 'MP']);

/** `YYYY-MM-DD`, or null where the whole text is no date between 1880 and 2099. */
export function parseDate(text: string, region: Region): string | null {
  const value = text.trim().toLowerCase();
  if (value.length < 8 || value.length > 20) return null;
  return yearFirst(value) ?? yearLast(value, region) ?? named(value);
}

function iso(year: number, month: number, day: number): string | null {
  if (year < 1880 || year > 2099 || !isDate(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function yearFirst(value: string): string | null {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(value) ??
    /^(\d{4}) ?[-/.年년] ?(\d{1,2}) ?[-/.月월] ?(\d{1,2}) ?[日号號일.]?$/.exec(value);
  return match && iso(Number(match[1]), Number(match[2]), Number(match[3]));
}

function yearLast(value: string, region: Region): string | null {
  const match =
    /^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(value) ?? /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(value);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const monthFirst = MONTH_FIRST.has(region);
  return monthFirst
    ? (iso(year, first, second) ?? iso(year, second, first))
    : (iso(year, second, first) ?? iso(year, first, second));
}

/** `12 May 1990`, `May 12, 1990`. */
function named(value: string): string | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/.exec(value);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(value);
  const [month, day, year] = dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : monthFirst ? monthFirst.slice(1) : [];
  return month ? iso(Number(year), MONTHS.indexOf(month.slice(0, 3)) + 1, Number(day)) : null;
}
