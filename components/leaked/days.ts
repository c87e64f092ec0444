// Between moments and what date fields hold, in the person's own time zone.
import type { Day } from '@/utils/core/remedy/letters/letter';

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-24`, as date fields and letters write it. */
export function toDay(time: number): Day {
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Noon of that day; NaN where the field is empty or half filled. */
export function fromDay(day: Day): number {
  return new Date(`${day}T12:00`).getTime();
}

/** The last millisecond of that day; NaN where the field is empty or half filled. */
export function endOfDay(day: Day): number {
  return new Date(`${day}T23:59:59.999`).getTime();
}

/** `2026-11-24T14:05`, as `datetime-local` fields write it. */
export function toMinute(time: number): string {
  const date = new Date(time);
  return `${toDay(time)}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** null where the field is empty. */
export function fromMinute(minute: string): number | null {
  const time = new Date(minute).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Minutes east of UTC at that moment. */
export function zoneOffset(time: number): number {
  return -new Date(time).getTimezoneOffset();
}
