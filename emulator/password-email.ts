import type { B2BPasswordsEmailResetResponse, B2BPasswordsEmailResetStartResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from './choices.ts'
import { forgetFailures, mayAuthenticateBy, refuseLocked, setPassword } from './credentials.ts'
import { endpoint } from './endpoint.ts'
import type { Fail } from './errors.ts'
import { magicLinkFactor, passwordFactor } from './factors.ts'
import {
  codeChallenge,
  codeVerifier,
  expirationMinutes,
  intermediateSessionField,
  mailedToken,
  optional,
  required,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from './fields.ts'
import { requireMemberByEmail, requireOrganization } from './lookups.ts'
import { locale, mailErrors, recipient, templateId } from './mail-fields.ts'
import { checkVerifier, pkceErrors, spendLink } from './mail-links.ts'
import { sendResetMail } from './mails.ts'
import { presentedErrors, readPresented } from './presented.ts'
import { finishPrimary } from './primary.ts'
import type { Project } from './projects.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from './redirects.ts'
import { refuseTooManyMails } from './send-limit.ts'
import { revokeSessions } from './session-store.ts'
import { type Factor, type MailLink, type Member, mailLinks, now, type Organization, ownersOf } from './state.ts'
import { refuseWeakOrBreached } from './strength.ts'
import { type Answer, toWireMember } from './wire.ts'

const DEFAULT_EXPIRATION_MINUTES = 30

export const resetStart = endpoint({
  path: '/v1/b2b/passwords/email/reset/start',
  input: z.object({
    organization_id: required,
    email_address: recipient,
    reset_password_template_id: templateId,
    verify_email_template_id: templateId,
    locale,
    reset_password_redirect_url: optional,
    login_redirect_url: optional,
    reset_password_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    code_challenge: codeChallenge,
  }),
  errors: [
    ...mailErrors,
    'too_many_requests',
    'cross_org_passwords_enabled',
    'invalid_expiration',
    'invalid_pkce_code_challenge',
    'invalid_password_reset_redirect_url',
    ...redirectErrors('RESET_PASSWORD', 'LOGIN'),
    'organization_not_found',
    'member_not_found',
    'operation_restricted_by_organization_auth_methods',
  ],
  answer: (input, context): Answer<B2BPasswordsEmailResetStartResponse> => {
    const { project, fail } = context
    refuseCrossOrganization(project.has_cross_org_passwords, fail)
    const isUrlFirst = choiceOf('redirect_url_checked', context.organization) === 'before_member'
    if (isUrlFirst) checkRedirects(input, project, context.organization, fail)
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMemberByEmail(organization, input.email_address, fail)
    const urls = checkRedirects(input, project, organization, fail)
    refusePasswordless(member, organization, fail)
    if (choiceOf('reset_mails_count_as_links', organization) === 'yes') {
      refuseTooManyMails(member.email_address, now(organization), fail)
    }

    sendResetMail({
      organization,
      member,
      ...urls,
      expiration_minutes: input.reset_password_expiration_minutes,
      code_challenge: input.code_challenge,
    })
    const { member_id, member_email_id } = member
    return { member_id, member_email_id, member: toWireMember(member, organization) }
  },
})

type GivenUrls = { reset_password_redirect_url?: string | undefined; login_redirect_url?: string | undefined }
type RedirectFail = Fail<
  ReturnType<typeof redirectErrors<'RESET_PASSWORD' | 'LOGIN'>>[number] | 'invalid_password_reset_redirect_url'
>

/** Where the two links of the mail lead. */
function checkRedirects(given: GivenUrls, project: Project, organization: Organization | null, fail: RedirectFail) {
  const { reset_password_redirect_url: reset, login_redirect_url: login } = given
  refuseUnregistered(reset, 'RESET_PASSWORD', project, () => fail(choiceOf('unregistered_reset_url', organization)))
  refuseUnregistered(login, 'LOGIN', project, fail)
  return {
    reset_password_redirect_url: toRedirectUrl(reset, 'RESET_PASSWORD', project, fail),
    login_redirect_url: toRedirectUrl(login, 'LOGIN', project, fail),
  }
}

/** In this order, so that whatever is refused has changed nothing: token, verifier, sessions, policy, strength, breach. */
export const resetByEmail = endpoint({
  path: '/v1/b2b/passwords/email/reset',
  input: z.object({
    password_reset_token: mailedToken,
    password: required,
    code_verifier: codeVerifier,
    ...telemetryField,
    ...sessionFields,
    ...intermediateSessionField,
    ...termsFields,
  }),
  errors: [
    'cross_org_passwords_enabled',
    'invalid_token',
    ...termsErrors,
    'unable_to_auth_password_reset_token',
    ...pkceErrors,
    'user_lock_limit_reached',
    ...presentedErrors,
    'operation_restricted_by_organization_auth_methods',
    'weak_password',
    'breached_password',
  ],
  answer: async (input, { project, fail }): Promise<Answer<B2BPasswordsEmailResetResponse>> => {
    refuseCrossOrganization(project.has_cross_org_passwords, fail)
    const link = requireResetLink(input.password_reset_token, fail)
    const [organization, member] = ownersOf(link)
    checkVerifier(link, input.code_verifier, organization, fail)
    if (choiceOf('lock_stops_mail_links', organization) === 'yes') refuseLocked(member, organization, fail)
    const presented = readPresented(input, member, organization, fail)
    refusePasswordless(member, organization, fail)
    await refuseWeakOrBreached(input.password, member.email_address, project, (error_type) => {
      if (choiceOf('refused_password_ends_link', organization) === 'yes') spendLink(link, organization)
      return fail(error_type)
    })
    // The strength check took a moment, in which the same link may have been used.
    if (link.spent) return fail('unable_to_auth_password_reset_token')

    spendLink(link, organization)
    setPassword(member, input.password)
    proveMailbox(member, organization)
    revokeSessions(member, presented.session)
    const factors = factorsAfterReset(member, organization)
    const answer = finishPrimary({ project, organization, member }, factors, presented, input)
    return { ...answer, member_email_id: member.member_email_id }
  },
})

function refuseCrossOrganization(has: boolean, fail: Fail<'cross_org_passwords_enabled'>): void {
  if (has) fail('cross_org_passwords_enabled')
}

function refusePasswordless(
  member: Member,
  organization: Organization,
  fail: Fail<'operation_restricted_by_organization_auth_methods'>,
): void {
  if (!mayAuthenticateBy('password', member, organization)) fail('operation_restricted_by_organization_auth_methods')
}

function requireResetLink(token: string, fail: Fail<'unable_to_auth_password_reset_token'>): MailLink {
  const link = mailLinks.get(token)
  if (link?.kind !== 'password_reset' || link.spent) return fail('unable_to_auth_password_reset_token')
  const [organization, member] = ownersOf(link)
  const isDead = link.expires_at <= now(organization) || member.status === 'deleted'
  return isDead ? fail('unable_to_auth_password_reset_token') : link
}

function proveMailbox(member: Member, organization: Organization): void {
  member.email_address_verified = true
  if (choiceOf('reset_activates_member', organization) === 'yes') member.status = 'active'
  if (choiceOf('reset_ends_lock', organization) === 'yes') forgetFailures(member)
}

function factorsAfterReset(member: Member, organization: Organization): Factor[] {
  const factors = [passwordFactor(organization)]
  if (choiceOf('reset_leaves_factor', organization) === 'password') return factors
  return [...factors, magicLinkFactor(member, organization)]
}
