import { describe, expect, test } from 'vitest'
import { settings } from './settings.ts'
import {
  BREACHED_PASSWORD,
  errorTypeOf,
  failToLogIn,
  logIn,
  mailedToken,
  mountEmulator,
  NEW_PASSWORD,
  newClient,
  newTeam,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { pkceRefusals } from './testing-refusals.ts'

mountEmulator()

describe('a project with cross-organization passwords', () => {
  const { project_id, secret } = settings.cross_organization
  const across = newClient(secret, project_id)
  const start = (email_address: string, more: object = {}) =>
    across.passwords.discovery.email.resetStart({ email_address, ...more })
  const startFor = async (team: Team, more: object = {}) => {
    await start(team.email_address, more)
    return mailedToken(team)
  }
  const reset = (password_reset_token: string, more: object = {}) =>
    across.passwords.discovery.email.reset({ password_reset_token, password: NEW_PASSWORD, ...more })
  const enter = ({ email_address }: { email_address: string }, password: string) =>
    across.passwords.discovery.authenticate({ email_address, password })

  test('sets one password for all organizations of an address', async () => {
    const team = newTeam()
    const other = newTeam({}, { email_address: team.email_address })
    const answer = await reset(await startFor(team))
    expect(answer.discovered_organizations).toHaveLength(2)
    expect(await logIn(other, { password: NEW_PASSWORD, email_address: team.email_address })).toMatchObject({
      member_authenticated: true,
    })
    expect((await enter(team, NEW_PASSWORD)).discovered_organizations).toHaveLength(2)
    expect(await start('nobody@example.com')).toMatchObject({ status_code: 200 })
  })

  test('has none for one organization', async () => {
    const { organization_id, email_address } = newTeam()
    const given = { organization_id, email_address }
    expect(await errorTypeOf(across.passwords.email.resetStart(given))).toBe('cross_org_passwords_enabled')
  })

  const own = stytch.passwords.discovery

  testRefusals('/v1/b2b/passwords/discovery/email/reset/start', {
    cross_org_passwords_not_enabled: () => own.email.resetStart({ email_address: 'a@example.com' }),
    invalid_email: () => start('nobody'),
    invalid_expiration: () => start('a@example.com', { reset_password_expiration_minutes: 4 }),
    invalid_pkce_code_challenge: () => start('a@example.com', { pkce_code_challenge: 'short' }),
    no_match_for_provided_magic_link_url: () =>
      start('a@example.com', { reset_password_redirect_url: 'https://elsewhere.example/' }),
  })

  testRefusals('/v1/b2b/passwords/discovery/email/reset', {
    cross_org_passwords_not_enabled: () =>
      own.email.reset({ password_reset_token: unknownToken(), password: NEW_PASSWORD }),
    invalid_token: () => reset('short'),
    unable_to_auth_password_reset_token: () => reset(unknownToken()),
    ...pkceRefusals('pkce_code_challenge', 'pkce_code_verifier', async (team, challenge, verifier) =>
      reset(await startFor(team, challenge), verifier),
    ),
    weak_password: async () => reset(await startFor(newTeam()), { password: 'qwerty' }),
    breached_password: async () => reset(await startFor(newTeam()), { password: BREACHED_PASSWORD }),
  })

  testRefusals('/v1/b2b/passwords/discovery/authenticate', {
    cross_org_passwords_not_enabled: () => own.authenticate({ email_address: 'a@example.com', password: 'x' }),
    invalid_email: () => enter({ email_address: 'nobody' }, 'x'),
    unauthorized_credentials: () => enter({ email_address: 'nobody@example.com' }, 'x'),
    user_lock_limit_reached: async () => {
      const team = newTeam()
      await failToLogIn(team, 10)
      return enter(team, NEW_PASSWORD)
    },
    member_password_not_found: () => enter(newTeam({}, { password: undefined }), 'x'),
    member_reset_password: () => enter(newTeam({}, { password: BREACHED_PASSWORD }), BREACHED_PASSWORD),
  })
})
