import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type AppTeam, codeNow, newAppTeam, otherThan } from './apps.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { giveApp } from './seeding.ts'
import { idOf, owners, session, testAnswer } from './shapes.ts'
import { holderRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import { advance, choose, failToLogIn, logIn, named, newPhoneTeam, newTeam, strict, type Team } from './teams.ts'

const CREATE = 'POST /v1/b2b/totp'
const AUTHENTICATE = 'POST /v1/b2b/totp/authenticate'

const create = (team: Team, more: object = {}) => stytch.totps.create({ ...named(team), ...more })

const verify = (team: Team, code: string, given: object) =>
  stytch.totps.authenticate({ ...named(team), code, ...given })

async function logInAndVerify(team: AppTeam, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, codeNow(team), { intermediate_session_token, ...more })
}

/** With the code of no app. */
async function logInAndGuess(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, '000000', { intermediate_session_token, ...more })
}

describe('an authenticator app', () => {
  test('is set up while a log-in waits: its first code completes both', async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    const { secret, totp_registration_id } = await create(team, { intermediate_session_token })
    const code = codeNow({ ...team, secret })
    const { member, member_session } = await verify(team, code, { intermediate_session_token })
    expect(member).toMatchObject({ totp_registration_id, default_mfa_method: 'totp', mfa_enrolled: true })
    expect(member_session?.authentication_factors).toMatchObject([
      { type: 'password', delivery_method: 'knowledge' },
      {
        type: 'totp',
        delivery_method: 'authenticator_app',
        authenticator_app_factor: { totp_id: totp_registration_id },
      },
    ])
  })

  test('is not the way of a member before its first code', async () => {
    const { member } = await create(await newTeam())
    expect(member).toMatchObject({ totp_registration_id: '', default_mfa_method: '' })
  })

  test('is what the log-in of its member names, without a text message', async () => {
    const team = await newAppTeam()
    const { member } = await stytch.organizations.members.get(named(team))
    const { mfa_required } = await logIn(team)
    expect(mfa_required).toMatchObject({
      member_options: { totp_registration_id: member.totp_registration_id },
      secondary_auth_initiated: null,
    })
  })

  test('comes before a phone, where it is the default', async () => {
    const team = await newPhoneTeam()
    await giveApp(team)
    await stytch.organizations.members.update({ ...named(team), default_mfa_method: 'totp' })
    expect((await logIn(team)).mfa_required?.secondary_auth_initiated).toBeNull()
  })

  test('shows codes that work once', async () => {
    const team = await newAppTeam()
    const code = codeNow(team)
    await logInAndVerify(team, { code })
    expect(await errorTypeOf(logInAndVerify(team, { code }))).toBe('totp_code_already_authenticated')
  })

  test.each([
    [0.5, 'answered'],
    [2, 'unable_to_authenticate_totp'],
  ])('shows a code that after %d minutes is %s', async (minutes, result) => {
    const team = await newAppTeam()
    const code = codeNow(team)
    await advance(team, minutes)
    expect(await errorTypeOf(logInAndVerify(team, { code }))).toBe(result)
  })

  test('joins a running session', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    const { secret } = await create(team, { session_token })
    const answer = await verify(team, codeNow({ ...team, secret }), { session_token })
    expect(answer.session_token).toBe(session_token)
  })
})

const registration = {
  totp_registration_id: idOf('member-totp'),
  secret: z.string().regex(/^[A-Z2-7]{32}$/),
  qr_code: z.string().startsWith('data:image/'),
  recovery_codes: z.array(z.string().regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/)).length(10),
}
testAnswer(CREATE, { ...owners, ...registration }, async () => create(await newTeam()))
testAnswer(AUTHENTICATE, { ...owners, ...session }, async () => logInAndVerify(await newAppTeam()))

testRefusals(CREATE, {
  invalid_expiration: async () => create(await newTeam(), { expiration_minutes: 4 }),
  operation_restricted_by_organization_mfa_methods: async () =>
    create(await newTeam({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['sms_otp'] })),
  action_available_only_for_active_members: async () => create(await newTeam({}, { status: 'pending' })),
  active_totp_exists: async () => {
    const team = await newAppTeam()
    const { session_token } = await logInAndVerify(team)
    return create(team, { session_token })
  },
  pending_totp_exists: async () => {
    const team = await newTeam()
    await choose(team, { second_totp_set_up: 'refused' })
    await create(team)
    return create(team)
  },
  ...holderRefusals(create),
})

testRefusals(AUTHENTICATE, {
  invalid_totp_code: async () => logInAndGuess(await newTeam(strict), { code: '12a456' }),
  invalid_session_duration_minutes: async () => logInAndGuess(await newTeam(strict), { session_duration_minutes: 4 }),
  no_session_arguments: async () => logInAndGuess(await newTeam(strict), { intermediate_session_token: undefined }),
  user_lock_limit_reached: async () => {
    const team = await newAppTeam()
    const { intermediate_session_token } = await logIn(team)
    await failToLogIn(team, 10)
    return verify(team, codeNow(team), { intermediate_session_token })
  },
  totp_not_found: async () => logInAndGuess(await newTeam(strict)),
  expired_totp: async () => {
    const team = await newTeam(strict)
    const { secret } = await create(team, { expiration_minutes: 5 })
    await advance(team, 6)
    return logInAndVerify({ ...team, secret, recovery_codes: [] })
  },
  unable_to_authenticate_totp: async () => {
    const team = await newAppTeam()
    return logInAndVerify(team, { code: otherThan(codeNow(team)) })
  },
  totp_code_already_authenticated: async () => {
    const team = await newAppTeam()
    const code = codeNow(team)
    await logInAndVerify(team, { code })
    return logInAndVerify(team, { code })
  },
  ...holderRefusals(logInAndGuess),
})
