import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { prepareBrowser } from './browser.mjs'
import { command, Problem, startStopwatch } from './command.mjs'
import { given } from './environment.mjs'
import { makeCopy } from './mutants/copy.mjs'
import { mutants } from './mutants/list.mjs'
import { install } from './setup.mjs'

// Checks the checks: breaks a copy of the application in one place after the other, and asks whether the test that is
// there to notice turns red, while others of the same run stay green. Words as arguments choose among the mutants.

await command(async () => {
  await install()
  const browser = await prepareBrowser()
  const words = process.argv.slice(2).map((word) => word.toLowerCase())
  const chosen = mutants.filter(({ what }) => words.every((word) => what.toLowerCase().includes(word)))
  if (chosen.length === 0)
    throw new Problem(`No mutant is called so:\n${mutants.map(({ what }) => `  ${what}`).join('\n')}`)
  const copy = makeCopy()
  // The copy's own, which run what they find around them.
  const load = (script) => import(pathToFileURL(join(copy, 'scripts', script)).href)
  const { build } = await load('setup.mjs')
  const { runVitest, runPlaywright } = await load('runners.mjs')

  const runs = {
    unit: runVitest,
    browser: async (args) => {
      await build()
      return runPlaywright({ ...browser, E2E_PORT: given.E2E_PORT ?? '3410' }, args)
    },
    build: () =>
      build().then(
        () => ({ passed: 1, failures: [] }),
        () => ({ passed: 1, failures: ['the build'] }),
      ),
  }
  const unexpected = []
  for (const mutant of chosen) {
    console.log(`\n== ${mutant.what}`)
    const stopwatch = startStopwatch()
    const mend = breakIn(copy, mutant)
    const { passed, failures } = await runs[mutant.run](mutant.args).finally(mend)
    const isAsMeant = mutant.red ? failures.some((name) => mutant.red.test(name)) : failures.length === 0
    const verdict = isAsMeant ? 'as it should be' : 'NOT AS IT SHOULD BE'
    console.log(`== ${mutant.what}: ${failures.length} red, ${passed} green, ${verdict} (${stopwatch()})`)
    if (!isAsMeant || passed === 0) unexpected.push(mutant.what)
  }
  console.log(`\n${chosen.length - unexpected.length} of ${chosen.length} are as they should be.`)
  for (const what of unexpected) console.log(`  - not so: ${what}`)
  if (unexpected.length > 0) process.exitCode = 1
})

/** Changes one place of the copy, and returns how to change it back. */
function breakIn(copy, { file, find, put, what }) {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  const parts = whole.split(find)
  if (parts.length !== 2) throw new Problem(`"${what}" has lost its place: ${file} has it ${parts.length - 1} times.`)
  writeFileSync(path, parts.join(put))
  return () => writeFileSync(path, whole)
}
