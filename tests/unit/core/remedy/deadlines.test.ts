import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, dueAt } from '@/utils/core/remedy/deadlines';

const CHINA = 8 * 60;
const at = (iso: string) => Date.parse(iso);

describe('dueAt', () => {
  it('counts fifteen working days from the day after sending, to the end of the last', () => {
    expect(dueAt(at('2026-11-24T10:00:00+08:00'), 15, CHINA)).toBe(at('2026-12-15T23:59:59.999+08:00'));
  });

  it('skips weekends', () => {
    expect(dueAt(at('2026-11-27T10:00:00+08:00'), 1, CHINA)).toBe(at('2026-11-30T23:59:59.999+08:00'));
    expect(dueAt(at('2026-11-28T10:00:00+08:00'), 1, CHINA)).toBe(at('2026-11-30T23:59:59.999+08:00'));
  });

  it('goes by the local calendar', () => {
    const late = at('2026-11-24T23:30:00+08:00');
    expect(dueAt(late, 1, CHINA)).toBe(at('2026-11-25T23:59:59.999+08:00'));
    expect(dueAt(late, 1, -300)).toBe(at('2026-11-25T23:59:59.999-05:00'));
    expect(dueAt(at('2026-11-25T00:30:00+08:00'), 1, CHINA)).toBe(at('2026-11-26T23:59:59.999+08:00'));
  });

  it('always ends on a weekday, and later for more days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 4e12 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -720, max: 840 }),
        (time, days, offset) => {
          const due = dueAt(time, days, offset);
          const weekday = new Date(due + offset * 60_000).getUTCDay();
          expect(weekday).toBeGreaterThan(0);
          expect(weekday).toBeLessThan(6);
          expect(due).toBeGreaterThan(time);
          expect(dueAt(time, days + 1, offset)).toBeGreaterThan(due);
        },
      ),
    );
  });
});

describe('daysLeft', () => {
  it('counts whole days and stops at none', () => {
    const due = at('2026-12-15T23:59:59.999+08:00');
    expect(daysLeft(due, at('2026-12-14T12:00:00+08:00'))).toBe(1);
    expect(daysLeft(due, at('2026-12-15T12:00:00+08:00'))).toBe(0);
    expect(daysLeft(due, at('2026-12-20T12:00:00+08:00'))).toBe(0);
  });
});
