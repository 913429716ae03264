import { prepareBrowser } from './browser.mjs'
import { command, Problem, startStopwatch } from './command.mjs'
import { runPlaywright, runTool, runVitest } from './runners.mjs'
import { build, install } from './setup.mjs'
import { NEXT } from './stack.mjs'

const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const KNIP = 'node_modules/knip/bin/knip.js'
const TSC = 'node_modules/typescript/bin/tsc'

let passed = 0
const failed = []

await command(async () => {
  if (await isInstalled()) await runSteps()
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  - ${name}`).join('\n')}`)
  process.exitCode = failed.length > 0 ? 1 : 0
  // The last line, and plain: other programs read it.
  console.log(`\n${passed} passed, ${failed.length} failed`)
})

// Every step runs, whatever became of those before it: one run shows all there is to mend.
async function runSteps() {
  await step('Format and lint', () => runTool(BIOME, 'check'))
  await step('Dead code', () => runTool(KNIP))
  await step('Types', async () => {
    await runTool(NEXT, 'typegen')
    await runTool(TSC, '--noEmit')
  })
  await step('Unit tests', () => runVitest())
  const isBuilt = await step('Production build', build)
  if (isBuilt) await step('Browser tests', async () => runPlaywright(await prepareBrowser()))
  else failed.push('Browser tests: not run without a build')
}

/** Runs one step under its heading and counts it: as one, or as the tests it reports. */
async function step(heading, run) {
  console.log(`\n== ${heading}`)
  const stopwatch = startStopwatch()
  const result = await settle(heading, run)
  passed += result.passed
  failed.push(...result.failures)
  const isGood = result.failures.length === 0
  console.log(`== ${heading}: ${isGood ? 'good' : 'not good'} after ${stopwatch()}`)
  return isGood
}

async function settle(heading, run) {
  try {
    const { passed, failures } = (await run()) ?? { passed: 1, failures: [] }
    return { passed, failures: failures.map((name) => `${heading}: ${name}`) }
  } catch (error) {
    // A problem has been explained on the screen; anything else is a bug of these scripts, whose place matters.
    if (!(error instanceof Problem)) console.error(error)
    return { passed: 0, failures: [heading] }
  }
}

async function isInstalled() {
  const { failures } = await settle('Installation', install)
  failed.push(...failures)
  return failures.length === 0
}
