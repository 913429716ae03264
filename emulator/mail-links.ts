import { createHash } from 'node:crypto'
import { choiceOf } from './choices/choices.ts'
import type { Fail } from './errors/errors.ts'
import { newToken } from './ids.ts'
import {
  type DiscoveryLink,
  discoveryLinks,
  type MailLink,
  type Member,
  mailLinks,
  now,
  nowOf,
  type Organization,
} from './state.ts'

// Straight to the application: Stytch's own first hop, which keeps mail scanners out, is not imitated.

type Terms = { redirect_url: string; expiration_minutes: number; code_challenge: string | undefined }

export type MemberLink = Terms & {
  organization: Organization
  member: Member
  mail_id: string
  kind: MailLink['kind']
  redirect_type: 'login' | 'signup' | 'invite' | 'reset_password'
}

/** The address of a new link of a member. */
export function createMemberLink(link: MemberLink): string {
  const { organization, member, kind, mail_id, code_challenge } = link
  const token = newToken(choiceOf('token_padding', organization) === 'equals')
  mailLinks.add({
    token,
    mail_id,
    kind,
    organization_id: organization.organization_id,
    member_id: member.member_id,
    expires_at: now(organization) + link.expiration_minutes * 60_000,
    spent: false,
    code_challenge: code_challenge ?? null,
  })
  const hasType = choiceOf('redirect_type_parameter', organization) === 'present'
  return toAddress(link.redirect_url, organization, {
    slug: organization.organization_slug,
    ...(hasType && { stytch_redirect_type: link.redirect_type }),
    stytch_token_type: kind === 'password_reset' ? 'multi_tenant_passwords' : 'multi_tenant_magic_links',
    token,
  })
}

/** The address of a new link of an email address. Only the redirect type tells the two kinds apart. */
export function createDiscoveryLink(link: Terms & { email_address: string; kind: DiscoveryLink['kind'] }): string {
  const { email_address, kind, code_challenge } = link
  const token = newToken(choiceOf('token_padding', null) === 'equals')
  discoveryLinks.set(token, {
    token,
    kind,
    email_address,
    expires_at: nowOf(email_address) + link.expiration_minutes * 60_000,
    spent: false,
    code_challenge: code_challenge ?? null,
  })
  return toAddress(link.redirect_url, null, {
    stytch_redirect_type: kind === 'reset' ? 'reset_password' : 'login',
    stytch_token_type: 'discovery',
    token,
  })
}

function toAddress(
  redirect_url: string,
  organization: Organization | null,
  parameters: Record<string, string>,
): string {
  const url = new URL(redirect_url)
  const inOrder = Object.entries(parameters)
  if (choiceOf('link_parameters', organization) === 'token_first') inOrder.reverse()
  for (const [name, value] of inOrder) url.searchParams.append(name, value)
  return url.href
}

export const pkceErrors = [
  'invalid_pkce_code_verifier',
  'pkce_expected_code_verifier',
  'pkce_did_not_expect_code_verifier',
  'pkce_mismatch',
] as const

/** A link that was asked for with a challenge opens only with its verifier, and one without only without. */
export function checkVerifier(
  link: MailLink | DiscoveryLink,
  code_verifier: string | undefined,
  organization: Organization | null,
  fail: Fail<'pkce_expected_code_verifier' | 'pkce_did_not_expect_code_verifier' | 'pkce_mismatch'>,
): void {
  const { code_challenge } = link
  if (code_challenge === null && code_verifier === undefined) return
  if (code_challenge !== null && code_verifier !== undefined && toChallenge(code_verifier) === code_challenge) return
  if (choiceOf('failed_pkce_ends_link', organization) === 'yes') endLink(link)
  if (code_challenge === null) fail('pkce_did_not_expect_code_verifier')
  else fail(code_verifier === undefined ? 'pkce_expected_code_verifier' : 'pkce_mismatch')
}

/** base64url of SHA-256, without padding. */
export function toChallenge(code_verifier: string): string {
  return createHash('sha256').update(code_verifier).digest('base64url')
}

export function endLink(link: MailLink | DiscoveryLink): void {
  link.spent = !link.is_lasting
}

/** A link, and where they end together the other one in its mail. */
export function spendLink(link: MailLink, organization: Organization): void {
  endLink(link)
  if (choiceOf('mail_links_end_together', organization) === 'no') return
  for (const other of mailLinks.by('mail_id', link.mail_id)) endLink(other)
}
