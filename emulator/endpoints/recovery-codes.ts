import type {
  B2BRecoveryCodesGetResponse,
  B2BRecoveryCodesRecoverResponse,
  B2BRecoveryCodesRotateResponse,
} from 'stytch'
import { z } from 'zod'
import { newRecoveryCodes, unusedRecoveryCodes } from '../authenticator-apps.ts'
import { endpoint } from '../endpoint.ts'
import { recoveryCodeFactor } from '../factors.ts'
import { recoveryCode, required } from '../fields.ts'
import { requireMember, requireOrganization } from '../lookups.ts'
import { countWrongCode, finishSecondary, requireHolder, secondaryErrors, secondaryFields } from '../secondary.ts'
import { type Answer, toWireOwners } from '../wire.ts'

export const recover = endpoint({
  path: '/v1/b2b/recovery_codes/recover',
  input: z.object({ ...secondaryFields, recovery_code: recoveryCode }),
  errors: [
    'invalid_recovery_code',
    'totp_code_used_as_recovery_code',
    ...secondaryErrors,
    'no_active_recovery_code_backed_factor',
    'unable_to_authenticate_recovery_code',
  ],
  answer: (input, { project, fail }): Answer<B2BRecoveryCodesRecoverResponse> => {
    const holder = requireHolder(input, project, fail)
    const { organization, member } = holder
    const { totp } = member
    if (!totp?.is_active) return fail('no_active_recovery_code_backed_factor')
    const found = totp.recovery_codes.find(({ code, used }) => code === input.recovery_code && !used)
    if (!found) {
      countWrongCode(holder)
      return fail('unable_to_authenticate_recovery_code')
    }
    found.used = true
    const answer = finishSecondary(holder, recoveryCodeFactor(totp, organization), input)
    return { ...answer, recovery_codes_remaining: unusedRecoveryCodes(totp).length }
  },
})

const named = z.object({ organization_id: required, member_id: required })
const unknown = ['organization_not_found', 'member_not_found', 'recovery_codes_not_found'] as const

export const getRecoveryCodes = endpoint({
  method: 'GET',
  path: '/v1/b2b/recovery_codes/:organization_id/:member_id',
  input: named,
  errors: unknown,
  answer: (input, { fail }): Answer<B2BRecoveryCodesGetResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    const totp = member.totp ?? fail('recovery_codes_not_found')
    return { ...toWireOwners(member, organization), recovery_codes: unusedRecoveryCodes(totp) }
  },
})

/** New ones; the old ones are dead. */
export const rotateRecoveryCodes = endpoint({
  path: '/v1/b2b/recovery_codes/rotate',
  input: named,
  errors: unknown,
  answer: (input, { fail }): Answer<B2BRecoveryCodesRotateResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    const totp = member.totp ?? fail('recovery_codes_not_found')
    totp.recovery_codes = newRecoveryCodes()
    return { ...toWireOwners(member, organization), recovery_codes: unusedRecoveryCodes(totp) }
  },
})
