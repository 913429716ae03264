import { PLAYWRIGHT, prepareBrowser } from './browser.mjs'
import { command } from './command.mjs'
import { finished, startNode } from './processes.mjs'
import { build, install } from './setup.mjs'

await command(async () => {
  await install()
  const env = await prepareBrowser()
  await build()
  const given = process.argv.slice(2)
  const args = [PLAYWRIGHT, 'test', '--config', 'faults.config.ts', ...given]
  // A part of the matrix must not be written down as the whole.
  const { code } = await finished(startNode(args, { env: { ...env, WRITE_TABLE: given.length ? '' : 'yes' } }))
  process.exitCode = code ?? 1
})
