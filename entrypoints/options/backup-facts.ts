// What the options know of backups, live: the last one, whether an import can be undone, and what a reminder is about.
import { liveQuery } from 'dexie';
import type { BackupFacts } from '@/components/backup/actions';
import { sourceOf } from '@/components/hooks/source';
import { useObservable } from '@/components/hooks/use-observable';
import { backupDue } from '@/utils/core/ledger/backup/due';
import { readBackupState, watchBackupState } from '@/utils/platform/backup/status';
import { readUnsaved } from '@/utils/platform/backup/unsaved';

export function useBackupFacts(now: number): BackupFacts | undefined {
  const { value: state } = useObservable(() => sourceOf(readBackupState, watchBackupState));
  const at = state?.last?.at ?? 0;
  const { value: unsaved } = useObservable(() => liveQuery(() => readUnsaved(state?.last ?? null)), [at]);
  if (!state) return undefined;
  return { ...state, due: (unsaved && backupDue(state.last, unsaved, now)?.rows) ?? null };
}
