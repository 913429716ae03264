import type { B2BMagicLinksAuthenticateResponse } from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { mayAuthenticateBy, refuseLocked } from '../credentials.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import { magicLinkFactor } from '../factors.ts'
import {
  codeVerifier,
  intermediateSessionField,
  mailedToken,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from '../fields.ts'
import { checkVerifier, pkceErrors, spendLink } from '../mail-links.ts'
import { presentedErrors, readPresented } from '../presented.ts'
import { finishPrimary } from '../primary.ts'
import { type MailLink, mailLinks, now, ownersOf } from '../state.ts'
import type { Answer } from '../wire.ts'

export const authenticateMagicLink = endpoint({
  path: '/v1/b2b/magic_links/authenticate',
  input: z.object({
    magic_links_token: mailedToken,
    pkce_code_verifier: codeVerifier,
    ...telemetryField,
    ...sessionFields,
    ...intermediateSessionField,
    ...termsFields,
  }),
  errors: [
    'invalid_token',
    ...termsErrors,
    'magic_link_not_found',
    'unable_to_auth_magic_link',
    ...pkceErrors,
    'user_lock_limit_reached',
    'operation_restricted_by_organization_auth_methods',
    ...presentedErrors,
  ],
  answer: (input, { project, fail }): Answer<B2BMagicLinksAuthenticateResponse> => {
    const link = requireLoginLink(input.magic_links_token, fail)
    const [organization, member] = ownersOf(link)
    checkVerifier(link, input.pkce_code_verifier, organization, fail)
    if (choiceOf('lock_stops_mail_links', organization) === 'yes') refuseLocked(member, organization, fail)
    if (!mayAuthenticateBy('magic_link', member, organization)) {
      return fail('operation_restricted_by_organization_auth_methods')
    }
    const presented = readPresented(input, member, organization, fail)

    spendLink(link, organization)
    member.status = 'active'
    member.email_address_verified = true
    const factors = [magicLinkFactor(member, organization)]
    const answer = finishPrimary({ project, organization, member }, factors, presented, input)
    return { ...answer, method_id: member.member_email_id, reset_sessions: false }
  },
})

function requireLoginLink(token: string, fail: Fail<'magic_link_not_found' | 'unable_to_auth_magic_link'>): MailLink {
  const link = mailLinks.get(token)
  if (link?.kind !== 'magic_link') return fail('magic_link_not_found')
  const [organization, member] = ownersOf(link)
  if (member.status === 'deleted') return fail('magic_link_not_found')
  return link.spent || link.expires_at <= now(organization) ? fail('unable_to_auth_magic_link') : link
}
