import { describe, expect, test } from 'vitest'
import { createMember, createOrganization } from './directory.ts'
import {
  advance,
  chooseOrganization,
  discover,
  errorTypeOf,
  logIn,
  mailedToken,
  mountEmulator,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { pkceRefusals } from './testing-refusals.ts'

mountEmulator()

const list = (given: object) => stytch.discovery.organizations.list({ intermediate_session_token: '', ...given })
const send = (more: object = {}) =>
  stytch.magicLinks.email.discovery.send({ email_address: 'somebody@example.com', ...more })
const open = (discovery_magic_links_token: string, more: object = {}) =>
  stytch.magicLinks.discovery.authenticate({ discovery_magic_links_token, ...more })

describe('an address', () => {
  test('is shown the organizations that know it, and what each of them wants', async () => {
    const team = newTeam()
    const { email_address } = team
    const strict = createOrganization({
      organization_name: 'Strict',
      auth_methods: 'RESTRICTED',
      allowed_auth_methods: ['sso'],
    })
    const second = createOrganization({ organization_name: 'Second', mfa_policy: 'REQUIRED_FOR_ALL' })
    createMember(strict, { email_address, status: 'invited' })
    createMember(second, { email_address, mfa_phone_number: '+15555550188' })
    createMember(createOrganization({ organization_name: 'Gone' }), { email_address, status: 'deleted' })
    const { discovered_organizations, intermediate_session_token } = await discover(team)
    const shown = discovered_organizations.map((found) => [
      found.organization?.organization_name,
      found.membership?.type,
      found.member_authenticated,
      found.primary_required?.allowed_auth_methods ?? null,
      found.mfa_required?.secondary_auth_initiated,
    ])
    expect(shown).toEqual([
      [team.organization.organization_name, 'active_member', true, null, undefined],
      ['Strict', 'invited_member', false, ['sso'], undefined],
      ['Second', 'active_member', false, null, null],
    ])
    expect((await list({ intermediate_session_token })).discovered_organizations).toHaveLength(3)
  })

  test('may be new where its domain may join, and becomes a member by going there', async () => {
    const team = newTeam({ email_jit_provisioning: 'RESTRICTED', email_allowed_domains: ['joiners.example'] })
    const stranger = { ...team, email_address: 'new@joiners.example' }
    const { discovered_organizations } = await discover(stranger)
    expect(discovered_organizations).toMatchObject([{ membership: { type: 'eligible_to_join_by_email_domain' } }])
    expect(await chooseOrganization(stranger)).toMatchObject({ member_authenticated: true })
  })
})

describe('going into an organization', () => {
  test('makes a session of the mailbox', async () => {
    const answer = await chooseOrganization(newTeam({}, { status: 'invited' }))
    expect(answer.member.status).toBe('active')
    expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['magic_link'])
  })

  test('waits for a second factor with the same token, which completes the log-in', async () => {
    const team = newPhoneTeam()
    const { intermediate_session_token } = await discover(team)
    const { organization_id, member } = team
    const answer = await stytch.discovery.intermediateSessions.exchange({ intermediate_session_token, organization_id })
    expect(answer).toMatchObject({ member_authenticated: false, intermediate_session_token })
    expect(answer.mfa_required?.secondary_auth_initiated).toBe('sms_otp')
    const given = { organization_id, member_id: member.member_id, intermediate_session_token }
    const verified = await stytch.otps.sms.authenticate({ ...given, code: newestCode(team) })
    expect(verified.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['magic_link', 'otp'])
  })

  test('waits for the way that the organization allows, which joins the same token', async () => {
    const team = newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
    const { intermediate_session_token, primary_required } = await chooseOrganization(team)
    expect(primary_required).toEqual({ allowed_auth_methods: ['password'] })
    const answer = await logIn(team, { intermediate_session_token })
    expect(answer.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['magic_link', 'password'])
    expect(await errorTypeOf(logIn(team, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })

  test('an intermediate session of a password cannot be taken elsewhere', async () => {
    const { intermediate_session_token } = await logIn(newPhoneTeam())
    expect(await errorTypeOf(list({ intermediate_session_token }))).toBe('intermediate_session_not_found')
  })
})

testRefusals('/v1/b2b/magic_links/email/discovery/send', {
  invalid_email: () => send({ email_address: 'nobody' }),
  invalid_expiration: () => send({ discovery_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: () => send({ pkce_code_challenge: 'short' }),
  no_match_for_provided_magic_link_url: () => send({ discovery_redirect_url: 'https://elsewhere.example/' }),
})

const mailTo = async (team: Team, more: object = {}) => {
  await send({ email_address: team.email_address, ...more })
  return mailedToken(team)
}

testRefusals('/v1/b2b/magic_links/discovery/authenticate', {
  invalid_token: () => open('short'),
  magic_link_not_found: () => open(unknownToken()),
  unable_to_auth_magic_link: async () => {
    const team = newTeam()
    const token = await mailTo(team)
    advance(team, 61)
    return open(token)
  },
  ...pkceRefusals('pkce_code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) =>
    open(await mailTo(team, challenge), verifier),
  ),
})

testRefusals('/v1/b2b/discovery/organizations', {
  invalid_session_token: () => list({ intermediate_session_token: 'short' }),
  no_session_arguments: () => list({ intermediate_session_token: undefined }),
  too_many_session_arguments: async () => {
    const team = newTeam()
    const [{ session_token }, { intermediate_session_token }] = [await logIn(team), await discover(team)]
    return list({ session_token, intermediate_session_token })
  },
  unable_to_parse_session_jwt: () => list({ intermediate_session_token: undefined, session_jwt: 'a.b.c' }),
  session_not_found: () => list({ intermediate_session_token: undefined, session_token: unknownToken() }),
  intermediate_session_not_found: () => list({ intermediate_session_token: unknownToken() }),
})

testRefusals('/v1/b2b/discovery/intermediate_sessions/exchange', {
  invalid_session_token: () => chooseOrganization(newTeam(), { intermediate_session_token: 'short' }),
  invalid_session_duration_minutes: () => chooseOrganization(newTeam(), { session_duration_minutes: 4 }),
  intermediate_session_not_found: async () => {
    const team = newTeam()
    const { intermediate_session_token } = await discover(team)
    advance(team, 11)
    return chooseOrganization(team, { intermediate_session_token })
  },
  organization_not_found: () => chooseOrganization(newTeam(), { organization_id: 'nowhere' }),
  invalid_intermediate_session_token_for_organization: async () => {
    const { email_address, ...team } = newPhoneTeam()
    const other = newTeam({}, { email_address })
    other.organization.choices.exchanged_intermediate_session = 'bound'
    const { intermediate_session_token } = await chooseOrganization({ email_address, ...team })
    return chooseOrganization(other, { intermediate_session_token })
  },
  member_not_found: () => chooseOrganization(newTeam(), { organization_id: newTeam().organization_id }),
})

test('a session lists its organizations, too', async () => {
  const { session_token } = await logIn(newTeam(), { password: PASSWORD })
  const given = { session_token, intermediate_session_token: undefined }
  expect((await list(given)).discovered_organizations).toHaveLength(1)
})
