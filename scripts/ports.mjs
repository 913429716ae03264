import { createServer } from 'node:net'
import { Problem } from './command.mjs'
import { given } from './environment.mjs'

// A port counts as free only when nothing listens on it in either family: a server on 127.0.0.1 alone would
// otherwise answer for half of those who open http://localhost.
const HOSTS = ['::', '0.0.0.0', '::1', '127.0.0.1']

/** The ports of a command, from the environment; ends with one line when one of them cannot be had. */
export async function choosePorts(script, defaults) {
  const ports = {}
  for (const [name, fallback] of Object.entries(defaults)) {
    const port = toPort(name, given[name] || fallback)
    if (Object.values(ports).includes(port)) throw new Problem(`Port ${port} is given twice: choose another ${name}.`)
    await requireFree(name, port, script)
    ports[name] = port
  }
  return ports
}

function toPort(name, text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Problem(`${name} must be a port number from 1 to 65535, not "${text}".`)
}

async function requireFree(name, port, script) {
  const another = `choose another with ${name}=${port + 1} npm run ${script}`
  for (const host of HOSTS) {
    const error = await tryListening(port, host)
    if (error === 'EADDRINUSE') throw new Problem(`Port ${port} is in use: stop what runs there, or ${another}`)
    if (error === 'EACCES') throw new Problem(`Port ${port} is not open to this user: ${another}`)
    // Anything else (no IPv6 here, say) is no obstacle.
  }
}

function tryListening(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host }, () => server.close(() => resolve(undefined)))
  })
}
