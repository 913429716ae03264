import 'server-only'
import { env } from '../env'
import { type Failed, type Rejected, settle } from '../stytch/errors'
import { doneAnswer, primaryAnswer } from './answers'
import { toOutcomeOf } from './outcome'
import { checkStrength } from './password-strength'

/**
 * Asks Stytch to mail a reset link. The answer is `accepted` for everybody: what Stytch says about the account,
 * the organization or a limit on the address ends here. Only a failure that no account causes comes out.
 * https://stytch.com/docs/b2b/api/passwords-email-reset-start
 */
export async function startPasswordReset(input: {
  organization: string
  email_address: string
}): Promise<{ status: 'accepted' } | Failed> {
  const { APP_URL, RESET_LINK_EXPIRATION_MINUTES, STYTCH_RESET_TEMPLATE_ID, STYTCH_LOCALE } = env()
  const settled = await settle({
    endpoint: 'passwords.email.resetStart',
    answer: doneAnswer,
    rejections: aboutTheAccount,
    run: (stytch) =>
      stytch.passwords.email.resetStart({
        organization_id: input.organization,
        email_address: input.email_address,
        reset_password_redirect_url: `${APP_URL}/authenticate`,
        login_redirect_url: `${APP_URL}/authenticate`,
        reset_password_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
        reset_password_template_id: STYTCH_RESET_TEMPLATE_ID,
        locale: STYTCH_LOCALE,
      }),
  })
  return settled.status === 'answered' || settled.status === 'rejected' ? { status: 'accepted' } : settled
}

/** Refusals that would tell a stranger something about an account, an address or an organization. */
const aboutTheAccount = [
  'email_not_found',
  'inactive_email',
  'invalid_email',
  'invalid_email_domain',
  'member_not_found',
  'member_password_not_found',
  'operation_restricted_by_organization_auth_methods',
  'organization_not_found',
  'too_many_requests',
  'user_lock_limit_reached',
] as const

/** The token that the session cookie holds: the new password joins its session. */
export type CurrentToken = { session_token: string } | { intermediate_session_token: string }

type LinkReset = { token: string; password: string; current: CurrentToken | undefined }

/**
 * Sets the password that a mailed link allows, and signs the member in; the member's other sessions end.
 * Rejects `weak_password` and `breached_password` (before the link's single-use token is touched where the strength
 * check knows), the link's own end (used, expired, unknown) and a locked member.
 * With a session of the same member in `current`, no second factor is asked for again.
 * https://stytch.com/docs/b2b/api/passwords-email-reset
 */
export async function resetPassword(reset: LinkReset) {
  const strength = await checkStrength(reset.password)
  if (strength.status !== 'strong') return strength
  if (!reset.current) return toOutcomeOf(await spendLink(reset, refusals))
  const settled = await spendLink(reset, [...refusals, ...aboutCurrentToken])
  if (settled.status === 'rejected' && isAbout(aboutCurrentToken, settled))
    // The passed session has ended or is somebody else's. Stytch did nothing: the link alone is enough.
    return toOutcomeOf(await spendLink({ ...reset, current: undefined }, refusals))
  return toOutcomeOf(settled)
}

const refusals = [
  'breached_password',
  'invalid_token',
  'operation_restricted_by_organization_auth_methods',
  'unable_to_auth_password_reset_token',
  'user_lock_limit_reached',
  'weak_password',
] as const

const aboutCurrentToken = [
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'invalid_session_token',
  'member_session_member_id_mismatch',
  'session_not_found',
] as const

function isAbout<E extends string>(list: readonly E[], rejected: Rejected<string>): rejected is Rejected<E> {
  return list.some((error_type) => error_type === rejected.error_type)
}

function spendLink<const E extends string>({ token, password, current }: LinkReset, rejections: readonly E[]) {
  const { SESSION_DURATION_MINUTES, STYTCH_LOCALE } = env()
  return settle({
    endpoint: 'passwords.email.reset',
    answer: primaryAnswer,
    rejections,
    run: (stytch) =>
      stytch.passwords.email.reset({
        password_reset_token: token,
        password,
        session_duration_minutes: SESSION_DURATION_MINUTES,
        locale: STYTCH_LOCALE,
        ...current,
      }),
  })
}
