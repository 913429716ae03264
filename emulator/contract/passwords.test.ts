import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, idOf, owners, testAnswer, waiting } from './shapes.ts'
import { presentedRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import {
  advance,
  BREACHED_PASSWORD,
  failToLogIn,
  logIn,
  NEW_PASSWORD,
  named,
  newTeam,
  passwordless,
  strict,
} from './teams.ts'

const { organizations } = stytch
const ENDPOINT = 'POST /v1/b2b/passwords/authenticate'

describe('logging in with a password', () => {
  test('makes a pending member active, and a session of an hour with one factor', async () => {
    const answer = await logIn(await newTeam({}, { status: 'pending' }))
    expect(answer.member.status).toBe('active')
    expect(answer.member_session?.authentication_factors).toMatchObject([
      { type: 'password', delivery_method: 'knowledge' },
    ])
    const { started_at = '', expires_at = '' } = answer.member_session ?? {}
    expect(Date.parse(expires_at) - Date.parse(started_at)).toBe(3_600_000)
  })

  test('gives the session the roles of the member', async () => {
    const { member_session } = await logIn(await newTeam({}, { roles: ['stytch_admin'] }))
    expect(member_session?.roles.toSorted()).toEqual(['stytch_admin', 'stytch_member'])
  })

  test('waits for a second factor, and names none to a member who has none', async () => {
    const answer = await logIn(await newTeam(strict))
    expect(answer.mfa_required).toMatchObject({ member_options: null, secondary_auth_initiated: null })
    expect(answer.member_session).toBeNull()
  })

  test('joins the session passed along, even where a second factor is needed', async () => {
    const team = await newTeam()
    const { organization_id } = team
    const { session_token, member_session } = await logIn(team)
    await organizations.update({ organization_id, mfa_policy: 'REQUIRED_FOR_ALL' })
    const answer = await logIn(team, { session_token })
    expect(answer.session_token).toBe(session_token)
    expect(answer.member_session?.member_session_id).toBe(member_session?.member_session_id)
    expect(answer.member_session?.authentication_factors).toHaveLength(1)
  })

  test('renews the factor of the session that it joins', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    await advance(team, 6)
    const { member_session } = await logIn(team, { session_token })
    const renewed_at = member_session?.authentication_factors[0]?.last_authenticated_at ?? ''
    expect(Date.parse(renewed_at)).toBeGreaterThan(Date.now() + 300_000)
  })

  test('gives the same intermediate session back', async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    const answer = await logIn(team, { intermediate_session_token })
    expect(answer.intermediate_session_token).toBe(intermediate_session_token)
  })

  test('consumes an intermediate session when nothing is missing any more', async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    await organizations.update({ organization_id: team.organization_id, mfa_policy: 'OPTIONAL' })
    expect((await logIn(team, { intermediate_session_token })).member_authenticated).toBe(true)
    expect(await errorTypeOf(logIn(team, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })
})

describe('ten wrong passwords in a row', () => {
  test('lock the member, for the right one as well, and show it', async () => {
    const team = await newTeam()
    await failToLogIn(team, 10)
    expect(await errorTypeOf(logIn(team))).toBe('user_lock_limit_reached')
    const { member } = await organizations.members.get(named(team))
    expect(member).toMatchObject({ is_locked: true, lock_created_at: expect.any(String) })
    const { lock_created_at = '', lock_expires_at = '' } = member
    expect(Date.parse(lock_expires_at) - Date.parse(lock_created_at)).toBe(3_600_000)
  })

  test('are counted from the last success', async () => {
    const team = await newTeam()
    await failToLogIn(team, 9)
    await logIn(team)
    await failToLogIn(team, 9)
    expect(await errorTypeOf(logIn(team))).toBe('answered')
  })

  test('lock nobody else', async () => {
    await failToLogIn(await newTeam(), 10)
    expect(await errorTypeOf(logIn(await newTeam()))).toBe('answered')
  })
})

const organization_id = idOf('organization')
testAnswer(ENDPOINT, { ...owners, ...authenticated, organization_id }, async () => logIn(await newTeam()))
testAnswer(`${ENDPOINT}, waiting,`, { ...owners, ...waiting, organization_id }, async () =>
  logIn(await newTeam(strict)),
)

testRefusals(ENDPOINT, {
  invalid_email: async () => logIn(await newTeam(), { email_address: 'ada' }),
  invalid_session_duration_minutes: async () => logIn(await newTeam(), { session_duration_minutes: 527_041 }),
  organization_not_found: async () => logIn(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => logIn(await newTeam({}, { status: 'deleted' })),
  operation_restricted_by_organization_auth_methods: async () => logIn(await newTeam(passwordless)),
  user_lock_limit_reached: async () => {
    const team = await newTeam()
    await failToLogIn(team, 10)
    return logIn(team)
  },
  unauthorized_credentials: async () => logIn(await newTeam(), { password: NEW_PASSWORD }),
  member_password_not_found: async () => logIn(await newTeam({}, { password: null })),
  member_reset_password: async () =>
    logIn(await newTeam({}, { password: BREACHED_PASSWORD }), { password: BREACHED_PASSWORD }),
  ...presentedRefusals(logIn),
})
