import { PLAYWRIGHT, prepareBrowser } from './browser.mjs'
import { command } from './command.mjs'
import { finished, startNode } from './processes.mjs'
import { build, install } from './setup.mjs'

await command(async () => {
  await install()
  const env = await prepareBrowser()
  await build()
  const args = [PLAYWRIGHT, 'test', '--config', 'faults.config.ts', ...process.argv.slice(2)]
  const { code } = await finished(startNode(args, { env }))
  process.exitCode = code ?? 1
})
