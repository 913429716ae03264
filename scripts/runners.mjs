import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PLAYWRIGHT } from './browser.mjs'
import { Problem } from './command.mjs'
import { root } from './environment.mjs'
import { finished, startNode } from './processes.mjs'
import { readPlaywright, readVitest } from './reports.mjs'

const NOTHING = { passed: 0, failures: [] }
export const VITEST = 'node_modules/vitest/vitest.mjs'

/** Runs a tool that is only worth reading when it complains. */
export async function runTool(...args) {
  const { code, output } = await finished(startNode(args, { stdio: ['ignore', 'pipe', 'pipe'] }))
  if (code === 0) return
  console.log(output.trimEnd())
  throw new Problem('The tool has complaints, see above.')
}

/** The unit tests, or those of the files that are given: on the screen as always, and counted from a report beside it. */
export function runVitest(files = []) {
  const report = reportPath('unit.json')
  const args = [VITEST, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]
  return runTests(args, {}, report, readVitest)
}

/** The browser tests, likewise: of what has been built here, whatever else is up. */
export function runPlaywright(env, given = []) {
  const report = reportPath('browser.json')
  const args = [PLAYWRIGHT, 'test', '--reporter=list,json', ...given]
  const here = { APP_URL: undefined, EMULATOR_URL: undefined, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return runTests(args, { ...env, ...here }, report, readPlaywright)
}

async function runTests(args, env, report, read) {
  const { code } = await finished(startNode(args, { env }))
  const { passed, failures } = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : NOTHING
  // Red without a red test: a crash, an error outside every test. And a run of no tests has shown nothing.
  if (failures.length === 0 && code !== 0) return { passed, failures: [`ended with exit code ${code}`] }
  if (failures.length === 0 && passed === 0) return { passed, failures: ['no test ran'] }
  return { passed, failures }
}

// An old report must not speak for a run that crashed before it wrote its own.
function reportPath(name) {
  const path = join(root, 'node_modules', '.cache', 'reports', name)
  mkdirSync(dirname(path), { recursive: true })
  rmSync(path, { force: true })
  return path
}
