import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { chooseOrganization, discover } from './discovering.ts'
import { mailedToken, newestCode } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, discovered_organizations, owners, testAnswer, token, waiting } from './shapes.ts'
import { pkceRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import {
  advance,
  choose,
  logIn,
  named,
  newAddress,
  newDomain,
  newOrganization,
  newPhoneTeam,
  newTeam,
  strict,
  type Team,
  unknownToken,
} from './teams.ts'

const SEND = 'POST /v1/b2b/magic_links/email/discovery/send'
const OPEN = 'POST /v1/b2b/magic_links/discovery/authenticate'
const LIST = 'POST /v1/b2b/discovery/organizations'
const EXCHANGE = 'POST /v1/b2b/discovery/intermediate_sessions/exchange'

const send = (more: object = {}) => stytch.magicLinks.email.discovery.send({ email_address: newAddress(), ...more })

const open = (discovery_magic_links_token: string, more: object = {}) =>
  stytch.magicLinks.discovery.authenticate({ discovery_magic_links_token, ...more })

async function mailTo({ email_address }: Pick<Team, 'email_address'>, more: object = {}) {
  await send({ email_address, ...more })
  return mailedToken({ email_address })
}

const list = (given: object) => stytch.discovery.organizations.list(given)
const factorTypes = (answer: Awaited<ReturnType<typeof logIn>> | Awaited<ReturnType<typeof chooseOrganization>>) =>
  answer.member_session?.authentication_factors.map(({ type }) => type)

describe('an address', () => {
  test('is shown the organizations that know it, and what each of them wants', async () => {
    const { email_address, organization } = await newTeam()
    const ssoOnly = await newTeam(
      { auth_methods: 'RESTRICTED', allowed_auth_methods: ['sso'] },
      { email_address, status: 'pending' },
    )
    const careful = await newTeam(strict, { email_address })
    await newTeam({}, { email_address, status: 'deleted' })
    const shown = (await discover({ email_address })).discovered_organizations.map((found) => [
      found.organization?.organization_name,
      found.membership?.type,
      found.member_authenticated,
      found.primary_required?.allowed_auth_methods ?? null,
      found.mfa_required?.secondary_auth_initiated,
    ])
    expect(shown).toEqual([
      [organization.organization_name, 'active_member', true, null, undefined],
      [ssoOnly.organization.organization_name, 'pending_member', false, ['sso'], undefined],
      [careful.organization.organization_name, 'active_member', false, null, null],
    ])
  })

  test('may be new where its domain may join, and becomes a member by going there', async () => {
    const domain = newDomain()
    const { organization } = await newOrganization({
      email_jit_provisioning: 'RESTRICTED',
      email_allowed_domains: [domain],
    })
    const stranger = { organization_id: organization.organization_id, email_address: newAddress(domain) }
    const { discovered_organizations, intermediate_session_token } = await discover(stranger)
    expect(discovered_organizations).toMatchObject([{ membership: { type: 'eligible_to_join_by_email_domain' } }])
    const given = { intermediate_session_token, organization_id: stranger.organization_id }
    expect(await stytch.discovery.intermediateSessions.exchange(given)).toMatchObject({ member_authenticated: true })
  })

  test('is found by a link that works once', async () => {
    const mailed = await mailTo(await newTeam())
    expect(await errorTypeOf(open(mailed))).toBe('answered')
    expect(await errorTypeOf(open(mailed))).toBe('unable_to_auth_magic_link')
  })

  test('keeps its token while the organizations are listed', async () => {
    const { intermediate_session_token } = await discover(await newTeam())
    expect((await list({ intermediate_session_token })).discovered_organizations).toHaveLength(1)
    expect((await list({ intermediate_session_token })).discovered_organizations).toHaveLength(1)
  })

  test('in a session lists its organizations, too', async () => {
    const { session_token } = await logIn(await newTeam())
    expect((await list({ session_token })).discovered_organizations).toHaveLength(1)
  })
})

describe('going into an organization', () => {
  test('makes a session of the mailbox', async () => {
    const team = await newTeam({}, { status: 'invited' })
    // An address gets one link a second, that of the invitation included.
    await advance(team, 1)
    const answer = await chooseOrganization(team)
    expect(answer.member.status).toBe('active')
    expect(factorTypes(answer)).toEqual(['magic_link'])
  })

  test('waits for a second factor with the same token, which completes the log-in', async () => {
    const team = await newPhoneTeam()
    const { organization_id } = team
    const { intermediate_session_token } = await discover(team)
    const answer = await stytch.discovery.intermediateSessions.exchange({ intermediate_session_token, organization_id })
    expect(answer).toMatchObject({ member_authenticated: false, intermediate_session_token })
    expect(answer.mfa_required?.secondary_auth_initiated).toBe('sms_otp')
    const code = await newestCode(team)
    const verified = await stytch.otps.sms.authenticate({ ...named(team), intermediate_session_token, code })
    expect(verified.member_session?.authentication_factors.map(({ type }) => type)).toEqual(['magic_link', 'otp'])
  })

  test('waits for the way that the organization allows, which joins the same token', async () => {
    const team = await newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
    const { intermediate_session_token, primary_required } = await chooseOrganization(team)
    expect(primary_required).toEqual({ allowed_auth_methods: ['password'] })
    expect(factorTypes(await logIn(team, { intermediate_session_token }))).toEqual(['magic_link', 'password'])
    expect(await errorTypeOf(logIn(team, { intermediate_session_token }))).toBe('intermediate_session_not_found')
  })

  test('is not open to the intermediate session of a password', async () => {
    const { intermediate_session_token } = await logIn(await newTeam(strict))
    expect(await errorTypeOf(list({ intermediate_session_token }))).toBe('intermediate_session_not_found')
  })
})

const found = { email_address: z.email(), discovered_organizations }
testAnswer(SEND, {}, send)
testAnswer(OPEN, { ...found, intermediate_session_token: token }, async () => discover(await newTeam()))
testAnswer(LIST, found, async () => list({ session_token: (await logIn(await newTeam())).session_token }))
testAnswer(EXCHANGE, { ...owners, ...authenticated }, async () => chooseOrganization(await newTeam()))
testAnswer(`${EXCHANGE}, waiting,`, { ...owners, ...waiting }, async () => chooseOrganization(await newTeam(strict)))

testRefusals(SEND, {
  invalid_email: () => send({ email_address: 'nobody' }),
  invalid_expiration: () => send({ discovery_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: () => send({ pkce_code_challenge: 'short' }),
  no_match_for_provided_magic_link_url: () => send({ discovery_redirect_url: 'https://elsewhere.example/' }),
})

testRefusals(OPEN, {
  invalid_token: () => open('short'),
  magic_link_not_found: () => open(unknownToken()),
  unable_to_auth_magic_link: async () => {
    const mailed = await mailTo(await newTeam())
    await open(mailed)
    return open(mailed)
  },
  ...pkceRefusals('pkce_code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) =>
    open(await mailTo(team, challenge), verifier),
  ),
})

testRefusals(LIST, {
  invalid_session_token: () => list({ intermediate_session_token: 'short' }),
  no_session_arguments: () => list({}),
  too_many_session_arguments: async () => {
    const { session_token } = await logIn(await newTeam())
    return list({ session_token, intermediate_session_token: unknownToken() })
  },
  unable_to_parse_session_jwt: () => list({ session_jwt: 'a.b.c' }),
  session_not_found: () => list({ session_token: unknownToken() }),
  intermediate_session_not_found: () => list({ intermediate_session_token: unknownToken() }),
})

testRefusals(EXCHANGE, {
  invalid_session_token: async () => exchange(await newTeam(), { intermediate_session_token: 'short' }),
  invalid_session_duration_minutes: async () => exchange(await newTeam(), { session_duration_minutes: 4 }),
  intermediate_session_not_found: async () => exchange(await newTeam()),
  organization_not_found: async () => chooseOrganization(await newTeam(), { organization_id: 'nowhere' }),
  invalid_intermediate_session_token_for_organization: async () => {
    const team = await newTeam(strict)
    const { email_address } = team
    const other = await newTeam({}, { email_address })
    await choose(other, { exchanged_intermediate_session: 'bound' })
    const { intermediate_session_token } = await chooseOrganization(team)
    return exchange(other, { intermediate_session_token })
  },
  member_not_found: async () =>
    chooseOrganization(await newTeam(), { organization_id: (await newTeam()).organization_id }),
})

function exchange({ organization_id }: Team, more: object = {}) {
  const intermediate_session_token = unknownToken()
  return stytch.discovery.intermediateSessions.exchange({ intermediate_session_token, organization_id, ...more })
}
