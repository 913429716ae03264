import { describe, expect, test } from 'vitest'
import { otherThan } from './apps.ts'
import { newestCode } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { owners, session, testAnswer } from './shapes.ts'
import { holderRefusals } from './shared-refusals.ts'
import { onlyInEmulator, stytch } from './stytch.ts'
import {
  advance,
  failToLogIn,
  logIn,
  named,
  newMember,
  newPhoneNumber,
  newPhoneTeam,
  newTeam,
  strict,
  type Team,
} from './teams.ts'

const SEND = 'POST /v1/b2b/otps/sms/send'
const AUTHENTICATE = 'POST /v1/b2b/otps/sms/authenticate'
const PHONE = '+12025550123'

const send = (team: Team, more: object = {}) => stytch.otps.sms.send({ ...named(team), ...more })

const verify = (team: Team, code: string, given: object) =>
  stytch.otps.sms.authenticate({ ...named(team), code, ...given })

/** With the code that the log-in sends. */
async function logInAndVerify(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, await newestCode(team), { intermediate_session_token, ...more })
}

/** With a code that nobody sent. */
async function logInAndGuess(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return verify(team, '000000', { intermediate_session_token, ...more })
}

describe('a text message', () => {
  test('is sent by the log-in itself, to a number that is shown in part', async () => {
    const team = await newPhoneTeam()
    const { mfa_required } = await logIn(team)
    expect(mfa_required).toMatchObject({
      secondary_auth_initiated: 'sms_otp',
      member_options: { mfa_phone_number: expect.stringMatching(/^X+\d{4}$/) },
    })
    expect(await newestCode(team)).toMatch(/^\d{6}$/)
  })

  test('has a code that completes the log-in: both factors in one session', async () => {
    const team = await newPhoneTeam()
    const { member_session } = await logInAndVerify(team)
    expect(member_session?.authentication_factors).toMatchObject([
      { type: 'password', delivery_method: 'knowledge' },
      { type: 'otp', delivery_method: 'sms', phone_number_factor: { phone_number: team.member.mfa_phone_number } },
    ])
  })

  test('has a code that consumes the intermediate session', async () => {
    const team = await newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    const code = await newestCode(team)
    await verify(team, code, { intermediate_session_token })
    expect(await errorTypeOf(verify(team, code, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })

  test('has a code that works once', async () => {
    const team = await newPhoneTeam()
    const { session_token } = await logInAndVerify(team)
    const code = await newestCode(await send(team, { session_token }))
    expect(await errorTypeOf(verify(team, code, { session_token }))).toBe('answered')
    expect(await errorTypeOf(verify(team, code, { session_token }))).toBe('unable_to_auth_otp_code')
  })

  test('enrols a member without a phone while the log-in waits', async () => {
    const mfa_phone_number = newPhoneNumber()
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    const code = await newestCode(await send(team, { intermediate_session_token, mfa_phone_number }))
    const { member } = await verify(team, code, { intermediate_session_token })
    expect(member).toMatchObject({ mfa_enrolled: true, mfa_phone_number_verified: true, default_mfa_method: 'sms_otp' })
  })

  test('enrols in a running session, which the factor joins, when asked to', async () => {
    const mfa_phone_number = newPhoneNumber()
    const team = await newTeam()
    const { session_token } = await logIn(team)
    const code = await newestCode(await send(team, { session_token, mfa_phone_number }))
    const answer = await verify(team, code, { session_token, set_mfa_enrollment: 'enroll' })
    expect(answer).toMatchObject({ session_token, member: { mfa_phone_number, mfa_enrolled: true } })
    expect(answer.member_session?.authentication_factors).toHaveLength(2)
  })

  test('can be guessed ten times, which locks the member', async () => {
    const team = await newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    const wrong = otherThan(await newestCode(team))
    const guess = () => errorTypeOf(verify(team, wrong, { intermediate_session_token }))
    for (let count = 0; count < 10; count += 1) expect(await guess()).toBe('otp_code_not_found')
    expect(await guess()).toBe('user_lock_limit_reached')
  })
})

testAnswer(SEND, owners, async () => send(await newPhoneTeam()))
testAnswer(AUTHENTICATE, { ...owners, ...session }, async () => logInAndVerify(await newPhoneTeam()))

const sendTo = async (mfa_phone_number: string) => {
  onlyInEmulator('a real carrier decides about this')
  return send(await newTeam(), { mfa_phone_number })
}

testRefusals(SEND, {
  invalid_phone_number: async () => send(await newTeam(), { mfa_phone_number: '555 0100' }),
  operation_restricted_by_organization_mfa_methods: async () =>
    send(await newTeam({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: ['totp'] }, { mfa_phone_number: PHONE })),
  member_phone_number_not_found: async () => send(await newTeam()),
  duplicate_member_phone_number_for_member: async () =>
    send(await newTeam({}, { mfa_phone_number: '+12025550124' }), { mfa_phone_number: PHONE }),
  duplicate_member_phone_number: async () => {
    const team = await newTeam()
    await newMember(team, { mfa_phone_number: PHONE })
    return send(team, { mfa_phone_number: PHONE })
  },
  downstream_carrier_error: () => sendTo('+15555550001'),
  unsubscribed_phone_number: () => sendTo('+15555550002'),
  invalid_phone_number_country_code: () => sendTo('+15555550003'),
  action_available_only_for_active_members: async () =>
    send(await newTeam({}, { status: 'pending' }), { mfa_phone_number: PHONE }),
  ...holderRefusals(send),
})

testRefusals(AUTHENTICATE, {
  invalid_code: async () => logInAndGuess(await newTeam(strict), { code: '12a456' }),
  invalid_session_duration_minutes: async () => logInAndGuess(await newTeam(strict), { session_duration_minutes: 4 }),
  no_session_arguments: async () => logInAndGuess(await newTeam(strict), { intermediate_session_token: undefined }),
  user_lock_limit_reached: async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    await failToLogIn(team, 10)
    return verify(team, '000000', { intermediate_session_token })
  },
  otp_code_not_found: async () => logInAndGuess(await newTeam(strict)),
  unable_to_auth_otp_code: async () => {
    const team = await newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    await advance(team, 3)
    return verify(team, await newestCode(team), { intermediate_session_token })
  },
  ...holderRefusals(logInAndGuess),
})
