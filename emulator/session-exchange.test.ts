import { describe, expect, test } from 'vitest'
import { settings } from './settings.ts'
import {
  advance,
  BREACHED_PASSWORD,
  chooseOrganization,
  errorTypeOf,
  failToLogIn,
  logIn,
  mountEmulator,
  NEW_PASSWORD,
  newClient,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  passwordless,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { presentedRefusals } from './testing-refusals.ts'

mountEmulator()

const exchange = (session_token: string, organization_id: string, more: object = {}) =>
  stytch.sessions.exchange({ session_token, organization_id, ...more })

describe('a session', () => {
  test('of a mailbox goes into another organization of the address, and lives on', async () => {
    const team = newTeam()
    const other = newTeam({}, { email_address: team.email_address })
    const { session_token } = await chooseOrganization(team)
    const answer = await exchange(session_token, other.organization_id)
    expect(answer).toMatchObject({ member_authenticated: true, member_id: other.member.member_id })
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
  })

  test('of a password must log in there in a way of its own', async () => {
    const team = newTeam()
    const other = newTeam(
      { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] },
      { email_address: team.email_address },
    )
    const { session_token } = await logIn(team)
    const answer = await exchange(session_token, other.organization_id)
    expect(answer.primary_required).toEqual({ allowed_auth_methods: ['password'] })
  })

  test('is listed as long as it lives', async () => {
    const team = newTeam()
    const { organization_id, member } = team
    await logIn(team, { session_duration_minutes: 5 })
    await logIn(team)
    const list = () => stytch.sessions.get({ organization_id, member_id: member.member_id })
    expect((await list()).member_sessions).toHaveLength(2)
    advance(team, 6)
    expect((await list()).member_sessions).toHaveLength(1)
  })
})

const exchangeOwn = async (team: Team, more: object = {}) => {
  const { session_token } = await logIn(team)
  return exchange(session_token, team.organization_id, more)
}

testRefusals('/v1/b2b/sessions/exchange', {
  invalid_session_token: () => exchange('short', newTeam().organization_id),
  invalid_session_duration_minutes: () => exchangeOwn(newTeam(), { session_duration_minutes: 4 }),
  no_session_arguments: () => exchangeOwn(newTeam(), { session_token: undefined }),
  too_many_session_arguments: () => exchangeOwn(newTeam(), { session_jwt: 'a.b.c' }),
  unable_to_parse_session_jwt: () => exchangeOwn(newTeam(), { session_token: undefined, session_jwt: 'a.b.c' }),
  session_not_found: () => exchange(unknownToken(), newTeam().organization_id),
  organization_not_found: () => exchangeOwn(newTeam(), { organization_id: 'nowhere' }),
  member_not_found: () => exchangeOwn(newTeam(), { organization_id: newTeam().organization_id }),
})

testRefusals('GET /v1/b2b/sessions', {
  organization_not_found: () => stytch.sessions.get({ organization_id: 'nowhere', member_id: 'nobody' }),
  member_not_found: () => stytch.sessions.get({ organization_id: newTeam().organization_id, member_id: 'nobody' }),
})

const change = ({ organization_id, email_address }: Team, more: object = {}) =>
  stytch.passwords.existingPassword.reset({
    organization_id,
    email_address,
    existing_password: PASSWORD,
    new_password: NEW_PASSWORD,
    ...more,
  })

test('a password is changed with the old one: other sessions end, a second factor is asked for', async () => {
  const team = newTeam()
  const { session_token } = await logIn(team)
  expect(await change(team)).toMatchObject({ member_authenticated: true })
  expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('session_not_found')
  expect((await change(newPhoneTeam())).mfa_required?.secondary_auth_initiated).toBe('sms_otp')
})

const { intermediate_session_not_found: _, ...presented } = presentedRefusals(change)

testRefusals('/v1/b2b/passwords/existing_password/reset', {
  ...presented,
  invalid_email: () => change(newTeam(), { email_address: 'nobody' }),
  invalid_session_duration_minutes: () => change(newTeam(), { session_duration_minutes: 4 }),
  organization_not_found: () => change(newTeam(), { organization_id: 'nowhere' }),
  member_not_found: () => change(newTeam(), { email_address: 'nobody@example.com' }),
  operation_restricted_by_organization_auth_methods: () => change(newTeam(passwordless)),
  user_lock_limit_reached: async () => {
    const team = newTeam()
    await failToLogIn(team, 10)
    return change(team)
  },
  unauthorized_credentials: () => change(newTeam(), { existing_password: 'wrong' }),
  member_password_not_found: () => change(newTeam({}, { password: undefined })),
  member_reset_password: () =>
    change(newTeam({}, { password: BREACHED_PASSWORD }), { existing_password: BREACHED_PASSWORD }),
  weak_password: () => change(newTeam(), { new_password: 'qwerty' }),
  breached_password: () => change(newTeam(), { new_password: BREACHED_PASSWORD }),
})

const across = newClient(settings.cross_organization.secret, settings.cross_organization.project_id)
const takeAway = (email_address: string) => across.passwords.email.requireReset({ email_address })

test('a password that must be reset is gone, in all organizations', async () => {
  const team = newTeam()
  await takeAway(team.email_address)
  expect(await errorTypeOf(logIn(team))).toBe('member_password_not_found')
})

testRefusals('/v1/b2b/passwords/email/require_reset', {
  cross_org_passwords_not_enabled: () => stytch.passwords.email.requireReset({ email_address: 'a@example.com' }),
  invalid_email: () => takeAway('nobody'),
  member_not_found: () => takeAway('nobody@example.com'),
})
