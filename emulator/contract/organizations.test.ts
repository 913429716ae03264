import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { organization, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { newOrganization, newTeam, type Settings } from './teams.ts'

const { organizations } = stytch
const get = (organization_id: string) => organizations.get({ organization_id })
const newId = async () => (await newOrganization()).organization.organization_id
const update = async (more: Settings & { organization_id?: string }) =>
  organizations.update({ organization_id: await newId(), ...more })

describe('an organization', () => {
  test('is found by id, slug and external id', async () => {
    const organization_external_id = `crm-${crypto.randomUUID()}`
    const { organization } = await newOrganization({ organization_external_id })
    const { organization_id, organization_slug } = organization
    for (const reference of [organization_id, organization_slug, organization_external_id])
      expect((await get(reference)).organization).toEqual(organization)
  })

  test('gets a slug from its name, and allows everything that it does not forbid', async () => {
    const organization_name = `Hooli ${crypto.randomUUID()}`
    const { organization } = await newOrganization({ organization_name })
    expect(organization).toMatchObject({
      organization_name,
      organization_slug: organization_name.toLowerCase().replace(' ', '-'),
      auth_methods: 'ALL_ALLOWED',
      mfa_methods: 'ALL_ALLOWED',
      mfa_policy: 'OPTIONAL',
      email_jit_provisioning: 'NOT_ALLOWED',
      sso_jit_provisioning: 'ALL_ALLOWED',
    })
  })

  test('is changed where something is given, and nowhere else', async () => {
    const { organization } = await newOrganization({ mfa_policy: 'REQUIRED_FOR_ALL' })
    const { organization_id, organization_name } = organization
    const changed = await update({ organization_id, mfa_policy: 'OPTIONAL' })
    expect(changed.organization).toMatchObject({ organization_id, mfa_policy: 'OPTIONAL', organization_name })
  })

  test('has invitations off once it says who may come in, unless they are on', async () => {
    const picky: Settings = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] }
    const invitesOf = async (settings: Settings) => (await newOrganization(settings)).organization.email_invites
    expect(await invitesOf(picky)).toBe('NOT_ALLOWED')
    expect(await invitesOf({ ...picky, email_invites: 'ALL_ALLOWED' })).toBe('ALL_ALLOWED')
    expect(await invitesOf({})).toBe('ALL_ALLOWED')
  })

  test('that has named its methods need not name them again', async () => {
    const { organization_id } = await newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] })
    expect(await errorTypeOf(update({ organization_id, auth_methods: 'RESTRICTED' }))).toBe('answered')
  })
})

testAnswer('POST /v1/b2b/organizations', { organization }, newOrganization)
testAnswer('GET /v1/b2b/organizations/:organization_id', { organization }, async () => get(await newId()))
testAnswer('PUT /v1/b2b/organizations/:organization_id', { organization }, () => update({ mfa_policy: 'OPTIONAL' }))

const settingRefusals = (call: (more: Settings) => Promise<unknown>) => ({
  organization_slug_already_used: async () => {
    const { organization_slug } = (await newOrganization()).organization
    return call({ organization_slug })
  },
  organization_external_id_already_used: async () => {
    const organization_external_id = crypto.randomUUID()
    await newOrganization({ organization_external_id })
    return call({ organization_external_id })
  },
  allowed_auth_methods_required_for_restricted: () => call({ auth_methods: 'RESTRICTED' }),
  allowed_mfa_methods_required_for_restricted: () => call({ mfa_methods: 'RESTRICTED', allowed_mfa_methods: [] }),
})

testRefusals('POST /v1/b2b/organizations', settingRefusals(newOrganization))
testRefusals('GET /v1/b2b/organizations/:organization_id', { organization_not_found: () => get('nowhere') })
testRefusals('PUT /v1/b2b/organizations/:organization_id', {
  organization_not_found: () => update({ organization_id: 'nowhere' }),
  ...settingRefusals(update),
})
