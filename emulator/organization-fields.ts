import { z } from 'zod'
import { metadata } from './metadata.ts'

// What an organization can be set to, for the API and for the control API.

const restriction = z.enum(['ALL_ALLOWED', 'RESTRICTED'])
const provisioning = z.enum(['ALL_ALLOWED', 'RESTRICTED', 'NOT_ALLOWED'])

export const authMethod = z.enum([
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
export const externalId = z
  .string()
  .regex(/^[A-Za-z0-9._|-]{1,128}$/, { error: 'must be 1 to 128 letters, digits or . _ - |' })

/** All optional. */
export const organizationFields = z
  .object({
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
    trusted_metadata: metadata,
  })
  .partial().shape
