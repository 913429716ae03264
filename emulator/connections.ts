import { AsyncLocalStorage } from 'node:async_hooks'
import type { Socket } from 'node:net'

// Connections are numbered as they bring their first request, so that a test can see which calls shared one.

const numbers = new WeakMap<Socket, number>()
const current = new AsyncLocalStorage<number>()
let last_number = 0

/** Runs what a request leads to, so that `currentConnection` knows where it came from. */
export function overConnection<T>(socket: Socket, run: () => T): T {
  const number = numbers.get(socket) ?? ++last_number
  numbers.set(socket, number)
  return current.run(number, run)
}

/** Null inside a unit test, which has no connection. */
export function currentConnection(): number | null {
  return current.getStore() ?? null
}
