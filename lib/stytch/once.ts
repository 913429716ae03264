import 'server-only'
import { createHash } from 'node:crypto'

const SECONDS = 5

const running = new Map<string, Promise<unknown>>()

/**
 * Runs `run` once for the same `what`, also when it is asked for again while it runs or up to five seconds after it went
 * well: all get the one result. For presses that a browser sends twice without JavaScript: it shows the answer to the
 * second alone, which would otherwise hear that the code is used up, with the session lost in the first.
 * Of this process alone, and nothing that was refused or failed is kept.
 */
export function once<T>(what: object, run: () => Promise<T>, wentWell: (result: T) => boolean): Promise<T> {
  // No code, token or password stands in memory longer than its call.
  const key = createHash('sha256').update(JSON.stringify(what)).digest('base64url')
  const known = running.get(key) as Promise<T> | undefined
  if (known) return known
  const result = run()
  running.set(key, result)
  const forget = () => running.delete(key)
  result.then((value) => (wentWell(value) ? setTimeout(forget, SECONDS * 1000).unref() : forget()), forget)
  return result
}
