import { expect, test } from 'vitest'
import { testRefusals } from './refusals.ts'
import { stytch } from './stytch.ts'
import { named, newAddress, newOrganization, newTeam } from './teams.ts'

const { members } = stytch.organizations

const first = { plan: { name: 'free', seats: [1] }, region: 'eu' }
const second = { plan: { seats: [2] }, region: null, beta: true }
const merged = { plan: { seats: [2] }, beta: true }

test('the metadata of a member is merged at the top level, and a null takes a field away', async () => {
  const team = await newTeam({}, { trusted_metadata: first, untrusted_metadata: first })
  expect(team.member).toMatchObject({ trusted_metadata: first, untrusted_metadata: first })
  await members.update({ ...named(team), trusted_metadata: second })
  const { member } = await members.get(named(team))
  expect(member.trusted_metadata).toEqual(merged)
  expect(member.untrusted_metadata).toEqual(first)
})

test('and so is that of an organization', async () => {
  const { organization } = await newOrganization({ trusted_metadata: first })
  expect(organization.trusted_metadata).toEqual(first)
  const { organization_id } = organization
  await stytch.organizations.update({ organization_id, trusted_metadata: second })
  expect((await stytch.organizations.get({ organization_id })).organization.trusted_metadata).toEqual(merged)
})

const keys = (from: number, to: number) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, index) => [`key${from + index}`, true]))

/** What a call refuses: together with what is there already, it must not be too much. */
const limits = (call: (metadata: object) => Promise<unknown>) => ({
  metadata_too_many_keys: () => call(keys(15, 35)),
  metadata_too_large: () => call({ story: 'x'.repeat(4096) }),
})

const held = { trusted_metadata: keys(0, 15), untrusted_metadata: keys(0, 15) }

testRefusals(
  'POST /v1/b2b/organizations',
  limits((trusted_metadata) => newOrganization({ trusted_metadata: { ...keys(0, 15), ...trusted_metadata } })),
)

testRefusals(
  'PUT /v1/b2b/organizations/:organization_id',
  limits(async (trusted_metadata) => {
    const { organization_id } = (await newOrganization({ trusted_metadata: held.trusted_metadata })).organization
    return stytch.organizations.update({ organization_id, trusted_metadata })
  }),
)

testRefusals(
  'POST /v1/b2b/organizations/:organization_id/members',
  limits(async (untrusted_metadata) => {
    const { organization_id } = (await newOrganization()).organization
    return members.create({
      organization_id,
      email_address: newAddress(),
      untrusted_metadata: { ...keys(0, 15), ...untrusted_metadata },
    })
  }),
)

testRefusals(
  'PUT /v1/b2b/organizations/:organization_id/members/:member_id',
  limits(async (untrusted_metadata) => {
    const team = await newTeam({}, held)
    return members.update({ ...named(team), untrusted_metadata })
  }),
)
