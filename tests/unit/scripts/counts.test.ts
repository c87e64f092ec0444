import { describe, expect, it } from 'vitest';
import { countsOf, type Report } from '#scripts/counts.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

function report(...testResults: Report['testResults'][number][]): Report {
  const all = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const count = (status: string) => all.filter((one) => one === status).length;
  return { numPassedTests: count('passed'), numFailedTests: count('failed'), numTotalTests: all.length, testResults };
}

describe('the counts of a test run', () => {
  it('are those of its tests when all went well', () => {
    const all = report(file('passed', 'passed', 'passed', 'skipped'));
    expect(countsOf(all, 0)).toEqual({ passed: 2, failed: 0, skipped: 1, broken: '' });
  });

  it('count a file that failed to load as one failure', () => {
    const all = report(file('passed', 'passed'), file('failed'));
    expect(countsOf(all, 1)).toMatchObject({ passed: 1, failed: 1, broken: '' });
  });

  it('count a file whose preparation failed, so that its tests were skipped, as one failure', () => {
    expect(countsOf(report(file('failed', 'skipped', 'skipped')), 1)).toMatchObject({ failed: 1, skipped: 2 });
  });

  it('do not count a file with a failed test twice', () => {
    expect(countsOf(report(file('failed', 'failed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('are broken when the run was cut short, left no report or ran nothing', () => {
    expect(countsOf(report(file('passed', 'passed')), null).broken).toBe('was cut short');
    expect(countsOf(null, 1).broken).toBe('left no report');
    expect(countsOf(report(), 0).broken).toBe('ran no test');
  });

  it('are broken when the run says that it failed but no test did', () => {
    expect(countsOf(report(file('passed', 'passed')), 1).broken).toContain('code 1');
  });
});
