import { z } from 'zod'
import { authMethod } from './organization-fields.ts'

const LONGEST_MS = 600_000
const LONGEST_BODY = 16_000_000
const WITHOUT_BODY = [204, 205, 304]

/** Which calls a fault meets, and how late they are answered. */
const common = {
  organization_id: z.string().optional(),
  body_contains: z.string().min(1).optional(),
  path: z.string(),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional(),
  times: z.int().min(1).default(1),
  latency_ms: z.int().min(0).max(LONGEST_MS).default(0),
}

/** Whether the call is carried out all the same. */
const deed = { carried_out: z.boolean().default(false) }

/** An answer that is not Stytch's. */
const given = z.strictObject({
  status: z.int().min(200).max(599).default(200),
  headers: z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[\x20-\x7e]*$/)).default({}),
  body: z.json().optional(),
  text: z.string().optional(),
  /** Spaces after the body, which leave JSON what it is. */
  pad_to_length: z.int().min(0).max(LONGEST_BODY).default(0),
})

const hasBody = ({ body, text, pad_to_length }: z.output<typeof given>) =>
  body !== undefined || Boolean(text) || pad_to_length > 0

/** What becomes of a call: one shape for each kind. */
export const faultShape = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('delay'), latency_ms: common.latency_ms.unwrap().min(1) }),
  z.strictObject({ ...common, ...deed, kind: z.literal('silence') }),
  z.strictObject({
    ...common,
    ...deed,
    kind: z.literal('reset'),
    at: z.enum(['before_headers', 'mid_body']).default('before_headers'),
  }),
  z.strictObject({
    ...common,
    ...deed,
    kind: z.literal('trickle'),
    byte_ms: z.int().min(1).max(LONGEST_MS).default(1000),
  }),
  z
    .strictObject({ ...common, ...deed, kind: z.literal('answer'), ...given.shape })
    .refine(({ body, text }) => body === undefined || text === undefined, {
      error: 'Give body (JSON) or text, not both.',
    })
    .refine((answer) => !WITHOUT_BODY.includes(answer.status) || !hasBody(answer), {
      error: `An answer with status ${WITHOUT_BODY.join(', ')} has no body.`,
    }),
  z.strictObject({
    ...common,
    kind: z.literal('refuse'),
    error_type: z.string().min(1),
    status: z.int().min(400).max(599).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('no_token') }),
  z.strictObject({
    ...common,
    kind: z.literal('primary_required'),
    allowed_auth_methods: z.array(authMethod).default(['sso']),
  }),
])

export type Fault = z.output<typeof faultShape>
export type GivenAnswer = Extract<Fault, { kind: 'answer' }>

const faults: Fault[] = []

export function addFault(fault: Fault): void {
  faults.push(fault)
}

/** Whether a fault laid on `pattern` (a path, or the end of one) meets calls of `path`. */
export function isPathMet(pattern: string, path: string): boolean {
  return `/${path}`.endsWith(`/${pattern.replace(/^\//, '')}`)
}

type Met = { method: string; path: string; organization_id: string | null; raw_body: string }

/** Finds the fault that waits for this call and uses up one of its times. */
export function takeFault({ method, path, organization_id, raw_body }: Met): Fault | null {
  const isMeant = (fault: Fault) =>
    isPathMet(fault.path, path) &&
    (fault.method ?? method) === method &&
    (fault.organization_id ?? organization_id) === organization_id &&
    raw_body.includes(fault.body_contains ?? '')

  const fault = faults.find(isMeant)
  if (!fault) return null
  fault.times -= 1
  if (fault.times === 0) faults.splice(faults.indexOf(fault), 1)
  return fault
}

export function forgetFaults(): void {
  faults.length = 0
}
