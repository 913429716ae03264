import { AsyncLocalStorage } from 'node:async_hooks'
import crypto from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'

// Loaded into an application before its own code (playwright.config.ts), so that what it takes for granted fails: an address with
// ?break=NAME finds that function of node:crypto throwing, wherever the application calls it.

const requests = new AsyncLocalStorage<string>()

subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }
  requests.enterWith(new URL(request.url ?? '/', 'http://here.invalid').searchParams.get('break') ?? '')
})

for (const name of ['randomBytes', 'createHmac', 'createHash'] as const) breakOnRequest(crypto, name)
breakOnRequest(crypto.webcrypto.subtle, 'importKey')
syncBuiltinESMExports()

function breakOnRequest<T extends object>(owner: T, name: keyof T & string): void {
  const real = owner[name] as (...given: unknown[]) => unknown
  Object.assign(owner, {
    [name]: (...given: unknown[]) => {
      if (requests.getStore() === name) throw new Error(`${name} is broken on purpose.`)
      return Reflect.apply(real, owner, given)
    },
  })
}
