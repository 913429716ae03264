import 'server-only'
import { randomUUID } from 'node:crypto'
import { finish, type Limit, take } from '../limits'
import { log } from '../log'

/** Our own refusal, as if Stytch had made it: nothing was sent. */
const LIMIT_REACHED = 'limit_reached'

type Ended = { status: string }

const ends = new Map([
  ['rejected', 'refused'],
  ['unavailable', 'nothing done'],
  ['unconfirmed', 'nobody knows'],
] as const)

/**
 * Runs a call that counts against limits, unless one of them is used up: then it is rejected as `limit_reached`. Where they
 * cannot be counted and must be, it is `unavailable`. What came to nothing uses up no try.
 */
export async function limited<T extends Ended>(endpoint: string, limits: readonly Limit[], run: () => Promise<T>) {
  const { taken, reached } = await take(limits)
  if (taken) {
    const settled = await run()
    await finish(taken, ends.get(settled.status as 'rejected') ?? 'well')
    return settled
  }
  const reference = randomUUID().slice(0, 8)
  const outcome = reached ?? 'limits cannot be counted'
  log('excess_rate_limit_exceeded', { request_id: reference, endpoint, outcome })
  if (reached) return { status: 'rejected' as const, error_type: LIMIT_REACHED as typeof LIMIT_REACHED }
  return { status: 'unavailable' as const, reference }
}
