import 'server-only'
import { z } from 'zod'
import { codesOf } from '../limits'
import { settle } from '../stytch/errors'
import { fullAnswer } from './answers'
import { type Holder, toHolder } from './join'
import { toOutcomeOf } from './outcome'
import { aboutTheHolder, aboutTheTry } from './second-step'
import { sessionTerms } from './session-terms'

/**
 * Completes a log-in, or adds to a session, with one of the codes that came with the authenticator app. Each works once;
 * the outcome says how many are left.
 * Rejects codes that are wrong, used or malformed, a member without any, a locked member, a session that is over.
 * https://stytch.com/docs/b2b/api/recovery-codes-recover
 */
export async function verifyRecoveryCode(holder: Holder, recovery_code: string, telemetry_id?: string) {
  const settled = await settle({
    endpoint: 'recoveryCodes.recover',
    answer: fullAnswer.extend({ recovery_codes_remaining: z.int() }),
    rejections: [
      ...aboutTheHolder,
      ...aboutTheTry,
      'invalid_recovery_code',
      'no_active_recovery_code_backed_factor',
      'recovery_codes_not_found',
      'totp_code_used_as_recovery_code',
      'unable_to_authenticate_recovery_code',
    ],
    spends: { ...toHolder(holder), recovery_code },
    limits: codesOf(holder.member_id),
    run: (stytch) =>
      stytch.recoveryCodes.recover({ ...toHolder(holder), recovery_code, ...sessionTerms({ telemetry_id }) }),
  })
  const outcome = toOutcomeOf(settled)
  if (settled.status !== 'answered' || outcome.status !== 'authenticated') return outcome
  return { ...outcome, recovery_codes_left: settled.answer.recovery_codes_remaining }
}
