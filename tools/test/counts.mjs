import { existsSync, readFileSync } from 'node:fs';

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Jest's result file as counts; a suite that could not even be loaded counts as one failure. */
export function jestCounts(file) {
  const result = read(file);
  if (!result) return nothing;
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** Playwright's result file as counts; a test that passed on a second try did pass. */
export function journeyCounts(file) {
  const result = read(file);
  if (!result) return nothing;
  const { expected, flaky, unexpected, skipped } = result.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

export const sum = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
