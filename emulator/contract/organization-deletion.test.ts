import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { idOf, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { newAddress, PASSWORD } from './teams.ts'

const ENDPOINT = 'DELETE /v1/b2b/organizations/:organization_id'

// Not one of those that are deleted at the end: it is gone by then.
const create = async (more: object = {}) => {
  const given = { organization_name: `Contract ${crypto.randomUUID()}`, ...more }
  return (await stytch.organizations.create(given)).organization
}
const migrated = { hash_type: 'sha_1', hash: createHash('sha1').update(PASSWORD).digest('hex') }
const remove = (organization_id: string) => stytch.organizations.delete({ organization_id })

test('a deleted organization is gone, with its members and their sessions, and its slug is free again', async () => {
  const { organization_id, organization_slug } = await create()
  const { member } = await stytch.passwords.migrate({ organization_id, email_address: newAddress(), ...migrated })
  const { email_address } = member
  const { session_token } = await stytch.passwords.authenticate({ organization_id, email_address, password: PASSWORD })
  await remove(organization_id)
  for (const reference of [organization_id, organization_slug])
    expect(await errorTypeOf(stytch.organizations.get({ organization_id: reference }))).toBe('organization_not_found')
  expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('session_not_found')
  const heir = await create({ organization_slug })
  await remove(heir.organization_id)
})

testAnswer(ENDPOINT, { organization_id: idOf('organization') }, async () => remove((await create()).organization_id))

testRefusals(ENDPOINT, { organization_not_found: () => remove('nowhere') })
