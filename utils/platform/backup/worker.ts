// The worker in which backups are made and opened: what takes seconds would freeze the page.
// Never: does more than one job; who wants to stop it ends the worker.
import type { BackupStep } from '@/utils/core/ledger/backup/outcome';
import { type MakeJob, make, type OpenJob, openBackup } from './jobs';

/** What the worker says: where it is, and at last the outcome. */
export type Said<T> = { readonly step: BackupStep } | { readonly done: T } | { readonly failed: string };

const say = (message: Said<unknown>) => globalThis.postMessage(message);
const onStep = (step: BackupStep) => say({ step });

addEventListener('message', ({ data }: MessageEvent<MakeJob | OpenJob>) => {
  const outcome = data.job === 'make' ? make(data, onStep) : openBackup(data, onStep);
  outcome.then(
    (done) => say({ done }),
    (error: unknown) => say({ failed: String(error) }),
  );
});
