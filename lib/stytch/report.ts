import 'server-only'
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { log } from '../log'
import { eventOf } from './events'

type Ended = {
  endpoint: string
  status: 'answered' | 'rejected' | 'unavailable' | 'unconfirmed'
  /** What came back: an answer's body or an error, of which a few plain names are read. */
  reply: unknown
  reference: string
  duration_ms: number
}

/** Tells of a call that has ended: a line in the log and, where there is a trace, a span with the same fields. */
export function report({ endpoint, status, reply, reference, duration_ms }: Ended): void {
  const error_type = readText(reply, 'error_type')
  const fields = {
    request_id: reference,
    stytch_request_id: readText(reply, 'request_id'),
    endpoint,
    visitor_id: readText(readField(reply, 'member_device'), 'visitor_id'),
    outcome: [status, error_type].filter(Boolean).join(' '),
  }
  log(eventOf(endpoint, status, error_type), { ...fields, duration_ms })
  const startTime = Date.now() - duration_ms
  const span = trace.getTracer('stytch').startSpan(`stytch ${endpoint}`, { startTime, kind: SpanKind.CLIENT })
  span.setAttributes(fields)
  if (status === 'unavailable' || status === 'unconfirmed') span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** A name that Stytch sent: short and plain, or nothing. */
function readText(from: unknown, field: 'request_id' | 'error_type' | 'visitor_id'): string | undefined {
  const value = readField(from, field)
  return typeof value === 'string' && /^[\w-]{1,80}$/.test(value) ? value : undefined
}

function readField(from: unknown, field: string): unknown {
  return from !== null && typeof from === 'object' ? (from as Record<string, unknown>)[field] : undefined
}
