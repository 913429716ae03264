import { flushCompileCache } from 'node:module'
import { addGate } from './gates.ts'
import { publicKeys } from './jwt.ts'
import { createListener } from './listener.ts'
import { openPort, portOf } from './ports.ts'
import { projects } from './projects.ts'
import { seed } from './seed.ts'
import { settings } from './settings.ts'
import { scorePassword } from './strength.ts'

const WARM_UP_AFTER_MS = 1000
const LOOPBACK = ['127.0.0.1', '::1']
const { host, port, gate_ports, app_url } = settings
// Both families, because systems differ in what "localhost" means first.
const hosts = host === 'localhost' ? LOOPBACK : [host]
const isPrivate = hosts.every((name) => LOOPBACK.includes(name))
const listener = createListener(isPrivate)

async function openGates(): Promise<void> {
  for (const gate_port of gate_ports) {
    await addGate(gate_port, hosts, listener).catch(() => {
      console.log(`Port ${gate_port} is taken, so there is no gate there. EMULATOR_GATE_PORTS moves it.`)
    })
  }
}

function explain(error: NodeJS.ErrnoException): never {
  const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${error.code})`
  console.error(`Port ${port} ${reason}. Set EMULATOR_PORT to another one.`)
  process.exit(1)
}

/** What is slow the first time, done before a deadline of somebody's call depends on it. */
async function warmUp(): Promise<void> {
  publicKeys()
  await scorePassword('', undefined)
  flushCompileCache()
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
seed()
const name = host.includes(':') ? `[${host}]` : host
const url = `http://${name}:${portOf(await openPort(port, hosts, listener).catch(explain))}`
await openGates()
console.log(`Stytch emulator  ${url}   (for the app at ${app_url})`)
if (isPrivate) console.log(`Inbox            ${url}/`)
for (const { title, project_id, secret } of projects) {
  console.log(`\n${title}:`)
  console.log(`Project id       ${project_id}`)
  console.log(`Secret           ${secret}`)
}
// Later, so that whoever waits for the start is not kept waiting.
setTimeout(warmUp, WARM_UP_AFTER_MS)
