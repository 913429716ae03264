import 'server-only'
import { env } from '../env'
import type { StytchLocale } from '../i18n/languages'
import { mailsTo } from '../limits'
import { type Failed, settle } from '../stytch/errors'
import { doneAnswer, primaryAnswer } from './answers'
import { type CurrentToken, join } from './join'
import {
  aboutTheAccount,
  aboutTheBrowser,
  accept,
  type Challenge,
  landingUrl,
  openWith,
  type Verifier,
} from './mailed-links'
import { toOutcomeOf } from './outcome'
import { checkStrength } from './password-strength'
import { sessionTerms } from './session-terms'

/**
 * Asks Stytch to mail a reset link. The answer is `accepted` for everybody: what Stytch says about the account,
 * the organization or a limit on the address ends here. Only a failure that no account causes comes out.
 * https://stytch.com/docs/b2b/api/passwords-email-reset-start
 */
export async function startPasswordReset(
  input: { organization: string; email_address: string; locale: StytchLocale } & Challenge,
): Promise<{ status: 'accepted' } | Failed> {
  const { RESET_LINK_EXPIRATION_MINUTES, STYTCH_RESET_TEMPLATE_ID } = env()
  return accept(
    settle({
      endpoint: 'passwords.email.resetStart',
      answer: doneAnswer,
      rejections: aboutTheAccount,
      limits: mailsTo(input.email_address),
      run: (stytch) =>
        stytch.passwords.email.resetStart({
          organization_id: input.organization,
          email_address: input.email_address,
          reset_password_redirect_url: landingUrl(),
          login_redirect_url: landingUrl(),
          reset_password_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
          reset_password_template_id: STYTCH_RESET_TEMPLATE_ID,
          code_challenge: input.code_challenge,
          locale: input.locale,
        }),
    }),
  )
}

type LinkReset = {
  token: string
  password: string
  telemetry_id?: string | undefined
  locale: StytchLocale
  current: CurrentToken | undefined
} & Verifier

/**
 * Sets the password that a mailed link allows, and signs the member in; the member's other sessions end.
 * Rejects `weak_password` and `breached_password` (before the link's single-use token is touched where the strength
 * check knows), the link's own end (used, expired, unknown, of another browser) and a locked member.
 * With a session of the same member in `current`, no second factor is asked for again.
 * https://stytch.com/docs/b2b/api/passwords-email-reset
 */
export async function resetPassword(reset: LinkReset) {
  const strength = await checkStrength(reset.password)
  if (strength.status !== 'strong') return strength
  const settled = await join(reset.current, refusals, (current, more) =>
    openWith(reset.code_verifier, more, (code_verifier, rejections) =>
      settle({
        endpoint: 'passwords.email.reset',
        answer: primaryAnswer,
        rejections,
        spends: { token: reset.token, password: reset.password, ...current },
        run: (stytch) =>
          stytch.passwords.email.reset({
            password_reset_token: reset.token,
            password: reset.password,
            code_verifier,
            ...sessionTerms(reset),
            locale: reset.locale,
            ...current,
          }),
      }),
    ),
  )
  return toOutcomeOf(settled)
}

const refusals = [
  ...aboutTheBrowser,
  'breached_password',
  'invalid_token',
  'operation_restricted_by_organization_auth_methods',
  'unable_to_auth_password_reset_token',
  'user_lock_limit_reached',
  'weak_password',
] as const
