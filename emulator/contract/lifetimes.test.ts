import { expect, test } from 'vitest'
import { codeNow } from './apps.ts'
import { discover } from './discovering.ts'
import { mailedToken, mailTokens, newestCode } from './mails.ts'
import { errorTypeOf } from './refusals.ts'
import { onlyInEmulator, stytch } from './stytch.ts'
import { advance, failToLogIn, logIn, NEW_PASSWORD, named, newPhoneTeam, newTeam, strict, type Team } from './teams.ts'

/** What is given out for a time: how it is got, and in the end used. */
type Given = (team: Team) => Promise<() => Promise<unknown>>

const sessionOf =
  (more: object): Given =>
  async (team) => {
    const { session_token } = await logIn(team, more)
    return () => stytch.sessions.authenticate({ session_token })
  }

const intermediateSession: Given = async (team) => {
  const { intermediate_session_token } = await logIn(team)
  return () => logIn(team, { intermediate_session_token })
}

const discoverySession: Given = async (team) => {
  const { intermediate_session_token } = await discover(team)
  return () => stytch.discovery.organizations.list({ intermediate_session_token })
}

const textedCode: Given = async (team) => {
  const { intermediate_session_token } = await logIn(team)
  const code = await newestCode(team)
  return () => stytch.otps.sms.authenticate({ ...named(team), code, intermediate_session_token })
}

const resetLink =
  (more: object): Given =>
  async (team) => {
    const { reset } = await mailTokens(team, more)
    return () => stytch.passwords.email.reset({ password_reset_token: reset, password: NEW_PASSWORD })
  }

const loginLink: Given = async (team) => {
  const { organization_id, email_address } = team
  await stytch.magicLinks.email.loginOrSignup({ organization_id, email_address })
  const magic_links_token = await mailedToken(team)
  return () => stytch.magicLinks.authenticate({ magic_links_token })
}

const discoveryLink: Given = async (team) => {
  const { email_address } = team
  await stytch.magicLinks.email.discovery.send({ email_address })
  const discovery_magic_links_token = await mailedToken(team)
  return () => stytch.magicLinks.discovery.authenticate({ discovery_magic_links_token })
}

const freshFactor: Given = async (team) => {
  const { organization_id } = team
  const { session_token } = await logIn(team)
  return () => stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
}

const appBeingSetUp: Given = async (team) => {
  const { secret } = await stytch.totps.create(named(team))
  return async () => {
    const { session_token } = await logIn(team)
    return stytch.totps.authenticate({ ...named(team), code: codeNow({ ...team, secret }), session_token })
  }
}

const lifetimes: [what: string, minutes: number, given: Given, after: string, newOne?: () => Promise<Team>][] = [
  ['a session', 60, sessionOf({}), 'session_not_found'],
  [
    'a session that was asked for with five minutes',
    5,
    sessionOf({ session_duration_minutes: 5 }),
    'session_not_found',
  ],
  ['an intermediate session', 10, intermediateSession, 'intermediate_session_not_found', () => newTeam(strict)],
  ['an intermediate session of discovery', 10, discoverySession, 'intermediate_session_not_found'],
  ['the code of a text message', 2, textedCode, 'unable_to_auth_otp_code', newPhoneTeam],
  ['a reset link', 30, resetLink({}), 'unable_to_auth_password_reset_token'],
  [
    'a reset link that was asked for with ten minutes',
    10,
    resetLink({ reset_password_expiration_minutes: 10 }),
    'unable_to_auth_password_reset_token',
  ],
  ['a log-in link', 60, loginLink, 'unable_to_auth_magic_link'],
  ['a discovery link', 60, discoveryLink, 'unable_to_auth_magic_link'],
  ['the right to change a password in a session', 5, freshFactor, 'session_too_old_to_reset_password'],
  ['the setting up of an authenticator app', 60, appBeingSetUp, 'expired_totp'],
]

test.each(lifetimes)('%s lasts %d minutes', async (_what, minutes, given, after, newOne = newTeam) => {
  onlyInEmulator('a real clock cannot be moved')
  const resultAfter = async (waited: number) => {
    const team = await newOne()
    const use = await given(team)
    await advance(team, waited)
    return errorTypeOf(use())
  }
  expect(await resultAfter(minutes - 0.1)).toBe('answered')
  expect(await resultAfter(minutes + 0.1)).toBe(after)
})

test('a lock lasts an hour', async () => {
  const team = await newTeam()
  await failToLogIn(team, 10)
  await advance(team, 59.9)
  expect(await errorTypeOf(logIn(team))).toBe('user_lock_limit_reached')
  await advance(team, 0.2)
  expect(await errorTypeOf(logIn(team))).toBe('answered')
})
