import type { B2BPasswordsEmailRequireResetResponse, B2BPasswordsExistingPasswordResetResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { holdersOf, refusePasswordless, setPassword } from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import { passwordFactor } from '../factors.ts'
import { emailAddress, optional, required, sessionFields, telemetryField, termsErrors, termsFields } from '../fields.ts'
import { requireMemberByEmail, requireOrganization } from '../lookups.ts'
import { readPresentedSession, sessionErrors } from '../presented.ts'
import { finishPrimary } from '../primary.ts'
import { revokeSessions } from '../session-store.ts'
import { livingMembersAt } from '../state.ts'
import { refuseWeakOrBreached } from '../strength.ts'
import type { Answer } from '../wire.ts'
import { verifyPassword } from './passwords.ts'

export const resetByExistingPassword = endpoint({
  path: '/v1/b2b/passwords/existing_password/reset',
  input: z.object({
    organization_id: required,
    email_address: emailAddress,
    existing_password: required,
    new_password: required,
    ...sessionFields,
    ...termsFields,
    ...telemetryField,
  }),
  errors: [
    'invalid_email',
    ...termsErrors,
    'organization_not_found',
    'member_not_found',
    'operation_restricted_by_organization_auth_methods',
    ...sessionErrors,
    'user_lock_limit_reached',
    'unauthorized_credentials',
    'member_password_not_found',
    'member_reset_password',
    'weak_password',
    'breached_password',
  ],
  answer: async (input, { project, fail }): Promise<Answer<B2BPasswordsExistingPasswordResetResponse>> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMemberByEmail(organization, input.email_address, fail)
    refusePasswordless(member, organization, fail)
    const presented = readPresentedSession(input, member, organization, fail)
    const subject = { project, organization, member }
    verifyPassword(subject, input.existing_password, fail)
    await refuseWeakOrBreached(input.new_password, member.email_address, subject, fail)
    for (const holder of holdersOf(subject)) {
      setPassword(holder, input.new_password)
      revokeSessions(holder, presented.session)
    }
    const factors = [passwordFactor(organization)]
    const { organization_id, ...answer } = finishPrimary(subject, factors, presented, input)
    return answer
  },
})

/** Takes the password of an address away, so that it must be reset. Only where passwords span organizations. */
export const requireReset = endpoint({
  path: '/v1/b2b/passwords/email/require_reset',
  input: z.object({ email_address: emailAddress, organization_id: optional, member_id: optional }),
  errors: ['cross_org_passwords_not_enabled', 'invalid_email', 'member_not_found'],
  answer: (input, { project, fail }): Answer<B2BPasswordsEmailRequireResetResponse> => {
    if (!project.has_cross_org_passwords) return fail('cross_org_passwords_not_enabled')
    const known = livingMembersAt(input.email_address)
    if (known.length === 0) return fail('member_not_found')
    const isDeleted = known.length === 1 || choiceOf('required_reset_of_several', null) === 'deleted'
    if (isDeleted) for (const member of known) Object.assign(member, { password: null, member_password_id: '' })
    return { member_id: null, member: null, organization: null }
  },
})
