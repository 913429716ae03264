import 'server-only'
import { env } from '../env'
import { settle } from '../stytch/errors'
import { primaryAnswer } from './answers'
import { toOutcomeOf } from './outcome'

/**
 * Logs in with a password. Rejects a wrong password, an unknown member or organization, a member without a password,
 * a method that the organization forbids and a locked member (nothing of which a page may tell apart), and
 * `member_reset_password` when the password is right but has leaked.
 * https://stytch.com/docs/b2b/api/passwords-authenticate
 */
export async function logIn(input: { organization: string; email_address: string; password: string }) {
  const settled = await settle({
    endpoint: 'passwords.authenticate',
    answer: primaryAnswer,
    rejections: [
      'invalid_email',
      'member_not_found',
      'member_password_not_found',
      'member_reset_password',
      'operation_restricted_by_organization_auth_methods',
      'organization_not_found',
      'too_many_requests',
      'unauthorized_credentials',
      'user_lock_limit_reached',
    ],
    run: (stytch) =>
      stytch.passwords.authenticate({
        organization_id: input.organization,
        email_address: input.email_address,
        password: input.password,
        session_duration_minutes: env().SESSION_DURATION_MINUTES,
        locale: env().STYTCH_LOCALE,
      }),
  })
  return toOutcomeOf(settled)
}

/**
 * Logs in with the token of a mailed log-in link, which works once.
 * Rejects a link that was used, has expired or is unknown, a method that the organization forbids, a locked member.
 * https://stytch.com/docs/b2b/api/authenticate-magic-link
 */
export async function logInByLink(magic_links_token: string) {
  const settled = await settle({
    endpoint: 'magicLinks.authenticate',
    answer: primaryAnswer,
    rejections: [
      'invalid_token',
      'magic_link_not_found',
      'operation_restricted_by_organization_auth_methods',
      'unable_to_auth_magic_link',
      'user_lock_limit_reached',
    ],
    run: (stytch) =>
      stytch.magicLinks.authenticate({
        magic_links_token,
        session_duration_minutes: env().SESSION_DURATION_MINUTES,
        locale: env().STYTCH_LOCALE,
      }),
  })
  return toOutcomeOf(settled)
}
