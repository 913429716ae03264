import { expect, test } from 'vitest'
import { mountEmulator, newTeam, stytch } from './testing.ts'

mountEmulator()

const failing = (call: Promise<unknown>) => expect(call).rejects.toMatchObject({})

test('an organization whose slug and external id change is found by the new ones only', async () => {
  const { organization_id, organization } = await newTeam()
  const { organization_slug: old_slug } = organization
  const [organization_slug, organization_external_id] = [crypto.randomUUID(), crypto.randomUUID()]
  await stytch.organizations.update({ organization_id, organization_slug, organization_external_id })
  for (const name of [organization_slug, organization_external_id])
    expect((await stytch.organizations.get({ organization_id: name })).organization).toMatchObject({ organization_id })
  await failing(stytch.organizations.get({ organization_id: old_slug }))
})

test('a member whose address and external id change is found by the new ones only', async () => {
  const { organization_id, member, email_address: old_address } = await newTeam()
  const { member_id } = member
  const [email_address, external_id] = [`${crypto.randomUUID()}@Example.com`, crypto.randomUUID()]
  await stytch.organizations.members.update({ organization_id, member_id, email_address, external_id })
  const get = (by: object) => stytch.organizations.members.get({ organization_id, ...by })
  expect(await get({ email_address: email_address.toLowerCase() })).toMatchObject({ member_id })
  expect(await get({ member_id: external_id })).toMatchObject({ member_id })
  await failing(get({ email_address: old_address }))
})
