import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mailedToken } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { discovered_organizations, testAnswer, token } from './shapes.ts'
import { pkceRefusals } from './shared-refusals.ts'
import { crossOrganization, stytch } from './stytch.ts'
import {
  BREACHED_PASSWORD,
  failToLogIn,
  logIn,
  NEW_PASSWORD,
  newAddress,
  newTeam,
  PASSWORD,
  type Team,
  unknownToken,
} from './teams.ts'

const START = 'POST /v1/b2b/passwords/discovery/email/reset/start'
const RESET = 'POST /v1/b2b/passwords/discovery/email/reset'
const AUTHENTICATE = 'POST /v1/b2b/passwords/discovery/authenticate'

const start = async (email_address: string, more: object = {}) =>
  crossOrganization().passwords.discovery.email.resetStart({ email_address, ...more })

const startFor = async (team: Team, more: object = {}) => {
  await start(team.email_address, more)
  return mailedToken(team)
}

const reset = async (password_reset_token: string, more: object = {}) =>
  crossOrganization().passwords.discovery.email.reset({ password_reset_token, password: NEW_PASSWORD, ...more })

const enter = async (email_address: string, password = PASSWORD) =>
  crossOrganization().passwords.discovery.authenticate({ email_address, password })

describe('a project with cross-organization passwords', () => {
  test('sets one password for all organizations of an address', async () => {
    const team = await newTeam()
    const { email_address } = team
    const other = await newTeam({}, { email_address })
    expect((await reset(await startFor(team))).discovered_organizations).toHaveLength(2)
    expect(await logIn(other, { password: NEW_PASSWORD })).toMatchObject({ member_authenticated: true })
    expect((await enter(email_address, NEW_PASSWORD)).discovered_organizations).toHaveLength(2)
  })

  test('answers the same for an address that nobody knows', async () => {
    expect(await errorTypeOf(start(newAddress()))).toBe('answered')
  })

  test('takes the password of an address away, in all organizations', async () => {
    const team = await newTeam()
    await takeAway(team.email_address)
    expect(await errorTypeOf(logIn(team))).toBe('member_password_not_found')
  })
})

const answer = { email_address: z.email(), intermediate_session_token: token, discovered_organizations }
testAnswer(START, {}, () => start(newAddress()))
testAnswer(RESET, answer, async () => reset(await startFor(await newTeam())))
testAnswer(AUTHENTICATE, answer, async () => enter((await newTeam()).email_address))

const own = stytch.passwords.discovery

testRefusals(START, {
  cross_org_passwords_not_enabled: () => own.email.resetStart({ email_address: newAddress() }),
  invalid_email: () => start('nobody'),
  invalid_expiration: () => start(newAddress(), { reset_password_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: () => start(newAddress(), { pkce_code_challenge: 'short' }),
  no_match_for_provided_magic_link_url: () =>
    start(newAddress(), { reset_password_redirect_url: 'https://elsewhere.example/' }),
})

testRefusals(RESET, {
  cross_org_passwords_not_enabled: () =>
    own.email.reset({ password_reset_token: unknownToken(), password: NEW_PASSWORD }),
  invalid_token: () => reset('short'),
  unable_to_auth_password_reset_token: () => reset(unknownToken()),
  ...pkceRefusals('pkce_code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) =>
    reset(await startFor(team, challenge), verifier),
  ),
  weak_password: async () => reset(await startFor(await newTeam()), { password: 'qwerty' }),
  breached_password: async () => reset(await startFor(await newTeam()), { password: BREACHED_PASSWORD }),
})

testRefusals(AUTHENTICATE, {
  cross_org_passwords_not_enabled: () => own.authenticate({ email_address: newAddress(), password: PASSWORD }),
  invalid_email: () => enter('nobody'),
  unauthorized_credentials: () => enter(newAddress()),
  user_lock_limit_reached: async () => {
    const team = await newTeam()
    await failToLogIn(team, 10)
    return enter(team.email_address)
  },
  member_password_not_found: async () => enter((await newTeam({}, { password: null })).email_address),
  member_reset_password: async () =>
    enter((await newTeam({}, { password: BREACHED_PASSWORD })).email_address, BREACHED_PASSWORD),
})

const REQUIRE = 'POST /v1/b2b/passwords/email/require_reset'
const takeAway = async (email_address: string) => crossOrganization().passwords.email.requireReset({ email_address })

testAnswer(REQUIRE, {}, async () => takeAway((await newTeam()).email_address))
testRefusals(REQUIRE, {
  cross_org_passwords_not_enabled: () => stytch.passwords.email.requireReset({ email_address: newAddress() }),
  invalid_email: () => takeAway('nobody'),
  member_not_found: () => takeAway(newAddress()),
})
