import { choiceOf } from './choices/choices.ts'
import { isPrimaryMet } from './credentials.ts'
import type { Fail } from './errors/errors.ts'
import type { IntermediateSession, Session } from './session-records.ts'
import { findIntermediateSession, findSession, type SessionArguments } from './session-store.ts'
import type { Member, Organization } from './state.ts'

/** The session, or intermediate session, that came along with a first factor. */
export type Presented = { session: Session | null; intermediate: IntermediateSession | null }

type PresentedFail = Fail<
  | 'too_many_session_arguments'
  | 'unable_to_parse_session_jwt'
  | 'session_not_found'
  | 'intermediate_session_not_found'
  | 'member_session_member_id_mismatch'
>

type GivenSessions = SessionArguments & { intermediate_session_token?: string | undefined }

/** Of the calls that take a session and no intermediate one. */
export const sessionErrors = [
  'invalid_session_token',
  'too_many_session_arguments',
  'unable_to_parse_session_jwt',
  'session_not_found',
  'member_session_member_id_mismatch',
] as const

export const presentedErrors = [...sessionErrors, 'intermediate_session_not_found'] as const

export function readPresented(
  given: GivenSessions,
  member: Member,
  organization: Organization,
  fail: PresentedFail,
): Presented {
  const isDeadRefused = choiceOf('dead_session_on_primary', organization) === 'refused'
  const session = findSession(given, fail)
  if (session === null && isDeadRefused) return fail('session_not_found')

  const token = given.intermediate_session_token
  const intermediate = token ? findIntermediateSession(token) : null
  if (token && !intermediate && isDeadRefused) return fail('intermediate_session_not_found')

  const isForeign = (held: Session | IntermediateSession | null | undefined) => held && !isOf(held, member)
  if (
    choiceOf('other_members_session', organization) === 'refused' &&
    (isForeign(session) || isForeign(intermediate))
  ) {
    return fail('member_session_member_id_mismatch')
  }
  return {
    session: isForeign(session) ? null : (session ?? null),
    intermediate: isForeign(intermediate) ? null : intermediate,
  }
}

export function readPresentedSession(
  given: SessionArguments,
  member: Member,
  organization: Organization,
  fail: Fail<(typeof sessionErrors)[number]>,
): Presented {
  // Without an intermediate session, its refusal cannot come.
  return readPresented(given, member, organization, (error_type) =>
    fail(error_type === 'intermediate_session_not_found' ? 'session_not_found' : error_type),
  )
}

/** A session is its member's; an intermediate one without a member can become that of any with its address. */
export function isOf(held: Session | IntermediateSession, member: Member): boolean {
  if (!('consumed' in held) || held.member_id !== null) return held.member_id === member.member_id
  return held.email_address.toLowerCase() === member.email_address.toLowerCase()
}

/** What a second factor completes: exactly one of the two. */
export type HeldSession = Session | IntermediateSession

export const heldErrors = [
  'invalid_session_token',
  'too_many_session_arguments',
  'unable_to_parse_session_jwt',
  'session_not_found',
  'intermediate_session_not_found',
  'invalid_intermediate_session_token_for_organization',
  'member_session_member_id_mismatch',
  'action_available_only_once_primary_authentication_is_met',
] as const

export type HeldFail = PresentedFail &
  Fail<
    'invalid_intermediate_session_token_for_organization' | 'action_available_only_once_primary_authentication_is_met'
  >

/** Undefined when none is given; here a dead one, or one of somebody else, is always refused. */
export function readHeldSession(
  given: GivenSessions,
  member: Member,
  organization: Organization,
  fail: HeldFail,
): HeldSession | undefined {
  const session = findSession(given, fail)
  const token = given.intermediate_session_token
  if (session !== undefined && token) return fail('too_many_session_arguments')
  if (session === undefined && !token) return undefined
  if (session === null) return fail('session_not_found')

  const held = session ?? findIntermediateSession(token ?? '') ?? fail('intermediate_session_not_found')
  if ('consumed' in held && held.organization_id !== member.organization_id) {
    return fail('invalid_intermediate_session_token_for_organization')
  }
  if (held.member_id !== member.member_id) return fail('member_session_member_id_mismatch')
  const isMet = !('consumed' in held) || isPrimaryMet(held.factors, member, organization)
  return isMet ? held : fail('action_available_only_once_primary_authentication_is_met')
}
