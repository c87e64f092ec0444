// Starts a worker for one job and tells how it goes. For our own pages.
// Never: a script from elsewhere; the worker is a file of the package.
import type { BackupProblem, Made, Preview, Running } from '@/utils/core/ledger/backup/outcome';
import type { TablesFound } from '@/utils/core/ledger/diagnosis';
import type { MakeJob, OnStep, OpenJob } from './jobs';
import type { AnyJob, Said } from './worker';

export const startMaking = (job: MakeJob, onStep: OnStep) => start<Made | BackupProblem>(job, onStep);
export const startOpening = (job: OpenJob, onStep: OnStep) => start<Preview | BackupProblem>(job, onStep);

export const startChecking = () => start<TablesFound>({ job: 'check' }, () => undefined);

function start<T>(job: AnyJob, onStep: OnStep): Running<T> {
  // biome-ignore lint/style/noRestrictedGlobals: a file of the package, found at build time
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<T | null>();
  worker.addEventListener('message', ({ data }: MessageEvent<Said<T>>) => {
    if ('step' in data) onStep(data.step);
    else if ('done' in data) resolve(data.done);
    else reject(new Error(data.failed));
  });
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  worker.postMessage(job);
  const outcome = promise.finally(() => worker.terminate());
  return { outcome, cancel: () => resolve(null) };
}
