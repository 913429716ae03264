import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mailedToken, mailedUrls, mailTokens } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, idOf, owners, testAnswer, waiting } from './shapes.ts'
import { pkceRefusals, presentedRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import {
  advance,
  choose,
  failToLogIn,
  newAddress,
  newDomain,
  newTeam,
  type Settings,
  strict,
  type Team,
  unknownToken,
} from './teams.ts'

const SEND = 'POST /v1/b2b/magic_links/email/login_or_signup'
const AUTHENTICATE = 'POST /v1/b2b/magic_links/authenticate'
const openTo = (domain: string): Settings => ({
  email_jit_provisioning: 'RESTRICTED',
  email_allowed_domains: [domain],
})
const passwordOnly: Settings = { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] }

const send = ({ organization_id, email_address }: Team, more: object = {}) =>
  stytch.magicLinks.email.loginOrSignup({ organization_id, email_address, ...more })

const open = (magic_links_token: string, more: object = {}) =>
  stytch.magicLinks.authenticate({ magic_links_token, ...more })

async function logInByMail(team: Team, more: object = {}) {
  await send(team)
  return open(await mailedToken(team), more)
}

describe('a log-in mail', () => {
  test('has one link, which says whether it signs up', async () => {
    const team = await newTeam({}, { status: 'invited' })
    // An address gets one link a second, that of the invitation included.
    await advance(team, 1)
    expect(await send(team)).toMatchObject({ member_created: false })
    const [url] = await mailedUrls(team)
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      slug: team.organization.organization_slug,
      stytch_redirect_type: 'signup',
      stytch_token_type: 'multi_tenant_magic_links',
    })
  })

  test('lets somebody of an allowed domain join', async () => {
    const domain = newDomain()
    const answer = await send(await newTeam(openTo(domain)), { email_address: newAddress(domain) })
    expect(answer).toMatchObject({ member_created: true, member: { status: 'pending' } })
  })
})

testAnswer(SEND, { ...owners, member_created: z.boolean() }, async () => send(await newTeam()))

testRefusals(SEND, {
  invalid_email: async () => send(await newTeam(), { email_address: 'nobody' }),
  invalid_expiration: async () => send(await newTeam(), { login_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: async () => send(await newTeam(), { pkce_code_challenge: 'short' }),
  no_match_for_provided_magic_link_url: async () =>
    send(await newTeam(), { login_redirect_url: 'https://elsewhere.example/' }),
  organization_not_found: async () => send(await newTeam(), { organization_id: 'nowhere' }),
  operation_restricted_by_organization_auth_methods: async () => send(await newTeam(passwordOnly)),
  email_jit_provisioning_not_allowed: async () => send(await newTeam(), { email_address: newAddress() }),
  invalid_email_for_jit_provisioning: async () =>
    send(await newTeam(openTo(newDomain())), { email_address: newAddress() }),
})

describe('following a log-in link', () => {
  test('signs in with a magic link factor and makes an invited member active', async () => {
    const team = await newTeam({}, { status: 'invited' })
    await advance(team, 1)
    const { member, member_session } = await logInByMail(team)
    expect(member).toMatchObject({ status: 'active', email_address_verified: true })
    expect(member_session?.authentication_factors).toMatchObject([
      { type: 'magic_link', delivery_method: 'email', email_factor: { email_address: team.email_address } },
    ])
  })

  test('works once', async () => {
    const team = await newTeam()
    await send(team)
    const token = await mailedToken(team)
    expect(await errorTypeOf(open(token))).toBe('answered')
    expect(await errorTypeOf(open(token))).toBe('unable_to_auth_magic_link')
  })

  test('works with the second link of a reset mail, and not with the first', async () => {
    const tokens = await mailTokens(await newTeam())
    expect(await errorTypeOf(open(tokens.reset))).toBe('magic_link_not_found')
    expect(await errorTypeOf(open(tokens.login))).toBe('answered')
  })
})

const more = { organization_id: idOf('organization'), method_id: idOf('member-email'), reset_sessions: z.boolean() }
testAnswer(AUTHENTICATE, { ...owners, ...authenticated, ...more }, async () => logInByMail(await newTeam()))
testAnswer(`${AUTHENTICATE}, waiting,`, { ...owners, ...waiting, ...more }, async () =>
  logInByMail(await newTeam(strict)),
)

testRefusals(AUTHENTICATE, {
  invalid_token: () => open('short'),
  invalid_session_duration_minutes: () => open(unknownToken(), { session_duration_minutes: 4 }),
  magic_link_not_found: () => open(unknownToken()),
  unable_to_auth_magic_link: async () => {
    const { login } = await mailTokens(await newTeam())
    await open(login)
    return open(login)
  },
  user_lock_limit_reached: async () => {
    const team = await newTeam()
    await choose(team, { lock_stops_mail_links: 'yes' })
    await failToLogIn(team, 10)
    return logInByMail(team)
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = await newTeam()
    const { login } = await mailTokens(team)
    await stytch.organizations.update({ organization_id: team.organization_id, ...passwordOnly })
    return open(login)
  },
  ...pkceRefusals('code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) =>
    open((await mailTokens(team, challenge)).login, verifier),
  ),
  ...presentedRefusals(logInByMail),
})
