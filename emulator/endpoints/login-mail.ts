import type { B2BMagicLinksEmailLoginOrSignupResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { mayAuthenticateBy } from '../credentials.ts'
import { createMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { codeChallenge, expirationMinutes, optional, required } from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { locale, mailErrors, recipient, templateId } from '../mail-fields.ts'
import { sendLoginMail } from '../mails.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from '../redirects.ts'
import { refuseTooManyMails } from '../send-limit.ts'
import { findMemberByEmail, type Member, now, type Organization } from '../state.ts'
import { type Answer, toWireMember, toWireOrganization } from '../wire.ts'

const DEFAULT_EXPIRATION_MINUTES = 60

export const loginOrSignup = endpoint({
  path: '/v1/b2b/magic_links/email/login_or_signup',
  input: z.object({
    organization_id: required,
    email_address: recipient,
    login_template_id: templateId,
    signup_template_id: templateId,
    locale,
    login_redirect_url: optional,
    signup_redirect_url: optional,
    login_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    signup_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    pkce_code_challenge: codeChallenge,
  }),
  errors: [
    ...mailErrors,
    'too_many_requests',
    'invalid_expiration',
    'invalid_pkce_code_challenge',
    ...redirectErrors('LOGIN', 'SIGNUP'),
    'no_login_redirect_url',
    'organization_not_found',
    'operation_restricted_by_organization_auth_methods',
    'email_jit_provisioning_not_allowed',
    'invalid_email_for_jit_provisioning',
  ],
  answer: (input, { project, fail }): Answer<B2BMagicLinksEmailLoginOrSignupResponse> => {
    refuseUnregistered(input.login_redirect_url, 'LOGIN', project, fail)
    refuseUnregistered(input.signup_redirect_url, 'SIGNUP', project, fail)
    const organization = requireOrganization(input.organization_id, fail)
    refuseTooManyMails(input.email_address, now(organization), fail)
    const found = findMemberByEmail(organization, input.email_address)
    const known = found && found.status !== 'deleted' ? found : null
    if (!mayAuthenticateBy('magic_link', known, organization)) {
      return fail('operation_restricted_by_organization_auth_methods')
    }
    const member = known ?? join(organization, input.email_address, fail)

    const isLogin = member.status === 'active'
    sendLoginMail({
      organization,
      member,
      redirect_type: isLogin ? 'login' : 'signup',
      redirect_url: isLogin
        ? toRedirectUrl(input.login_redirect_url, 'LOGIN', project, () =>
            fail(choiceOf('missing_login_url', organization)),
          )
        : toRedirectUrl(input.signup_redirect_url, 'SIGNUP', project, fail),
      expiration_minutes: isLogin ? input.login_expiration_minutes : input.signup_expiration_minutes,
      code_challenge: input.pkce_code_challenge,
    })
    return {
      member_id: member.member_id,
      member_created: member !== known,
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
    }
  },
})

function join(
  organization: Organization,
  email_address: string,
  fail: Fail<'email_jit_provisioning_not_allowed' | 'invalid_email_for_jit_provisioning'>,
): Member {
  if (organization.email_jit_provisioning === 'NOT_ALLOWED') return fail('email_jit_provisioning_not_allowed')
  if (!isOfAllowedDomain(organization, email_address)) return fail('invalid_email_for_jit_provisioning')
  return createMember(organization, { email_address, status: 'pending' })
}

export const toDomain = (email_address: string): string => email_address.toLowerCase().split('@').at(-1) ?? ''

export function isOfAllowedDomain({ email_allowed_domains }: Organization, email_address: string): boolean {
  return email_allowed_domains.some((allowed) => allowed.toLowerCase() === toDomain(email_address))
}
