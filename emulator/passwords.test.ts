import { describe, expect, test } from 'vitest'
import {
  advance,
  BREACHED_PASSWORD,
  errorTypeOf,
  failToLogIn,
  logIn,
  mountEmulator,
  NEW_PASSWORD,
  newPhoneTeam,
  newTeam,
  passwordless,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { presentedRefusals } from './testing-refusals.ts'

mountEmulator()

describe('logging in with a password', () => {
  test('answers with a session of an hour and complete objects', async () => {
    const team = newTeam({}, { status: 'pending', roles: ['editor'] })
    const answer = await logIn(team)
    expect(answer.member_session?.authentication_factors).toMatchObject([
      { type: 'password', delivery_method: 'knowledge' },
    ])
    expect(answer.member_session?.roles).toEqual(['stytch_member', 'editor'])
    expect(answer.member.status).toBe('active')
    expect(answer.organization.organization_slug).toBe(team.organization.organization_slug)
    const { started_at = '', expires_at = '' } = answer.member_session ?? {}
    expect(Date.parse(expires_at) - Date.parse(started_at)).toBe(3_600_000)
  })

  test('joins the session passed along, even where a second factor is needed', async () => {
    const team = newTeam()
    const { session_token, member_session } = await logIn(team)
    team.organization.mfa_policy = 'REQUIRED_FOR_ALL'
    advance(team, 6)
    const answer = await logIn(team, { session_token })
    expect(answer.session_token).toBe(session_token)
    expect(answer.member_session?.member_session_id).toBe(member_session?.member_session_id)
    expect(answer.member_session?.authentication_factors).toHaveLength(1)
    const renewed_at = answer.member_session?.authentication_factors[0]?.last_authenticated_at ?? ''
    expect(Date.parse(renewed_at)).toBeGreaterThan(Date.now() + 300_000)
  })

  test('gives the same intermediate session back', async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    const answer = await logIn(team, { intermediate_session_token })
    expect(answer.intermediate_session_token).toBe(intermediate_session_token)
  })

  test('consumes an intermediate session when nothing is missing any more', async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    team.organization.mfa_policy = 'OPTIONAL'
    team.member.mfa_enrolled = false
    expect((await logIn(team, { intermediate_session_token })).member_authenticated).toBe(true)
    expect(await errorTypeOf(logIn(team, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })

  test('is locked for an hour after ten wrong passwords in a row, the right one included', async () => {
    const team = newTeam()
    await failToLogIn(team, 9)
    expect(await errorTypeOf(logIn(team))).toBe('answered')
    await failToLogIn(team, 10)
    expect(await errorTypeOf(logIn(team))).toBe('user_lock_limit_reached')
    advance(team, 61)
    expect(await errorTypeOf(logIn(team))).toBe('answered')
  })
})

testRefusals('/v1/b2b/passwords/authenticate', {
  invalid_email: () => logIn(newTeam(), { email_address: 'ada' }),
  invalid_session_duration_minutes: () => logIn(newTeam(), { session_duration_minutes: 527_041 }),
  organization_not_found: () => logIn(newTeam(), { organization_id: 'nowhere' }),
  member_not_found: () => logIn(newTeam({}, { status: 'deleted' })),
  operation_restricted_by_organization_auth_methods: () => logIn(newTeam(passwordless)),
  user_lock_limit_reached: () => logIn(newTeam({}, { is_locked: true })),
  unauthorized_credentials: () => logIn(newTeam(), { password: 'wrong' }),
  member_password_not_found: () => logIn(newTeam({}, { password: undefined })),
  member_reset_password: () => logIn(newTeam({}, { password: BREACHED_PASSWORD }), { password: BREACHED_PASSWORD }),
  ...presentedRefusals(logIn),
})

async function changePassword(team: Team, more: object = {}) {
  const { session_token } = await logIn(team)
  const { organization_id } = team
  return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD, ...more })
}

describe('changing the password in a session', () => {
  test('keeps that session and ends the others', async () => {
    const team = newTeam()
    const other = await logIn(team)
    const answer = await changePassword(team)
    expect(answer).toMatchObject({ member_authenticated: true, intermediate_session_token: '', mfa_required: null })
    expect(answer).not.toHaveProperty('primary_required')
    const isAlive = (session_token: string) => errorTypeOf(stytch.sessions.authenticate({ session_token }))
    expect(await isAlive(answer.session_token)).toBe('answered')
    expect(await isAlive(other.session_token)).toBe('session_not_found')
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
  })
})

testRefusals('/v1/b2b/passwords/session/reset', {
  invalid_session_token: () => changePassword(newTeam(), { session_token: 'short' }),
  invalid_session_duration_minutes: () => changePassword(newTeam(), { session_duration_minutes: 4 }),
  organization_not_found: () => changePassword(newTeam(), { organization_id: 'nowhere' }),
  no_session_arguments: () => changePassword(newTeam(), { session_token: undefined }),
  too_many_session_arguments: () => changePassword(newTeam(), { session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: () => changePassword(newTeam(), { session_token: undefined, session_jwt: 'a.b.c' }),
  session_not_found: () => changePassword(newTeam(), { organization_id: newTeam().organization_id }),
  session_too_old_to_reset_password: async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    advance(team, 6)
    const { organization_id } = team
    return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    Object.assign(team.organization, passwordless)
    const { organization_id } = team
    return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
  },
  weak_password: () => changePassword(newTeam(), { password: 'password' }),
  breached_password: () => changePassword(newTeam(), { password: BREACHED_PASSWORD }),
})

describe('checking the strength of a password', () => {
  test('tells strong, weak and leaked ones apart', async () => {
    const strong = await stytch.passwords.strengthCheck({ password: NEW_PASSWORD })
    expect(strong).toMatchObject({ valid_password: true, breached_password: false, strength_policy: 'zxcvbn' })
    const weak = await stytch.passwords.strengthCheck({ password: 'password' })
    expect(weak).toMatchObject({ valid_password: false, score: 0 })
    expect(weak.zxcvbn_feedback?.suggestions).not.toHaveLength(0)
    const leaked = await stytch.passwords.strengthCheck({ password: BREACHED_PASSWORD })
    expect(leaked).toMatchObject({ valid_password: false, score: 4, breached_password: true })
  })

  test('takes the email for a part of what an attacker tries', async () => {
    const password = 'zvonimira.kovacheva@example.com'
    const blind = await stytch.passwords.strengthCheck({ password })
    const knowing = await stytch.passwords.strengthCheck({ password, email_address: password })
    expect(knowing.score).toBeLessThan(blind.score)
  })

  test('takes no longer for a very long password', async () => {
    const started_at = performance.now()
    await stytch.passwords.strengthCheck({ password: 'correct horse '.repeat(500) })
    expect(performance.now() - started_at).toBeLessThan(2_000)
  })
})

testRefusals('/v1/b2b/passwords/strength_check', {
  invalid_email: () => stytch.passwords.strengthCheck({ password: NEW_PASSWORD, email_address: unknownToken() }),
})
