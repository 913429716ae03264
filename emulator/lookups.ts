import type { Fail } from './errors/errors.ts'
import { readSessionJwt } from './jwt.ts'
import {
  discoveryLinks,
  findMember,
  findMemberByEmail,
  findOrganization,
  intermediateSessions,
  type Member,
  mailLinks,
  members,
  membersAt,
  type Organization,
  organizations,
  sessions,
} from './state.ts'

export function requireOrganization(reference: string, fail: Fail<'organization_not_found'>): Organization {
  return findOrganization(reference) ?? fail('organization_not_found')
}

export function requireMember(organization: Organization, reference: string, fail: Fail<'member_not_found'>): Member {
  return exceptDeleted(findMember(organization, reference)) ?? fail('member_not_found')
}

export function requireMemberByEmail(
  organization: Organization,
  email_address: string,
  fail: Fail<'member_not_found'>,
): Member {
  return exceptDeleted(findMemberByEmail(organization, email_address)) ?? fail('member_not_found')
}

function exceptDeleted(member: Member | undefined): Member | undefined {
  return member?.status === 'deleted' ? undefined : member
}

/** The organization that a request body is about, for what differs by organization: choices, faults, the call list. */
export function organizationOf(body: unknown): Organization | null {
  if (typeof body !== 'object' || body === null) return null
  const fields = new Map(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
  const [listed] = 'organization_ids' in body && Array.isArray(body.organization_ids) ? body.organization_ids : []
  const named = findOrganization(fields.get('organization_id') ?? (typeof listed === 'string' ? listed : ''))
  if (named) return named

  const address = addressOf(fields)
  const [first] = address ? membersAt(address) : []
  const owner =
    first ??
    mailLinks.get(fields.get('password_reset_token') ?? fields.get('magic_links_token') ?? '') ??
    sessions.by('session_token', fields.get('session_token') ?? '')[0] ??
    sessions.get(readSessionJwt(fields.get('session_jwt') ?? '') ?? fields.get('member_session_id') ?? '') ??
    members.get(fields.get('member_id') ?? '') ??
    intermediateSessions.get(fields.get('intermediate_session_token') ?? '')
  return organizations.get(owner?.organization_id ?? '') ?? null
}

/** A call that names no organization but an address is about the first organization of that address. */
function addressOf(fields: Map<string, string>): string | undefined {
  const token = fields.get('discovery_magic_links_token') ?? fields.get('password_reset_token') ?? ''
  const waiting = intermediateSessions.get(fields.get('intermediate_session_token') ?? '')
  const link = discoveryLinks.get(token)?.email_address
  return link ?? (waiting?.member_id === null ? waiting.email_address : undefined) ?? fields.get('email_address')
}
