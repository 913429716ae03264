import { z } from 'zod'
import { choices } from './choices.ts'
import { declaredErrors } from './endpoint.ts'
import { faultKinds, isPathMet } from './faults.ts'

// Strict objects, so that a misspelt field is an answer and not a silence.

const restriction = z.enum(['ALL_ALLOWED', 'RESTRICTED'])
const provisioning = z.enum(['ALL_ALLOWED', 'RESTRICTED', 'NOT_ALLOWED'])

const authMethod = z.enum([
  'sso',
  'magic_link',
  'email_otp',
  'password',
  'google_oauth',
  'microsoft_oauth',
  'slack_oauth',
  'github_oauth',
  'hubspot_oauth',
])

const slug = z.string().regex(/^[A-Za-z0-9._~-]{2,128}$/, { error: 'must be 2 to 128 letters, digits or - . _ ~' })
const externalId = z
  .string()
  .regex(/^[A-Za-z0-9._|-]{1,128}$/, { error: 'must be 1 to 128 letters, digits or . _ - |' })

export const organizationInput = z
  .strictObject({
    organization_id: z.string(),
    organization_name: z.string().min(1),
    organization_slug: slug,
    organization_external_id: externalId,
    organization_logo_url: z.string(),
    auth_methods: restriction,
    allowed_auth_methods: z.array(authMethod),
    mfa_policy: z.enum(['OPTIONAL', 'REQUIRED_FOR_ALL']),
    mfa_methods: restriction,
    allowed_mfa_methods: z.array(z.enum(['sms_otp', 'totp'])),
    email_allowed_domains: z.array(z.string()),
    email_invites: provisioning,
    email_jit_provisioning: z.enum(['RESTRICTED', 'NOT_ALLOWED']),
    sso_jit_provisioning: provisioning,
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
  })
  .partial()
  .extend({ organization_id: z.string() })

export const clockInput = z.strictObject({ organization_id: z.string(), advance_seconds: z.int() })

const choiceSchemas = Object.fromEntries(choices.map(({ name, values }) => [name, z.enum(values).optional()]))

export const choicesInput = z.strictObject({
  organization_id: z.string().optional(),
  choices: z.strictObject(choiceSchemas),
})

const isEndpoint = (pattern: string) => [...declaredErrors.keys()].some((path) => isPathMet(pattern, path))

export const faultInput = z
  .strictObject({
    organization_id: z.string().optional(),
    body_contains: z.string().min(1).optional(),
    path: z.string().refine(isEndpoint, { error: 'must be the path of an endpoint, or its end' }),
    times: z.int().min(1).default(1),
    kind: z.enum(faultKinds),
    error_type: z.string().min(1).optional(),
    allowed_auth_methods: z.array(authMethod).optional(),
  })
  .refine((fault) => fault.organization_id || fault.body_contains, {
    error: 'Give organization_id or body_contains, so that parallel tests do not meet this fault.',
  })
  .refine((fault) => (fault.kind === 'refuse') === (fault.error_type !== undefined), {
    error: 'The kind "refuse" needs an error_type, and no other kind takes one.',
  })
