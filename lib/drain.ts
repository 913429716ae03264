import 'server-only'
import { env } from './env'
import { log } from './log'

// On globalThis: the pages and the start of the server are bundled apart, and each has modules of its own.
const shared = globalThis as typeof globalThis & { isDraining?: boolean }

/** Whether this process has been asked to end. */
export const isDraining = (): boolean => shared.isDraining === true

/**
 * Puts off the end that SIGTERM asks for. For `DRAIN_SECONDS` the process says that it is not ready and goes on answering,
 * so that a load balancer sends nobody any more; then Next ends it as always: no new connections, what is in flight is
 * finished. It exits with 0, since it did what it was asked to.
 */
export function drainBeforeTheEnd(): void {
  const endAsNextDoes = process.listeners('SIGTERM')
  process.removeAllListeners('SIGTERM')
  process.once('SIGTERM', (signal) => {
    shared.isDraining = true
    log('sys_shutdown', { signal })
    process.on('exit', () => {
      process.exitCode = 0
    })
    setTimeout(() => {
      for (const end of endAsNextDoes) end(signal)
    }, env().DRAIN_SECONDS * 1000)
  })
}
