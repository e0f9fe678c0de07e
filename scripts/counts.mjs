/** @returns {{ passed: number, failed: number }} from Vitest's JSON report; a file that could not be loaded counts as one failure */
export function countVitest(report) {
  const unloadable = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloadable.length }
}

/** @returns {{ passed: number, failed: number }} from Playwright's JSON report; a flaky test is a failed one */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }
}

/** A run that ended badly, or that ran nothing, has at least one failure even when its report names none. */
export function settle({ passed, failed }, exitCode) {
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed }
}
