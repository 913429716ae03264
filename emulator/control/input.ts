import { z } from 'zod'
import { choices } from '../choices/choices.ts'
import { declaredErrors } from '../endpoint.ts'
import { faultShape, isPathMet } from '../faults.ts'
import { gateStates } from '../gates.ts'
import { metadata } from '../metadata.ts'
import { externalId, organizationFields } from '../organization-fields.ts'

// Strict objects, so that a misspelt field is an answer and not a silence.

export const organizationInput = z
  .strictObject({
    organization_id: z.string(),
    ...organizationFields,
  })
  .partial()
  .refine((input) => input.auth_methods !== 'RESTRICTED' || input.allowed_auth_methods?.length, {
    error: 'allowed_auth_methods_required_for_restricted',
  })
  .refine((input) => input.mfa_methods !== 'RESTRICTED' || input.allowed_mfa_methods?.length, {
    error: 'allowed_mfa_methods_required_for_restricted',
  })

export const memberInput = z
  .strictObject({
    member_id: z.string(),
    email_address: z.email(),
    external_id: externalId,
    name: z.string(),
    password: z.string().min(1),
    mfa_phone_number: z.e164(),
    mfa_enrolled: z.boolean(),
    has_totp: z.boolean(),
    default_mfa_method: z.enum(['sms_otp', 'totp', '']),
    mfa_phone_number_verified: z.boolean(),
    status: z.enum(['pending', 'invited', 'active', 'deleted']),
    is_breakglass: z.boolean(),
    roles: z.array(z.string()),
    is_locked: z.boolean(),
    failed_attempts: z.int().min(0),
    email_address_verified: z.boolean(),
    totp_secret: z.string().regex(/^[A-Z2-7]{16,}$/, { error: 'must be 16 or more letters A to Z and digits 2 to 7' }),
    recovery_codes: z.array(
      z.string().regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/, { error: 'must look like ab12-cd34-ef56' }),
    ),
    trusted_metadata: metadata,
    untrusted_metadata: metadata,
  })
  .partial()
  .extend({ organization_id: z.string() })

export const clockInput = z.strictObject({ organization_id: z.string(), advance_seconds: z.int() })

const choiceSchemas = Object.fromEntries(choices.map(({ name, values }) => [name, z.enum(values).optional()]))

export const choicesInput = z.strictObject({
  organization_id: z.string().optional(),
  choices: z.strictObject(choiceSchemas),
})

function isEndpoint({ path, method: wanted }: z.output<typeof faultShape>): boolean {
  return [...declaredErrors.keys()].some((name) => {
    const [endpoint = '', method = 'POST'] = name.split(' ').toReversed()
    return isPathMet(path, endpoint) && (wanted ?? method) === method
  })
}

export const faultInput = faultShape
  .refine(isEndpoint, { path: ['path'], error: 'must be the path of an endpoint, or its end, and by its method' })
  .refine((fault) => fault.organization_id || fault.body_contains, {
    error: 'Give organization_id or body_contains, so that parallel tests do not meet this fault.',
  })

export const gateInput = z.strictObject({ port: z.int(), state: z.enum(gateStates) })

export const resetInput = z.strictObject({})

const since = z.coerce.number<string>().int().min(0).default(0)
const MOST_WAIT_MS = 60_000

export const callsQuery = z.strictObject({ organization_id: z.string().optional(), since })
export const messagesQuery = z.strictObject({
  to: z.string().optional(),
  since,
  wait_ms: z.coerce.number<string>().int().min(0).max(MOST_WAIT_MS).default(0),
})
export const sessionsQuery = z.strictObject({ organization_id: z.string().optional() })
export const totpQuery = z.strictObject({ member_id: z.string() })
export const organizationsQuery = z.strictObject({ organization_id: z.string().optional() })
export const membersQuery = z
  .strictObject({ organization_id: z.string(), member_id: z.string(), email_address: z.string() })
  .partial()
