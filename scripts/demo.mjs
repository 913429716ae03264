import { command } from './command.mjs'
import { choosePorts } from './ports.mjs'
import { demoScreen } from './screen.mjs'
import { build, install } from './setup.mjs'
import { DEFAULT_PORTS, runUntilOneEnds, startStack } from './stack.mjs'

const LOG = '.next/demo.log'

await command(async () => {
  // First, since nobody wants to wait for a build only to hear that a port is taken.
  const ports = await choosePorts('demo', DEFAULT_PORTS)
  await install()
  await build()
  console.log('Starting the app and the emulator …')
  const services = await startStack('start', ports, LOG)
  console.log(demoScreen(ports, LOG))
  await runUntilOneEnds(services)
})
