import { command } from './command.mjs'
import { choosePorts } from './ports.mjs'
import { finished } from './processes.mjs'
import { install } from './setup.mjs'
import { DEFAULT_PORTS, EMULATOR, startServer } from './stack.mjs'

await command(async () => {
  const { EMULATOR_PORT } = await choosePorts('emulator', { EMULATOR_PORT: DEFAULT_PORTS.EMULATOR_PORT })
  await install()
  const { code } = await finished(startServer([EMULATOR], { EMULATOR_PORT: String(EMULATOR_PORT) }))
  process.exitCode = code ?? 1
})
