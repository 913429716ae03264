import { choiceOf } from './choices/choices.ts'
import type { Fail } from './errors/errors.ts'
import { newId, newToken } from './ids.ts'
import { readSessionJwt } from './jwt.ts'
import type { Factor, IntermediateSession, Session } from './session-records.ts'
import {
  intermediateSessions,
  type Member,
  now,
  nowOf,
  type Organization,
  organizations,
  ownersOf,
  sessions,
} from './state.ts'

export const INTERMEDIATE_SESSION_MINUTES = 10
const DEFAULT_SESSION_MINUTES = 60
const RESERVED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'nbf', 'iat', 'jti']

export type SessionTerms = {
  session_duration_minutes?: number | undefined
  session_custom_claims?: Record<string, unknown> | undefined
  telemetry_id?: string | undefined
}

export type SessionArguments = { session_token?: string | undefined; session_jwt?: string | undefined }

export function createSession(member: Member, organization: Organization, factors: Factor[], terms: SessionTerms) {
  const started_at = now(organization)
  const session = sessions.add({
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
    telemetry_id: null,
  })
  applyTerms(session, organization, { session_duration_minutes: DEFAULT_SESSION_MINUTES, ...terms })
  return session
}

export function applyTerms(session: Session, organization: Organization, terms: SessionTerms): void {
  const { session_duration_minutes, session_custom_claims = {}, telemetry_id } = terms
  if (telemetry_id) session.telemetry_id = telemetry_id
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
  sessions.change(session, { session_token: newSessionToken(organization) })
}

export function revokeSessions(member: Member, except?: Session | null): void {
  for (const session of sessions.by('member_id', member.member_id)) if (session !== except) session.revoked = true
}

export function isLive(session: Session): boolean {
  const [organization, member] = ownersOf(session)
  return !session.revoked && session.expires_at > now(organization) && member.status !== 'deleted'
}

type SessionFail = Fail<'too_many_session_arguments' | 'unable_to_parse_session_jwt'>

/** The session that a token or a JWT names: undefined when neither is given, null when it is not (or no longer) there. */
export function findSession(given: SessionArguments, fail: SessionFail): Session | null | undefined {
  const { session_token, session_jwt } = given
  if (session_token && session_jwt) return fail('too_many_session_arguments')
  if (!session_token && !session_jwt) return undefined
  const session = session_token
    ? sessions.by('session_token', session_token)[0]
    : sessions.get(readSessionJwt(session_jwt ?? '') ?? fail('unable_to_parse_session_jwt'))
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
  const { organization_id, member_id, email_address } = member
  return keepIntermediate({
    intermediate_session_token: newSessionToken(organization),
    organization_id,
    member_id,
    email_address,
    expires_at: now(organization) + INTERMEDIATE_SESSION_MINUTES * 60_000,
    consumed: false,
    ends_sessions: false,
    factors,
  })
}

/** Of an address whose organization is still to be chosen. */
export function createDiscoverySession(email_address: string, factors: Factor[]) {
  return keepIntermediate({
    intermediate_session_token: newToken(choiceOf('token_padding', null) === 'equals'),
    organization_id: null,
    member_id: null,
    email_address,
    expires_at: nowOf(email_address) + INTERMEDIATE_SESSION_MINUTES * 60_000,
    consumed: false,
    ends_sessions: false,
    factors,
  })
}

function keepIntermediate(intermediate: IntermediateSession): IntermediateSession {
  intermediateSessions.set(intermediate.intermediate_session_token, intermediate)
  return intermediate
}

export function findIntermediateSession(token: string): IntermediateSession | null {
  const intermediate = intermediateSessions.get(token)
  if (!intermediate || intermediate.consumed) return null
  return intermediate.expires_at > timeOf(intermediate) ? intermediate : null
}

function timeOf({ organization_id, email_address }: IntermediateSession): number {
  const organization = organizations.get(organization_id ?? '')
  return organization ? now(organization) : nowOf(email_address)
}

function newSessionToken(organization: Organization): string {
  return newToken(choiceOf('token_padding', organization) === 'equals')
}
