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
  type Opened,
  openWith,
  type Verifier,
} from './mailed-links'
import { toOutcomeOf } from './outcome'
import { sessionTerms } from './session-terms'

/**
 * Asks Stytch to mail a log-in link, which works for RESET_LINK_EXPIRATION_MINUTES. The answer is `accepted` for
 * everybody; where the organization lets people of its domain join, a stranger of that domain gets a link as well.
 * https://stytch.com/docs/b2b/api/send-login-signup-email
 */
export async function sendLoginLink(
  input: { organization: string; email_address: string; locale: StytchLocale } & Challenge,
): Promise<{ status: 'accepted' } | Failed> {
  const { RESET_LINK_EXPIRATION_MINUTES } = env()
  return accept(
    settle({
      endpoint: 'magicLinks.email.loginOrSignup',
      answer: doneAnswer,
      rejections: aboutTheAccount,
      limits: mailsTo(input.email_address),
      run: (stytch) =>
        stytch.magicLinks.email.loginOrSignup({
          organization_id: input.organization,
          email_address: input.email_address,
          login_redirect_url: landingUrl(),
          signup_redirect_url: landingUrl(),
          login_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
          signup_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
          pkce_code_challenge: input.code_challenge,
          locale: input.locale,
        }),
    }),
  )
}

type LinkLogIn = Opened & {
  telemetry_id?: string | undefined
  locale: StytchLocale
  current: CurrentToken | undefined
} & Verifier

/**
 * Logs in with the token of a mailed log-in link, which works once. The link joins a session of the same member in
 * `current`: then no second factor is asked for.
 * Rejects a link that was used, has expired, is unknown or belongs to another browser, a method that the organization
 * forbids, a locked member. https://stytch.com/docs/b2b/api/authenticate-magic-link
 */
export async function logInByLink(link: LinkLogIn) {
  const settled = await join(link.current, refusals, (current, more) =>
    openWith(link.code_verifier, more, (pkce_code_verifier, rejections) =>
      settle({
        endpoint: 'magicLinks.authenticate',
        answer: primaryAnswer,
        rejections,
        spends: { token: link.token, opening_id: link.opening_id, ...current },
        run: (stytch) =>
          stytch.magicLinks.authenticate({
            magic_links_token: link.token,
            pkce_code_verifier,
            ...sessionTerms(link),
            locale: link.locale,
            ...current,
          }),
      }),
    ),
  )
  return toOutcomeOf(settled)
}

const refusals = [
  ...aboutTheBrowser,
  'invalid_token',
  'magic_link_not_found',
  'operation_restricted_by_organization_auth_methods',
  'unable_to_auth_magic_link',
  'user_lock_limit_reached',
] as const
