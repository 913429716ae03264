import 'server-only'
import { env } from '../env'
import type { StytchLocale } from '../i18n/languages'
import { mailsTo } from '../limits'
import { type Failed, settle } from '../stytch/errors'
import { doneAnswer } from './answers'
import { discoveredAnswer, toDiscovered } from './discovery'
import {
  aboutTheAccount,
  aboutTheBrowser,
  accept,
  type Challenge,
  landingUrl,
  openWith,
  type Verifier,
} from './mailed-links'
import { checkStrength } from './password-strength'

// Cross-organization passwords: one for all organizations of an address. A Stytch project has either these or those of
// lib/auth/password-reset.ts; STYTCH_CROSS_ORGANIZATION_PASSWORDS says which.

/**
 * Asks Stytch to mail a reset link. The answer is `accepted` for everybody.
 * https://stytch.com/docs/b2b/api/passwords-discovery-email-reset-start
 */
export async function startDiscoveryReset(
  input: { email_address: string; locale: StytchLocale } & Challenge,
): Promise<{ status: 'accepted' } | Failed> {
  const { RESET_LINK_EXPIRATION_MINUTES, STYTCH_RESET_TEMPLATE_ID } = env()
  return accept(
    settle({
      endpoint: 'passwords.discovery.email.resetStart',
      answer: doneAnswer,
      rejections: aboutTheAccount,
      limits: mailsTo(input.email_address),
      run: (stytch) =>
        stytch.passwords.discovery.email.resetStart({
          email_address: input.email_address,
          reset_password_redirect_url: landingUrl(),
          discovery_redirect_url: landingUrl(),
          reset_password_expiration_minutes: RESET_LINK_EXPIRATION_MINUTES,
          reset_password_template_id: STYTCH_RESET_TEMPLATE_ID,
          pkce_code_challenge: input.code_challenge,
          locale: input.locale,
        }),
    }),
  )
}

/**
 * Sets the password that a mailed link allows; which organization to go on into is to be chosen then.
 * Rejects `weak_password` and `breached_password` (before the link's single-use token is touched where the strength
 * check knows) and the link's own end (used, expired, unknown, of another browser).
 * https://stytch.com/docs/b2b/api/passwords-discovery-email-reset
 */
export async function resetDiscoveryPassword(reset: { token: string; password: string } & Verifier) {
  const strength = await checkStrength(reset.password)
  if (strength.status !== 'strong') return strength
  const settled = await openWith(reset.code_verifier, refusals, (pkce_code_verifier, rejections) =>
    settle({
      endpoint: 'passwords.discovery.email.reset',
      answer: discoveredAnswer,
      rejections,
      spends: { token: reset.token, password: reset.password },
      run: (stytch) =>
        stytch.passwords.discovery.email.reset({
          password_reset_token: reset.token,
          password: reset.password,
          pkce_code_verifier,
        }),
    }),
  )
  return toDiscovered(settled)
}

const refusals = [
  ...aboutTheBrowser,
  'breached_password',
  'invalid_token',
  'unable_to_auth_password_reset_token',
  'weak_password',
] as const
