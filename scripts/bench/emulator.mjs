import { createInterface } from 'node:readline'
import { finished } from '../processes.mjs'
import { EMULATOR, startServer } from '../stack.mjs'

// The emulator as a process of its own, and its two APIs as far as the figures need them.

/** Starts an emulator; answers when it can be asked. */
export async function startEmulator(port) {
  const child = startServer([EMULATOR], { EMULATOR_PORT: String(port) }, 'pipe')
  const printed = createInterface({ input: child.stdout })
  const credentials = []
  for await (const line of printed) {
    const [, value] = line.match(/^(?:Project id|Secret)\s+(\S+)/) ?? []
    if (value && credentials.push(value) === 2) break
  }
  const authorization = `Basic ${btoa(credentials.join(':'))}`
  return {
    control: (path, body) => post(`http://localhost:${port}/emulator/${path}`, body),
    stytch: (path, body) => post(`http://localhost:${port}/v1/b2b/${path}`, body, { authorization }),
    async stop() {
      child.kill('SIGTERM')
      await finished(child)
    },
  }
}

async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
