type Answer = {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  text?: string
  pad_to_length?: number
}

/** What becomes of a call, as the emulator takes it (emulator/README.md). */
export type Fault = (
  | { kind: 'delay' | 'no_token' }
  | { kind: 'silence'; carried_out?: boolean }
  | { kind: 'trickle'; carried_out?: boolean; byte_ms?: number }
  | { kind: 'reset'; carried_out?: boolean; at?: 'mid_body' }
  | ({ kind: 'answer'; carried_out?: boolean } & Answer)
  | { kind: 'refuse'; error_type: string }
  | { kind: 'primary_required'; allowed_auth_methods?: string[] }
) & { times?: number; latency_ms?: number }

const html = { 'content-type': 'text/html' }

/** What leaves a call without an answer of Stytch's. Nothing is carried out. */
export const failures = {
  silence: { kind: 'silence' },
  reset: { kind: 'reset' },
  'reset in the body': { kind: 'reset', at: 'mid_body' },
  'a failure at Stytch': { kind: 'refuse', error_type: 'internal_server_error' },
  "a proxy's page": { kind: 'answer', status: 502, headers: html, text: '<!doctype html><h1>Bad gateway</h1>' },
  'an empty object': { kind: 'answer', body: {} },
  null: { kind: 'answer', body: null },
  'wrong types': { kind: 'answer', body: { status_code: '200', member_id: 1, member: [], session_token: {} } },
  '2 MB': { kind: 'answer', body: {}, pad_to_length: 2_000_000 },
  redirect: { kind: 'answer', status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
} as const satisfies Record<string, Fault>

export type Failure = keyof typeof failures

/** Done, but nobody hears of it. */
export const lost = { kind: 'reset', carried_out: true } as const satisfies Fault
