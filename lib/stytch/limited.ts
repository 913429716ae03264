import 'server-only'
import { randomUUID } from 'node:crypto'
import { giveBack, type Limit, succeed, take } from '../limits'
import { log } from '../log'

/** Our own refusal, as if Stytch had made it: nothing was sent. */
const LIMIT_REACHED = 'limit_reached'

type Ended = { status: string }

/**
 * Runs a call that counts against limits, unless one of them is used up. A call that fails has used up nothing: nobody
 * is to be kept out by an outage.
 */
export async function limited<T extends Ended>(endpoint: string, limits: readonly Limit[], run: () => Promise<T>) {
  const { reached, isUncertain } = await take(limits)
  if (!reached && !isUncertain) return finish(limits, await run())
  const reference = randomUUID().slice(0, 8)
  const outcome = reached ?? 'the limits cannot be counted'
  log('excess_rate_limit_exceeded', { request_id: reference, endpoint, outcome })
  return reached
    ? { status: 'rejected' as const, error_type: LIMIT_REACHED }
    : { status: 'unavailable' as const, reference }
}

async function finish<T extends Ended>(limits: readonly Limit[], settled: T): Promise<T> {
  if (settled.status === 'answered') await succeed(limits)
  if (settled.status === 'unavailable' || settled.status === 'unconfirmed') await giveBack(limits)
  return settled
}
