import { toTimestamp } from './wire.ts'

const KEPT_CALLS = 2_000

type Call = {
  method: string
  path: string
  organization_id: string | null
  at: string
  request_id: string
  /** 0 as long as there is no answer, and when a fault kept all of it back. */
  status_code: number
  error_type: string | null
}

const calls: Call[] = []

/** Notes a call when it comes in. The record that is returned takes the answer. */
export function recordCall(call: Pick<Call, 'method' | 'path' | 'organization_id' | 'request_id'>): Call {
  const record = { ...call, at: toTimestamp(Date.now()), status_code: 0, error_type: null }
  calls.push(record)
  if (calls.length > KEPT_CALLS) calls.shift()
  return record
}

export function listCalls(organization_id: string | null): Call[] {
  return calls.filter((call) => organization_id === null || call.organization_id === organization_id)
}
