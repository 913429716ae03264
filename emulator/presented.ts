import { choiceOf } from './choices.ts'
import type { Fail } from './errors.ts'
import { findIntermediateSession, findSession, type SessionArguments } from './session-store.ts'
import type { IntermediateSession, Member, Organization, Session } from './state.ts'

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

export const presentedErrors = [
  'invalid_session_token',
  'too_many_session_arguments',
  'unable_to_parse_session_jwt',
  'session_not_found',
  'intermediate_session_not_found',
  'member_session_member_id_mismatch',
] as const

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

  const isForeign = (held: { member_id: string } | null | undefined) => held && held.member_id !== member.member_id
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

/** What a second factor completes: exactly one of the two. */
export type HeldSession = Session | IntermediateSession

type HeldFail = PresentedFail & Fail<'invalid_intermediate_session_token_for_organization'>

/** Undefined when none is given; here a dead one, or one of somebody else, is always refused. */
export function readHeldSession(given: GivenSessions, member: Member, fail: HeldFail): HeldSession | undefined {
  const session = findSession(given, fail)
  const token = given.intermediate_session_token
  if (session !== undefined && token) return fail('too_many_session_arguments')
  if (session === undefined && !token) return undefined
  if (session === null) return fail('session_not_found')

  const held = session ?? findIntermediateSession(token ?? '') ?? fail('intermediate_session_not_found')
  if ('consumed' in held && held.organization_id !== member.organization_id) {
    return fail('invalid_intermediate_session_token_for_organization')
  }
  return held.member_id === member.member_id ? held : fail('member_session_member_id_mismatch')
}
