import { expect, test } from 'vitest';
import { PAUSES, tomorrow } from '@/components/pauses.ts';
import { UNTIL_TURNED_ON } from '@/utils/core/settings.ts';

const at = (text: string) => new Date(text).getTime();

test('tomorrow is the next day’s morning, at any hour, also over the end of a year', () => {
  expect(tomorrow(at('2026-03-04T14:10:00'))).toBe(at('2026-03-05T06:00:00'));
  expect(tomorrow(at('2026-03-04T00:01:00'))).toBe(at('2026-03-05T06:00:00'));
  expect(tomorrow(at('2026-12-31T23:59:00'))).toBe(at('2027-01-01T06:00:00'));
});

test('every pause ends after now, the longest only when the person ends it', () => {
  const now = at('2026-03-04T14:10:00');
  const ends = PAUSES.map(({ until }) => until(now) - now);
  expect(ends.slice(0, 2)).toEqual([15 * 60_000, 60 * 60_000]);
  expect(PAUSES.at(-1)?.until(now)).toBe(UNTIL_TURNED_ON);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
});
