import type { B2BTOTPsMigrateResponse } from 'stytch'
import { z } from 'zod'
import { createTotp, unusedRecoveryCodes } from '../authenticator-apps.ts'
import { endpoint } from '../endpoint.ts'
import { required } from '../fields.ts'
import { requireMember, requireOrganization } from '../lookups.ts'
import { type Answer, toWireOwners } from '../wire.ts'

/** An authenticator app as another system knew it, active at once. Recovery codes are minted where none are given. */
export const migrateTotp = endpoint({
  path: '/v1/b2b/totp/migrate',
  input: z.object({
    organization_id: required,
    member_id: required,
    secret: z.string().regex(/^[A-Z2-7]{16,}=*$/i),
    recovery_codes: z.array(required).default([]),
  }),
  errors: ['organization_not_found', 'member_not_found', 'active_totp_exists'],
  answer: (input, { fail }): Answer<B2BTOTPsMigrateResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    if (member.totp?.is_active) return fail('active_totp_exists')

    const totp = { ...createTotp(organization, 0), secret: input.secret, is_active: true }
    const given = input.recovery_codes.map((code) => ({ code, used: false }))
    if (given.length > 0) totp.recovery_codes = given
    member.totp = totp
    member.default_mfa_method ||= 'totp'
    const { totp_registration_id } = totp
    return { ...toWireOwners(member, organization), totp_registration_id, recovery_codes: unusedRecoveryCodes(totp) }
  },
})
