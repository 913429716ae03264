import { command } from './command.mjs'
import { finished, startNode } from './processes.mjs'
import { VITEST } from './runners.mjs'
import { install } from './setup.mjs'

await command(async () => {
  await install()
  const { code } = await finished(startNode([VITEST, 'run', '--project', 'contract', ...process.argv.slice(2)]))
  process.exitCode = code ?? 1
})
