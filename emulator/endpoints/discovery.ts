import type {
  B2BDiscoveryIntermediateSessionsExchangeResponse,
  B2BDiscoveryOrganizationsListResponse,
  DiscoveredOrganization,
} from 'stytch'
import { z } from 'zod'
import { choiceOf } from '../choices/choices.ts'
import { isPrimaryMet } from '../credentials.ts'
import { createMember } from '../directory.ts'
import { endpoint } from '../endpoint.ts'
import type { Fail } from '../errors/errors.ts'
import {
  intermediateSessionField,
  required,
  sessionFields,
  telemetryField,
  termsErrors,
  termsFields,
} from '../fields.ts'
import { requireOrganization } from '../lookups.ts'
import { finishPrimary, toMfaRequired } from '../primary.ts'
import type { Factor, IntermediateSession } from '../session-records.ts'
import { findIntermediateSession, findSession } from '../session-store.ts'
import { findMemberByEmail, type Member, membersAt, type Organization, organizations, ownersOf } from '../state.ts'
import { type Answer, toWireMember, toWireOrganization, type Wire } from '../wire.ts'
import { isOfAllowedDomain, toDomain } from './login-mail.ts'

/** Passwords belong to an organization and cannot be taken elsewhere; a proven mailbox can. */
export const isTransferable = (factor: Factor) => factor.type === 'magic_link'

export const listOrganizations = endpoint({
  path: '/v1/b2b/discovery/organizations',
  input: z.object({ ...sessionFields, ...intermediateSessionField }),
  errors: [
    'invalid_session_token',
    'no_session_arguments',
    'too_many_session_arguments',
    'unable_to_parse_session_jwt',
    'session_not_found',
    'intermediate_session_not_found',
  ],
  answer: (input, { fail }): Answer<B2BDiscoveryOrganizationsListResponse> => {
    const session = findSession(input, fail)
    const token = input.intermediate_session_token
    if (session && token) return fail('too_many_session_arguments')
    if (session === undefined && !token) return fail('no_session_arguments')
    if (session === null) return fail('session_not_found')
    const email_address = session
      ? ownersOf(session)[1].email_address
      : requireTransferable(token ?? '', fail).email_address
    const factors = session?.factors ?? findIntermediateSession(token ?? '')?.factors ?? []
    return {
      email_address,
      discovered_organizations: discover(email_address, factors),
      organization_id_hint: null,
    }
  },
})

export const exchange = endpoint({
  path: '/v1/b2b/discovery/intermediate_sessions/exchange',
  input: z.object({
    intermediate_session_token: intermediateSessionField.intermediate_session_token.unwrap(),
    organization_id: required,
    ...termsFields,
    ...telemetryField,
  }),
  errors: [
    'invalid_session_token',
    ...termsErrors,
    'intermediate_session_not_found',
    'organization_not_found',
    'invalid_intermediate_session_token_for_organization',
    'member_not_found',
  ],
  answer: (input, { project, fail }): Answer<B2BDiscoveryIntermediateSessionsExchangeResponse> => {
    const intermediate = requireTransferable(input.intermediate_session_token, fail)
    const organization = requireOrganization(input.organization_id, fail)
    const isElsewhere =
      intermediate.organization_id !== null && intermediate.organization_id !== organization.organization_id
    if (isElsewhere && choiceOf('exchanged_intermediate_session', organization) === 'bound') {
      return fail('invalid_intermediate_session_token_for_organization')
    }
    const member = chooseMember(organization, intermediate.email_address, fail)
    member.status = 'active'
    member.email_address_verified = true
    const presented = { session: null, intermediate }
    const { organization_id, ...answer } = finishPrimary({ project, organization, member }, [], presented, input)
    return answer
  },
})

export function requireTransferable(token: string, fail: Fail<'intermediate_session_not_found'>): IntermediateSession {
  const intermediate = findIntermediateSession(token)
  return intermediate?.factors.some(isTransferable) ? intermediate : fail('intermediate_session_not_found')
}

export function chooseMember(
  organization: Organization,
  email_address: string,
  fail: Fail<'member_not_found'>,
): Member {
  const member = findMemberByEmail(organization, email_address)
  if (member && member.status !== 'deleted') return member
  return mayJoin(organization, email_address) ? createMember(organization, { email_address }) : fail('member_not_found')
}

const mayJoin = (organization: Organization, email_address: string) =>
  organization.email_jit_provisioning === 'RESTRICTED' && isOfAllowedDomain(organization, email_address)

const MEMBERSHIPS = { active: 'active_member', pending: 'pending_member', invited: 'invited_member', deleted: '' }

/** Where an address is known, then where it may join. */
export function discover(email_address: string, factors: Factor[]): Wire<DiscoveredOrganization>[] {
  const known = membersAt(email_address).filter((member) => member.status !== 'deleted')
  const joinable = organizations
    .by('allowed_domain', toDomain(email_address))
    .filter((organization) => mayJoin(organization, email_address) && !findMemberByEmail(organization, email_address))
  return [
    ...known.map((member) => toKnown(member, ownersOf(member)[0], factors)),
    ...joinable.map((organization) => ({
      organization: toWireOrganization(organization),
      membership: { type: 'eligible_to_join_by_email_domain', details: null, member: null },
      member_authenticated: false,
      primary_required: null,
      mfa_required: null,
    })),
  ]
}

function toKnown(member: Member, organization: Organization, factors: Factor[]): Wire<DiscoveredOrganization> {
  const isMet = isPrimaryMet(factors, member, organization)
  const needsSecond = organization.mfa_policy === 'REQUIRED_FOR_ALL' || member.mfa_enrolled
  return {
    organization: toWireOrganization(organization),
    membership: { type: MEMBERSHIPS[member.status], details: null, member: toWireMember(member, organization) },
    member_authenticated: isMet && !needsSecond,
    primary_required: isMet ? null : { allowed_auth_methods: organization.allowed_auth_methods },
    mfa_required: needsSecond ? toMfaRequired(member, organization, false) : null,
  }
}
