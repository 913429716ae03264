import { describe, expect, test } from 'vitest'
import { lockMember } from './credentials.ts'
import { createMember } from './directory.ts'
import {
  advance,
  errorTypeOf,
  logIn,
  mountEmulator,
  newestCode,
  newPhoneTeam,
  newTeam,
  stytch,
  type Team,
  testRefusals,
} from './testing.ts'
import { holderRefusals } from './testing-refusals.ts'

mountEmulator()

const PHONE = '+15555550199'

function send({ organization_id, member }: Team, more: object = {}) {
  return stytch.otps.sms.send({ organization_id, member_id: member.member_id, ...more })
}

/** With the newest code, unless told otherwise. */
function verify(team: Team, given: object) {
  const { organization_id, member } = team
  return stytch.otps.sms.authenticate({
    organization_id,
    member_id: member.member_id,
    code: newestCode(team),
    ...given,
  })
}

async function logInAndVerify(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, { intermediate_session_token, ...more })
}

const wrongCode = (team: Team) => String((Number(newestCode(team)) + 1) % 1_000_000).padStart(6, '0')

describe('the code of a text message', () => {
  test('completes the log-in: both factors in one session, the intermediate session consumed', async () => {
    const team = newPhoneTeam({}, { mfa_enrolled: false, mfa_phone_number_verified: false })
    const answer = await logInAndVerify(team, { session_duration_minutes: 30 })
    expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['password', 'otp'])
    expect(answer.member).toMatchObject({
      mfa_enrolled: true,
      mfa_phone_number_verified: true,
      default_mfa_method: 'sms_otp',
    })
    expect(answer).not.toHaveProperty('member_authenticated')
  })

  test('consumes the intermediate session', async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    await verify(team, { intermediate_session_token })
    expect(await errorTypeOf(verify(team, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })

  test('enrols a member without a phone, and joins a running session', async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    await send(team, { session_token, mfa_phone_number: PHONE })
    const answer = await verify(team, { session_token, set_mfa_enrollment: 'enroll' })
    expect(answer.session_token).toBe(session_token)
    expect(answer.member).toMatchObject({ mfa_phone_number: PHONE, mfa_enrolled: true })
    expect(answer.member_session?.authentication_factors).toHaveLength(2)
  })

  test('counts towards the lock when it is wrong', async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    const guess = () => errorTypeOf(verify(team, { intermediate_session_token, code: wrongCode(team) }))
    for (let count = 0; count < 10; count += 1) expect(await guess()).toBe('otp_code_not_found')
    expect(await guess()).toBe('user_lock_limit_reached')
  })
})

testRefusals('/v1/b2b/otps/sms/send', {
  invalid_phone_number: () => send(newTeam(), { mfa_phone_number: '555 0100' }),
  operation_restricted_by_organization_mfa_methods: () =>
    send(newPhoneTeam({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['totp'] })),
  member_phone_number_not_found: () => send(newTeam()),
  duplicate_member_phone_number_for_member: () => send(newPhoneTeam(), { mfa_phone_number: PHONE }),
  duplicate_member_phone_number: () => {
    const team = newTeam()
    createMember(team.organization, { email_address: 'other@example.com', mfa_phone_number: PHONE })
    return send(team, { mfa_phone_number: PHONE })
  },
  downstream_carrier_error: () => send(newTeam(), { mfa_phone_number: '+15555550001' }),
  unsubscribed_phone_number: () => send(newTeam(), { mfa_phone_number: '+15555550002' }),
  invalid_phone_number_country_code: () => send(newTeam(), { mfa_phone_number: '+15555550003' }),
  action_available_only_for_active_members: () => send(newTeam({}, { status: 'invited' }), { mfa_phone_number: PHONE }),
  ...holderRefusals(send),
})

testRefusals('/v1/b2b/otps/sms/authenticate', {
  invalid_code: () => logInAndVerify(newPhoneTeam(), { code: '12a456' }),
  invalid_session_duration_minutes: () => logInAndVerify(newPhoneTeam(), { session_duration_minutes: 4 }),
  no_session_arguments: () => logInAndVerify(newPhoneTeam(), { intermediate_session_token: undefined }),
  user_lock_limit_reached: async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    lockMember(team.member, team.organization)
    return verify(team, { intermediate_session_token })
  },
  otp_code_not_found: async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    return verify(team, { intermediate_session_token, code: wrongCode(team) })
  },
  unable_to_auth_otp_code: async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    advance(team, 3)
    return verify(team, { intermediate_session_token })
  },
  ...holderRefusals(logInAndVerify),
})
