// What the last starts found and did: counts and times, nothing of the person's.
import { browser } from '@/utils/platform/browser';

/** `newer`: the record is of a later version and is left alone. `unavailable`: the browser gives no database. */
export type RecordState = 'ok' | 'newer' | 'unavailable';

export interface StartReport {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ms: number;
  readonly state: RecordState;
  /** The browser had thrown the database away. */
  readonly wiped: boolean;
  readonly recovered: boolean;
  readonly restored: number;
  readonly lost: number;
  readonly salvaged: number;
  /** The snapshot was written and Chromium's log begun anew. */
  readonly healed: boolean;
  /** Why there is no record, as the browser says it. */
  readonly error: string;
}

const LAST = 'j:report';
const RECOVERY = 'j:recovery';

export async function noteReport(report: StartReport): Promise<void> {
  await browser.storage.local.set({ [LAST]: report, ...(report.recovered && { [RECOVERY]: report }) });
}

export interface Reports {
  readonly last: StartReport | null;
  /** The last one that had to put the record together again. */
  readonly recovery: StartReport | null;
}

export async function recoveryReport(): Promise<Reports> {
  const { [LAST]: last, [RECOVERY]: recovery } = await browser.storage.local.get([LAST, RECOVERY]);
  return { last: (last as StartReport | undefined) ?? null, recovery: (recovery as StartReport | undefined) ?? null };
}

/** Calls back at every start; returns the end of it. */
export function watchReports(changed: (reports: Reports) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && LAST in changes) recoveryReport().then(changed, () => undefined);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
