// The two long jobs: make a backup, and open one up to the question whether it is to be brought in. They run in a worker.
// Never: writes into the record. What is opened goes to the staging database, whole and verified, or nowhere.
import * as v from 'valibot';
import { checkJournal } from '@/utils/core/ledger/backup/check';
import { type BackupContent, linesOf } from '@/utils/core/ledger/backup/content';
import { writeLines } from '@/utils/core/ledger/backup/lines';
import type { BackupProblem, BackupStep, Made, Preview } from '@/utils/core/ledger/backup/outcome';
import { type ImportPlan, planImport } from '@/utils/core/ledger/backup/plan';
import { offersOf, type SettingOffer } from '@/utils/core/ledger/backup/setting-lines';
import type { Operation } from '@/utils/core/ledger/journal';
import type { Settings } from '@/utils/core/settings';
import { database, type LedgerDatabase } from '@/utils/platform/database';
import { open, seal } from './age';
import { collect } from './collect';
import { sideHere } from './here';
import { BIGGEST_BACKUP } from './limits';
import { readBackup, settingsIn } from './read';
import { PayloadShape } from './shapes';
import { type Stageable, stage } from './stage';

export type OnStep = (step: BackupStep) => void;

export interface MakeJob {
  readonly job: 'make';
  readonly passphrase: string;
  readonly settings: Settings;
  readonly version: string;
  readonly now: number;
  /** Only tests ask for less work than a backup takes. */
  readonly logN?: number;
}

export interface OpenJob {
  readonly job: 'open';
  readonly file: Uint8Array<ArrayBuffer>;
  readonly passphrase: string;
  readonly settings: Settings;
}

export const readOperation = (payload: unknown): Operation | null => {
  const result = v.safeParse(PayloadShape, payload);
  if (!result.success) return null;
  const { v: _, ...operation } = result.output;
  return operation as unknown as Operation;
};

export async function make(job: MakeJob, onStep: OnStep): Promise<Made | BackupProblem> {
  onStep('reading');
  const content = await collect(database(), job);
  if (!content) return { problem: 'nothing' };
  const checked = checkJournal(content, readOperation);
  if ('problem' in checked) return checked;
  const plain = new TextEncoder().encode(writeLines(linesOf(content), (text) => new TextEncoder().encode(text)));
  // What could not be read again is not called a backup.
  const again = readBackup(plain);
  if ('problem' in again || plain.length > BIGGEST_BACKUP - 65_536) return { problem: 'much' };
  onStep('sealing');
  const file = await sealed(plain, job);
  return file ? { file, made: content.header.made, rows: checked.side.disclosures.size } : { problem: 'memory' };
}

/** With a quarter of a gigabyte of work; where there is no room for that, with half of it. null: not even then. */
async function sealed(plain: Uint8Array<ArrayBuffer>, { passphrase, logN = 18 }: MakeJob) {
  for (const work of [logN, logN - 1]) {
    try {
      return await seal(plain, passphrase, work);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return null;
}

export async function openBackup(job: OpenJob, onStep: OnStep): Promise<Preview | BackupProblem> {
  onStep('opening');
  const opened = await open(job.file, job.passphrase);
  if ('problem' in opened) return opened;
  onStep('checking');
  return preview(opened.plain, job.settings, database());
}

/** From the bytes inside to the question: everything is looked at before anything is staged. */
export async function preview(
  plain: Uint8Array,
  settings: Settings,
  db: LedgerDatabase,
): Promise<Preview | BackupProblem> {
  const content = readBackup(plain);
  if ('problem' in content) return content;
  const checked = checkJournal(content, readOperation);
  if ('problem' in checked) return checked;
  const { side: here, base } = await sideHere(db);
  const plan = planImport(here, checked.side);
  const there = settingsIn(content);
  const cases = await stage({ content, checked, plan, base, settings: there } satisfies Stageable, db);
  return previewOf(content, plan, cases, offersOf(settings, there));
}

function previewOf(
  { header, cases }: BackupContent,
  { mode, newRows, same, erased, onlyHere }: ImportPlan,
  newCases: number,
  settings: readonly SettingOffer[],
): Preview {
  const counts = { newRows: newRows.length, same, erased, onlyHere, newCases, sameCases: cases.length - newCases };
  return { mode, made: header.made, ...counts, settings };
}
