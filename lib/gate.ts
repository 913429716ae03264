import 'server-only'
import { env } from './env'
import { type LogEvent, log } from './log'

/** A form of ours has about one kilobyte; the longest password that Stytch takes, in the widest letters, stays below this. */
const MOST_BYTES = 32 * 1024

const statuses = { method: 405, origin: 403, length: 411, size: 413 } as const

export type Reason = keyof typeof statuses

const events: Partial<Record<Reason, LogEvent>> = {
  origin: 'malicious_csrf',
  length: 'input_validation_excess',
  size: 'input_validation_excess',
}

type Asked = { method: string; headers: Headers }

/**
 * The one gate before everything else: reads, and forms of this application's own pages that are not too long.
 * Answers why a request goes no further, if it doesn't, and the status that says so.
 */
export function refuse(asked: Asked): { reason: Reason; status: number } | undefined {
  const reason = reasonOf(asked)
  if (!reason) return undefined
  const event = events[reason]
  if (event) log(event)
  return { reason, status: statuses[reason] }
}

function reasonOf({ method, headers }: Asked): Reason | undefined {
  if (method === 'GET' || method === 'HEAD') return undefined
  if (method !== 'POST') return 'method'
  // Next runs actions for posts without an Origin; browsers always send one, so only ours is let through.
  if (headers.get('Origin') !== env().APP_URL || isSentFromElsewhere(headers)) return 'origin'
  const length = headers.get('Content-Length')
  if (!length || !/^\d{1,12}$/.test(length)) return 'length'
  return Number(length) > MOST_BYTES ? 'size' : undefined
}

/** What a browser says by itself about who made it ask; older ones say nothing. */
function isSentFromElsewhere(headers: Headers): boolean {
  return ['cross-site', 'same-site'].includes(headers.get('Sec-Fetch-Site') ?? '')
}
