/**
 * What a test runner's report amounts to.
 * @typedef {{ passed: number, failed: number, skipped: string[], names: string[] }} Counts
 * `skipped` and `names` (the failed ones) are for people to read.
 */

/** The sum of several runs. No test at all is a failure: a run that looked at nothing must not look like success. */
export function addUp(/** @type {readonly Counts[]} */ runs) {
  const all = {
    passed: runs.reduce((sum, run) => sum + run.passed, 0),
    failed: runs.reduce((sum, run) => sum + run.failed, 0),
    skipped: runs.flatMap((run) => run.skipped),
    names: runs.flatMap((run) => run.names),
  }
  return all.passed + all.failed > 0 ? all : { ...all, failed: 1, names: ['no test ran'] }
}

/** Counts of vitest's JSON report. A file that fails before its first test (an import, a hook) is one failure. */
export function ofVitest(report, exitCode) {
  if (!report) return broken('vitest ended without a report')
  const tests = report.testResults.flatMap((file) => file.assertionResults.map((test) => ({ ...test, file: file.name })))
  const files = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const of = (status) => tests.filter((test) => status.includes(test.status)).map((test) => test.fullName)
  return checked(
    {
      passed: of(['passed']).length,
      failed: of(['failed']).length + files.length,
      skipped: of(['skipped', 'pending', 'todo', 'disabled']),
      names: [...of(['failed']), ...files.map((file) => file.name)],
    },
    exitCode,
    'vitest failed outside of a test',
  )
}

/** Counts of Playwright's JSON report. A test that passed only on a second try has failed once: that is a failure. */
export function ofPlaywright(report, exitCode) {
  if (!report) return broken('Playwright ended without a report')
  const tests = report.suites.flatMap((suite) => specsOf(suite, []))
  const of = (status) => tests.filter((test) => status.includes(test.status)).map((test) => test.name)
  const errors = report.errors.map((error) => String(error.message).split('\n')[0])
  return checked(
    {
      passed: of(['expected']).length,
      failed: of(['unexpected', 'flaky']).length + errors.length,
      skipped: tests.filter((test) => test.status === 'skipped').map((test) => (test.why ? `${test.name}: ${test.why}` : test.name)),
      names: [...of(['unexpected', 'flaky']), ...errors],
    },
    exitCode,
    'Playwright failed outside of a test',
  )
}

function specsOf(suite, above) {
  const path = [...above, suite.title]
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...path, spec.title].join(' › '),
      status: test.status,
      why: test.annotations.find((note) => note.type === 'skip')?.description,
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, path))]
}

/** A runner that failed without naming a test has failed all the same. */
function checked(counts, exitCode, name) {
  if (exitCode === 0 || counts.failed > 0) return counts
  return { ...counts, failed: 1, names: [name] }
}

function broken(name) {
  return { passed: 0, failed: 1, skipped: [], names: [name] }
}
