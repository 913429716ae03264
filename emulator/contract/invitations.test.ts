import { describe, expect, test } from 'vitest'
import { mailedToken, mailedUrls } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { owners, testAnswer } from './shapes.ts'
import { ludsProject, stytch } from './stytch.ts'
import { advance, newAddress, newDomain, newTeam, type Settings } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/magic_links/email/invite'

/** Somebody new, into an organization of such settings. */
async function invite(more: object = {}, settings: Settings = {}) {
  const team = await newTeam(settings)
  const email_address = newAddress()
  const answer = await stytch.magicLinks.email.invite({ organization_id: team.organization_id, email_address, ...more })
  return { team, email_address, answer }
}

describe('an invitation', () => {
  test('makes an invited member, who is active after following the mail', async () => {
    const { answer, email_address } = await invite({ name: 'Grace', roles: ['editor'], trusted_metadata: { seat: 7 } })
    expect(answer.member).toMatchObject({ status: 'invited', name: 'Grace', trusted_metadata: { seat: 7 } })
    const [url] = await mailedUrls({ email_address })
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      stytch_redirect_type: 'invite',
      stytch_token_type: 'multi_tenant_magic_links',
    })
    const magic_links_token = await mailedToken({ email_address })
    expect((await stytch.magicLinks.authenticate({ magic_links_token })).member).toMatchObject({ status: 'active' })
  })

  test('turns a pending member into an invited one', async () => {
    const { organization_id, email_address } = await newTeam({}, { status: 'pending', password: null })
    const { member } = await stytch.magicLinks.email.invite({ organization_id, email_address })
    expect(member.status).toBe('invited')
  })

  test('can be answered for a week', async () => {
    const { team, email_address } = await invite()
    await advance(team, 10_079)
    const magic_links_token = await mailedToken({ email_address })
    expect(await stytch.magicLinks.authenticate({ magic_links_token })).toMatchObject({ member_authenticated: true })
  })
})

testAnswer(ENDPOINT, owners, async () => (await invite()).answer)

testRefusals(ENDPOINT, {
  invalid_email: () => invite({ email_address: 'nobody' }),
  invalid_expiration: () => invite({ invite_expiration_minutes: 10_081 }),
  no_match_for_provided_magic_link_url: () => invite({ invite_redirect_url: 'https://elsewhere.example/' }),
  no_default_invite_redirect_url_set: async () => {
    const { organization_id } = await newTeam()
    return ludsProject().magicLinks.email.invite({ organization_id, email_address: newAddress() })
  },
  organization_not_found: () => invite({ organization_id: 'nowhere' }),
  invalid_email_for_invites: () => invite({}, { email_invites: 'RESTRICTED', email_allowed_domains: [newDomain()] }),
  duplicate_member_email: async () => {
    const { organization_id, email_address } = await newTeam()
    return stytch.magicLinks.email.invite({ organization_id, email_address })
  },
  metadata_too_many_keys: () =>
    invite({ trusted_metadata: Object.fromEntries(Array.from({ length: 21 }, (_, key) => [key, key])) }),
  metadata_too_large: () => invite({ untrusted_metadata: { story: 'x'.repeat(4096) } }),
  operation_restricted_by_organization_auth_methods: () =>
    invite({}, { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'], email_invites: 'ALL_ALLOWED' }),
})

testRefusals(`${ENDPOINT} (a URL that is registered, and not for this)`, {
  no_match_for_provided_magic_link_url: async () => {
    const { organization_id } = await newTeam()
    const invite_redirect_url = 'http://localhost:3000/authenticate'
    return ludsProject().magicLinks.email.invite({ organization_id, email_address: newAddress(), invite_redirect_url })
  },
})

test('a refused invitation makes no member', async () => {
  const { organization_id } = await newTeam({
    auth_methods: 'RESTRICTED',
    allowed_auth_methods: ['sso'],
    email_invites: 'ALL_ALLOWED',
  })
  const email_address = newAddress()
  await errorTypeOf(stytch.magicLinks.email.invite({ organization_id, email_address }))
  expect(await errorTypeOf(stytch.organizations.members.get({ organization_id, email_address }))).toBe(
    'member_not_found',
  )
})

testRefusals(`${ENDPOINT} (nobody is invited)`, {
  invalid_email_for_invites: () => invite({}, { email_invites: 'NOT_ALLOWED' }),
})
