import { describe, expect, test, vi } from 'vitest'
import { codeOf } from '../../emulator/authenticator-apps.ts'
import { listSessions } from '../../emulator/control/insights.ts'
import {
  BREACHED_PASSWORD,
  mailedToken,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  type Team,
} from '../../emulator/testing.ts'
import { startAuthenticatorApp, verifyAuthenticatorApp } from './authenticator-app'
import { customClaims } from './custom-claims'
import { chooseOrganization, listOrganizations, openDiscoveryLink, sendDiscoveryLink } from './discovery'
import { logIn } from './login'
import { logInByLink, sendLoginLink } from './login-link'
import { verifyRecoveryCode } from './recovery-codes'
import { asked, mountStytch, newBrowser, signIn } from './testing'
import { sendCode, sendFirstCode, verifyTextMessage } from './text-message'

// The verbs of second factors, links and discovery, through the real SDK, against the emulator's handlers.

mountStytch()
vi.mock('../log', () => ({ log: () => undefined }))

const DEMANDING = { mfa_policy: 'REQUIRED_FOR_ALL' } as const
const codeNow = ({ member, organization }: Team) => (member.totp ? codeOf(member.totp, organization) : '')

async function waitFor(team: Team) {
  const outcome = await logIn({ ...asked(team), password: PASSWORD })
  if (outcome.status !== 'mfa_required') throw new Error(outcome.status)
  return outcome
}

const textTo = (mfa_phone_number: string) => ({ mfa_phone_number, locale: 'en' as const })

describe('an authenticator app', () => {
  test('is set up and completes the log-in; later its codes and recovery codes do', async () => {
    const team = newTeam(DEMANDING)
    const pending = await waitFor(team)
    expect(pending).toMatchObject({ factors: [], enrollable: ['totp', 'sms_otp'] })
    const begun = await startAuthenticatorApp(pending)
    if (begun.status !== 'answered') throw new Error(begun.status)
    expect(await verifyAuthenticatorApp(pending, codeNow(team))).toMatchObject({ status: 'authenticated' })

    const [code = ''] = begun.answer.recovery_codes
    const next = await waitFor(team)
    expect(next.factors).toEqual(['totp', 'recovery_code'])
    expect(await verifyRecoveryCode(next, code)).toMatchObject({ status: 'authenticated', recovery_codes_left: 9 })
    const another = await waitFor(team)
    expect(await verifyRecoveryCode(another, code)).toEqual({
      status: 'rejected',
      error_type: 'unable_to_authenticate_recovery_code',
    })
    expect(await startAuthenticatorApp(another)).toEqual({ status: 'rejected', error_type: 'active_totp_exists' })
  })
})

describe('a new phone', () => {
  test('makes room for another one only where it was named', async () => {
    const team = newTeam(DEMANDING)
    const pending = await waitFor(team)
    expect(await sendFirstCode(pending, textTo('+15555550151'), [])).toMatchObject({ status: 'answered' })
    expect(await sendFirstCode(pending, textTo('+15555550152'), [])).toMatchObject({
      error_type: 'duplicate_member_phone_number_for_member',
    })
    expect(await sendFirstCode(pending, textTo('+15555550152'), ['+15555550151'])).toMatchObject({ status: 'answered' })
    expect(team.member.mfa_phone_number).toBe('+15555550152')
  })

  test('is never replaced once it is proven, nor one that was named elsewhere', async () => {
    const team = newTeam(DEMANDING)
    const [mine, theirs] = [await waitFor(team), await waitFor(team)]
    await sendFirstCode(theirs, textTo('+15555550157'), [])
    const taken = { status: 'rejected', error_type: 'duplicate_member_phone_number_for_member' }
    expect(await sendFirstCode(mine, textTo('+15555550158'), ['+15555550159'])).toEqual(taken)
    await verifyTextMessage(theirs, newestCode(team))
    expect(await sendFirstCode(mine, textTo('+15555550158'), ['+15555550157'])).toMatchObject({ status: 'rejected' })
    expect(team.member.mfa_phone_number).toBe('+15555550157')
  })

  test('is never replaced by a log-in that is over', async () => {
    const team = newTeam(DEMANDING)
    const pending = await waitFor(team)
    await sendFirstCode(pending, textTo('+15555550153'), [])
    expect(await verifyTextMessage(pending, newestCode(team))).toMatchObject({ status: 'authenticated' })
    expect(await sendFirstCode(pending, textTo('+15555550154'), ['+15555550153'])).toEqual({
      status: 'rejected',
      error_type: 'intermediate_session_not_found',
    })
    expect(team.member.mfa_phone_number).toBe('+15555550153')
  })

  test('that could not be texted makes room, also where Stytch has linked it', async () => {
    const team = newTeam(DEMANDING)
    const pending = await waitFor(team)
    team.organization.choices.failed_send_links_number = 'yes'
    expect(await sendFirstCode(pending, textTo('+15555550001'), [])).toMatchObject({
      error_type: 'downstream_carrier_error',
    })
    expect(await sendFirstCode(pending, textTo('+15555550155'), ['+15555550001'])).toMatchObject({ status: 'answered' })
  })
})

test('a second factor joins a session, too', async () => {
  const team = newTeam({}, { mfa_phone_number: '+15555550156' })
  const session_token = await signIn(team)
  const holder = { organization_id: team.organization_id, member_id: team.member.member_id, session_token }
  expect(await sendCode(holder, { locale: 'en' })).toMatchObject({ status: 'answered' })
  expect(await verifyTextMessage(holder, newestCode(team))).toMatchObject({ status: 'authenticated', session_token })
})

test('a log-in link is accepted for everybody, and joins the session that there is', async () => {
  const team = newPhoneTeam()
  expect(await sendLoginLink(asked(team))).toEqual({ status: 'accepted' })
  expect(await sendLoginLink({ ...asked(team), email_address: 'nobody@example.com' })).toEqual({ status: 'accepted' })
  const token = mailedToken(team)
  const pending = await waitFor(team)
  const { intermediate_session_token } = pending
  expect(await logInByLink({ ...newBrowser, token, current: { intermediate_session_token } })).toMatchObject({
    status: 'mfa_required',
    intermediate_session_token,
  })
})

test('discovery leads from an address into an organization, with the same intermediate session where it waits', async () => {
  const team = newPhoneTeam()
  expect(await sendDiscoveryLink(asked(team))).toEqual({ status: 'accepted' })
  const found = await openDiscoveryLink({ ...newBrowser, token: mailedToken(team) })
  if (found.status !== 'discovered') throw new Error(found.status)
  expect(found.email_address).toBe(team.email_address)
  const listed = await listOrganizations(found)
  expect(listed).toMatchObject({
    status: 'answered',
    answer: { discovered_organizations: [{ organization: { organization_id: team.organization_id } }] },
  })
  const { intermediate_session_token } = found
  const { organization_id } = team
  const outcome = await chooseOrganization({ intermediate_session_token, organization_id, locale: 'en' })
  expect(outcome).toMatchObject({ status: 'mfa_required', intermediate_session_token, factors: ['sms_otp'] })
})

describe("a team's claims and a telemetry id", () => {
  test('go with the first factor and again with the second, and none are sent when there are none', async () => {
    const plain = newTeam()
    await signIn(plain)
    expect(listSessions(plain.organization_id)).toMatchObject([{ custom_claims: {}, telemetry_id: null }])

    Object.assign(customClaims, { plan: 'team' })
    const [alone, waiting] = [newTeam(), newPhoneTeam()]
    await logIn({ ...asked(alone), password: PASSWORD, telemetry_id: 'device-1' })
    await verifyTextMessage(await waitFor(waiting), newestCode(waiting), 'device-2')
    delete customClaims.plan
    expect(listSessions(alone.organization_id)).toMatchObject([
      { custom_claims: { plan: 'team' }, telemetry_id: 'device-1' },
    ])
    expect(listSessions(waiting.organization_id)).toMatchObject([
      { custom_claims: { plan: 'team' }, telemetry_id: 'device-2' },
    ])
  })
})

test('a leaked password leads to no session', async () => {
  const team = newTeam({}, { password: BREACHED_PASSWORD })
  expect(await logIn({ ...asked(team), password: BREACHED_PASSWORD })).toEqual({
    status: 'rejected',
    error_type: 'member_reset_password',
  })
})
