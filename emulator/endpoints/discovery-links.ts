import type { B2BMagicLinksDiscoveryAuthenticateResponse, B2BMagicLinksEmailDiscoverySendResponse } from 'stytch'
import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { mailboxFactor } from '../factors.ts'
import { codeChallenge, codeVerifier, expirationMinutes, mailedToken, optional } from '../fields.ts'
import { locale, mailErrors, recipient, templateId } from '../mail-fields.ts'
import { checkVerifier, endLink, pkceErrors } from '../mail-links.ts'
import { sendDiscoveryMail } from '../mails.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from '../redirects.ts'
import { refuseTooManyMails } from '../send-limit.ts'
import { createDiscoverySession } from '../session-store.ts'
import { type DiscoveryLink, discoveryLinks, nowOf } from '../state.ts'
import type { Answer } from '../wire.ts'
import { discover } from './discovery.ts'

const DEFAULT_EXPIRATION_MINUTES = 60

/** The same answer, and a mail, for any address. */
export const sendDiscoveryLink = endpoint({
  path: '/v1/b2b/magic_links/email/discovery/send',
  input: z.object({
    email_address: recipient,
    login_template_id: templateId,
    locale,
    discovery_redirect_url: optional,
    discovery_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    pkce_code_challenge: codeChallenge,
  }),
  errors: [
    ...mailErrors,
    'too_many_requests',
    'invalid_expiration',
    'invalid_pkce_code_challenge',
    ...redirectErrors('DISCOVERY'),
  ],
  answer: (input, { project, fail }): Answer<B2BMagicLinksEmailDiscoverySendResponse> => {
    refuseUnregistered(input.discovery_redirect_url, 'DISCOVERY', project, fail)
    refuseTooManyMails(input.email_address, nowOf(input.email_address), fail)
    sendDiscoveryMail({
      kind: 'login',
      email_address: input.email_address,
      redirect_url: toRedirectUrl(input.discovery_redirect_url, 'DISCOVERY', project, fail),
      expiration_minutes: input.discovery_expiration_minutes,
      code_challenge: input.pkce_code_challenge,
    })
    return {}
  },
})

export const authenticateDiscoveryLink = endpoint({
  path: '/v1/b2b/magic_links/discovery/authenticate',
  input: z.object({ discovery_magic_links_token: mailedToken, pkce_code_verifier: codeVerifier }),
  errors: ['invalid_token', 'magic_link_not_found', 'unable_to_auth_magic_link', ...pkceErrors],
  answer: (input, { fail }): Answer<B2BMagicLinksDiscoveryAuthenticateResponse> => {
    const link = requireLoginLink(input.discovery_magic_links_token, fail)
    checkVerifier(link, input.pkce_code_verifier, null, fail)
    endLink(link)
    return toDiscovered(link.email_address)
  },
})

function requireLoginLink(
  token: string,
  fail: Fail<'magic_link_not_found' | 'unable_to_auth_magic_link'>,
): DiscoveryLink {
  const link = discoveryLinks.get(token)
  if (link?.kind !== 'login') return fail('magic_link_not_found')
  return link.spent || link.expires_at <= nowOf(link.email_address) ? fail('unable_to_auth_magic_link') : link
}

/** A proven mailbox, and the organizations that know it. */
export function toDiscovered(email_address: string) {
  const session = createDiscoverySession(email_address, [mailboxFactor(email_address)])
  return {
    email_address,
    intermediate_session_token: session.intermediate_session_token,
    intermediate_session_token_expires_at: new Date(session.expires_at).toISOString(),
    discovered_organizations: discover(email_address, session.factors),
  }
}
