import { describe, expect, test } from 'vitest'
import { settings } from './settings.ts'
import {
  advance,
  BASE_URL,
  errorTypeOf,
  logIn,
  mountEmulator,
  newTeam,
  stytch,
  testRefusals,
  unknownToken,
} from './testing.ts'

mountEmulator()

const authenticate = (given: object) => stytch.sessions.authenticate(given)

describe('authenticating a session', () => {
  test('extends it only when a duration is given', async () => {
    const { session_token, member_session } = await logIn(newTeam())
    const same = await authenticate({ session_token })
    expect(same.member_session.expires_at).toBe(member_session?.expires_at)
    const longer = await authenticate({ session_token, session_duration_minutes: 120 })
    expect(Date.parse(longer.member_session.expires_at)).toBeGreaterThan(Date.now() + 119 * 60_000)
  })

  test('keeps custom claims, except for reserved names', async () => {
    const { session_token } = await logIn(newTeam(), { session_custom_claims: { tier: 'gold', seat: 4, sub: 'me' } })
    const answer = await authenticate({ session_token, session_custom_claims: { seat: null } })
    expect(answer.member_session.custom_claims).toEqual({ tier: 'gold' })
  })

  test('ends with its time', async () => {
    const team = newTeam()
    const { session_token } = await logIn(team, { session_duration_minutes: 5 })
    advance(team, 5)
    expect(await errorTypeOf(authenticate({ session_token }))).toBe('session_not_found')
  })

  test('refuses an authorization check instead of passing over it', async () => {
    const { session_token } = await logIn(newTeam())
    const authorization_check = { organization_id: 'acme', resource_id: 'documents', action: 'read' }
    expect(await errorTypeOf(authenticate({ session_token, authorization_check }))).toBe('bad_request')
  })
})

testRefusals('/v1/b2b/sessions/authenticate', {
  invalid_session_token: () => authenticate({ session_token: 'short' }),
  invalid_session_duration_minutes: () => authenticate({ session_token: unknownToken(), session_duration_minutes: 4 }),
  no_session_arguments: () => authenticate({}),
  too_many_session_arguments: () => authenticate({ session_token: unknownToken(), session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: () => authenticate({ session_jwt: 'a.b.c' }),
  session_not_found: () => authenticate({ session_token: unknownToken() }),
})

describe('the session JWT', () => {
  test('is verified by the SDK without a call', async () => {
    const team = newTeam()
    const { session_jwt, member_session } = await logIn(team, { session_custom_claims: { tier: 'gold' } })
    const local = await stytch.sessions.authenticateJwtLocal({ session_jwt })
    expect(local).toMatchObject({
      member_session_id: member_session?.member_session_id,
      member_id: team.member.member_id,
      organization_id: team.organization_id,
      organization_slug: team.organization.organization_slug,
      roles: ['stytch_member'],
      custom_claims: { tier: 'gold' },
    })
  })

  test('stands for its session in a call, until that is revoked', async () => {
    const { session_jwt, session_token } = await logIn(newTeam())
    expect((await authenticate({ session_jwt })).session_token).toBe(session_token)
    await stytch.sessions.revoke({ session_token })
    expect(await errorTypeOf(authenticate({ session_jwt }))).toBe('session_not_found')
  })

  test('has its public key readable without credentials, for this project only', async () => {
    expect(
      (await stytch.sessions.getJWKS({ project_id: 'project-test-other' }).catch((error) => error)).status_code,
    ).toBe(400)
    const [known] = (await (await fetch(`${BASE_URL}/v1/b2b/sessions/jwks/${settings.project_id}`)).json()).keys
    expect(known).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' })
  })
})

const revoke = (given: object) => stytch.sessions.revoke(given)

describe('revoking', () => {
  test.each(['session_token', 'session_jwt', 'member_session_id', 'member_id'] as const)('by %s', async (name) => {
    const team = newTeam()
    const { session_token, session_jwt, member_session } = await logIn(team)
    const given = {
      session_token,
      session_jwt,
      member_session_id: member_session?.member_session_id,
      member_id: team.member.member_id,
    }
    await revoke({ [name]: given[name] })
    expect(await errorTypeOf(authenticate({ session_token }))).toBe('session_not_found')
  })
})

testRefusals('/v1/b2b/sessions/revoke', {
  invalid_session_token: () => revoke({ session_token: 'short' }),
  no_session_revoke_arguments: () => revoke({}),
  too_many_session_revoke_arguments: () => revoke({ session_token: unknownToken(), member_id: 'nobody' }),
  unable_to_parse_session_jwt: () => revoke({ session_jwt: 'a.b.c' }),
  session_not_found: () => revoke({ session_token: unknownToken() }),
  member_not_found: () => revoke({ member_id: 'nobody' }),
})
