// The worker in which backups are made and opened, and everything is checked: what takes seconds would freeze the page.
// Never: does more than one job; who wants to stop it ends the worker.
import type { BackupStep } from '@/utils/core/ledger/backup/outcome';
import { checkTables } from '@/utils/platform/diagnose/tables';
import { type MakeJob, make, type OpenJob, openBackup } from './jobs';

/** What the worker says: where it is, and at last the outcome. */
export type Said<T> = { readonly step: BackupStep } | { readonly done: T } | { readonly failed: string };

export type AnyJob = MakeJob | OpenJob | { readonly job: 'check' };

const say = (message: Said<unknown>) => globalThis.postMessage(message);
const onStep = (step: BackupStep) => say({ step });

addEventListener('message', ({ data }: MessageEvent<AnyJob>) => {
  outcomeOf(data).then(
    (done) => say({ done }),
    (error: unknown) => say({ failed: String(error) }),
  );
});

function outcomeOf(job: AnyJob): Promise<unknown> {
  if (job.job === 'make') return make(job, onStep);
  return job.job === 'open' ? openBackup(job, onStep) : checkTables();
}
