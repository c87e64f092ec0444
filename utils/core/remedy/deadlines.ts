// Clocks that start when a letter goes out. Monday to Friday count; public holidays and made-up working days are not
// known here, so what comes out is "about", and the page says so.

const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * The last millisecond of the `days`-th working day after `at`, by the local calendar. The day of sending does not
 * count (Civil Code 201). `offset` is minutes east of UTC, taken as constant: at a clock change it may be off an hour.
 */
export function dueAt(at: number, days: number, offset: number): number {
  let day = Math.floor((at + offset * MINUTE) / DAY);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return (day + 1) * DAY - offset * MINUTE - 1;
}

/** Whole days left until `due`, never below 0: 0 on the last day and after it. */
export function daysLeft(due: number, now: number): number {
  return Math.max(0, Math.floor((due - now) / DAY));
}

/** Days since the epoch; 1970-01-01 was a Thursday. */
function isWorkingDay(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
