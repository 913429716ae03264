import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { owners, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { logIn, named, newAddress, newMember, newTeam, type Team } from './teams.ts'

const { members } = stytch.organizations
const PHONE = '+12025550123'
const CREATE = 'POST /v1/b2b/organizations/:organization_id/members'
const UPDATE = 'PUT /v1/b2b/organizations/:organization_id/members/:member_id'
const GET = 'GET /v1/b2b/organizations/:organization_id/member'
const ANYWHERE = 'GET /v1/b2b/organizations/members/dangerously_get/:member_id'

const create = ({ organization_id }: Team, more: object = {}) =>
  members.create({ organization_id, email_address: newAddress(), ...more })
const get = (team: Team, more: object = {}) => members.get({ ...named(team), ...more })
const anywhere = ({ member_id }: Pick<Team, 'member_id'>, more: object = {}) =>
  members.dangerouslyGet({ member_id, ...more })
const update = (team: Team, more: object = {}) => members.update({ ...named(team), ...more })

describe('a member', () => {
  test('is active when made through the API, or pending when asked for', async () => {
    const team = await newTeam()
    expect((await create(team, { name: 'Grace' })).member).toMatchObject({ status: 'active', name: 'Grace' })
    expect((await create(team, { create_member_as_pending: true })).member.status).toBe('pending')
  })

  test('has the role that every member has', async () => {
    const { member } = await create(await newTeam())
    expect(member.roles).toMatchObject([{ role_id: 'stytch_member', sources: [{ type: 'direct_assignment' }] }])
  })

  test('is found by id, external id and address', async () => {
    const external_id = crypto.randomUUID()
    const team = await newTeam({}, { external_id })
    const { member_id, email_address } = team
    expect((await get(team)).member_id).toBe(member_id)
    expect((await get(team, { member_id: external_id })).member_id).toBe(member_id)
    expect((await get(team, { member_id: undefined, email_address })).member_id).toBe(member_id)
  })

  test('is found whichever organization it is in, and after its end only when asked for', async () => {
    const team = await newTeam()
    const { organization_id } = team
    expect((await anywhere(team)).organization.organization_id).toBe(organization_id)
    await members.delete(named(team))
    expect(await errorTypeOf(anywhere(team))).toBe('member_not_found')
    expect((await anywhere(team, { include_deleted: true })).member.status).toBe('deleted')
  })

  test('keeps the sessions when a name changes', async () => {
    const team = await newTeam()
    const { session_token } = await logIn(team)
    expect((await update(team, { name: 'Ada' })).member.name).toBe('Ada')
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('answered')
  })

  test('loses the password with the address', async () => {
    const team = await newTeam()
    const email_address = newAddress()
    const { member } = await update(team, { email_address })
    expect(member).toMatchObject({ email_address, member_password_id: '', email_address_verified: false })
    expect(await errorTypeOf(logIn(team, { email_address }))).toBe('member_password_not_found')
  })

  test('that is enrolled is asked for a second factor where nobody else is', async () => {
    const team = await newTeam()
    await update(team, { mfa_enrolled: true })
    expect(await logIn(team)).toMatchObject({ member_authenticated: false })
  })
})

testAnswer(CREATE, owners, async () => create(await newTeam(), { mfa_phone_number: PHONE }))
testAnswer(UPDATE, owners, async () => update(await newTeam(), { name: 'Ada' }))
testAnswer(GET, owners, async () => get(await newTeam()))
testAnswer(ANYWHERE, owners, async () => anywhere(await newTeam()))

const fieldRefusals = (call: (team: Team, more: object) => Promise<unknown>) => ({
  invalid_email: async () => call(await newTeam(), { email_address: 'nobody' }),
  invalid_phone_number: async () => call(await newTeam(), { mfa_phone_number: '555' }),
  duplicate_member_email: async () => {
    const team = await newTeam()
    const { email_address } = (await create(team)).member
    return call(team, { email_address })
  },
  duplicate_member_external_id: async () => {
    const external_id = crypto.randomUUID()
    const team = await newTeam()
    await newMember(team.organization, { external_id })
    return call(team, { external_id })
  },
  duplicate_member_phone_number: async () => {
    const team = await newTeam()
    await newMember(team, { mfa_phone_number: PHONE })
    return call(team, { mfa_phone_number: PHONE })
  },
})

testRefusals(CREATE, {
  ...fieldRefusals(create),
  organization_not_found: async () => create(await newTeam(), { organization_id: 'nowhere' }),
})
testRefusals(UPDATE, {
  ...fieldRefusals(update),
  organization_not_found: async () => update(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => update(await newTeam(), { member_id: 'nobody' }),
  duplicate_member_phone_number_for_member: async () =>
    update(await newTeam({}, { mfa_phone_number: PHONE }), { mfa_phone_number: '+12025550124' }),
  invalid_mfa_default_method: async () => update(await newTeam(), { default_mfa_method: 'carrier_pigeon' }),
  default_mfa_member_missing_factor: async () => update(await newTeam(), { default_mfa_method: 'totp' }),
})
testRefusals(GET, {
  organization_not_found: async () => get(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => get(await newTeam(), { member_id: 'nobody' }),
  invalid_email: async () => get(await newTeam(), { member_id: undefined, email_address: 'nobody' }),
})
testRefusals(ANYWHERE, { member_not_found: () => anywhere({ member_id: 'nobody' }) })
