import { describe, expect, test } from 'vitest'
import { createMember } from './directory.ts'
import { settings } from './settings.ts'
import {
  errorTypeOf,
  logIn,
  mountEmulator,
  newClient,
  newPhoneTeam,
  newTeam,
  stytch,
  type Team,
  testRefusals,
} from './testing.ts'

mountEmulator()

const { members } = stytch.organizations
const named = ({ organization_id, member }: Team) => ({ organization_id, member_id: member.member_id })
const PHONE = '+15555550166'

const create = (team: Team, more: object = {}) =>
  members.create({
    organization_id: team.organization_id,
    email_address: `${crypto.randomUUID()}@example.com`,
    ...more,
  })
const get = (team: Team, more: object = {}) => members.get({ ...named(team), ...more })
const update = (team: Team, more: object = {}) => members.update({ ...named(team), ...more })
const search = (team: Team, more: object = {}) => members.search({ organization_ids: [team.organization_id], ...more })

describe('a member', () => {
  test('is active when made through the API, or pending when asked for', async () => {
    const team = newTeam()
    expect((await create(team, { name: 'Grace' })).member).toMatchObject({ status: 'active', name: 'Grace' })
    expect((await create(team, { create_member_as_pending: true })).member.status).toBe('pending')
  })

  test('is found by id and by address, whichever organization it is in', async () => {
    const team = newTeam()
    const { member_id } = team.member
    expect((await get(team)).member_id).toBe(member_id)
    expect((await get(team, { member_id: undefined, email_address: team.email_address })).member_id).toBe(member_id)
    expect((await members.dangerouslyGet({ member_id })).organization.organization_id).toBe(team.organization_id)
    await members.delete(named(team))
    expect(await errorTypeOf(members.dangerouslyGet({ member_id }))).toBe('member_not_found')
    expect((await members.dangerouslyGet({ member_id, include_deleted: true })).member.status).toBe('deleted')
  })

  test('loses the password with the address, and sessions with a change of roles', async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    await update(team, { name: 'Ada' })
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
    await update(team, { roles: ['editor'] })
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('session_not_found')
    const email_address = `${crypto.randomUUID()}@example.com`
    expect((await update(team, { email_address })).member).toMatchObject({ email_address, member_password_id: '' })
  })

  test('loses a factor and keeps the sessions', async () => {
    const team = newTeam({}, { has_totp: true, mfa_phone_number: PHONE, mfa_phone_number_verified: true })
    const { session_token, member } = await logIn(team)
    expect((await members.deleteTOTP(named(team))).member).toMatchObject({
      totp_registration_id: '',
      default_mfa_method: 'sms_otp',
    })
    const { member_password_id } = member
    const { organization_id } = team
    await members.deletePassword({ organization_id, member_password_id })
    expect(await errorTypeOf(logIn(team))).toBe('member_password_not_found')
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
  })
})

describe('a search', () => {
  test('goes through an organization page by page, without the deleted', async () => {
    const team = newTeam()
    for (let count = 0; count < 4; count += 1)
      createMember(team.organization, { email_address: `m${count}@example.com`, status: count ? 'active' : 'deleted' })
    const first = await search(team, { limit: 3 })
    expect(first).toMatchObject({ results_metadata: { total: 4, next_cursor: '3' } })
    expect(Object.keys(first.organizations)).toEqual([team.organization_id])
    const second = await search(team, { limit: 3, cursor: first.results_metadata.next_cursor })
    expect(second.members).toHaveLength(1)
    expect(second.results_metadata.next_cursor).toBeNull()
  })

  test.each([
    [{ filter_name: 'member_emails', filter_value: ['ada@example.com'] }],
    [{ filter_name: 'member_email_fuzzy', filter_value: 'ada' }],
    [{ filter_name: 'member_is_breakglass', filter_value: true }],
    [{ filter_name: 'statuses', filter_value: ['invited'] }],
    [{ filter_name: 'member_phone_numbers', filter_value: [PHONE] }],
    [{ filter_name: 'member_phone_number_fuzzy', filter_value: PHONE.slice(-4) }],
  ])('finds by %j', async (operand) => {
    const team = newTeam()
    const wanted = { email_address: 'ada@example.com', is_breakglass: true, mfa_phone_number: PHONE } as const
    createMember(team.organization, { ...wanted, status: 'invited' })
    const { members: found } = await search(team, { query: { operator: 'AND', operands: [operand] } })
    expect(found.map(({ email_address }) => email_address)).toEqual(['ada@example.com'])
    const both = {
      operator: 'OR',
      operands: [operand, { filter_name: 'member_ids', filter_value: [team.member.member_id] }],
    }
    expect((await search(team, { query: both })).members).toHaveLength(2)
  })
})

const across = newClient(settings.cross_organization.secret, settings.cross_organization.project_id)
const unknown = (call: (team: Team, more: object) => Promise<unknown>) => ({
  organization_not_found: () => call(newTeam(), { organization_id: 'nowhere' }),
  member_not_found: () => call(newTeam(), { member_id: 'nobody' }),
})
const fieldRefusals = (call: (team: Team, more: object) => Promise<unknown>) => ({
  invalid_email: () => call(newTeam(), { email_address: 'nobody' }),
  invalid_phone_number: () => call(newTeam(), { mfa_phone_number: '555' }),
  duplicate_member_email: () => {
    const team = newTeam()
    createMember(team.organization, { email_address: 'taken@example.com' })
    return call(team, { email_address: 'taken@example.com' })
  },
  duplicate_member_phone_number: () => {
    const team = newTeam()
    createMember(team.organization, { email_address: 'other@example.com', mfa_phone_number: PHONE })
    return call(team, { mfa_phone_number: PHONE })
  },
})

testRefusals('/v1/b2b/organizations/:organization_id/members', {
  ...fieldRefusals(create),
  organization_not_found: () => create(newTeam(), { organization_id: 'nowhere' }),
})
testRefusals('PUT /v1/b2b/organizations/:organization_id/members/:member_id', {
  ...fieldRefusals(update),
  ...unknown(update),
  duplicate_member_phone_number_for_member: () => update(newPhoneTeam(), { mfa_phone_number: '+15555550167' }),
  default_mfa_member_missing_factor: () => update(newTeam(), { default_mfa_method: 'totp' }),
})
testRefusals('GET /v1/b2b/organizations/:organization_id/member', {
  ...unknown(get),
  invalid_email: () => get(newTeam(), { member_id: undefined, email_address: 'nobody' }),
})
testRefusals('GET /v1/b2b/organizations/members/dangerously_get/:member_id', {
  member_not_found: () => members.dangerouslyGet({ member_id: 'nobody' }),
})
testRefusals('/v1/b2b/organizations/members/search', {
  organization_not_found: () => members.search({ organization_ids: ['nowhere'] }),
})
testRefusals(
  'DELETE /v1/b2b/organizations/:organization_id/members/:member_id',
  unknown((team, more) => members.delete({ ...named(team), ...more })),
)
const removeTotp = (team: Team, more: object = {}) => members.deleteTOTP({ ...named(team), ...more })
testRefusals('DELETE /v1/b2b/organizations/:organization_id/members/:member_id/totp', {
  ...unknown(removeTotp),
  totp_not_found: () => removeTotp(newTeam()),
})
const removePhone = (team: Team, more: object = {}) => members.deleteMFAPhoneNumber({ ...named(team), ...more })
testRefusals('DELETE /v1/b2b/organizations/:organization_id/members/mfa_phone_numbers/:member_id', {
  ...unknown(removePhone),
  member_phone_number_not_found: () => removePhone(newTeam()),
})
const PASSWORD_ID = { member_password_id: 'member-password-test-nothing' }
testRefusals('DELETE /v1/b2b/organizations/:organization_id/members/passwords/:member_password_id', {
  organization_not_found: () => members.deletePassword({ organization_id: 'nowhere', ...PASSWORD_ID }),
  member_password_not_found: () => members.deletePassword({ ...newTeam(), ...PASSWORD_ID }),
  cross_org_passwords_enabled: () => {
    const { organization_id } = newTeam()
    return across.organizations.members.deletePassword({ organization_id, ...PASSWORD_ID })
  },
})
