// How much of the record is in no backup. For our own pages, in a live query.
import type { BackupStatus, Unsaved } from '@/utils/core/ledger/backup/due';
import { database } from '@/utils/platform/database';

export async function readUnsaved(last: BackupStatus | null): Promise<Unsaved> {
  const later = () =>
    database()
      .disclosures.where('latest')
      .above(last?.at ?? 0);
  const [rows, first] = [await later().count(), await later().first()];
  return { rows, since: first?.latest ?? null };
}
