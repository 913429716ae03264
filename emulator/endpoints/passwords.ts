import type { B2BPasswordsAuthenticateResponse, B2BPasswordsSessionResetResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import {
  countFailure,
  forgetFailures,
  holdersOf,
  isPassword,
  refuseLocked,
  refusePasswordless,
  setPassword,
} from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { passwordFactor } from '../factors.ts'
import {
  emailAddress,
  intermediateSessionField,
  required,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from '../fields.ts'
import { requireMemberByEmail, requireOrganization } from '../lookups.ts'
import { presentedErrors, readPresented } from '../presented.ts'
import { finishPrimary } from '../primary.ts'
import type { Session } from '../session-records.ts'
import { renewSessionToken, requireSession, revokeSessions } from '../session-store.ts'
import { now, type Organization, ownersOf, type Subject } from '../state.ts'
import { isBreached, refuseWeakOrBreached } from '../strength.ts'
import type { Answer } from '../wire.ts'

const FRESH_FACTOR_MINUTES = 5

export const authenticatePassword = endpoint({
  path: '/v1/b2b/passwords/authenticate',
  input: z.object({
    organization_id: required,
    email_address: emailAddress,
    password: required,
    ...sessionFields,
    ...intermediateSessionField,
    ...termsFields,
    ...telemetryField,
  }),
  errors: [
    'invalid_email',
    ...termsErrors,
    'organization_not_found',
    'member_not_found',
    'operation_restricted_by_organization_auth_methods',
    ...presentedErrors,
    'user_lock_limit_reached',
    'unauthorized_credentials',
    'member_password_not_found',
    'member_reset_password',
  ],
  answer: (input, { project, fail }): Answer<B2BPasswordsAuthenticateResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMemberByEmail(organization, input.email_address, fail)
    refusePasswordless(member, organization, fail)
    const presented = readPresented(input, member, organization, fail)
    const subject = { project, organization, member }
    verifyPassword(subject, input.password, fail)
    member.status = 'active'
    return finishPrimary(subject, [passwordFactor(organization)], presented, input)
  },
})

/** The right password tells nobody anything while the member is locked, nor after it leaked. */
export function verifyPassword(
  subject: Subject,
  password: string,
  fail: Fail<
    'user_lock_limit_reached' | 'member_password_not_found' | 'unauthorized_credentials' | 'member_reset_password'
  >,
): void {
  const { project, organization, member } = subject
  refuseLocked(member, organization, fail)
  if (!member.password) fail('member_password_not_found')
  if (!isPassword(member, password)) {
    countFailure(subject)
    fail('unauthorized_credentials')
  }
  if (project.check_breach_on_authentication && isBreached(password)) fail('member_reset_password')
  forgetFailures(member)
}

export const resetBySession = endpoint({
  path: '/v1/b2b/passwords/session/reset',
  input: z.object({
    organization_id: required,
    password: required,
    ...sessionFields,
    ...termsFields,
    ...telemetryField,
  }),
  errors: [
    'invalid_session_token',
    ...termsErrors,
    'organization_not_found',
    'no_session_arguments',
    'too_many_session_arguments',
    'unable_to_parse_session_jwt',
    'session_not_found',
    'session_too_old_to_reset_password',
    'operation_restricted_by_organization_auth_methods',
    'weak_password',
    'breached_password',
  ],
  answer: async (input, { project, fail }): Promise<Answer<B2BPasswordsSessionResetResponse>> => {
    const { organization_id } = requireOrganization(input.organization_id, fail)
    const session = requireSession(input, fail)
    if (session.organization_id !== organization_id) return fail('session_not_found')
    const [organization, member] = ownersOf(session)
    if (!isFresh(session, organization)) return fail('session_too_old_to_reset_password')
    refusePasswordless(member, organization, fail)
    await refuseWeakOrBreached(input.password, member.email_address, { project, organization }, fail)
    // The strength check took a moment, in which the session may have been revoked.
    requireSession(input, fail)

    const subject = { project, organization, member }
    for (const holder of holdersOf(subject)) {
      setPassword(holder, input.password)
      revokeSessions(holder, session)
    }
    if (choiceOf('session_reset_token', organization) === 'new') renewSessionToken(session, organization)
    const presented = { session, intermediate: null }
    const { primary_required, ...answer } = finishPrimary(subject, [], presented, input)
    return answer
  },
})

function isFresh(session: Session, organization: Organization): boolean {
  const oldest_allowed = now(organization) - FRESH_FACTOR_MINUTES * 60_000
  return session.factors.some((factor) => factor.last_authenticated_at >= oldest_allowed)
}
