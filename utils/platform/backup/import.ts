// Brings a staged backup in once the person has said yes, and takes it back within thirty days. Background only.
// Never: half of it; never settings that were not accepted one by one; never over a record that changed since the preview.
import type { ImportOutcome } from '@/utils/core/ledger/backup/outcome';
import { acceptedSettings, type TakenSetting } from '@/utils/core/ledger/backup/setting-lines';
import type { Operation } from '@/utils/core/ledger/journal';
import type { Settings } from '@/utils/core/settings';
import { database, type LedgerDatabase } from '@/utils/platform/database';
import { append } from '@/utils/platform/journal/append';
import { inLedger } from '@/utils/platform/journal/turn';
import { changeSettings, readSettings } from '@/utils/platform/settings';
import { forgetBefore, UNDO_DAYS } from './before';
import { noteBackup, noteUndo } from './status';
import { BEFORE, dropStore, freshStore, openStore, putMark, readMark, STAGING, type Staged } from './stores';
import { copyRecord, swapRecord } from './swap';

const DAY = 86_400_000;

export function importStaged(accepted: readonly TakenSetting[], now: number): Promise<ImportOutcome> {
  return inLedger(async () => {
    const staging = await openStore(STAGING);
    const staged = staging && (await readMark(staging, 'import'));
    if (!staging || !staged) return 'gone';
    try {
      if (!(await isStill(staged.base))) return 'changed';
      await bringIn(staging, staged, accepted, now);
    } finally {
      staging.close();
    }
    await dropStore(STAGING);
    return 'done';
  });
}

async function isStill(base: Staged['base']): Promise<boolean> {
  const head = await database().meta.get('head');
  return head ? head.hash === base?.hash && head.epoch === base.epoch : base === null;
}

async function bringIn(
  staging: LedgerDatabase,
  staged: Staged,
  accepted: readonly TakenSetting[],
  now: number,
): Promise<void> {
  const { mode, settings: offered, backup } = staged;
  const settings = await readSettings();
  const change = acceptedSettings(settings, offered, accepted);
  const cases = await staging.cases.toArray();
  await keepBefore(
    staged,
    only(settings, change),
    cases.map(({ id }) => id),
    now,
  );
  const addCases = () => database().cases.bulkPut(cases);
  if (mode === 'adopt' || mode === 'replace') await swapRecord(staging, addCases);
  else {
    await addCases();
    if (mode === 'merge') await append(await additions(staging), { now });
  }
  await changeSettings(change);
  if (mode === 'adopt' || mode === 'replace') await noteBackup(backup);
  await noteUndo({ at: now, until: now + UNDO_DAYS * DAY });
}

const only = (settings: Settings, change: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(Object.keys(change).map((name) => [name, settings[name as keyof Settings]]));

/** Rows of the same ledger from elsewhere, said again here as what they are: brought in. */
async function additions(staging: LedgerDatabase): Promise<readonly Operation[]> {
  const [rows, items] = [await staging.disclosures.toArray(), await staging.items.toArray()];
  const left = new Map(items.map((item) => [item.id, item]));
  const added = rows.map(({ latest: _, ...row }): Operation => {
    const item = (row.itemId !== null && left.get(row.itemId)) || null;
    if (item) left.delete(item.id);
    return { op: 'add', row, item, imported: true };
  });
  return [...added, ...[...left.values()].map((item): Operation => ({ op: 'item', item }))];
}

/** The record as it is, aside: complete before anything of it is changed. */
async function keepBefore(
  { mode }: Staged,
  settings: Partial<Settings>,
  cases: readonly string[],
  now: number,
): Promise<void> {
  const before = await freshStore(BEFORE);
  try {
    await copyRecord(database(), before);
    await putMark(before, { k: 'before', mode, settings, cases });
  } finally {
    before.close();
  }
  await noteUndo({ at: now, until: now });
}

/** Puts the record back as it was before the import. What was recorded since goes. False: it is no longer kept. */
export function undoImport(): Promise<boolean> {
  return inLedger(async () => {
    const before = await openStore(BEFORE);
    const kept = before && (await readMark(before, 'before'));
    if (!before || !kept) return false;
    try {
      await swapRecord(before, () => database().cases.bulkDelete([...kept.cases]));
      await changeSettings(kept.settings);
    } finally {
      before.close();
    }
    await forgetBefore();
    return true;
  });
}
