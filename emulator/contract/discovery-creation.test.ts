import { describe, expect, test } from 'vitest'
import { discover } from './discovering.ts'
import { testRefusals } from './refusals.ts'
import { authenticated, owners, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { newAddress, newDomain, newOrganization, unknownToken } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/discovery/organizations/create'

async function found(more: object = {}, email_address = newAddress()) {
  const { intermediate_session_token } = await discover({ email_address })
  return stytch.discovery.organizations.create({ intermediate_session_token, ...more })
}

describe('whoever has proven a mailbox', () => {
  test('can found an organization, and is signed in as its administrator', async () => {
    const answer = await found({ organization_name: 'Pied Piper', session_custom_claims: { tier: 'gold' } })
    expect(answer).toMatchObject({
      member_authenticated: true,
      organization: { organization_name: 'Pied Piper' },
      member: { status: 'active', email_address_verified: true, is_admin: true },
      member_session: { custom_claims: { tier: 'gold' } },
    })
    expect(answer.member.roles.map(({ role_id }) => role_id)).toEqual(['stytch_member', 'stytch_admin'])
    expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['magic_link'])
  })

  test('waits for a second factor, if that is what the new organization wants', async () => {
    const { intermediate_session_token } = await discover({ email_address: newAddress() })
    const given = { intermediate_session_token, mfa_policy: 'REQUIRED_FOR_ALL' }
    expect(await stytch.discovery.organizations.create(given)).toMatchObject({
      member_authenticated: false,
      intermediate_session_token,
    })
  })

  test('gets a name made of the domain, or of the address where the domain is everybody’s', async () => {
    const domain = newDomain()
    const nameFor = async (address: string) => (await found({}, address)).organization.organization_name
    expect(await nameFor(`somebody@${domain}`)).toBe(domain.split('.').at(-2))
    expect(await nameFor(`grace-${crypto.randomUUID()}@gmail.com`)).toMatch(/^grace-/)
  })
})

const { member_id, member, organization } = owners

testAnswer(ENDPOINT, { member_id, member, organization, ...authenticated }, () => found())

testRefusals(ENDPOINT, {
  invalid_session_token: () => found({ intermediate_session_token: 'short' }),
  invalid_session_duration_minutes: () => found({ session_duration_minutes: 4 }),
  intermediate_session_not_found: () => found({ intermediate_session_token: unknownToken() }),
  organization_slug_already_used: async () => {
    const { organization_slug } = (await newOrganization()).organization
    return found({ organization_slug })
  },
  organization_external_id_already_used: async () => {
    const organization_external_id = crypto.randomUUID()
    await newOrganization({ organization_external_id })
    return found({ organization_external_id })
  },
  allowed_auth_methods_required_for_restricted: () => found({ auth_methods: 'RESTRICTED' }),
  allowed_mfa_methods_required_for_restricted: () => found({ mfa_methods: 'RESTRICTED' }),
  metadata_too_many_keys: () =>
    found({ trusted_metadata: Object.fromEntries(Array.from({ length: 21 }, (_, key) => [key, key])) }),
  metadata_too_large: () => found({ trusted_metadata: { story: 'x'.repeat(4096) } }),
})
