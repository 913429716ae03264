import { describe, expect, test } from 'vitest'
import { codeOf } from './authenticator-apps.ts'
import { lockMember } from './credentials.ts'
import { advance, errorTypeOf, logIn, mountEmulator, newTeam, stytch, type Team, testRefusals } from './testing.ts'
import { holderRefusals } from './testing-refusals.ts'

mountEmulator()

const REQUIRED = { mfa_policy: 'REQUIRED_FOR_ALL' } as const
const newAppTeam = (settings: object = {}) => newTeam({ ...REQUIRED, ...settings }, { has_totp: true })

const named = ({ organization_id, member }: Team) => ({ organization_id, member_id: member.member_id })
const create = (team: Team, more: object = {}) => stytch.totps.create({ ...named(team), ...more })
const codeNow = ({ member, organization }: Team) => (member.totp ? codeOf(member.totp, organization) : '000000')
const wrongCode = (team: Team) => String((Number(codeNow(team)) + 1) % 1_000_000).padStart(6, '0')
const verify = (team: Team, given: object) =>
  stytch.totps.authenticate({ ...named(team), code: codeNow(team), ...given })

async function logInAndVerify(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, { intermediate_session_token, ...more })
}

async function logInAndRecover(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  const recovery_code = team.member.totp?.recovery_codes[0]?.code ?? 'aaaa-bbbb-cccc'
  return stytch.recoveryCodes.recover({ ...named(team), recovery_code, intermediate_session_token, ...more })
}

describe('an authenticator app', () => {
  test('is set up while a log-in waits: its first code completes both', async () => {
    const team = newTeam(REQUIRED)
    const { intermediate_session_token, mfa_required } = await logIn(team)
    expect(mfa_required).toEqual({ member_options: null, secondary_auth_initiated: null })
    const created = await create(team, { intermediate_session_token })
    expect(created.secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(created.qr_code).toMatch(/^data:image\//)
    expect(created.recovery_codes).toHaveLength(10)
    for (const code of created.recovery_codes) expect(code).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/)
    expect(created.member.totp_registration_id).toBe('')
    const answer = await verify(team, { intermediate_session_token })
    expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['password', 'totp'])
    expect(answer.member).toMatchObject({
      totp_registration_id: created.totp_registration_id,
      default_mfa_method: 'totp',
      mfa_enrolled: true,
    })
  })

  test('is asked for without a text message, also when there is a phone, where it is the default', async () => {
    const phone = { mfa_phone_number: '+15555550177', default_mfa_method: 'totp' }
    const team = newTeam(REQUIRED, { has_totp: true, ...phone })
    expect((await logIn(team)).mfa_required).toMatchObject({
      member_options: { totp_registration_id: team.member.totp?.totp_registration_id },
      secondary_auth_initiated: null,
    })
  })

  test('shows codes that work once, and half a minute before and after their time', async () => {
    const team = newAppTeam()
    const code = codeNow(team)
    advance(team, 0.5)
    await logInAndVerify(team, { code })
    expect(await errorTypeOf(logInAndVerify(team, { code }))).toBe('totp_code_already_authenticated')
    advance(team, 2)
    expect(await errorTypeOf(logInAndVerify(team, { code }))).toBe('unable_to_authenticate_totp')
  })

  test('joins a running session', async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    await create(team, { session_token })
    expect((await verify(team, { session_token })).session_token).toBe(session_token)
  })
})

test('a recovery code works once, and says how many are left', async () => {
  const team = newAppTeam()
  const answer = await logInAndRecover(team)
  expect(answer.recovery_codes_remaining).toBe(9)
  expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['password', 'recovery_codes'])
  expect(await errorTypeOf(logInAndRecover(team))).toBe('unable_to_authenticate_recovery_code')
})

testRefusals('/v1/b2b/totp', {
  invalid_expiration: () => create(newTeam(), { expiration_minutes: 4 }),
  operation_restricted_by_organization_mfa_methods: () =>
    create(newTeam({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['sms_otp'] })),
  action_available_only_for_active_members: () => create(newTeam({}, { status: 'invited' })),
  active_totp_exists: () => create(newAppTeam()),
  pending_totp_exists: async () => {
    const team = newTeam()
    team.organization.choices.second_totp_set_up = 'refused'
    await create(team)
    return create(team)
  },
  ...holderRefusals(create),
})

const lockedAnd = async (complete: (team: Team, more: object) => Promise<unknown>) => {
  const team = newAppTeam()
  const { intermediate_session_token } = await logIn(team)
  lockMember(team.member, team.organization)
  return complete(team, { intermediate_session_token })
}

const secondaryRefusals = (complete: (team: Team, more?: object) => Promise<unknown>) => ({
  invalid_session_duration_minutes: () => complete(newAppTeam(), { session_duration_minutes: 4 }),
  no_session_arguments: () => complete(newAppTeam(), { intermediate_session_token: undefined }),
  ...holderRefusals(complete),
})

testRefusals('/v1/b2b/totp/authenticate', {
  ...secondaryRefusals(logInAndVerify),
  user_lock_limit_reached: () => lockedAnd(verify),
  invalid_totp_code: () => logInAndVerify(newAppTeam(), { code: '12a456' }),
  totp_not_found: () => logInAndVerify(newTeam(REQUIRED)),
  expired_totp: async () => {
    const team = newTeam(REQUIRED)
    await create(team, { expiration_minutes: 5 })
    advance(team, 6)
    return logInAndVerify(team)
  },
  unable_to_authenticate_totp: async () => {
    const team = newAppTeam()
    return logInAndVerify(team, { code: wrongCode(team) })
  },
  totp_code_already_authenticated: async () => {
    const team = newAppTeam()
    await logInAndVerify(team)
    return logInAndVerify(team)
  },
})

testRefusals('/v1/b2b/recovery_codes/recover', {
  ...secondaryRefusals(logInAndRecover),
  user_lock_limit_reached: () =>
    lockedAnd((team, more) =>
      stytch.recoveryCodes.recover({ ...named(team), recovery_code: 'aaaa-bbbb-cccc', ...more }),
    ),
  invalid_recovery_code: () => logInAndRecover(newAppTeam(), { recovery_code: 'aaaa' }),
  no_active_recovery_code_backed_factor: () => logInAndRecover(newTeam(REQUIRED)),
  unable_to_authenticate_recovery_code: () => logInAndRecover(newAppTeam(), { recovery_code: 'aaaa-bbbb-cccc' }),
})

const removePhone = ({ organization_id, member: { member_id } }: Team) =>
  stytch.organizations.members.deleteMFAPhoneNumber({ organization_id, member_id })

test('a phone number can be taken away, and the app becomes the way', async () => {
  const team = newTeam({}, { has_totp: true, mfa_phone_number: '+15555550144', mfa_enrolled: true })
  expect((await removePhone(team)).member).toMatchObject({ mfa_phone_number: '', default_mfa_method: 'totp' })
})

const oldCodes = (team: Team) => team.member.totp?.recovery_codes.map(({ code }) => code)

test('recovery codes can be read and made anew, which ends the old ones', async () => {
  const team = newAppTeam()
  const old = oldCodes(team)
  expect((await stytch.recoveryCodes.get(named(team))).recovery_codes).toEqual(old)
  const { recovery_codes } = await stytch.recoveryCodes.rotate(named(team))
  expect(recovery_codes).toHaveLength(10)
  expect(recovery_codes).not.toContain(old?.[0])
})

for (const [path, call] of [
  ['GET /v1/b2b/recovery_codes/:organization_id/:member_id', stytch.recoveryCodes.get],
  ['/v1/b2b/recovery_codes/rotate', stytch.recoveryCodes.rotate],
] as const) {
  const ask = (more: object) => call.call(stytch.recoveryCodes, { ...named(newTeam()), ...more })
  testRefusals(path, {
    organization_not_found: () => ask({ organization_id: 'nowhere' }),
    member_not_found: () => ask({ member_id: 'nobody' }),
    recovery_codes_not_found: () => ask({}),
  })
}
