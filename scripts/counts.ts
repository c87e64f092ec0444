// Reads how many tests passed and failed out of Vitest's report.
import { existsSync, readFileSync } from 'node:fs';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What is wrong with the run as a whole, '' if nothing. */
  readonly broken: string;
}

/** The part of Vitest's JSON report that is looked at. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0, broken: '' };

/** `code` is how the run ended; null: it was cut short. A file that failed to load counts as one failure. */
export function countsOf(report: Report | null, code: number | null): Counts {
  if (code === null) return { ...NONE, broken: 'was cut short' };
  if (!report) return { ...NONE, broken: 'left no report' };
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + filesFailed(report);
  const counts = { passed, failed, skipped: report.numTotalTests - passed - report.numFailedTests };
  return { ...counts, broken: verdict(counts, code) };
}

function verdict({ passed, failed }: { passed: number; failed: number }, code: number): string {
  if (passed + failed === 0) return 'ran no test';
  return code !== 0 && failed === 0 ? `ended with code ${code} although no test failed` : '';
}

function filesFailed({ testResults }: Report): number {
  const failed = testResults.filter(({ status }) => status === 'failed');
  return failed.filter(({ assertionResults }) => !assertionResults.some(({ status }) => status === 'failed')).length;
}

export function readReport(path: string): Report | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : null;
}
