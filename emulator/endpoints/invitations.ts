import type { B2BMagicLinksEmailInviteResponse } from 'stytch'
import { z } from 'zod'
import { mayAuthenticateBy } from '../credentials.ts'
import { changeMember, createMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { expirationMinutes, optional, required } from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { locale, mailErrors, recipient, templateId } from '../mail-fields.ts'
import { sendLoginMail } from '../mails.ts'
import { profileFields, refuseLargeProfile, withoutUndefined } from '../member-fields.ts'
import { metadataErrors } from '../metadata.ts'
import { redirectErrors, refuseUnregistered, toRedirectUrl } from '../redirects.ts'
import { refuseTooManyMails } from '../send-limit.ts'
import { findMemberByEmail, type Member, now, type Organization } from '../state.ts'
import { type Answer, toWireOwners } from '../wire.ts'
import { isOfAllowedDomain } from './login-mail.ts'

const DEFAULT_EXPIRATION_MINUTES = 10_080

export const invite = endpoint({
  path: '/v1/b2b/magic_links/email/invite',
  input: z.object({
    organization_id: required,
    email_address: recipient,
    invite_template_id: templateId,
    locale,
    invite_redirect_url: optional,
    invited_by_member_id: optional,
    invite_expiration_minutes: expirationMinutes.default(DEFAULT_EXPIRATION_MINUTES),
    ...profileFields,
  }),
  errors: [
    ...mailErrors,
    'too_many_requests',
    'invalid_expiration',
    ...redirectErrors('INVITE'),
    'organization_not_found',
    'invalid_email_for_invites',
    'duplicate_member_email',
    ...metadataErrors,
    'operation_restricted_by_organization_auth_methods',
  ],
  answer: (input, { project, fail }): Answer<B2BMagicLinksEmailInviteResponse> => {
    refuseUnregistered(input.invite_redirect_url, 'INVITE', project, fail)
    const redirect_url = toRedirectUrl(input.invite_redirect_url, 'INVITE', project, fail)
    const organization = requireOrganization(input.organization_id, fail)
    refuseTooManyMails(input.email_address, now(organization), fail)
    const known = findInvitable(organization, input.email_address, fail)
    const { email_address, name, roles, trusted_metadata, untrusted_metadata } = input
    const profile = withoutUndefined({ name, roles, trusted_metadata, untrusted_metadata })
    refuseLargeProfile(profile, known, fail)

    const member = known ?? createMember(organization, { email_address })
    changeMember(member, organization, { ...profile, status: 'invited' })
    sendLoginMail({
      organization,
      member,
      redirect_type: 'invite',
      redirect_url,
      expiration_minutes: input.invite_expiration_minutes,
      code_challenge: undefined,
    })
    return toWireOwners(member, organization)
  },
})

/** The member who is invited once more; null for somebody new. */
function findInvitable(
  organization: Organization,
  email_address: string,
  fail: Fail<
    'invalid_email_for_invites' | 'duplicate_member_email' | 'operation_restricted_by_organization_auth_methods'
  >,
): Member | null {
  const { email_invites } = organization
  const isWelcome = email_invites === 'RESTRICTED' ? isOfAllowedDomain(organization, email_address) : true
  if (email_invites === 'NOT_ALLOWED' || !isWelcome) return fail('invalid_email_for_invites')
  const found = findMemberByEmail(organization, email_address)
  const known = found && found.status !== 'deleted' ? found : null
  if (known?.status === 'active') return fail('duplicate_member_email')
  const mayEnter = mayAuthenticateBy('magic_link', known, organization)
  return mayEnter ? known : fail('operation_restricted_by_organization_auth_methods')
}
