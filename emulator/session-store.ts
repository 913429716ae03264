import { choiceOf } from './choices.ts'
import type { Fail } from './errors.ts'
import { newId, newToken } from './ids.ts'
import { readSessionJwt } from './jwt.ts'
import {
  type Factor,
  type IntermediateSession,
  intermediateSessions,
  type Member,
  now,
  type Organization,
  ownersOf,
  type Session,
  sessions,
} from './state.ts'

export const INTERMEDIATE_SESSION_MINUTES = 10
const DEFAULT_SESSION_MINUTES = 60
const RESERVED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

export type SessionTerms = {
  session_duration_minutes?: number | undefined
  session_custom_claims?: Record<string, unknown> | undefined
}

export type SessionArguments = { session_token?: string | undefined; session_jwt?: string | undefined }

export function createSession(member: Member, organization: Organization, factors: Factor[], terms: SessionTerms) {
  const started_at = now(organization)
  const session: Session = {
    member_session_id: newId('session'),
    session_token: newSessionToken(organization),
    organization_id: member.organization_id,
    member_id: member.member_id,
    started_at,
    last_accessed_at: started_at,
    expires_at: started_at,
    revoked: false,
    factors,
    custom_claims: {},
  }
  sessions.set(session.session_token, session)
  applyTerms(session, organization, { session_duration_minutes: DEFAULT_SESSION_MINUTES, ...terms })
  return session
}

export function applyTerms(session: Session, organization: Organization, terms: SessionTerms): void {
  const { session_duration_minutes, session_custom_claims = {} } = terms
  session.last_accessed_at = now(organization)
  if (session_duration_minutes) session.expires_at = now(organization) + session_duration_minutes * 60_000

  for (const [name, value] of Object.entries(session_custom_claims)) {
    if (RESERVED_CLAIMS.includes(name)) continue
    if (value === null) delete session.custom_claims[name]
    else session.custom_claims[name] = value
  }
}

/** A factor proven again keeps its history and gets a new time. */
export function addFactors(held: Factor[], proven: Factor[]): Factor[] {
  const isSame = (a: Factor, b: Factor) => a.type === b.type && a.delivery_method === b.delivery_method
  const renewed = proven.map((factor) => ({
    ...factor,
    created_at: held.find((other) => isSame(factor, other))?.created_at ?? factor.created_at,
  }))
  return [...held.filter((other) => !proven.some((factor) => isSame(factor, other))), ...renewed]
}

export function renewSessionToken(session: Session, organization: Organization): void {
  sessions.delete(session.session_token)
  session.session_token = newSessionToken(organization)
  sessions.set(session.session_token, session)
}

export function revokeSessions(member: Member, except?: Session | null): void {
  for (const session of sessions.values()) {
    if (session.member_id === member.member_id && session !== except) session.revoked = true
  }
}

export function isLive(session: Session): boolean {
  const [organization, member] = ownersOf(session)
  return !session.revoked && session.expires_at > now(organization) && member.status !== 'deleted'
}

export function findSessionById(member_session_id: string): Session | undefined {
  return [...sessions.values()].find((session) => session.member_session_id === member_session_id)
}

type SessionFail = Fail<'too_many_session_arguments' | 'unable_to_parse_session_jwt'>

/** The session that a token or a JWT names: undefined when neither is given, null when it is not (or no longer) there. */
export function findSession(given: SessionArguments, fail: SessionFail): Session | null | undefined {
  const { session_token, session_jwt } = given
  if (session_token && session_jwt) return fail('too_many_session_arguments')
  if (!session_token && !session_jwt) return undefined
  const session = session_token
    ? sessions.get(session_token)
    : findSessionById(readSessionJwt(session_jwt ?? '') ?? fail('unable_to_parse_session_jwt'))
  return session && isLive(session) ? session : null
}

type RequireFail = Fail<
  'too_many_session_arguments' | 'unable_to_parse_session_jwt' | 'no_session_arguments' | 'session_not_found'
>

export function requireSession(given: SessionArguments, fail: RequireFail): Session {
  const session = findSession(given, fail)
  if (session === undefined) return fail('no_session_arguments')
  return session ?? fail('session_not_found')
}

export function createIntermediateSession(member: Member, organization: Organization, factors: Factor[]) {
  const intermediate: IntermediateSession = {
    intermediate_session_token: newSessionToken(organization),
    organization_id: member.organization_id,
    member_id: member.member_id,
    expires_at: now(organization) + INTERMEDIATE_SESSION_MINUTES * 60_000,
    consumed: false,
    factors,
  }
  intermediateSessions.set(intermediate.intermediate_session_token, intermediate)
  return intermediate
}

export function findIntermediateSession(token: string): IntermediateSession | null {
  const intermediate = intermediateSessions.get(token)
  if (!intermediate || intermediate.consumed) return null
  const [organization] = ownersOf(intermediate)
  return intermediate.expires_at > now(organization) ? intermediate : null
}

function newSessionToken(organization: Organization): string {
  return newToken(choiceOf('token_padding', organization) === 'equals')
}
