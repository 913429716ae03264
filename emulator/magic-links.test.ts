import { describe, expect, test } from 'vitest'
import {
  advance,
  errorTypeOf,
  mailTokens,
  mountEmulator,
  newPhoneTeam,
  newTeam,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { pkceRefusals, presentedRefusals } from './testing-refusals.ts'

mountEmulator()

async function followLoginLink(team: Team, more: object = {}) {
  const { login } = await mailTokens(team)
  return stytch.magicLinks.authenticate({ magic_links_token: login, ...more })
}

describe('following the log-in link', () => {
  test('signs in with a magic link factor and makes an invited member active', async () => {
    const team = newTeam({}, { status: 'invited' })
    const answer = await followLoginLink(team)
    expect(answer).toMatchObject({ member_authenticated: true, reset_sessions: false })
    expect(answer.method_id).toMatch(/^member-email-test-/)
    expect(answer.member).toMatchObject({ status: 'active', email_address_verified: true })
    expect(answer.member_session?.authentication_factors[0]).toMatchObject({
      type: 'magic_link',
      email_factor: { email_address: team.email_address },
    })
  })

  test('asks for the second factor', async () => {
    const answer = await followLoginLink(newPhoneTeam())
    expect(answer.member_authenticated).toBe(false)
    expect(answer.intermediate_session_token).toHaveLength(44)
  })

  test('works once', async () => {
    const { login: magic_links_token } = await mailTokens(newTeam())
    await stytch.magicLinks.authenticate({ magic_links_token })
    expect(await errorTypeOf(stytch.magicLinks.authenticate({ magic_links_token }))).toBe('unable_to_auth_magic_link')
  })

  test('does not take a reset link for a log-in link', async () => {
    const { reset } = await mailTokens(newTeam())
    expect(await errorTypeOf(stytch.magicLinks.authenticate({ magic_links_token: reset }))).toBe('magic_link_not_found')
  })
})

testRefusals('/v1/b2b/magic_links/authenticate', {
  invalid_token: () => stytch.magicLinks.authenticate({ magic_links_token: 'short' }),
  invalid_session_duration_minutes: () => followLoginLink(newTeam(), { session_duration_minutes: 4 }),
  magic_link_not_found: () => stytch.magicLinks.authenticate({ magic_links_token: unknownToken() }),
  unable_to_auth_magic_link: async () => {
    const team = newTeam()
    const { login } = await mailTokens(team)
    advance(team, 31)
    return stytch.magicLinks.authenticate({ magic_links_token: login })
  },
  user_lock_limit_reached: () => {
    const team = newTeam({}, { is_locked: true })
    team.organization.choices.lock_stops_mail_links = 'yes'
    return followLoginLink(team)
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = newTeam()
    const { login } = await mailTokens(team)
    Object.assign(team.organization, { auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
    return stytch.magicLinks.authenticate({ magic_links_token: login })
  },
  ...pkceRefusals('code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) => {
    const { login } = await mailTokens(team, challenge)
    return stytch.magicLinks.authenticate({ magic_links_token: login, ...verifier })
  }),
  ...presentedRefusals(followLoginLink),
})
