import { currentConnection } from './connections.ts'
import { withoutSecrets } from './secrets.ts'
import { toTimestamp } from './wire.ts'

const KEPT_CALLS = 10_000

type Called = {
  method: string
  path: string
  organization_id: string | null
  request_id: string
  /** The fields of the body, of the query and of the path. */
  body: unknown
}

type Call = Called & {
  call_id: number
  at: string
  /** Calls with the same number came over the same connection. */
  connection: number | null
  /** 0 as long as there is no answer, and when a fault kept all of it back. */
  status_code: number
  error_type: string | null
  /** The kind of the fault that met it. */
  fault: string | null
}

const calls: Call[] = []
let last_call_id = 0

/** Notes a call when it comes in. The record that is returned takes the answer. */
export function recordCall(called: Called): Call {
  last_call_id += 1
  const at = toTimestamp(Date.now())
  const body = withoutSecrets(called.body)
  const answer = { status_code: 0, error_type: null, fault: null }
  const call: Call = { call_id: last_call_id, at, connection: currentConnection(), ...called, body, ...answer }
  calls.push(call)
  if (calls.length > KEPT_CALLS) calls.shift()
  return call
}

/** Oldest first: the calls after `since` (a call_id), of one organization or of all, and how many connections they took. */
export function listCalls(organization_id: string | null, since = 0): { calls: Call[]; connections: number } {
  const isMeant = (call: Call) =>
    call.call_id > since && (organization_id === null || call.organization_id === organization_id)
  const meant = calls.filter(isMeant)
  return { calls: meant, connections: new Set(meant.map(({ connection }) => connection)).size }
}

export function forgetCalls(): void {
  calls.length = 0
}
