import type {
  B2BOrganizationsMembersCreateResponse,
  B2BOrganizationsMembersGetResponse,
  B2BOrganizationsMembersSearchResponse,
  B2BOrganizationsMembersUpdateResponse,
} from 'stytch'
import { z } from 'zod'
import { changeMember, createMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import { as, emailAddress, optional, required } from '../fields.ts'
import { requireMember, requireMemberByEmail, requireOrganization } from '../lookups.ts'
import { memberFieldErrors, memberFields, refuseFields, withoutUndefined } from '../member-fields.ts'
import { isSearched, searchQuery } from '../member-search.ts'
import { revokeSessions } from '../session-store.ts'
import { findMemberByEmail, type Member, members, membersOf, ownersOf } from '../state.ts'
import { type Answer, toWireMember, toWireOrganization, toWireOwners } from '../wire.ts'

const unknown = ['organization_not_found', 'member_not_found'] as const

export const getMember = endpoint({
  method: 'GET',
  path: '/v1/b2b/organizations/:organization_id/member',
  input: z.object({ organization_id: required, member_id: optional, email_address: emailAddress.optional() }),
  errors: ['invalid_email', ...unknown],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersGetResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = input.member_id
      ? requireMember(organization, input.member_id, fail)
      : requireMemberByEmail(organization, input.email_address ?? '', fail)
    return toWireOwners(member, organization)
  },
})

/** Whichever organization it is in. */
export const dangerouslyGetMember = endpoint({
  method: 'GET',
  path: '/v1/b2b/organizations/members/dangerously_get/:member_id',
  input: z.object({ member_id: required, include_deleted: z.stringbool().default(false) }),
  errors: ['member_not_found'],
  answer: ({ member_id, include_deleted }, { fail }): Answer<B2BOrganizationsMembersGetResponse> => {
    const member = members.get(member_id) ?? fail('member_not_found')
    if (member.status === 'deleted' && !include_deleted) return fail('member_not_found')
    return toWireOwners(member, ownersOf(member)[0])
  },
})

export const createAMember = endpoint({
  path: '/v1/b2b/organizations/:organization_id/members',
  input: z.object({
    organization_id: required,
    email_address: emailAddress,
    create_member_as_pending: z.boolean().default(false),
    ...memberFields,
  }),
  errors: [
    'invalid_email',
    'invalid_phone_number',
    'organization_not_found',
    'duplicate_member_email',
    ...memberFieldErrors,
  ],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersCreateResponse> => {
    const { organization_id, create_member_as_pending, ...fields } = input
    const organization = requireOrganization(organization_id, fail)
    const known = findMemberByEmail(organization, fields.email_address)
    if (known && known.status !== 'deleted') return fail('duplicate_member_email')
    refuseFields(fields, null, organization, fail)
    const status = create_member_as_pending ? 'pending' : 'active'
    return toWireOwners(createMember(organization, { ...withoutUndefined(fields), status }), organization)
  },
})

export const updateMember = endpoint({
  method: 'PUT',
  path: '/v1/b2b/organizations/:organization_id/members/:member_id',
  input: z.object({
    organization_id: required,
    member_id: required,
    ...memberFields,
    email_address: emailAddress.optional(),
    default_mfa_method: z.enum(['sms_otp', 'totp'], as('invalid_mfa_default_method')).optional(),
    preserve_existing_sessions: z.boolean().default(false),
  }),
  errors: [
    'invalid_email',
    'invalid_phone_number',
    ...unknown,
    'duplicate_member_email',
    ...memberFieldErrors,
    'duplicate_member_phone_number_for_member',
    'invalid_mfa_default_method',
    'default_mfa_member_missing_factor',
  ],
  answer: (input, { fail }): Answer<B2BOrganizationsMembersUpdateResponse> => {
    const { organization_id, member_id, preserve_existing_sessions, ...fields } = input
    const organization = requireOrganization(organization_id, fail)
    const member = requireMember(organization, member_id, fail)
    const { email_address, mfa_phone_number, default_mfa_method } = fields
    if (mfa_phone_number && member.mfa_phone_number) return fail('duplicate_member_phone_number_for_member')
    refuseFields(fields, member, organization, fail)
    if (default_mfa_method && !hasFactor(member, default_mfa_method)) return fail('default_mfa_member_missing_factor')
    if (email_address && email_address !== member.email_address) {
      if (findMemberByEmail(organization, email_address)) return fail('duplicate_member_email')
      // A new mailbox is unproven, and so is whoever knew the old password.
      Object.assign(member, { password: null, member_password_id: '', email_address_verified: false })
    }
    changeMember(member, organization, withoutUndefined(fields))
    // Roles may have been taken away, which running sessions are to notice.
    if (fields.roles && !preserve_existing_sessions) revokeSessions(member)
    return toWireOwners(member, organization)
  },
})

const hasFactor = (member: Member, method: 'sms_otp' | 'totp') =>
  method === 'totp' ? member.totp?.is_active === true : member.mfa_phone_number !== ''

export const searchMembers = endpoint({
  path: '/v1/b2b/organizations/members/search',
  input: z.object({
    organization_ids: z.array(required).min(1),
    cursor: z.string().regex(/^\d*$/).optional(),
    limit: z.int().min(1).max(1000).default(100),
    query: searchQuery.optional(),
  }),
  errors: ['organization_not_found'],
  answer: ({ organization_ids, cursor, limit, query }, { fail }): Answer<B2BOrganizationsMembersSearchResponse> => {
    const asked = organization_ids.map((reference) => requireOrganization(reference, fail))
    const found = asked.flatMap((organization) => membersOf(organization)).filter((member) => isSearched(member, query))
    const start = Number(cursor ?? 0)
    const page = found.slice(start, start + limit)
    const next = start + limit
    return {
      members: page.map((member) => toWireMember(member, ownersOf(member)[0])),
      // The nulls of each one are fine, but the type of a record has no room for them.
      organizations: Object.fromEntries(asked.map((one) => [one.organization_id, toWireOrganization(one) as never])),
      results_metadata: { total: found.length, next_cursor: next < found.length ? String(next) : null },
    }
  },
})
