export interface StepResult {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const onePassed: StepResult = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: StepResult = { passed: 0, failed: 1, skipped: 0 };
export const oneSkipped: StepResult = { passed: 0, failed: 0, skipped: 1 };

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
}

interface PlaywrightReport {
  readonly errors?: readonly unknown[];
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** A run that failed although no test did (a file that does not load) counts as one failure. */
function countRun(result: StepResult, hasFailed: boolean): StepResult {
  const isUnexplained = hasFailed && result.failed === 0;
  return isUnexplained ? { ...result, failed: 1 } : result;
}

/** Reads the counts from the text of a report; no report, or an empty run, is a failure. */
export function readVitestReport(text: string | undefined, exitCode: number): StepResult {
  if (text === undefined) return oneFailed;
  const report = JSON.parse(text) as VitestReport;
  const result = {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
  return countRun(result, exitCode !== 0 || !report.success || result.passed === 0);
}

/** Like `readVitestReport`; a test that passed only when repeated counts as failed. */
export function readPlaywrightReport(text: string | undefined, exitCode: number): StepResult {
  if (text === undefined) return oneFailed;
  const { stats, errors = [] } = JSON.parse(text) as PlaywrightReport;
  const result = {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  };
  return countRun(result, exitCode !== 0 || errors.length > 0 || result.passed === 0);
}

export function addResults(results: readonly StepResult[]): StepResult {
  return results.reduce(
    (sum, result) => ({
      passed: sum.passed + result.passed,
      failed: sum.failed + result.failed,
      skipped: sum.skipped + result.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a test run. */
export function describeResult({ passed, failed, skipped }: StepResult): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
