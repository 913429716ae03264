import { describe, expect, test } from 'vitest'
import { newAppTeam } from './apps.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { giveApp } from './seeding.ts'
import { idOf, owners, testAnswer } from './shapes.ts'
import { crossOrganization, stytch } from './stytch.ts'
import { logIn, named, newPhoneTeam, newTeam, type Team } from './teams.ts'

const { members } = stytch.organizations
const MEMBER = 'DELETE /v1/b2b/organizations/:organization_id/members/:member_id'
const TOTP = 'DELETE /v1/b2b/organizations/:organization_id/members/:member_id/totp'
const PHONE = 'DELETE /v1/b2b/organizations/:organization_id/members/mfa_phone_numbers/:member_id'
const PASSWORD = 'DELETE /v1/b2b/organizations/:organization_id/members/passwords/:member_password_id'

const remove = (team: Team, more: object = {}) => members.delete({ ...named(team), ...more })
const removeTotp = (team: Team, more: object = {}) => members.deleteTOTP({ ...named(team), ...more })
const removePhone = (team: Team, more: object = {}) => members.deleteMFAPhoneNumber({ ...named(team), ...more })
const removePassword = async (team: Team) => {
  const { organization_id, member_password_id } = (await members.get(named(team))).member
  return members.deletePassword({ organization_id, member_password_id })
}
const newTeamWithPhone = () => newTeam({}, { mfa_phone_number: '+12025550123' })

describe('a member', () => {
  test('loses a phone number, or an authenticator app', async () => {
    expect((await removePhone(await newTeamWithPhone())).member.mfa_phone_number).toBe('')
    const { member } = await removeTotp(await newAppTeam())
    expect(member).toMatchObject({ totp_registration_id: '', default_mfa_method: '' })
  })

  test('that loses one of two factors is left with the other', async () => {
    const newTeamWithBoth = async () => {
      const team = await newPhoneTeam()
      await giveApp(team)
      return team
    }
    expect((await removePhone(await newTeamWithBoth())).member.default_mfa_method).toBe('totp')
    expect((await removeTotp(await newTeamWithBoth())).member.default_mfa_method).toBe('sms_otp')
  })

  test('loses the password, and keeps the sessions', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    await removePassword(team)
    expect(await errorTypeOf(logIn(team))).toBe('member_password_not_found')
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
  })

  test('that is gone cannot log in, and leaves the address free', async () => {
    const team = await newTeam()
    const { organization_id, email_address } = team
    await remove(team)
    expect(await errorTypeOf(logIn(team))).toBe('member_not_found')
    expect(await errorTypeOf(members.create({ organization_id, email_address }))).toBe('answered')
  })
})

testAnswer(MEMBER, { member_id: idOf('member') }, async () => remove(await newTeam()))
testAnswer(TOTP, owners, async () => removeTotp(await newAppTeam()))
testAnswer(PHONE, owners, async () => removePhone(await newTeamWithPhone()))
testAnswer(PASSWORD, owners, async () => removePassword(await newTeam()))

const unknown = (call: (team: Team, more: object) => Promise<unknown>) => ({
  organization_not_found: async () => call(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => call(await newTeam(), { member_id: 'nobody' }),
})
testRefusals(MEMBER, unknown(remove))
testRefusals(TOTP, { ...unknown(removeTotp), totp_not_found: async () => removeTotp(await newTeam()) })
testRefusals(PHONE, {
  ...unknown(removePhone),
  member_phone_number_not_found: async () => removePhone(await newTeam()),
})

const nobodys = { member_password_id: `member-password-test-${crypto.randomUUID()}` }
testRefusals(PASSWORD, {
  organization_not_found: () => members.deletePassword({ organization_id: 'nowhere', ...nobodys }),
  member_password_not_found: async () => members.deletePassword({ ...named(await newTeam()), ...nobodys }),
  cross_org_passwords_enabled: async () => {
    const { organization_id } = await newTeam()
    return crossOrganization().organizations.members.deletePassword({ organization_id, ...nobodys })
  },
})
