import { HttpResponse } from 'msw'
import { toEnvelope } from './errors.ts'
import { newToken } from './ids.ts'

export const faultKinds = [
  'silent',
  'reset',
  'error_500',
  'html',
  'empty',
  'null',
  'redirect',
  'lost',
  'no_token',
  'primary_required',
  'refuse',
] as const

export type Fault = {
  organization_id: string | null
  body_contains: string | null
  path: string
  times: number
  kind: (typeof faultKinds)[number]
  /** Of the kinds `refuse` and `error_500`. */
  error_type: string | null
  /** Of the kind `primary_required`. */
  allowed_auth_methods?: string[] | undefined
}

export type Body = { status_code: number; error_type?: string }

const faults: Fault[] = []

export function addFault(fault: Fault): void {
  faults.push(fault)
}

/** Whether a fault laid on `pattern` (a path, or the end of one) meets calls of `path`. */
export function isPathMet(pattern: string, path: string): boolean {
  return `/${path}`.endsWith(`/${pattern.replace(/^\//, '')}`)
}

/** Finds the fault that waits for this call and uses up one of its times. */
export function takeFault(path: string, organization_id: string | null, raw_body: string): Fault | null {
  const isMeant = (fault: Fault) =>
    fault.times > 0 &&
    isPathMet(fault.path, path) &&
    (fault.organization_id ? fault.organization_id === organization_id : raw_body.includes(fault.body_contains ?? ''))

  const fault = faults.find(isMeant) ?? null
  if (fault) fault.times -= 1
  return fault
}

export function toResponse(body: Body): Response {
  return HttpResponse.json(body, { status: body.status_code })
}

/** What stands in for an answer, with nothing done. Null for the faults that spoil a real answer instead. */
export function answerInstead(fault: Fault, request_id: string): Response | Promise<never> | null {
  switch (fault.kind) {
    case 'silent':
      return new Promise(() => {})
    case 'reset':
      return HttpResponse.error()
    case 'error_500':
    case 'refuse':
      return toResponse(toEnvelope(fault.error_type ?? 'internal_server_error', request_id, false))
    case 'html':
      return HttpResponse.html('<!doctype html><title>502</title><h1>Bad gateway</h1>', { status: 502 })
    case 'empty':
      return HttpResponse.json({})
    case 'null':
      return HttpResponse.json(null)
    case 'redirect':
      return new HttpResponse(null, { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } })
    default:
      return null
  }
}

const anotherFactorFirst = (allowed_auth_methods = ['sso']) => ({
  member_authenticated: false,
  session_token: '',
  session_jwt: '',
  member_session: null,
  intermediate_session_token: newToken(false),
  mfa_required: null,
  primary_required: { allowed_auth_methods },
})

/** The call has been carried out; its answer is lost on the way, or lacks what matters. */
export function spoilAnswer(fault: Fault, body: Body): Response {
  if (fault.kind === 'lost') return HttpResponse.error()
  if (body.status_code !== 200) return toResponse(body)
  if (fault.kind === 'primary_required')
    return toResponse({ ...body, ...anotherFactorFirst(fault.allowed_auth_methods) })
  const claim = 'member_authenticated' in body ? { member_authenticated: true } : {}
  const spoiled = { ...body, ...claim, session_token: '', session_jwt: '' }
  return toResponse(spoiled)
}
