import 'server-only'
import pino from 'pino'

type CallLine = {
  request_id: string
  stytch_request_id: string | undefined
  endpoint: string
  /** Names the device, where a page has handed a telemetry id on. */
  visitor_id: string | undefined
  outcome: string
  duration_ms: number
}

// The named fields are all there is: no error, request or answer object is ever handed to the logger.
const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' })

/** One JSON line for one call to Stytch. */
export function logCall(line: CallLine): void {
  const { request_id, stytch_request_id, endpoint, visitor_id, outcome, duration_ms } = line
  logger.info({ request_id, stytch_request_id, endpoint, visitor_id, outcome, duration_ms }, 'stytch_call')
}
