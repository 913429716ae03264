import { http } from 'msw'
import type { z } from 'zod'
import { type Body, toResponse } from './bodies.ts'
import { recordCall } from './calls.ts'
import { choiceOf } from './choices/choices.ts'
import { type ErrorType, type Fail, isErrorType, StytchProblem, toEnvelope } from './errors/errors.ts'
import { answerUnder } from './fault-answers.ts'
import { takeFault } from './faults.ts'
import { newId } from './ids.ts'
import { organizationOf } from './lookups.ts'
import { findProject, type Project } from './projects.ts'
import type { Organization } from './state.ts'

const GENERIC_ERRORS: ErrorType[] = [
  'unauthorized_credentials',
  'bad_request',
  'too_many_requests',
  'internal_server_error',
]

const SESSION_ARGUMENT_ERRORS: ErrorType[] = ['no_session_arguments', 'too_many_session_arguments']

const methods = { POST: http.post, GET: http.get, PUT: http.put, DELETE: http.delete }

/** Every error type that an endpoint may give, by its path, or by method and path where that is not POST. */
export const declaredErrors = new Map<string, ErrorType[]>()

type Context<Failure extends ErrorType> = {
  organization: Organization | null
  project: Project
  fail: Fail<Failure>
}

type Definition<Schema extends z.ZodType, Failure extends ErrorType> = {
  /** With parameters, which join the fields of the body. */
  path: `/v1/b2b/${string}`
  method?: keyof typeof methods
  input: Schema
  errors: readonly Failure[]
  answer: (input: z.output<Schema>, context: Context<Failure>) => object | Promise<object>
}

type Call = {
  method: string
  path: string
  request_id: string
  raw_body: string
  body: unknown
  organization: Organization | null
}

/** Annotate `answer` with `Answer<…Response>`: that is what makes an incomplete answer a type error. */
export function endpoint<Schema extends z.ZodType, Failure extends ErrorType>(definition: Definition<Schema, Failure>) {
  const { method = 'POST', path } = definition
  const name = method === 'POST' ? path : `${method} ${path}`
  declaredErrors.set(name, [...new Set<ErrorType>([...GENERIC_ERRORS, ...definition.errors])])

  return methods[method](`*${path}`, async ({ request, params }) => {
    const call = await readCall(method, path, namesOf(params), request)
    const organization_id = call.organization?.organization_id ?? null
    const record = recordCall({ method, path, organization_id, request_id: call.request_id, body: call.body })
    const fault = takeFault({ ...call, organization_id })
    record.fault = fault?.kind ?? null
    const project = findProject(request.headers.get('authorization'))
    const answer = () => (project ? carryOut(definition, call, project) : refuseStranger(call))
    const outcome = await (fault ? answerUnder(fault, call, answer) : answer())
    const response =
      outcome instanceof Response ? outcome : toResponse(outcome, choiceOf('retry_after', call.organization) === 'sent')
    record.status_code = response.status
    record.error_type = outcome instanceof Response ? null : (outcome.error_type ?? null)
    return response
  })
}

async function readCall(method: string, path: string, params: object, request: Request): Promise<Call> {
  const raw_body = await request.text()
  const body = parseJson(raw_body)
  const { search, searchParams } = new URL(request.url)
  const query = Object.fromEntries(searchParams)
  const given = method === 'POST' && !path.includes(':') ? body : { ...toObject(body), ...query, ...params }
  const request_id = newId('request-id')
  return { method, path, request_id, raw_body: search + raw_body, body: given, organization: organizationOf(given) }
}

const refuseStranger = async (call: Call) => toRefusal('unauthorized_credentials', call)

/** MSW counts the wildcard before the path as a parameter, too. */
const namesOf = ({ 0: _, ...named }: Record<string, unknown>) => named

const toObject = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {})

function parseJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

async function carryOut<Schema extends z.ZodType, Failure extends ErrorType>(
  { input, answer }: Definition<Schema, Failure>,
  call: Call,
  project: Project,
): Promise<Body> {
  const parsed = input.safeParse(call.body)
  if (!parsed.success) return toRefusal(toErrorType(parsed.error), call)

  const fail: Fail<Failure> = (error_type) => {
    throw new StytchProblem(error_type)
  }
  try {
    return toBody(await answer(parsed.data, { organization: call.organization, project, fail }), call)
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
  const isNamed = choiceOf('session_argument_errors', call.organization) === 'named'
  const isGeneric = !isNamed && SESSION_ARGUMENT_ERRORS.includes(error_type)
  return toEnvelope(isGeneric ? 'bad_request' : error_type, call.request_id, call.organization)
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
