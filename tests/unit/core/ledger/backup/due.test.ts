// When a reminder is due, and when not.
import { expect, it } from 'vitest';
import { backupDue } from '@/utils/core/ledger/backup/due';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const last = (days: number) => ({ at: NOW - days * DAY, rows: 1 });

it.each([
  ['an empty record', null, { rows: 0, since: null }, null],
  ['nothing new for a year', last(365), { rows: 0, since: null }, null],
  ['a first row of today', null, { rows: 1, since: NOW }, null],
  ['a first row of a week ago', null, { rows: 1, since: NOW - 7 * DAY }, { rows: 1 }],
  ['49 rows since yesterday', last(1), { rows: 49, since: NOW - 1 }, null],
  ['50 rows since yesterday', last(1), { rows: 50, since: NOW - 1 }, { rows: 50 }],
  ['one row, a backup of six days', last(6), { rows: 1, since: NOW - 5 * DAY }, null],
  ['one row, a backup of a week', last(7), { rows: 1, since: NOW - 1 }, { rows: 1 }],
] as const)('%s', (_, backup, unsaved, due) => {
  expect(backupDue(backup, unsaved, NOW)).toEqual(due);
});
