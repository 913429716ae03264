import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { member, member_session, organization, session, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { logIn, named, newTeam, unknownToken } from './teams.ts'

const authenticate = (given: object) => stytch.sessions.authenticate(given)
const revoke = (given: object) => stytch.sessions.revoke(given)
const logInSomebody = async (more: object = {}) => logIn(await newTeam(), more)

describe('authenticating a session', () => {
  test('extends it only when a duration is given', async () => {
    const { session_token, member_session } = await logInSomebody()
    const same = await authenticate({ session_token })
    expect(same.member_session.expires_at).toBe(member_session?.expires_at)
    const longer = await authenticate({ session_token, session_duration_minutes: 120 })
    expect(Date.parse(longer.member_session.expires_at)).toBeGreaterThan(Date.now() + 119 * 60_000)
  })

  test('keeps custom claims, except for reserved names and those that are taken back', async () => {
    const { session_token } = await logInSomebody({ session_custom_claims: { tier: 'gold', seat: 4, sub: 'me' } })
    const answer = await authenticate({ session_token, session_custom_claims: { seat: null } })
    expect(answer.member_session.custom_claims).toEqual({ tier: 'gold' })
  })

  test('takes claims of four kilobytes at most', async () => {
    const { session_token } = await logInSomebody()
    const withClaim = (length: number) => ({ session_token, session_custom_claims: { long: 'x'.repeat(length) } })
    expect(await errorTypeOf(authenticate(withClaim(4_000)))).toBe('answered')
    expect(await errorTypeOf(authenticate(withClaim(5_000)))).not.toBe('answered')
  })

  test('knows the new settings of the organization, and is not ended by them', async () => {
    const { session_token, organization } = await logInSomebody()
    const { organization_id } = organization
    await stytch.organizations.update({ organization_id, mfa_policy: 'REQUIRED_FOR_ALL' })
    expect((await authenticate({ session_token })).organization.mfa_policy).toBe('REQUIRED_FOR_ALL')
  })
})

describe('a session', () => {
  test.each(['session_token', 'session_jwt', 'member_session_id', 'member_id'] as const)(
    'is revoked by %s',
    async (name) => {
      const { session_token, session_jwt, member_session, member_id } = await logInSomebody()
      const { member_session_id } = member_session ?? {}
      const given = { session_token, session_jwt, member_session_id, member_id }
      await revoke({ [name]: given[name] })
      expect(await errorTypeOf(authenticate({ session_token }))).toBe('session_not_found')
    },
  )

  test('is listed until it is revoked', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    await logIn(team)
    expect((await list(named(team))).member_sessions).toHaveLength(2)
    await revoke({ session_token })
    expect((await list(named(team))).member_sessions).toHaveLength(1)
  })

  test('ends with its member', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    await stytch.organizations.members.delete(named(team))
    expect(await errorTypeOf(authenticate({ session_token }))).toBe('session_not_found')
  })
})

const list = (given: { organization_id: string; member_id: string }) => stytch.sessions.get(given)

testAnswer('POST /v1/b2b/sessions/authenticate', { ...session, member, organization }, async () =>
  authenticate({ session_token: (await logInSomebody()).session_token }),
)
testAnswer('POST /v1/b2b/sessions/revoke', {}, async () =>
  revoke({ session_token: (await logInSomebody()).session_token }),
)
testAnswer('GET /v1/b2b/sessions', { member_sessions: z.tuple([member_session]) }, async () => {
  const team = await newTeam()
  await logIn(team)
  return list(named(team))
})

testRefusals('POST /v1/b2b/sessions/authenticate', {
  invalid_session_token: () => authenticate({ session_token: 'short' }),
  invalid_session_duration_minutes: () => authenticate({ session_token: unknownToken(), session_duration_minutes: 4 }),
  no_session_arguments: () => authenticate({}),
  too_many_session_arguments: () => authenticate({ session_token: unknownToken(), session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: () => authenticate({ session_jwt: 'a.b.c' }),
  session_not_found: () => authenticate({ session_token: unknownToken() }),
})

testRefusals('POST /v1/b2b/sessions/revoke', {
  invalid_session_token: () => revoke({ session_token: 'short' }),
  no_session_revoke_arguments: () => revoke({}),
  too_many_session_revoke_arguments: () => revoke({ session_token: unknownToken(), member_id: 'nobody' }),
  unable_to_parse_session_jwt: () => revoke({ session_jwt: 'a.b.c' }),
  session_not_found: () => revoke({ session_token: unknownToken() }),
  member_not_found: () => revoke({ member_id: 'nobody' }),
})

testRefusals('GET /v1/b2b/sessions', {
  bad_request: () => list({ organization_id: '', member_id: '' }),
  organization_not_found: () => list({ organization_id: 'nowhere', member_id: 'nobody' }),
  member_not_found: async () => list({ ...named(await newTeam()), member_id: 'nobody' }),
})
