// When to remind of a backup: a week, or fifty new rows, whichever comes first.
// Never: reminds of a record that has nothing in it which is not in the last backup.

const DAY = 86_400_000;
const DAYS = 7;
const ROWS = 50;

/** The last backup that was handed to the person. */
export interface BackupStatus {
  /** When it was made; ms since the epoch. */
  readonly at: number;
  readonly rows: number;
}

export interface Unsaved {
  /** Rows that are in no backup. */
  readonly rows: number;
  /** When the first of them came; ms since the epoch, null: there is none. */
  readonly since: number | null;
}

/** The reminder counts from the last backup; without one from the first row. null: none is due. */
export function backupDue(last: BackupStatus | null, unsaved: Unsaved, now: number): { readonly rows: number } | null {
  if (unsaved.rows === 0 || unsaved.since === null) return null;
  const since = last?.at ?? unsaved.since;
  return unsaved.rows >= ROWS || now - since >= DAYS * DAY ? { rows: unsaved.rows } : null;
}
