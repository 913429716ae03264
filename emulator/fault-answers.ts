import { ReadableStream } from 'node:stream/web'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Body } from './bodies.ts'
import { toEnvelope } from './errors/errors.ts'
import type { Fault, GivenAnswer } from './faults.ts'
import { newToken } from './ids.ts'
import type { Organization } from './state.ts'

type Met = { request_id: string; organization: Organization | null }

/** What a call gets under a fault: late, if it is to be late, but carried out at once, if it is carried out at all. */
export async function answerUnder(fault: Fault, call: Met, carryOut: () => Promise<Body>): Promise<Body | Response> {
  const body = isCarriedOut(fault) ? await carryOut() : { status_code: 200, request_id: call.request_id }
  await sleep(fault.latency_ms)
  return spoil(fault, body, call)
}

function isCarriedOut(fault: Fault): boolean {
  return 'carried_out' in fault ? fault.carried_out : fault.kind !== 'refuse'
}

/** A body whose stream fails makes the server break the connection there; so does a response of type "error". */
function spoil(fault: Fault, body: Body, { request_id, organization }: Met): Body | Response | Promise<never> {
  switch (fault.kind) {
    case 'delay':
      return body
    case 'silence':
      return new Promise(() => {})
    case 'reset':
      return fault.at === 'mid_body' ? toStreamed(body, untilReset) : Response.error()
    case 'trickle':
      return toStreamed(body, (bytes) => byteByByte(bytes, fault.byte_ms))
    case 'answer':
      return toGivenResponse(fault)
    case 'refuse':
      return toEnvelope(fault.error_type, request_id, organization, fault.status)
    case 'no_token':
      return body.status_code === 200 ? withoutToken(body) : body
    case 'primary_required':
      return body.status_code === 200 ? { ...body, ...anotherFactorFirst(fault.allowed_auth_methods) } : body
  }
}

type Bytes = Uint8Array<ArrayBuffer>

async function* untilReset(bytes: Bytes) {
  yield bytes.subarray(0, bytes.length / 2)
  throw new Error('The connection breaks here')
}

async function* byteByByte(bytes: Bytes, byte_ms: number) {
  for (const byte of bytes) {
    await sleep(byte_ms)
    yield Uint8Array.of(byte)
  }
}

function toStreamed(body: Body, stream: (bytes: Bytes) => AsyncGenerator<Bytes>): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body))
  const headers = { 'content-type': 'application/json', 'content-length': String(bytes.length) }
  // One class, which Node and the browser's types declare apart.
  const source = ReadableStream.from(stream(bytes)) as globalThis.ReadableStream
  return new Response(source, { status: body.status_code, headers })
}

function toGivenResponse({ status, headers, body, text = '', pad_to_length }: GivenAnswer): Response {
  const [content, type] = body === undefined ? [text, 'text/plain'] : [JSON.stringify(body), 'application/json']
  const padded = content.padEnd(pad_to_length) || null
  const sent = new Headers(headers)
  if (padded && !sent.has('content-type')) sent.set('content-type', type)
  return new Response(padded, { status, headers: sent })
}

const anotherFactorFirst = (allowed_auth_methods: string[]) => ({
  member_authenticated: false,
  session_token: '',
  session_jwt: '',
  member_session: null,
  intermediate_session_token: newToken(false),
  mfa_required: null,
  primary_required: { allowed_auth_methods },
})

function withoutToken(body: Body) {
  const claim = 'member_authenticated' in body ? { member_authenticated: true } : {}
  return { ...body, ...claim, session_token: '', session_jwt: '' }
}
