import { PLAYWRIGHT, prepareBrowser } from './browser.mjs'
import { command } from './command.mjs'
import { given } from './environment.mjs'
import { finished, startNode } from './processes.mjs'
import { build, install } from './setup.mjs'

await command(async () => {
  await install()
  const args = process.argv.slice(2)
  const env = await prepareBrowser(args)
  // Against an application that is up already there is nothing to build.
  if (!given.APP_URL) await build()
  const { code } = await finished(startNode([PLAYWRIGHT, 'test', ...args], { env }))
  process.exitCode = code ?? 1
})
