import 'server-only'
import { z } from 'zod'

// What an answer of Stytch must hold before anything is sealed. Stytch sends null for absent objects.

const member = z.object({
  member_id: z.string().min(1),
  email_address: z.string(),
  name: z.string(),
  roles: z.array(z.object({ role_id: z.string() })),
  mfa_phone_number: z.string(),
  mfa_phone_number_verified: z.boolean().nullish(),
  totp_registration_id: z.string(),
  default_mfa_method: z.string().nullish(),
  mfa_enrolled: z.boolean().nullish(),
  member_password_id: z.string().nullish(),
  is_breakglass: z.boolean().nullish(),
})

const organization = z.object({
  organization_id: z.string().min(1),
  organization_slug: z.string().min(1),
  organization_name: z.string(),
  organization_logo_url: z.string().nullish(),
  auth_methods: z.string().nullish(),
  allowed_auth_methods: z.array(z.string()).nullish(),
  mfa_methods: z.string().nullish(),
  allowed_mfa_methods: z.array(z.string()).nullish(),
})

const memberSession = z.object({
  started_at: z.iso.datetime({ offset: true }),
  last_accessed_at: z.iso.datetime({ offset: true }),
  authentication_factors: z.array(z.object({ last_authenticated_at: z.iso.datetime({ offset: true }).nullish() })),
})

/** A full member session: sessions.authenticate, and every call that completes a second factor. */
export const fullAnswer = z.object({
  session_token: z.string().min(1),
  member_session: memberSession,
  member,
  organization,
})

const pendingAnswer = z.object({
  member_authenticated: z.literal(false),
  intermediate_session_token: z.string().min(1),
  member,
  organization,
  mfa_required: z
    .object({
      member_options: z
        .object({ mfa_phone_number: z.string().nullish(), totp_registration_id: z.string().nullish() })
        .nullish(),
      secondary_auth_initiated: z.string().nullish(),
    })
    .nullish(),
  primary_required: z.object({ allowed_auth_methods: z.array(z.string()) }).nullish(),
})

/** What a primary factor gives: a full session, or an intermediate one that waits for more. */
export const primaryAnswer = z.discriminatedUnion('member_authenticated', [
  fullAnswer.extend({ member_authenticated: z.literal(true) }),
  pendingAnswer,
])

/** For calls whose success says all. */
export const doneAnswer = z.object({ status_code: z.literal(200) })

export type FullAnswer = z.output<typeof fullAnswer>
export type PrimaryAnswer = z.output<typeof primaryAnswer>
