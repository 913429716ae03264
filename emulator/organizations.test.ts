import { expect, test } from 'vitest'
import { errorTypeOf, mountEmulator, newTeam, stytch, testRefusals } from './testing.ts'

mountEmulator()

const create = (more: object = {}) => stytch.organizations.create({ organization_name: 'Hooli', ...more })
const update = (more: object = {}) =>
  stytch.organizations.update({ organization_id: newTeam().organization_id, organization_name: 'Hooli', ...more })

test('an organization is made, found by id, slug and external id, and changed', async () => {
  const organization_external_id = `crm-${crypto.randomUUID()}`
  const { organization } = await create({ organization_external_id, mfa_policy: 'REQUIRED_FOR_ALL' })
  expect(organization).toMatchObject({
    organization_slug: expect.stringContaining('hooli'),
    auth_methods: 'ALL_ALLOWED',
  })
  for (const organization_id of [
    organization.organization_id,
    organization.organization_slug,
    organization_external_id,
  ])
    expect((await stytch.organizations.get({ organization_id })).organization).toEqual(organization)
  const { organization_id } = organization
  const changed = await stytch.organizations.update({ organization_id, mfa_policy: 'OPTIONAL' })
  expect(changed.organization).toMatchObject({ organization_id, mfa_policy: 'OPTIONAL', organization_name: 'Hooli' })
})

test('invitations are off for an organization that says who may come in, unless they are on', async () => {
  const strict = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
  expect((await create(strict)).organization.email_invites).toBe('NOT_ALLOWED')
  expect((await create({ ...strict, email_invites: 'ALL_ALLOWED' })).organization.email_invites).toBe('ALL_ALLOWED')
  expect((await create()).organization.email_invites).toBe('ALL_ALLOWED')
})

test('restricted methods must be named, also when they were not before', async () => {
  const { organization_id } = newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] })
  expect(await errorTypeOf(update({ organization_id, auth_methods: 'RESTRICTED' }))).toBe('answered')
})

const settingRefusals = (call: (more: object) => Promise<unknown>) => ({
  organization_slug_already_used: () => call({ organization_slug: newTeam().organization.organization_slug }),
  allowed_auth_methods_required_for_restricted: () => call({ auth_methods: 'RESTRICTED' }),
  allowed_mfa_methods_required_for_restricted: () => call({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: [] }),
})

testRefusals('/v1/b2b/organizations', settingRefusals(create))

testRefusals('GET /v1/b2b/organizations/:organization_id', {
  organization_not_found: () => stytch.organizations.get({ organization_id: 'nowhere' }),
})

testRefusals('PUT /v1/b2b/organizations/:organization_id', {
  organization_not_found: () => update({ organization_id: 'nowhere' }),
  ...settingRefusals(update),
})
