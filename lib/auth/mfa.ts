import 'server-only'
import { env } from '../env'
import { settle } from '../stytch/errors'
import { doneAnswer, fullAnswer } from './answers'
import { type MfaRequired, toOutcomeOf } from './outcome'

type PendingMember = Pick<MfaRequired, 'organization_id' | 'member_id' | 'intermediate_session_token'>

const pendingOver = [
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'invalid_session_token',
] as const

/**
 * Texts a new code to the member's own number. It lives two minutes and ends the code before it.
 * Rejects an intermediate session that is over, and numbers that cannot be texted now.
 * https://stytch.com/docs/b2b/api/otp-sms-send
 */
export async function sendCode(pending: PendingMember) {
  return settle({
    endpoint: 'otps.sms.send',
    answer: doneAnswer,
    rejections: [
      ...pendingOver,
      'downstream_carrier_error',
      'invalid_phone_number',
      'invalid_phone_number_country_code',
      'member_phone_number_not_found',
      'operation_restricted_by_organization_mfa_methods',
      'phone_number_not_found',
      'too_many_requests',
      'unsubscribed_phone_number',
      'user_lock_limit_reached',
    ],
    run: (stytch) => stytch.otps.sms.send({ ...named(pending), locale: env().STYTCH_LOCALE }),
  })
}

/**
 * Completes a log-in or a reset with the six digits of a text message. The session's duration is given again:
 * Stytch ignored it while the second factor was pending.
 * Rejects codes that are wrong, used, expired or malformed, a locked member, an intermediate session that is over.
 * https://stytch.com/docs/b2b/api/authenticate-otp-sms
 */
export async function verifyCode(pending: PendingMember, code: string) {
  const settled = await settle({
    endpoint: 'otps.sms.authenticate',
    answer: fullAnswer,
    rejections: [
      ...pendingOver,
      'invalid_code',
      'operation_restricted_by_organization_mfa_methods',
      'otp_code_not_found',
      'too_many_requests',
      'unable_to_auth_otp_code',
      'user_lock_limit_reached',
    ],
    run: (stytch) =>
      stytch.otps.sms.authenticate({
        ...named(pending),
        code,
        session_duration_minutes: env().SESSION_DURATION_MINUTES,
      }),
  })
  return toOutcomeOf(settled)
}

// Only what Stytch is to have of the sealed state.
const named = ({ organization_id, member_id, intermediate_session_token }: PendingMember) => ({
  organization_id,
  member_id,
  intermediate_session_token,
})
