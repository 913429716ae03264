import { describe, expect, test } from 'vitest'
import { codeNow, newAppTeam } from './apps.ts'
import { newestCode } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { stytch } from './stytch.ts'
import { choose, logIn, named, newPhoneNumber, newPhoneTeam, newTeam, strict } from './teams.ts'

// A password alone must not be enough to get around the second factor that a member has.

const phone = () => ({ mfa_phone_number: newPhoneNumber() })

describe('a further second factor', () => {
  test('is set up in a session that holds the one that there is', async () => {
    const team = await newAppTeam()
    const { intermediate_session_token } = await logIn(team)
    const given = { ...named(team), intermediate_session_token }
    const { session_token } = await stytch.totps.authenticate({ ...given, code: codeNow(team) })
    const sent = stytch.otps.sms.send({ ...named(team), ...phone(), session_token })
    expect(await errorTypeOf(sent)).toBe('answered')
  })

  test('is the first one as long as no other has been proven', async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    const given = { ...named(team), intermediate_session_token }
    await stytch.totps.create(given)
    expect(await errorTypeOf(stytch.otps.sms.send({ ...given, ...phone() }))).toBe('answered')
    expect(await errorTypeOf(stytch.totps.create(given))).toBe('answered')
  })

  test('is not what a member asks for whose own number is to be texted', async () => {
    const team = await newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    const sent = stytch.otps.sms.send({ ...named(team), intermediate_session_token })
    expect(await errorTypeOf(sent)).toBe('answered')
    expect(await newestCode(team)).toMatch(/^\d{6}$/)
  })
})

testRefusals('POST /v1/b2b/otps/sms/send', {
  insufficient_factors: async () => {
    const team = await newAppTeam()
    const { intermediate_session_token } = await logIn(team)
    return stytch.otps.sms.send({ ...named(team), ...phone(), intermediate_session_token })
  },
  invalid_locale: async () => stytch.otps.sms.send({ ...named(await newPhoneTeam()), locale: 'tlh' }),
})

testRefusals('POST /v1/b2b/totp', {
  insufficient_factors: async () => {
    const team = await newPhoneTeam()
    const { intermediate_session_token } = await logIn(team)
    return stytch.totps.create({ ...named(team), intermediate_session_token })
  },
  session_enforced_factor_matching_session_required: async () => {
    const team = await newPhoneTeam()
    await choose(team, { existing_factor_missing: 'session_enforced_factor_matching_session_required' })
    return stytch.totps.create(named(team))
  },
})

testRefusals('POST /v1/b2b/totp/authenticate', {
  recovery_code_used_as_totp_code: async () => {
    const team = await newAppTeam()
    const { intermediate_session_token } = await logIn(team)
    const [code = ''] = team.recovery_codes
    return stytch.totps.authenticate({ ...named(team), intermediate_session_token, code })
  },
})

testRefusals('POST /v1/b2b/recovery_codes/recover', {
  totp_code_used_as_recovery_code: async () => {
    const team = await newAppTeam()
    const { intermediate_session_token } = await logIn(team)
    return stytch.recoveryCodes.recover({ ...named(team), intermediate_session_token, recovery_code: codeNow(team) })
  },
})
