import type { B2BPasswordsEmailResetResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { forgetFailures, refuseLocked, refusePasswordless, setPassword } from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { magicLinkFactor, passwordFactor } from '../factors.ts'
import {
  codeVerifier,
  intermediateSessionField,
  mailedToken,
  required,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from '../fields.ts'
import { checkVerifier, pkceErrors, spendLink } from '../mail-links.ts'
import { presentedErrors, readPresented } from '../presented.ts'
import { finishPrimary } from '../primary.ts'
import type { Factor } from '../session-records.ts'
import { renewSessionToken, revokeSessions } from '../session-store.ts'
import {
  intermediateSessions,
  type MailLink,
  type Member,
  mailLinks,
  now,
  type Organization,
  ownersOf,
  sessions,
} from '../state.ts'
import { refuseWeakOrBreached } from '../strength.ts'
import type { Answer } from '../wire.ts'

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
  answer: async (input, context): Promise<Answer<B2BPasswordsEmailResetResponse>> => {
    const { project, fail } = context
    if (project.has_cross_org_passwords) return fail('cross_org_passwords_enabled')
    if (choiceOf('reset_checks', context.organization) === 'password_first') {
      await refuseWeakOrBreached(input.password, '', context, fail)
    }
    const link = requireResetLink(input.password_reset_token, fail)
    const [organization, member] = ownersOf(link)
    checkVerifier(link, input.code_verifier, organization, fail)
    if (choiceOf('lock_stops_mail_links', organization) === 'yes') refuseLocked(member, organization, fail)
    const presented = readPresented(input, member, organization, fail)
    refusePasswordless(member, organization, fail)
    await refuseWeakOrBreached(input.password, member.email_address, { project, organization }, (error_type) => {
      if (choiceOf('refused_password_ends_link', organization) === 'yes') spendLink(link, organization)
      return fail(error_type)
    })
    // The strength check took a moment, in which the same link may have been used.
    if (link.spent) return fail('unable_to_auth_password_reset_token')

    spendLink(link, organization)
    setPassword(member, input.password)
    proveMailbox(member, organization)
    const { session } = presented
    if (session && choiceOf('session_reset_token', organization) === 'new') renewSessionToken(session, organization)
    const factors = factorsAfterReset(member, organization)
    const answer = finishPrimary({ project, organization, member }, factors, presented, input)
    revokeOthers(answer, member, organization)
    return { ...answer, member_email_id: member.member_email_id }
  },
})

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

/** All but the session that the reset leads to, now or with the second factor that it waits for. */
function revokeOthers(
  { session_token, intermediate_session_token }: { session_token: string; intermediate_session_token: string },
  member: Member,
  organization: Organization,
): void {
  const pending = intermediateSessions.get(intermediate_session_token)
  if (pending && choiceOf('reset_revokes', organization) === 'when_complete') pending.ends_sessions = true
  else revokeSessions(member, sessions.by('session_token', session_token)[0])
}

function factorsAfterReset(member: Member, organization: Organization): Factor[] {
  const factors = [passwordFactor(organization)]
  if (choiceOf('reset_leaves_factor', organization) === 'password') return factors
  return [...factors, magicLinkFactor(member, organization)]
}
