import { toTimestamp } from './wire.ts'

const KEPT_CALLS = 10_000

type Call = {
  method: string
  path: string
  organization_id: string | null
  at: string
  request_id: string
  /** 0 when a fault kept every answer back. */
  status_code: number
  error_type: string | null
}

const calls: Call[] = []

/** No bodies: they hold passwords and tokens. */
export function recordCall(call: Omit<Call, 'at'>): void {
  calls.push({ at: toTimestamp(Date.now()), ...call })
  if (calls.length > KEPT_CALLS) calls.shift()
}

export function listCalls(organization_id: string | null): Call[] {
  return calls.filter((call) => organization_id === null || call.organization_id === organization_id)
}
