// The whole check, for our own pages: the tables in a worker, then the copies elsewhere, the sizes, the last start.
// Never: repairs anything; a start does that.
import type { Running } from '@/utils/core/ledger/backup/outcome';
import type { CopyState, Diagnosis, StartFound, TablesFound } from '@/utils/core/ledger/diagnosis';
import { startChecking } from '@/utils/platform/backup/start-job';
import { readBackupState } from '@/utils/platform/backup/status';
import { browser } from '@/utils/platform/browser';
import { database } from '@/utils/platform/database';
import { readCanary } from '@/utils/platform/journal/mirror';
import { recoveryReport, type StartReport } from '@/utils/platform/journal/report';
import { readMark } from '@/utils/platform/journal/snapshot';

export function diagnose(now: number): Running<Diagnosis> {
  const { outcome, cancel } = startChecking();
  return { outcome: outcome.then((tables) => tables && completed(tables, now)), cancel };
}

export async function completed(tables: TablesFound, now: number): Promise<Diagnosis> {
  const [{ last: backup }, { last, recovery }] = [await readBackupState(), await recoveryReport()];
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return {
    at: now,
    version: browser.runtime.getManifest().version,
    browser: browserName(navigator.userAgent),
    tables,
    mirror: await stateOf(await readCanary()),
    snapshot: await stateOf(await readMark()),
    used: usage ?? null,
    quota: quota ?? null,
    backup,
    last: startOf(last),
    recovery: startOf(recovery),
  };
}

/** Name and number; the rest of what browsers call themselves tells of the machine. */
export function browserName(agent: string): string {
  const found = /(?:Edg|Firefox|Chrome)\/\d+/.exec(/Edg\/\d+/.exec(agent)?.[0] ?? agent);
  return found?.[0].replace('/', ' ') ?? 'an unknown browser';
}

interface Copy {
  readonly epoch: number;
  readonly size: number;
  readonly ledger?: string;
  readonly hash?: string;
}

/** How a copy stands to the record as it is at this moment. */
async function stateOf(copy: Copy | null): Promise<CopyState> {
  const head = await database().meta.get('head');
  if (!copy) return 'none';
  if (!head || copy.epoch > head.epoch || copy.size > head.size) return 'ahead';
  if (copy.epoch < head.epoch) return 'behind';
  if (copy.ledger !== undefined && copy.ledger !== head.ledger) return 'other';
  if (copy.size < head.size) return 'behind';
  return copy.hash === undefined || copy.hash === head.hash ? 'same' : 'other';
}

/** Without the browser's own words, which may name a folder. */
function startOf(report: StartReport | null): StartFound | null {
  if (!report) return null;
  const { at, ms, state, wiped, recovered, restored, lost, healed } = report;
  return { at, ms, state, wiped, recovered, restored, lost, healed };
}
