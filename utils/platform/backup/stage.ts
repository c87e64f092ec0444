// Puts a verified backup into the staging database, as it would lie in the record. In a worker.
// Never: touches the record; reads only which cases are there.
import type { Checked } from '@/utils/core/ledger/backup/check';
import type { BackupContent } from '@/utils/core/ledger/backup/content';
import type { ImportPlan } from '@/utils/core/ledger/backup/plan';
import { fromText, toText } from '@/utils/core/ledger/chain/encode';
import { hashOf } from '@/utils/core/ledger/chain/entry';
import { appendLeaf } from '@/utils/core/ledger/chain/merkle';
import { aboutOf } from '@/utils/core/ledger/journal';
import type { Settings } from '@/utils/core/settings';
import { type Head, type LedgerDatabase, toStored } from '@/utils/platform/database';
import { readCase } from './read';
import { freshStore, putMark, STAGING, type Staged } from './stores';

export interface Stageable {
  readonly content: BackupContent;
  readonly checked: Checked;
  readonly plan: ImportPlan;
  readonly base: Staged['base'];
  readonly settings: Partial<Settings>;
}

/** Returns how many cases are new here. */
export async function stage(given: Stageable, here: LedgerDatabase): Promise<number> {
  const { content, checked, plan, base, settings } = given;
  const known = new Set(await here.cases.toCollection().primaryKeys());
  const cases = content.cases.flatMap(({ json }) => readCase(json) ?? []).filter(({ id }) => !known.has(id));
  const db = await freshStore(STAGING);
  try {
    const backup = { at: content.header.made, rows: checked.side.disclosures.size };
    await db.transaction('rw', db.tables, async () => {
      await db.cases.bulkAdd(cases);
      await db.disclosures.bulkAdd(plan.newRows.map(toStored));
      await db.items.bulkAdd([...plan.newItems]);
      if (plan.mode === 'adopt' || plan.mode === 'replace') await stageWhole(db, content, checked);
      await putMark(db, { k: 'import', mode: plan.mode, base, settings, backup });
    });
  } finally {
    db.close();
  }
  return cases.length;
}

/** The journal itself, its head and its keys: the record would become this one. */
async function stageWhole(db: LedgerDatabase, content: BackupContent, { side, operations }: Checked): Promise<void> {
  const { ledger, epoch } = content.header;
  let frontier: Uint8Array[] = [];
  let hash = '';
  const entries = content.entries.map((text, seq) => {
    const leaf = hashOf(text);
    frontier = appendLeaf(frontier, seq, leaf);
    hash = toText(leaf);
    return { epoch, seq, text, hash };
  });
  const head: Head = { k: 'head', ledger, epoch, size: entries.length, hash, frontier: frontier.map(toText) };
  const aboutAt = (seq: number) => {
    const operation = operations.get(seq);
    return operation ? aboutOf(operation) : [];
  };
  await db.entries.bulkAdd(entries);
  await db.payloads.bulkAdd(content.payloads.map((payload) => ({ epoch, ...payload, about: aboutAt(payload.seq) })));
  await db.checkpoints.bulkAdd(content.checkpoints.map((checkpoint) => ({ epoch, ...checkpoint })));
  await db.keys.bulkAdd(content.keys.map(({ id, bytes }) => ({ id, bytes: new Uint8Array(fromText(bytes) ?? []) })));
  await db.disclosures.bulkPut([...side.disclosures.values()].map(toStored));
  await db.items.bulkPut([...side.items.values()]);
  await db.meta.put(head);
}
