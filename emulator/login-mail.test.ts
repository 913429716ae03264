import { describe, expect, test } from 'vitest'
import { mailedToken, mailedUrls, mountEmulator, newTeam, stytch, type Team, testRefusals } from './testing.ts'

mountEmulator()

const send = ({ organization_id, email_address }: Team, more: object = {}) =>
  stytch.magicLinks.email.loginOrSignup({ organization_id, email_address, ...more })

describe('a log-in mail', () => {
  test('logs in, and makes an invited member active', async () => {
    const team = newTeam({}, { status: 'invited' })
    expect(await send(team)).toMatchObject({ member_created: false })
    const [url] = mailedUrls(team)
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      slug: team.organization.organization_slug,
      stytch_redirect_type: 'signup',
      stytch_token_type: 'multi_tenant_magic_links',
    })
    const answer = await stytch.magicLinks.authenticate({ magic_links_token: mailedToken(team) })
    expect(answer).toMatchObject({ member_authenticated: true, member: { status: 'active' } })
  })

  test('lets somebody of an allowed domain join', async () => {
    const team = newTeam({ email_jit_provisioning: 'RESTRICTED', email_allowed_domains: ['example.com'] })
    const answer = await send({ ...team, email_address: 'new@example.com' })
    expect(answer).toMatchObject({ member_created: true, member: { status: 'pending' } })
  })
})

testRefusals('/v1/b2b/magic_links/email/login_or_signup', {
  invalid_email: () => send(newTeam(), { email_address: 'nobody' }),
  invalid_expiration: () => send(newTeam(), { login_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: () => send(newTeam(), { pkce_code_challenge: 'short' }),
  no_match_for_provided_magic_link_url: () => send(newTeam(), { login_redirect_url: 'https://elsewhere.example/' }),
  organization_not_found: () => send(newTeam(), { organization_id: 'nowhere' }),
  operation_restricted_by_organization_auth_methods: () =>
    send(newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })),
  email_jit_provisioning_not_allowed: () => send(newTeam(), { email_address: 'new@example.com' }),
  invalid_email_for_jit_provisioning: () =>
    send(newTeam({ email_jit_provisioning: 'RESTRICTED', email_allowed_domains: ['other.example'] }), {
      email_address: 'new@example.com',
    }),
})
