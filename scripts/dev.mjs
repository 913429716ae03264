import { command } from './command.mjs'
import { choosePorts } from './ports.mjs'
import { devScreen } from './screen.mjs'
import { install } from './setup.mjs'
import { DEFAULT_PORTS, runUntilOneEnds, startStack } from './stack.mjs'

await command(async () => {
  const ports = await choosePorts('dev', DEFAULT_PORTS)
  await install()
  const services = await startStack('dev', ports)
  console.log(devScreen(ports))
  await runUntilOneEnds(services)
})
