// How long the record as it was before an import is kept: thirty days, until anything is forgotten, or until everything is.
// Never: outlives what the person asked to be gone.
import { noteUndo, readBackupState } from './status';
import { BEFORE, dropStore, STAGING } from './stores';

export const UNDO_DAYS = 30;

/** Also when anything is forgotten: what was forgotten must not lie there still. What is staged goes with it. */
export async function forgetBefore(): Promise<void> {
  await dropStore(BEFORE);
  await dropStore(STAGING);
  await noteUndo(null);
}

/** At every start of the background: thirty days are over, or an import was cut short before it began. In the writer's turn. */
export async function expireBefore(now: number): Promise<void> {
  const { undo } = await readBackupState();
  if (undo && undo.until > now) return;
  await dropStore(BEFORE);
  if (undo) await noteUndo(null);
}

/** What was opened and never brought in does not stay past the browser's session. */
export const dropStaged = (): Promise<void> => dropStore(STAGING);
