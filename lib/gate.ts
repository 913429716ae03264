import 'server-only'
import { env } from './env'
import { type LogEvent, log } from './log'

/** A form of ours has about one kilobyte; the longest password that Stytch takes, in the widest letters, stays below this. */
const MOST_BYTES = 32 * 1024

/** Why a request goes no further, and what a person reads who made it all the same. */
export type Refusal = { status: 403 | 405 | 411 | 413; title: string; text: string }

const refusals = {
  method: { status: 405, title: 'That cannot be done here', text: 'This address is for reading and for forms.' },
  origin: { status: 403, title: 'This form was not accepted', text: 'It did not come from this application.' },
  length: { status: 411, title: 'This form was not accepted', text: 'It did not say how long it is.' },
  size: { status: 413, title: 'This form was not accepted', text: 'It is too long. Nothing was changed.' },
} as const satisfies Record<string, Refusal>

const events: Partial<Record<keyof typeof refusals, LogEvent>> = {
  origin: 'malicious_csrf',
  length: 'input_validation_excess',
  size: 'input_validation_excess',
}

type Asked = { method: string; headers: Headers }

/** The one gate before everything else: reads, and forms of this application's own pages that are not too long. */
export function refuse(asked: Asked): Refusal | undefined {
  const reason = reasonOf(asked)
  if (!reason) return undefined
  const event = events[reason]
  if (event) log(event)
  return refusals[reason]
}

function reasonOf({ method, headers }: Asked): keyof typeof refusals | undefined {
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
