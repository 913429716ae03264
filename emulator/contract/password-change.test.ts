import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, owners, testAnswer, waiting } from './shapes.ts'
import { sessionRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import {
  advance,
  BREACHED_PASSWORD,
  failToLogIn,
  logIn,
  NEW_PASSWORD,
  newTeam,
  PASSWORD,
  passwordless,
  strict,
  type Team,
} from './teams.ts'

const isAlive = (session_token: string) => errorTypeOf(stytch.sessions.authenticate({ session_token }))

async function changeInSession(team: Team, more: object = {}) {
  const { session_token } = await logIn(team)
  const { organization_id } = team
  return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD, ...more })
}

const changeByOld = ({ organization_id, email_address }: Team, more: object = {}) =>
  stytch.passwords.existingPassword.reset({
    organization_id,
    email_address,
    existing_password: PASSWORD,
    new_password: NEW_PASSWORD,
    ...more,
  })

describe('changing the password in a session', () => {
  test('keeps that session and ends the others', async () => {
    const team = await newTeam()
    const other = await logIn(team)
    const { session_token } = await changeInSession(team)
    expect(await isAlive(session_token)).toBe('answered')
    expect(await isAlive(other.session_token)).toBe('session_not_found')
  })

  test('lets the new password in, and the old one no more', async () => {
    const team = await newTeam()
    await changeInSession(team)
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
    expect(await errorTypeOf(logIn(team, { password: NEW_PASSWORD }))).toBe('answered')
  })
})

describe('changing the password with the old one', () => {
  test('ends the other sessions', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    expect(await changeByOld(team)).toMatchObject({ member_authenticated: true })
    expect(await isAlive(session_token)).toBe('session_not_found')
    expect(await errorTypeOf(logIn(team, { password: NEW_PASSWORD }))).toBe('answered')
  })

  test('joins the session passed along', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    expect((await changeByOld(team, { session_token })).session_token).toBe(session_token)
  })
})

const SESSION = 'POST /v1/b2b/passwords/session/reset'
testAnswer(SESSION, { ...owners, ...authenticated }, async () => changeInSession(await newTeam()))
testRefusals(SESSION, {
  invalid_session_token: async () => changeInSession(await newTeam(), { session_token: 'short' }),
  invalid_session_duration_minutes: async () => changeInSession(await newTeam(), { session_duration_minutes: 4 }),
  organization_not_found: async () => changeInSession(await newTeam(), { organization_id: 'nowhere' }),
  no_session_arguments: async () => changeInSession(await newTeam(), { session_token: undefined }),
  too_many_session_arguments: async () => changeInSession(await newTeam(), { session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: async () =>
    changeInSession(await newTeam(), { session_token: undefined, session_jwt: 'a.b.c' }),
  session_not_found: async () =>
    changeInSession(await newTeam(), { organization_id: (await newTeam()).organization_id }),
  session_too_old_to_reset_password: async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    await advance(team, 6)
    const { organization_id } = team
    return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    const { organization_id } = team
    await stytch.organizations.update({ organization_id, ...passwordless })
    return stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
  },
  weak_password: async () => changeInSession(await newTeam(), { password: 'qwerty' }),
  breached_password: async () => changeInSession(await newTeam(), { password: BREACHED_PASSWORD }),
})

const EXISTING = 'POST /v1/b2b/passwords/existing_password/reset'
testAnswer(EXISTING, { ...owners, ...authenticated }, async () => changeByOld(await newTeam()))
testAnswer(`${EXISTING}, waiting,`, { ...owners, ...waiting }, async () => changeByOld(await newTeam(strict)))
testRefusals(EXISTING, {
  ...sessionRefusals(changeByOld),
  invalid_email: async () => changeByOld(await newTeam(), { email_address: 'nobody' }),
  invalid_session_duration_minutes: async () => changeByOld(await newTeam(), { session_duration_minutes: 4 }),
  organization_not_found: async () => changeByOld(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => changeByOld(await newTeam(), { email_address: 'nobody@example.com' }),
  operation_restricted_by_organization_auth_methods: async () => changeByOld(await newTeam(passwordless)),
  user_lock_limit_reached: async () => {
    const team = await newTeam()
    await failToLogIn(team, 10)
    return changeByOld(team)
  },
  unauthorized_credentials: async () => changeByOld(await newTeam(), { existing_password: 'wrong' }),
  member_password_not_found: async () => changeByOld(await newTeam({}, { password: null })),
  member_reset_password: async () =>
    changeByOld(await newTeam({}, { password: BREACHED_PASSWORD }), { existing_password: BREACHED_PASSWORD }),
  weak_password: async () => changeByOld(await newTeam(), { new_password: 'qwerty' }),
  breached_password: async () => changeByOld(await newTeam(), { new_password: BREACHED_PASSWORD }),
})
