import { relative } from 'node:path'
import { root } from './environment.mjs'

// What the runners' JSON reports come to: how many tests passed, and the names of those that failed.
// Skipped tests are neither; a test that passed at its second attempt has passed.

/** Vitest's report, in the shape of Jest's. A file that could not be loaded has no tests, and counts as one failure. */
export function readVitest(report) {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  )
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...broken.map(({ name }) => relative(root, name)),
    ],
  }
}

/** Playwright's report: suites within suites, in them specs, in them one test for each project. */
export function readPlaywright(report) {
  const tests = report.suites.flatMap((suite) => listTests(suite, []))
  return {
    passed: tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failures: tests.filter(({ status }) => status === 'unexpected').map(({ name }) => name),
  }
}

function listTests(suite, above) {
  const titles = [...above, suite.title]
  const here = suite.specs.flatMap(({ title, tests }) =>
    tests.map(({ status, projectName }) => ({ status, name: `${[...titles, title].join(' › ')} [${projectName}]` })),
  )
  return [...here, ...(suite.suites ?? []).flatMap((inner) => listTests(inner, titles))]
}
