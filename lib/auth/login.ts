import 'server-only'
import type { StytchLocale } from '../i18n/languages'
import { logInsOf } from '../limits'
import { settle } from '../stytch/errors'
import { limited } from '../stytch/limited'
import { primaryAnswer } from './answers'
import { inEvenTime } from './even-time'
import { type CurrentToken, join } from './join'
import { toOutcomeOf } from './outcome'
import { sessionTerms } from './session-terms'

type LogIn = {
  organization: string
  email_address: string
  password: string
  telemetry_id?: string | undefined
  locale: StytchLocale
  current: CurrentToken | undefined
}

/**
 * Logs in with a password. Rejects a wrong password, an unknown member or organization, a member without a password,
 * a method that the organization forbids and a locked member (nothing of which a page may tell apart), and
 * `member_reset_password` when the password is right but has leaked.
 * The password joins a session of the same member in `current`: then no second factor is asked for.
 * https://stytch.com/docs/b2b/api/passwords-authenticate
 */
export async function logIn({ organization, email_address, password, telemetry_id, locale, current }: LogIn) {
  const call = () =>
    join(current, refusals, (token, rejections) =>
      settle({
        endpoint: 'passwords.authenticate',
        answer: primaryAnswer,
        rejections,
        run: (stytch) =>
          stytch.passwords.authenticate({
            organization_id: organization,
            email_address,
            password,
            ...sessionTerms({ telemetry_id }),
            locale,
            ...token,
          }),
      }),
    )
  // Once for a press: a session that has ended makes a second call of it.
  const settled = limited('passwords.authenticate', logInsOf(email_address), call)
  // A password that is right has told who knows it: only refusals wait.
  return inEvenTime(
    settled.then(toOutcomeOf),
    ({ status }) => !['rejected', 'unavailable', 'unconfirmed'].includes(status),
  )
}

const refusals = [
  'invalid_email',
  'limit_reached',
  'member_not_found',
  'member_password_not_found',
  'member_reset_password',
  'operation_restricted_by_organization_auth_methods',
  'organization_not_found',
  'too_many_requests',
  'unauthorized_credentials',
  'user_lock_limit_reached',
] as const
