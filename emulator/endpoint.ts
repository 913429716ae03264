import { http } from 'msw'
import type { z } from 'zod'
import { recordCall } from './calls.ts'
import { choiceOf } from './choices.ts'
import { type ErrorType, type Fail, isErrorType, StytchProblem, toEnvelope } from './errors.ts'
import { answerInstead, type Body, spoilAnswer, takeFault, toResponse } from './faults.ts'
import { newId } from './ids.ts'
import { organizationOf } from './lookups.ts'
import { settings } from './settings.ts'
import type { Organization } from './state.ts'

const GENERIC_ERRORS: ErrorType[] = [
  'unauthorized_credentials',
  'bad_request',
  'too_many_requests',
  'internal_server_error',
]

/** Every error type that an endpoint may give, by path. */
export const declaredErrors = new Map<string, ErrorType[]>()

type Context<Failure extends ErrorType> = { organization: Organization | null; fail: Fail<Failure> }

type Definition<Schema extends z.ZodType, Failure extends ErrorType> = {
  path: `/v1/b2b/${string}`
  input: Schema
  errors: readonly Failure[]
  answer: (input: z.output<Schema>, context: Context<Failure>) => object | Promise<object>
}

type Call = { path: string; request_id: string; raw_body: string; body: unknown; organization: Organization | null }

/** Annotate `answer` with `Answer<…Response>`: that is what makes an incomplete answer a type error. */
export function endpoint<Schema extends z.ZodType, Failure extends ErrorType>(definition: Definition<Schema, Failure>) {
  declaredErrors.set(definition.path, [...new Set<ErrorType>([...GENERIC_ERRORS, ...definition.errors])])

  return http.post(`*${definition.path}`, async ({ request }) => {
    const call = await readCall(definition.path, request)
    const fault = takeFault(call.path, call.organization?.organization_id ?? null, call.raw_body)
    const instead = fault && answerInstead(fault, call.request_id)
    if (instead) return note(call, instead, fault.error_type)

    const isKnown = request.headers.get('authorization') === BASIC_CREDENTIALS
    const body = isKnown ? await carryOut(definition, call) : toRefusal('unauthorized_credentials', call)
    return note(call, fault ? spoilAnswer(fault, body) : toResponse(body), body.error_type ?? null)
  })
}

const BASIC_CREDENTIALS = `Basic ${btoa(`${settings.project_id}:${settings.secret}`)}`

async function readCall(path: string, request: Request): Promise<Call> {
  const raw_body = await request.text()
  const body = parseJson(raw_body)
  return { path, request_id: newId('request-id'), raw_body, body, organization: organizationOf(body) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function carryOut<Schema extends z.ZodType, Failure extends ErrorType>(
  { input, answer }: Definition<Schema, Failure>,
  call: Call,
): Promise<Body> {
  const parsed = input.safeParse(call.body)
  if (!parsed.success) return toRefusal(toErrorType(parsed.error), call)

  const fail: Fail<Failure> = (error_type) => {
    throw new StytchProblem(error_type)
  }
  try {
    return toBody(await answer(parsed.data, { organization: call.organization, fail }), call)
  } catch (problem) {
    if (problem instanceof StytchProblem) return toRefusal(problem.error_type, call)
    // A bug of this emulator. The stack goes to its own terminal; it holds no request data.
    console.error(`${call.path} failed:`, problem)
    return toRefusal('internal_server_error', call)
  }
}

/** A missing or ill-typed field outweighs a value out of range. */
function toErrorType(error: z.ZodError): ErrorType {
  const [first = '', ...others] = error.issues.map((issue) => issue.message)
  return isErrorType(first) && others.every(isErrorType) ? first : 'bad_request'
}

function toRefusal(error_type: ErrorType, call: Call): Body {
  return toEnvelope(error_type, call.request_id, choiceOf('inferred_statuses', call.organization) === 'all_400')
}

function toBody(answer: object, { request_id, organization }: Call): Body {
  const body: Body & Record<string, unknown> = { ...answer, request_id, status_code: 200 }
  if (choiceOf('intermediate_session_expiry_field', organization) === 'absent') {
    delete body.intermediate_session_token_expires_at
  }
  return choiceOf('absent_objects', organization) === 'omitted' ? withoutNulls(body) : body
}

function withoutNulls(body: Body): Body {
  return JSON.parse(JSON.stringify(body, (_key, value) => (value === null ? undefined : value)))
}

function note(call: Call, response: Response | Promise<never>, error_type: string | null): Response | Promise<never> {
  recordCall({
    path: call.path,
    organization_id: call.organization?.organization_id ?? null,
    request_id: call.request_id,
    status_code: response instanceof Response ? response.status : 0,
    error_type,
  })
  return response
}
