import type { B2BPasswordsEmailResetStartResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { refusePasswordless } from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { codeChallenge, expirationMinutes, optional, required } from '../fields.ts'
import { requireMemberByEmail, requireOrganization } from '../lookups.ts'
import { locale, mailErrors, recipient, templateId } from '../mail-fields.ts'
import { sendResetMail } from '../mails.ts'
import type { Project } from '../projects.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from '../redirects.ts'
import { refuseTooManyMails } from '../send-limit.ts'
import { type Member, now, type Organization } from '../state.ts'
import { type Answer, toWireMember } from '../wire.ts'

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
    'no_login_redirect_url',
    'organization_not_found',
    'member_not_found',
    'email_not_found',
    'operation_restricted_by_organization_auth_methods',
  ],
  answer: (input, context): Answer<B2BPasswordsEmailResetStartResponse> => {
    const { project, fail } = context
    if (project.has_cross_org_passwords) return fail('cross_org_passwords_enabled')
    const isUrlFirst = choiceOf('redirect_url_checked', context.organization) === 'before_member'
    if (isUrlFirst) checkRedirects(input, project, context.organization, fail)
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireRecipient(organization, input.email_address, fail)
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

function requireRecipient(
  organization: Organization,
  email_address: string,
  fail: Fail<'member_not_found' | 'email_not_found'>,
): Member {
  const failStranger = () => fail(choiceOf('reset_start_of_strangers', organization))
  const member = requireMemberByEmail(organization, email_address, failStranger)
  const isMailed = member.status === 'active' || choiceOf('reset_start_of_pending_members', organization) === 'mailed'
  return isMailed ? member : fail('member_not_found')
}

type GivenUrls = { reset_password_redirect_url?: string | undefined; login_redirect_url?: string | undefined }
type RedirectFail = Fail<
  | ReturnType<typeof redirectErrors<'RESET_PASSWORD' | 'LOGIN'>>[number]
  | 'invalid_password_reset_redirect_url'
  | 'no_login_redirect_url'
>

/** Where the two links of the mail lead. */
function checkRedirects(given: GivenUrls, project: Project, organization: Organization | null, fail: RedirectFail) {
  const { reset_password_redirect_url: reset, login_redirect_url: login } = given
  refuseUnregistered(reset, 'RESET_PASSWORD', project, () => fail(choiceOf('unregistered_reset_url', organization)))
  refuseUnregistered(login, 'LOGIN', project, fail)
  return {
    reset_password_redirect_url: toRedirectUrl(reset, 'RESET_PASSWORD', project, fail),
    login_redirect_url: toRedirectUrl(login, 'LOGIN', project, () => fail(choiceOf('missing_login_url', organization))),
  }
}
