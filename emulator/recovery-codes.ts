import type { B2BRecoveryCodesRecoverResponse } from 'stytch'
import { z } from 'zod'
import { unusedRecoveryCodes } from './authenticator-apps.ts'
import { endpoint } from './endpoint.ts'
import { recoveryCodeFactor } from './factors.ts'
import { recoveryCode } from './fields.ts'
import { countWrongCode, finishSecondary, requireHolder, secondaryErrors, secondaryFields } from './secondary.ts'
import type { Answer } from './wire.ts'

export const recover = endpoint({
  path: '/v1/b2b/recovery_codes/recover',
  input: z.object({ ...secondaryFields, recovery_code: recoveryCode }),
  errors: [
    'invalid_recovery_code',
    ...secondaryErrors,
    'no_active_recovery_code_backed_factor',
    'unable_to_authenticate_recovery_code',
  ],
  answer: (input, { fail }): Answer<B2BRecoveryCodesRecoverResponse> => {
    const holder = requireHolder(input, fail)
    const { organization, member, held } = holder
    const { totp } = member
    if (!totp?.is_active) return fail('no_active_recovery_code_backed_factor')
    const found = totp.recovery_codes.find(({ code, used }) => code === input.recovery_code && !used)
    if (!found) {
      countWrongCode(member, organization, held)
      return fail('unable_to_authenticate_recovery_code')
    }
    found.used = true
    const answer = finishSecondary(holder, recoveryCodeFactor(totp, organization), input)
    return { ...answer, recovery_codes_remaining: unusedRecoveryCodes(totp).length }
  },
})
