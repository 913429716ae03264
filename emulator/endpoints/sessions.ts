import { HttpResponse, http } from 'msw'
import type {
  B2BSessionsAuthenticateResponse,
  B2BSessionsGetJWKSResponse,
  B2BSessionsGetResponse,
  B2BSessionsRevokeResponse,
} from 'stytch'
import { z } from 'zod'
import { authorizationCheck, authorizationErrors, authorize } from '../authorization.ts'
import { recordCall } from '../calls.ts'
import { endpoint } from '../endpoint.ts'
import { toEnvelope } from '../errors/errors.ts'
import { optional, required, sessionFields, termsErrors, termsFields } from '../fields.ts'
import { newId } from '../ids.ts'
import { publicKeys, signSessionJwt } from '../jwt.ts'
import { requireMember, requireOrganization } from '../lookups.ts'
import { projects } from '../projects.ts'
import { applyTerms, findSession, isLive, requireSession, revokeSessions } from '../session-store.ts'
import { members, ownersOf, sessions } from '../state.ts'
import { type Answer, toWireMember, toWireOrganization, toWireSession, type Wire } from '../wire.ts'

export const authenticateSession = endpoint({
  path: '/v1/b2b/sessions/authenticate',
  input: z.object({ ...sessionFields, ...termsFields, authorization_check: authorizationCheck.optional() }),
  errors: [
    'invalid_session_token',
    ...termsErrors,
    'no_session_arguments',
    'too_many_session_arguments',
    'unable_to_parse_session_jwt',
    'session_not_found',
    ...authorizationErrors,
  ],
  answer: (input, { project, fail }): Answer<B2BSessionsAuthenticateResponse> => {
    const session = requireSession(input, fail)
    const [organization, member] = ownersOf(session)
    const { authorization_check: check } = input
    const verdict = check ? authorize(session, member, check, fail) : null
    applyTerms(session, organization, input)
    return {
      member_session: toWireSession(session, member, organization),
      session_token: session.session_token,
      session_jwt: signSessionJwt(session, { project, organization, member }),
      member: toWireMember(member, organization),
      organization: toWireOrganization(organization),
      verdict,
    }
  },
})

export const revokeSession = endpoint({
  path: '/v1/b2b/sessions/revoke',
  input: z.object({ ...sessionFields, member_session_id: optional, member_id: optional }),
  errors: [
    'invalid_session_token',
    'no_session_revoke_arguments',
    'too_many_session_revoke_arguments',
    'unable_to_parse_session_jwt',
    'session_not_found',
    'member_not_found',
  ],
  answer: (input, { fail }): Answer<B2BSessionsRevokeResponse> => {
    const { member_id, member_session_id } = input
    const given = Object.values(input).filter(Boolean)
    if (given.length === 0) return fail('no_session_revoke_arguments')
    if (given.length > 1) return fail('too_many_session_revoke_arguments')

    if (member_id) {
      revokeSessions(members.get(member_id) ?? fail('member_not_found'))
      return {}
    }
    const session = member_session_id
      ? sessions.get(member_session_id)
      : findSession(input, (error_type) =>
          fail(error_type === 'too_many_session_arguments' ? 'too_many_session_revoke_arguments' : error_type),
        )
    if (!session || !isLive(session)) return fail('session_not_found')
    session.revoked = true
    return {}
  },
})

export const listSessions = endpoint({
  method: 'GET',
  path: '/v1/b2b/sessions',
  input: z.object({ organization_id: required, member_id: required }),
  errors: ['organization_not_found', 'member_not_found'],
  answer: (input, { fail }): Answer<B2BSessionsGetResponse> => {
    const organization = requireOrganization(input.organization_id, fail)
    const member = requireMember(organization, input.member_id, fail)
    const own = sessions.by('member_id', member.member_id).filter(isLive)
    return { member_sessions: own.map((session) => toWireSession(session, member, organization)) }
  },
})

export const JWKS_PATH = '/v1/b2b/sessions/jwks/:project_id'

/** Public, as the SDK fetches it without credentials. */
export const getJwks = http.get<{ project_id: string }>(`*${JWKS_PATH}`, ({ params: { project_id } }) => {
  const request_id = newId('request-id')
  const record = recordCall({ method: 'GET', path: JWKS_PATH, organization_id: null, request_id, body: { project_id } })
  if (!projects.some((project) => project.project_id === project_id)) {
    Object.assign(record, { status_code: 400, error_type: 'bad_request' })
    return HttpResponse.json(toEnvelope('bad_request', request_id, null), { status: 400 })
  }
  record.status_code = 200
  const body: Wire<B2BSessionsGetJWKSResponse> = { keys: publicKeys(), request_id, status_code: 200 }
  return HttpResponse.json(body)
})
