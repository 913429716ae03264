import { describe, expect, test, vi } from 'vitest'
import {
  advance,
  mailTokens,
  NEW_PASSWORD,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  stytch,
} from '../../emulator/testing.ts'
import { changePassword, confirmMember } from './change-password'
import { logIn } from './login'
import { logInByLink } from './login-link'
import { readAccount } from './member-session'
import { resetPassword } from './password-reset'
import { asked, mountStytch, newBrowser, signIn } from './testing'
import { verifyTextMessage } from './text-message'

mountStytch()
vi.mock('../log', () => ({ log: () => undefined }))

test('a session that is used ends all the same when its lifetime is over, at Stytch too', async () => {
  const team = newTeam()
  const session_token = await signIn(team)
  const statuses = []
  for (const minutes of [0, 80, 80, 19, 1]) {
    advance(team, minutes)
    statuses.push((await readAccount(session_token, 0)).status)
  }
  expect(statuses).toEqual(['known', 'known', 'known', 'known', 'rejected'])
  await expect(stytch.sessions.authenticate({ session_token })).rejects.toMatchObject({
    error_type: 'session_not_found',
  })
})

describe('every session lives as long as the settings say', () => {
  const minutesOf = async (outcome: { status: string } | { status: string; session_token: string }) => {
    if (!('session_token' in outcome)) throw new Error(outcome.status)
    const { member_session } = await stytch.sessions.authenticate({ session_token: String(outcome.session_token) })
    return Math.round((Date.parse(member_session.expires_at) - Date.parse(member_session.started_at)) / 60_000)
  }

  test('after a log-in, a log-in link, a reset and a code', async () => {
    const team = newTeam()
    expect(await minutesOf(await logIn({ ...asked(team), password: PASSWORD }))).toBe(90)
    const { reset: token, login } = await mailTokens(team)
    expect(await minutesOf(await logInByLink({ ...newBrowser, token: login }))).toBe(90)
    expect(await minutesOf(await resetPassword({ ...newBrowser, token, password: NEW_PASSWORD }))).toBe(90)
    const phoneTeam = newPhoneTeam()
    const pending = await logIn({ ...asked(phoneTeam), password: PASSWORD })
    if (pending.status !== 'mfa_required') throw new Error(pending.status)
    expect(await minutesOf(await verifyTextMessage(pending, newestCode(phoneTeam)))).toBe(90)
  })

  test('and again after a check, a confirmation and a change', async () => {
    const team = newTeam()
    const session_token = await signIn(team)
    const { organization_id, email_address } = team
    const steps = [
      () => readAccount(session_token, 0),
      () => confirmMember({ locale: 'en', organization_id, email_address, session_token, password: PASSWORD }),
      () => changePassword({ locale: 'en', organization_id, session_token, password: NEW_PASSWORD }),
    ]
    for (const [index, step] of steps.entries()) {
      advance(team, 4)
      await step()
      expect(await minutesOf({ status: 'authenticated', session_token })).toBe(90 + 4 * (index + 1))
    }
  })
})
