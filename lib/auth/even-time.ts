import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { env } from '../env'

/**
 * Holds back an answer that a stranger could learn from until the next full NEUTRAL_ANSWER_MS since the call began: how long
 * Stytch took depends on whether there is an account. An answer that `mayTell` (a log-in that went well) comes at once.
 */
export async function inEvenTime<T>(call: Promise<T>, mayTell: (result: T) => boolean = () => false): Promise<T> {
  const step_ms = env().NEUTRAL_ANSWER_MS
  const startedAt = performance.now()
  const result = await call
  if (step_ms > 0 && !mayTell(result)) await sleep(step_ms - ((performance.now() - startedAt) % step_ms))
  return result
}
