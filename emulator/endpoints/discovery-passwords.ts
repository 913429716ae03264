import type {
  B2BPasswordsDiscoveryAuthenticateResponse,
  B2BPasswordsDiscoveryEmailResetResponse,
  B2BPasswordsDiscoveryEmailResetStartResponse,
} from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { setPassword } from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import {
  codeChallenge,
  codeVerifier,
  emailAddress,
  expirationMinutes,
  mailedToken,
  optional,
  required,
} from '../fields.ts'
import { locale, mailErrors, recipient, templateId } from '../mail-fields.ts'
import { checkVerifier, endLink, pkceErrors } from '../mail-links.ts'
import { sendDiscoveryMail } from '../mails.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from '../redirects.ts'
import { revokeSessions } from '../session-store.ts'
import { type DiscoveryLink, discoveryLinks, livingMembersAt, nowOf, ownersOf } from '../state.ts'
import { refuseWeakOrBreached } from '../strength.ts'
import type { Answer } from '../wire.ts'
import { toDiscovered } from './discovery-links.ts'
import { verifyPassword } from './passwords.ts'

// One password for all organizations of an address. A project either has these or those of the organizations.

const DEFAULT_EXPIRATION_MINUTES = 30

const refuseOrganizationOnly = (has: boolean, fail: Fail<'cross_org_passwords_not_enabled'>) => {
  if (!has) fail('cross_org_passwords_not_enabled')
}

export const startDiscoveryReset = endpoint({
  path: '/v1/b2b/passwords/discovery/email/reset/start',
  input: z.object({
    email_address: recipient,
    reset_password_template_id: templateId,
    verify_email_template_id: templateId,
    locale,
    reset_password_redirect_url: optional,
    discovery_redirect_url: optional,
    reset_password_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    pkce_code_challenge: codeChallenge,
  }),
  errors: [
    'cross_org_passwords_not_enabled',
    ...mailErrors,
    'email_not_found',
    'invalid_expiration',
    'invalid_pkce_code_challenge',
    ...redirectErrors('RESET_PASSWORD'),
  ],
  answer: (input, { project, fail }): Answer<B2BPasswordsDiscoveryEmailResetStartResponse> => {
    refuseOrganizationOnly(project.has_cross_org_passwords, fail)
    refuseUnregistered(input.reset_password_redirect_url, 'RESET_PASSWORD', project, fail)
    refuseUnregistered(input.discovery_redirect_url, 'DISCOVERY', project, fail)
    if (livingMembersAt(input.email_address).length === 0) {
      return choiceOf('discovery_reset_of_strangers', null) === 'answered' ? {} : fail('email_not_found')
    }
    sendDiscoveryMail({
      kind: 'reset',
      email_address: input.email_address,
      redirect_url: toRedirectUrl(input.reset_password_redirect_url, 'RESET_PASSWORD', project, fail),
      expiration_minutes: input.reset_password_expiration_minutes,
      code_challenge: input.pkce_code_challenge,
    })
    return {}
  },
})

export const resetDiscoveryPassword = endpoint({
  path: '/v1/b2b/passwords/discovery/email/reset',
  input: z.object({ password_reset_token: mailedToken, password: required, pkce_code_verifier: codeVerifier }),
  errors: [
    'cross_org_passwords_not_enabled',
    'invalid_token',
    'unable_to_auth_password_reset_token',
    ...pkceErrors,
    'weak_password',
    'breached_password',
  ],
  answer: async (input, { organization, project, fail }): Promise<Answer<B2BPasswordsDiscoveryEmailResetResponse>> => {
    refuseOrganizationOnly(project.has_cross_org_passwords, fail)
    const link = requireResetLink(input.password_reset_token, fail)
    checkVerifier(link, input.pkce_code_verifier, null, fail)
    await refuseWeakOrBreached(input.password, link.email_address, { project, organization }, (error_type) => {
      if (choiceOf('refused_password_ends_link', null) === 'yes') endLink(link)
      return fail(error_type)
    })
    // The strength check took a moment, in which the same link may have been used.
    if (link.spent) return fail('unable_to_auth_password_reset_token')
    endLink(link)
    for (const member of livingMembersAt(link.email_address)) {
      setPassword(member, input.password)
      revokeSessions(member)
    }
    return toDiscovered(link.email_address)
  },
})

export const authenticateDiscoveryPassword = endpoint({
  path: '/v1/b2b/passwords/discovery/authenticate',
  input: z.object({ email_address: emailAddress, password: required }),
  errors: [
    'cross_org_passwords_not_enabled',
    'invalid_email',
    'user_lock_limit_reached',
    'unauthorized_credentials',
    'member_password_not_found',
    'member_reset_password',
  ],
  answer: (input, { project, fail }): Answer<B2BPasswordsDiscoveryAuthenticateResponse> => {
    refuseOrganizationOnly(project.has_cross_org_passwords, fail)
    const [member] = livingMembersAt(input.email_address)
    // The same for an unknown address as for a wrong password: which one it is, is not said.
    if (!member) return fail('unauthorized_credentials')
    const [organization] = ownersOf(member)
    verifyPassword({ project, organization, member }, input.password, fail)
    return toDiscovered(input.email_address)
  },
})

function requireResetLink(token: string, fail: Fail<'unable_to_auth_password_reset_token'>): DiscoveryLink {
  const link = discoveryLinks.get(token)
  const isDead = link?.kind !== 'reset' || link.spent || link.expires_at <= nowOf(link.email_address)
  return isDead ? fail('unable_to_auth_password_reset_token') : link
}
