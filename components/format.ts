// Dates, numbers and plurals in the language of the page, and long or hostile strings cut to size.
import type { MessageKey, Params, Text } from '@/utils/core/text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "5 May 2026". `time` is ms since the epoch. */
export function formatDate(time: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { year: 'numeric', month: 'short', day: 'numeric' }).format(time);
}

/** "5 May", with the year where it is not this one. */
export function formatShortDate(time: number, now: number, lang: string): string {
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? new Intl.DateTimeFormat(lang, { month: 'short', day: 'numeric' }).format(time)
    : formatDate(time, lang);
}

/** "14:03" in the person's own time zone. */
export function formatTime(time: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { timeStyle: 'short' }).format(time);
}

/** "5 May 2026, 14:03" in the person's own time zone. */
export function formatDateTime(time: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function formatNumber(value: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(value);
}

/** "3 minutes ago", "yesterday"; a date once it is 30 days away. */
export function formatRelative(time: number, now: number, lang: string): string {
  const away = time - now;
  const far = Math.abs(away);
  if (far >= 30 * DAY) return formatDate(time, lang);
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (far < MINUTE) return format.format(0, 'second');
  if (far < HOUR) return format.format(Math.trunc(away / MINUTE), 'minute');
  if (far < DAY) return format.format(Math.trunc(away / HOUR), 'hour');
  return format.format(Math.trunc(away / DAY), 'day');
}

/** "a, b and c" as the language joins them. */
export function formatList(parts: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts);
}

/** A key that exists as `<key>_one` and `<key>_other`. */
export type PluralKey = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey];

/** The sentence for that many, with `{count}` filled. */
export function plural(text: Text, lang: string, key: PluralKey, count: number, params: Params = {}): string {
  const form = new Intl.PluralRules(lang).select(count) === 'one' ? 'one' : 'other';
  return text(`${key}_${form}` as MessageKey, { ...params, count: formatNumber(count, lang) });
}

/** At most `limit` characters (code points), the cut shown by an ellipsis. */
export function shorten(value: string, limit = 120): string {
  const points = [...value.slice(0, limit * 2 + 2)];
  return points.length > limit ? `${points.slice(0, limit - 1).join('')}…` : value;
}

/** Characters that draw nothing but turn, join or end the line: each becomes a visible replacement sign. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200B\u2060\uFEFF]/gu;

/** A string that others chose, as it may stand on a page: nothing unseen in it, cut to size. */
export function presentable(value: string, limit = 120): string {
  return shorten(value, limit).replace(UNSEEN, '\uFFFD');
}

/** Slots that others chose, cut to size and isolated from the sentence's direction (U+2068, U+2069). */
export function isolated(params: Params = {}): Params {
  const rows = Object.entries(params).map(([key, value]) => [key, `\u2068${presentable(String(value))}\u2069`]);
  return Object.fromEntries(rows);
}
