import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { idOf, testAnswer } from './shapes.ts'
import { api_url, onlyInEmulator, project_id, stytch } from './stytch.ts'
import { advance, logIn, newTeam } from './teams.ts'

const { sessions } = stytch
const decode = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString())
const partsOf = (jwt: string) => jwt.split('.').map((part, index) => (index < 2 ? decode(part) : part))

describe('the session JWT', () => {
  test('lives for five minutes and says whose it is, and of which project', async () => {
    const { session_jwt, member_id } = await logIn(await newTeam())
    const [header, claims] = partsOf(session_jwt)
    expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT', kid: expect.stringMatching(/^jwk-(test|live)-/) })
    expect(claims).toMatchObject({ iss: `stytch.com/${project_id}`, aud: [project_id], sub: member_id })
    expect(claims.exp - claims.iat).toBe(300)
  })

  test('tells the SDK the session, without a field missing', async () => {
    const team = await newTeam()
    const { session_jwt, member_session } = await logIn(team, { session_custom_claims: { tier: 'gold' } })
    const local = await sessions.authenticateJwtLocal({ session_jwt })
    expect(local).toMatchObject({
      member_session_id: member_session?.member_session_id,
      member_id: team.member_id,
      organization_id: team.organization_id,
      organization_slug: team.organization.organization_slug,
      roles: ['stytch_member'],
      custom_claims: { tier: 'gold' },
    })
    expect(local.authentication_factors).toMatchObject([{ type: 'password' }])
  })

  test('is verified by the SDK itself: Stytch is not asked', async () => {
    const team = await newTeam()
    const { session_jwt } = await logIn(team)
    // What Stytch answers has a session_token as well.
    expect(await sessions.authenticateJwt({ session_jwt })).toEqual({ member_session: expect.anything(), session_jwt })
    const { get } = onlyInEmulator('nobody but Stytch knows who called')
    const { calls } = await get<{ calls: { path: string }[] }>('calls', { organization_id: team.organization_id })
    expect(calls.at(-1)?.path).toBe('/v1/b2b/passwords/authenticate')
  })

  test('is taken by Stytch after its time, as long as its session lives', async () => {
    const team = await newTeam()
    const { session_jwt, session_token } = await logIn(team)
    await advance(team, 6)
    const current_date = new Date(Date.now() + 6 * 60_000)
    await expect(sessions.authenticateJwtLocal({ session_jwt, current_date })).rejects.toThrow('jwt_invalid')
    const renewed = await sessions.authenticate({ session_jwt })
    expect(renewed.session_token).toBe(session_token)
    expect(renewed.session_jwt).not.toBe(session_jwt)
  })

  test('is taken by Stytch until its session is revoked', async () => {
    const { session_jwt, session_token } = await logIn(await newTeam())
    expect((await sessions.authenticate({ session_jwt })).session_token).toBe(session_token)
    await sessions.revoke({ session_token })
    expect(await errorTypeOf(sessions.authenticate({ session_jwt }))).toBe('session_not_found')
  })

  test('with a changed claim is nobody’s', async () => {
    const { session_jwt } = await logIn(await newTeam())
    const [header, claims, signature] = session_jwt.split('.')
    const forged = Buffer.from(JSON.stringify({ ...decode(claims), sub: 'me' })).toString('base64url')
    const given = { session_jwt: [header, forged, signature].join('.') }
    await expect(sessions.authenticateJwtLocal(given)).rejects.toThrow('jwt_invalid')
    expect(await errorTypeOf(sessions.authenticate(given))).not.toBe('answered')
  })
})

describe('the public key', () => {
  test('is readable without credentials', async () => {
    const response = await fetch(`${api_url}/v1/b2b/sessions/jwks/${project_id}`)
    expect(await response.json()).toMatchObject({ keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig' }] })
  })
})

const keys = z.array(
  z.object({ kty: z.string(), use: z.string(), alg: z.string(), kid: idOf('jwk'), n: z.string(), e: z.string() }),
)
const JWKS = 'GET /v1/b2b/sessions/jwks/:project_id'
testAnswer(JWKS, { keys }, () => sessions.getJWKS({ project_id }))
testRefusals(JWKS, { bad_request: () => sessions.getJWKS({ project_id: 'project-test-other' }) })
