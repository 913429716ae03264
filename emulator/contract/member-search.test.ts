import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testRefusals } from './refusals.ts'
import { member, organization, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { newMember, newOrganization, newTeam } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/organizations/members/search'
const PHONE = '+12025550123'

type Searched = { organization_id: string }
const search = ({ organization_id }: Searched, more: object = {}) =>
  stytch.organizations.members.search({ organization_ids: [organization_id], ...more })

describe('a search', () => {
  test('goes through an organization page by page', async () => {
    const team = await newTeam()
    for (let count = 0; count < 3; count += 1) await newMember(team)
    const first = await search(team, { limit: 3 })
    expect(first.members).toHaveLength(3)
    expect(first.results_metadata.total).toBe(4)
    expect(Object.keys(first.organizations)).toEqual([team.organization_id])
    const second = await search(team, { limit: 3, cursor: first.results_metadata.next_cursor })
    expect(second.members).toHaveLength(1)
    expect(second.results_metadata.next_cursor ?? '').toBe('')
  })

  test('passes over the deleted', async () => {
    expect((await search(await newTeam({}, { status: 'deleted' }))).members).toEqual([])
  })

  test.each([
    { filter_name: 'member_emails', filter_value: ['zoe@example.com'] },
    { filter_name: 'member_email_fuzzy', filter_value: 'zoe' },
    { filter_name: 'member_is_breakglass', filter_value: true },
    { filter_name: 'statuses', filter_value: ['pending'] },
    { filter_name: 'member_phone_numbers', filter_value: [PHONE] },
    { filter_name: 'member_phone_number_fuzzy', filter_value: PHONE.slice(-4) },
  ])('finds one of two by $filter_name, and by either filter both', async (operand) => {
    const team = await newTeam()
    // No letters of a hexadecimal number, which the other address holds.
    const wanted = { email_address: 'zoe@example.com', is_breakglass: true, mfa_phone_number: PHONE } as const
    await newMember(team, { ...wanted, status: 'pending' })
    const { members } = await search(team, { query: { operator: 'AND', operands: [operand] } })
    expect(members.map(({ email_address }) => email_address)).toEqual(['zoe@example.com'])
    const operands = [operand, { filter_name: 'member_ids', filter_value: [team.member_id] }]
    expect((await search(team, { query: { operator: 'OR', operands } })).members).toHaveLength(2)
  })
})

const answer = {
  members: z.tuple([member]),
  organizations: z.record(z.string(), organization),
  results_metadata: z.object({ total: z.literal(1), next_cursor: z.string().nullish() }),
}
testAnswer(ENDPOINT, answer, async () => search(await newTeam()))
testRefusals(ENDPOINT, {
  organization_not_found: async () => {
    await newOrganization()
    return search({ organization_id: 'nowhere' })
  },
})
