import 'server-only'
import { trace } from '@opentelemetry/api'
import pino from 'pino'

/**
 * What happened, in the words of the OWASP Logging Vocabulary where it has one.
 * https://cheatsheetseries.owasp.org/cheatsheets/Logging_Vocabulary_Cheat_Sheet.html
 */
export type LogEvent =
  | 'authn_login_success'
  | 'authn_login_fail'
  | 'authn_login_lock'
  | 'authn_password_change'
  | 'authn_password_change_fail'
  | 'authn_token_created'
  | 'authn_token_revoked'
  | 'session_renewed'
  | 'session_expired'
  | 'excess_rate_limit_exceeded'
  | 'input_validation_fail'
  | 'input_validation_excess'
  | 'malicious_csrf'
  | 'crypt_decrypt_fail'
  | 'sys_startup'
  | 'sys_shutdown'
  | 'sys_crash'
  /** Limits are counted by each process alone; or where they are counted for all cannot be reached, or can be again. */
  | 'limit_store_absent'
  | 'limit_store_lost'
  | 'limit_store_found'
  /** A question to Stytch that changes nothing, or a step towards one of the above. */
  | 'stytch_call'

/** Everything that a line may say beside its event and its time. */
type Fields = {
  /** Ours, or Next's digest of an error: the reference that a person may quote. */
  request_id?: string
  /** Stytch's, with which its support finds the call. */
  stytch_request_id?: string | undefined
  endpoint?: string
  outcome?: string
  duration_ms?: number
  /** Names the device, where a page has handed a telemetry id on. */
  visitor_id?: string | undefined
  /** Names of the form's fields, never what was typed. */
  form_fields?: string
  /** A route as its folder is called, without anything of the address. */
  route?: string
  signal?: string
  /** The trace of the request, where there is one (lib/tracing.ts). */
  trace_id?: string | undefined
}

const NAMES: (keyof Fields)[] = [
  'request_id',
  'stytch_request_id',
  'endpoint',
  'outcome',
  'duration_ms',
  'visitor_id',
  'form_fields',
  'route',
  'signal',
  'trace_id',
]

// The named fields are all there is: no error, request or answer object is ever handed to the logger.
const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' })

const levels: { [event in LogEvent]?: 'warn' | 'error' } = {
  authn_login_lock: 'warn',
  limit_store_lost: 'warn',
  excess_rate_limit_exceeded: 'warn',
  malicious_csrf: 'warn',
  sys_crash: 'error',
}

/** One JSON line for one thing that happened. Whatever `fields` holds beside the named ones is left out. */
export function log(event: LogEvent, fields: Fields = {}): void {
  const known: Fields = { trace_id: trace.getActiveSpan()?.spanContext().traceId, ...fields }
  const named = Object.fromEntries(NAMES.map((name) => [name, known[name]]))
  logger[levels[event] ?? 'info'](named, event)
}
