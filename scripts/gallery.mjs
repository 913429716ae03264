import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PLAYWRIGHT, prepareBrowser } from './browser.mjs'
import { command } from './command.mjs'
import { root } from './environment.mjs'
import { finished, startNode } from './processes.mjs'
import { build, install } from './setup.mjs'

await command(async () => {
  await install()
  const env = await prepareBrowser()
  await build()
  // What a state that is gone has left would be shown for ever.
  const folder = join('gallery', process.env.E2E_LANGUAGE ?? '')
  for (const old of ['pictures', 'index.html']) rmSync(join(root, folder, old), { recursive: true, force: true })
  const args = [PLAYWRIGHT, 'test', '--config', 'gallery.config.ts', ...process.argv.slice(2)]
  const { code } = await finished(startNode(args, { env }))
  process.exitCode = code ?? 1
})
