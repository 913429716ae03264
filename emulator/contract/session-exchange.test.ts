import { describe, expect, test } from 'vitest'
import { chooseOrganization } from './discovering.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, owners, testAnswer, waiting } from './shapes.ts'
import { stytch } from './stytch.ts'
import { logIn, newTeam, strict, type Team, unknownToken } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/sessions/exchange'

const exchange = (session_token: string, organization_id: string, more: object = {}) =>
  stytch.sessions.exchange({ session_token, organization_id, ...more })

const exchangeOwn = async (team: Team, more: object = {}) =>
  exchange((await logIn(team)).session_token, team.organization_id, more)

describe('a session', () => {
  test('of a mailbox goes into another organization of the address, and lives on', async () => {
    const team = await newTeam()
    const other = await newTeam({}, { email_address: team.email_address })
    const { session_token } = await chooseOrganization(team)
    const answer = await exchange(session_token, other.organization_id)
    expect(answer).toMatchObject({ member_authenticated: true, member_id: other.member_id })
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
  })

  test('of a password must log in there in a way of its own', async () => {
    const team = await newTeam()
    const { email_address } = team
    const other = await newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] }, { email_address })
    const { session_token } = await logIn(team)
    const answer = await exchange(session_token, other.organization_id)
    expect(answer).toMatchObject({ member_authenticated: false, session_token: '' })
    expect(answer.primary_required).toEqual({ allowed_auth_methods: ['password'] })
  })
})

testAnswer(ENDPOINT, { ...owners, ...authenticated }, async () => exchangeOwn(await newTeam()))
testAnswer(`${ENDPOINT}, waiting,`, { ...owners, ...waiting }, async () => {
  const team = await newTeam()
  const other = await newTeam(strict, { email_address: team.email_address })
  return exchange((await chooseOrganization(team)).session_token, other.organization_id)
})

testRefusals(ENDPOINT, {
  invalid_session_token: async () => exchangeOwn(await newTeam(), { session_token: 'short' }),
  invalid_session_duration_minutes: async () => exchangeOwn(await newTeam(), { session_duration_minutes: 4 }),
  no_session_arguments: async () => exchangeOwn(await newTeam(), { session_token: undefined }),
  too_many_session_arguments: async () => exchangeOwn(await newTeam(), { session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: async () =>
    exchangeOwn(await newTeam(), { session_token: undefined, session_jwt: 'a.b.c' }),
  session_not_found: async () => exchange(unknownToken(), (await newTeam()).organization_id),
  organization_not_found: async () => exchangeOwn(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => exchangeOwn(await newTeam(), { organization_id: (await newTeam()).organization_id }),
})
