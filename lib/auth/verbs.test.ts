import { describe, expect, test, vi } from 'vitest'
import { choices, project_choices } from '../../emulator/choices/choices.ts'
import { settings } from '../../emulator/settings.ts'
import {
  advance,
  BREACHED_PASSWORD,
  logIn as givenSession,
  mailedUrls,
  mailTokens,
  NEW_PASSWORD,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  type Team,
} from '../../emulator/testing.ts'
import { changePassword, confirmMember } from './change-password'
import { logIn } from './login'
import { logInByLink } from './login-link'
import { readAccount, revokeSession } from './member-session'
import { resetPassword, startPasswordReset } from './password-reset'
import { asked, mountStytch, newBrowser, signIn } from './testing'
import { sendCode, verifyTextMessage } from './text-message'

// The verbs as the application calls them, through the real SDK, against the emulator's handlers in this process.

mountStytch()
vi.mock('../log', () => ({ log: () => undefined }))

describe('asking for a reset link', () => {
  test('mails two links to this application', async () => {
    const team = newTeam()
    expect(await startPasswordReset(asked(team))).toEqual({ status: 'accepted' })
    const urls = mailedUrls(team)
    expect(urls.map((url) => url.origin + url.pathname)).toEqual(Array(2).fill(`${settings.app_url}/authenticate`))
  })

  test.each([
    ['a stranger', () => ({ ...asked(newTeam()), email_address: 'nobody@example.com' })],
    ['an unknown organization', () => ({ ...asked(newTeam()), organization: 'nowhere' })],
    ['a deleted member', () => asked(newTeam({}, { status: 'deleted' }))],
    [
      'an organization without passwords',
      () => asked(newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] })),
    ],
  ])('is accepted for %s', async (_, who) => expect(await startPasswordReset(who())).toEqual({ status: 'accepted' }))
})

test('a link lives as long as the settings say', async () => {
  const links = async (minutes: number) => {
    const team = newTeam()
    await startPasswordReset(asked(team))
    const [token = '', login = ''] = mailedUrls(team).map((url) => url.searchParams.get('token') ?? '')
    advance(team, minutes)
    return [
      await resetPassword({ ...newBrowser, token, password: NEW_PASSWORD }),
      await logInByLink({ ...newBrowser, token: login }),
    ]
  }
  expect(await links(9)).toMatchObject([{ status: 'authenticated' }, { status: 'authenticated' }])
  expect(await links(11)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }])
})

describe('setting a new password', () => {
  const reset = async (team: Team, more: object = {}) => {
    const { reset: token } = await mailTokens(team)
    return resetPassword({ token, password: NEW_PASSWORD, ...newBrowser, ...more })
  }

  test('signs the member in', async () => {
    const team = newTeam()
    expect(await reset(team)).toMatchObject({
      status: 'authenticated',
      account: { member: { email_address: team.email_address } },
    })
  })

  test('waits for a code where one is needed, which Stytch has sent', async () => {
    const team = newPhoneTeam()
    expect(await reset(team)).toMatchObject({
      status: 'mfa_required',
      phone_number_ending: team.member.mfa_phone_number.slice(-2),
      code_sent_at: expect.any(Number),
    })
  })

  test("joins the member's own session", async () => {
    const team = newTeam()
    const session_token = await signIn(team)
    expect(await reset(team, { current: { session_token } })).toMatchObject({ status: 'authenticated', session_token })
  })

  test.each(['ignored', 'refused'])("works although another member's session was passed and is %s", async (choice) => {
    const team = newTeam()
    team.organization.choices.other_members_session = choice as 'ignored' | 'refused'
    const { session_token } = await givenSession(newTeam())
    const outcome = await reset(team, { current: { session_token } })
    expect(outcome).toMatchObject({
      status: 'authenticated',
      account: { member: { member_id: team.member.member_id } },
    })
  })

  test('works although the session that was passed has ended', async () => {
    const team = newTeam()
    const session_token = await signIn(team)
    await revokeSession(session_token)
    expect(await reset(team, { current: { session_token } })).toMatchObject({ status: 'authenticated' })
    const intermediate_session_token = 'x'.repeat(44)
    expect(await reset(team, { current: { intermediate_session_token } })).toMatchObject({ status: 'authenticated' })
  })

  test('a weak password never touches the link, even where a refusal would end it', async () => {
    const team = newTeam()
    team.organization.choices.refused_password_ends_link = 'yes'
    const { reset: token } = await mailTokens(team)
    const tryOne = (password: string) => resetPassword({ ...newBrowser, token, password })
    const says = expect.any(String)
    expect(await tryOne('qwerty')).toMatchObject({ error_type: 'weak_password', advice: [{ says }, { says }] })
    expect(await tryOne(BREACHED_PASSWORD)).toMatchObject({ error_type: 'breached_password' })
    expect(await tryOne(NEW_PASSWORD)).toMatchObject({ status: 'authenticated' })
  })

  test('a leaked password that the strength check does not know is refused by the reset itself', async () => {
    project_choices.breach_check_without_email = 'no'
    expect(await reset(newTeam(), { password: BREACHED_PASSWORD })).toEqual({
      status: 'rejected',
      error_type: 'breached_password',
    })
    delete project_choices.breach_check_without_email
  })

  const projectWide = choices.filter((choice) => 'of_project' in choice)

  test.each(projectWide)('works whatever Stytch does for a whole project: $name', async ({ name, values }) => {
    Object.assign(project_choices, { [name]: values[1] })
    expect(await reset(newTeam())).toMatchObject({ status: 'authenticated' })
    delete project_choices[name]
  })

  test('a used or an unknown link is rejected', async () => {
    const { reset: token } = await mailTokens(newTeam())
    const spend = (password: string) => resetPassword({ ...newBrowser, token, password })
    expect(await spend(NEW_PASSWORD)).toMatchObject({ status: 'authenticated' })
    expect(await spend(`${NEW_PASSWORD} again`)).toEqual({
      status: 'rejected',
      error_type: 'unable_to_auth_password_reset_token',
    })
    expect(await reset(newTeam(), { token: 'short' })).toEqual({ status: 'rejected', error_type: 'invalid_token' })
  })
})

test('a log-in link logs in once, however often the browser that opened it asks at once, and no other browser', async () => {
  const { login } = await mailTokens(newTeam())
  const open = (opening_id: string) => logInByLink({ ...newBrowser, token: login, opening_id })
  const [first, second] = await Promise.all([open('here'), open('here')])
  expect(first).toMatchObject({ status: 'authenticated' })
  expect(second).toEqual(first)
  expect(await open('elsewhere')).toEqual({ status: 'rejected', error_type: 'unable_to_auth_magic_link' })
})

test('a code completes a log-in', async () => {
  const team = newPhoneTeam()
  const pending = await logIn({ ...asked(team), password: PASSWORD })
  if (pending.status !== 'mfa_required') throw new Error(pending.status)
  expect(await verifyTextMessage(pending, 'abcdef')).toEqual({ status: 'rejected', error_type: 'invalid_code' })
  const old = newestCode(team)
  expect(await sendCode(pending, { locale: 'en' })).toMatchObject({ status: 'answered' })
  const newest = newestCode(team)
  if (old !== newest) expect(await verifyTextMessage(pending, old)).toMatchObject({ error_type: 'otp_code_not_found' })
  expect(await verifyTextMessage(pending, newest)).toMatchObject({ status: 'authenticated' })
  expect(await verifyTextMessage(pending, '000000')).toMatchObject({ error_type: 'intermediate_session_not_found' })
})

test('changing the password keeps this session and ends the others', async () => {
  const team = newTeam()
  const [mine, other] = [await signIn(team), await signIn(team)]
  const { organization_id } = team
  const input = { locale: 'en', organization_id, session_token: mine, password: NEW_PASSWORD } as const
  expect(await changePassword(input)).toMatchObject({ status: 'authenticated', session_token: mine })
  expect(await readAccount(other, 0)).toEqual({ status: 'rejected', error_type: 'session_not_found' })
  expect(await readAccount(mine, 0)).toMatchObject({ status: 'known' })
})

test('a log-in that is too long ago is confirmed first, in the same session', async () => {
  const team = newTeam()
  const session_token = await signIn(team)
  const { organization_id, email_address } = team
  advance(team, 6)
  const change = () => changePassword({ locale: 'en', organization_id, session_token, password: NEW_PASSWORD })
  expect(await change()).toEqual({ status: 'rejected', error_type: 'session_too_old_to_reset_password' })
  const confirm = (password: string) =>
    confirmMember({ locale: 'en', organization_id, email_address, session_token, password })
  expect(await confirm('wrong')).toEqual({ status: 'rejected', error_type: 'unauthorized_credentials' })
  expect(await confirm(PASSWORD)).toMatchObject({ status: 'authenticated', session_token })
  expect(await change()).toMatchObject({ status: 'authenticated' })
})
