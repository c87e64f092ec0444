// Wires the backups of the options: jobs to a worker, the file to the browser, the rest to the background.
import type { BackupActions } from '@/components/backup/actions';
import type { OptionsActions } from '@/components/options/actions';
import type { BackupProblem, BackupStep, Made, Preview, Running } from '@/utils/core/ledger/backup/outcome';
import { sendFromPages } from '@/utils/messages/send';
import { BIGGEST_BACKUP } from '@/utils/platform/backup/limits';
import { startMaking, startOpening } from '@/utils/platform/backup/start-job';
import { browser } from '@/utils/platform/browser';
import { readSettings } from '@/utils/platform/settings';

type OnStep = (step: BackupStep) => void;

/** A job that needs something before its worker can start. */
function after<T>(ready: Promise<Running<T> | T>): Running<T> {
  let cancelled = false;
  let cancel = () => {
    cancelled = true;
  };
  const outcome = ready.then((job) => {
    if (cancelled) return null;
    if (!isRunning(job)) return job;
    cancel = job.cancel;
    return job.outcome;
  });
  return { outcome, cancel: () => cancel() };
}

const isRunning = <T>(job: Running<T> | T): job is Running<T> =>
  typeof job === 'object' && job !== null && 'cancel' in job;

async function make(passphrase: string, onStep: OnStep): Promise<Running<Made | BackupProblem>> {
  // The newest checkpoint goes along; a record that cannot be signed just now is backed up all the same.
  await sendFromPages('sign', { receipt: false }).catch(() => null);
  const settings = await readSettings();
  const { version } = browser.runtime.getManifest();
  return startMaking({ job: 'make', passphrase, settings, version, now: Date.now() }, onStep);
}

async function open(
  file: File,
  passphrase: string,
  onStep: OnStep,
): Promise<Running<Preview | BackupProblem> | BackupProblem> {
  if (file.size > BIGGEST_BACKUP) return { problem: 'too_big' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return startOpening({ job: 'open', file: bytes, passphrase, settings: await readSettings() }, onStep);
}

/** `whence-20261124-1a2b3c4d.jsonl.age`: the day, and eight digits so that no two are the same. */
function nameOf(made: number): string {
  const day = new Date(made).toISOString().slice(0, 10).replaceAll('-', '');
  return `whence-${day}-${crypto.randomUUID().slice(0, 8)}.jsonl.age`;
}

export function backupActions(save: OptionsActions['save']): BackupActions {
  return {
    make: (passphrase, onStep) => after<Made | BackupProblem>(make(passphrase, onStep)),
    keep: ({ file, made, rows }) => {
      save(nameOf(made), file, 'application/octet-stream');
      return sendFromPages('backupMade', { backup: { at: made, rows } });
    },
    open: (file, passphrase, onStep) => after<Preview | BackupProblem>(open(file, passphrase, onStep)),
    bringIn: (settings) => sendFromPages('importBackup', { settings }),
    drop: () => sendFromPages('dropBackup'),
    undo: () => sendFromPages('undoImport'),
  };
}
