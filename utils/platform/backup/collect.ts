// What lies in the tables, as a backup's content. In a worker, which has the tables but no storage.local: settings are given.
// Never: reads the tables at different moments; one transaction sees all of them.
import type { BackupContent } from '@/utils/core/ledger/backup/content';
import { BACKUP_VERSION } from '@/utils/core/ledger/backup/content';
import { toText } from '@/utils/core/ledger/chain/encode';
import type { LedgerDatabase } from '@/utils/platform/database';

export interface Making {
  readonly settings: object;
  /** Of the extension. */
  readonly version: string;
  readonly now: number;
}

export async function collect(db: LedgerDatabase, { settings, version, now }: Making): Promise<BackupContent | null> {
  const [head, keys, entries, payloads, checkpoints, cases] = await db.transaction('r', db.tables, () =>
    Promise.all([
      db.meta.get('head'),
      db.keys.toArray(),
      db.entries.toArray(),
      db.payloads.toArray(),
      db.checkpoints.toArray(),
      db.cases.toArray(),
    ]),
  );
  if (!head) return null;
  const { ledger, epoch, size, hash } = head;
  const ofNow = (row: { readonly epoch: number }) => row.epoch === epoch;
  return {
    header: { format: 'whence-backup', v: BACKUP_VERSION, ledger, epoch, size, hash, made: now, version },
    keys: keys.map(({ id, bytes }) => ({ id, bytes: toText(bytes) })),
    entries: entries.filter(ofNow).map(({ text }) => text),
    payloads: payloads.filter(ofNow).map(({ seq, salt, text }) => ({ seq, salt, text })),
    checkpoints: checkpoints
      .filter(ofNow)
      .map(({ size, at, text, receipt }) => ({ size, at, text, ...(receipt && { receipt }) })),
    cases: cases.map((one) => ({ id: one.id, json: JSON.stringify(one) })),
    settings: Object.entries(settings).map(([name, value]) => ({ name, json: JSON.stringify(value) })),
  };
}
