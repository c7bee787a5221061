import { describe, expect, it } from 'vitest';
import {
  addResults,
  describeResult,
  readPlaywrightReport,
  readVitestReport,
} from '../../tools/step-result';

const vitest = (passed: number, failed: number, success = failed === 0): string =>
  JSON.stringify({
    success,
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
  });
const playwright = (expected: number, unexpected: number, flaky = 0): string =>
  JSON.stringify({ errors: [], stats: { expected, unexpected, flaky, skipped: 0 } });

describe('the counts of a test run', () => {
  it('are those of the reports', () => {
    expect(readVitestReport(vitest(3, 1), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(readPlaywrightReport(playwright(2, 1), 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('hold a failure when a run failed without a failed test, or ran nothing', () => {
    expect(readVitestReport(vitest(3, 0, false), 1).failed).toBe(1);
    expect(readVitestReport(vitest(3, 0), 1).failed).toBe(1);
    expect(readVitestReport(vitest(0, 0), 0).failed).toBe(1);
    expect(readVitestReport(undefined, 0).failed).toBe(1);
    expect(readPlaywrightReport(playwright(0, 0), 0).failed).toBe(1);
    expect(readPlaywrightReport(undefined, 1).failed).toBe(1);
  });

  it('hold a failure for a test that passed only when repeated', () => {
    expect(readPlaywrightReport(playwright(2, 0, 1), 0).failed).toBe(1);
  });

  it('are summed into one last line', () => {
    const total = addResults([
      { passed: 3, failed: 1, skipped: 0 },
      { passed: 1, failed: 0, skipped: 0 },
    ]);
    expect(describeResult(total)).toBe('4 passed, 1 failed');
    expect(describeResult({ ...total, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
  });
});
