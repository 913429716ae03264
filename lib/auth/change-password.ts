import 'server-only'
import type { StytchLocale } from '../i18n/languages'
import { logInsOf } from '../limits'
import { settle } from '../stytch/errors'
import { fullAnswer } from './answers'
import { type Account, toOutcomeOf } from './outcome'
import { checkStrength } from './password-strength'
import { sessionTerms } from './session-terms'

const FRESH_FACTOR_MINUTES = 5

/**
 * Whether the member proved who they are recently enough to change the password: a hint for which form to show.
 * It compares Stytch's own times with each other, so that our clock may be wrong. Missing times count as long ago.
 * Stytch decides: `session_too_old_to_reset_password` always leads to "Confirm it's you".
 */
export function isFresh(account: Account, now = Date.now()): boolean {
  const ageWhenReceived = Date.parse(account.member_session.last_accessed_at) - newestFactorTime(account)
  return ageWhenReceived + (now - account.received_at) < FRESH_FACTOR_MINUTES * 60_000
}

/** When the member last proved who they are, by Stytch's clock (milliseconds since 1970); 0 when that is not known. */
export function newestFactorTime({ member_session }: Account): number {
  const times = member_session.authentication_factors.map((factor) => Date.parse(factor.last_authenticated_at ?? ''))
  return Math.max(0, ...times.filter(Number.isFinite))
}

/**
 * Sets a new password with the member's own session; the member's other sessions end, this one stays.
 * Rejects `weak_password`, `breached_password`, a session that is over, and
 * `session_too_old_to_reset_password` when no factor was given within Stytch's five minutes.
 * https://stytch.com/docs/b2b/api/passwords-session-reset
 */
export async function changePassword(input: {
  organization_id: string
  session_token: string
  password: string
  telemetry_id?: string | undefined
  locale: StytchLocale
}) {
  const strength = await checkStrength(input.password)
  if (strength.status !== 'strong') return strength
  const settled = await settle({
    endpoint: 'passwords.sessions.reset',
    answer: fullAnswer,
    rejections: [
      'breached_password',
      'invalid_session_token',
      'operation_restricted_by_organization_auth_methods',
      'session_not_found',
      'session_too_old_to_reset_password',
      'weak_password',
    ],
    run: (stytch) =>
      stytch.passwords.sessions.reset({
        organization_id: input.organization_id,
        session_token: input.session_token,
        password: input.password,
        ...sessionTerms(input),
        locale: input.locale,
      }),
  })
  return toOutcomeOf(settled)
}

/**
 * Confirms with the current password that it is the member who sits there: the factor joins the given session.
 * Rejects as a log-in does, and a session that is over.
 * https://stytch.com/docs/b2b/api/passwords-authenticate
 */
export async function confirmMember(input: {
  organization_id: string
  email_address: string
  session_token: string
  password: string
  telemetry_id?: string | undefined
  locale: StytchLocale
}) {
  const settled = await settle({
    endpoint: 'passwords.authenticate',
    answer: fullAnswer,
    rejections: [
      'invalid_session_token',
      'limit_reached',
      'member_not_found',
      'member_password_not_found',
      'member_reset_password',
      'member_session_member_id_mismatch',
      'operation_restricted_by_organization_auth_methods',
      'session_not_found',
      'too_many_requests',
      'unauthorized_credentials',
      'user_lock_limit_reached',
    ],
    limits: logInsOf(input.email_address),
    run: (stytch) =>
      stytch.passwords.authenticate({
        organization_id: input.organization_id,
        email_address: input.email_address,
        session_token: input.session_token,
        password: input.password,
        ...sessionTerms(input),
        locale: input.locale,
      }),
  })
  return toOutcomeOf(settled)
}
