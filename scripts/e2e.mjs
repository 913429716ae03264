import { PLAYWRIGHT, prepareBrowser } from './browser.mjs'
import { command } from './command.mjs'
import { given } from './environment.mjs'
import { finished, startNode } from './processes.mjs'
import { build, install } from './setup.mjs'

await command(async () => {
  await install()
  const env = await prepareBrowser()
  // Against an application that is up already there is nothing to build.
  if (!given.APP_URL) await build()
  const { code } = await finished(startNode([PLAYWRIGHT, 'test', ...process.argv.slice(2)], { env }))
  process.exitCode = code ?? 1
})
