import { describe, expect, test } from 'vitest'
import { settings } from './settings.ts'
import {
  advance,
  BREACHED_PASSWORD,
  errorTypeOf,
  failToLogIn,
  logIn,
  mailedUrls,
  mailTokens,
  mountEmulator,
  NEW_PASSWORD,
  newClient,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  passwordless,
  resetByEmail,
  stytch,
  type Team,
  testRefusals,
  unknownToken,
} from './testing.ts'
import { pkceRefusals, presentedRefusals } from './testing-refusals.ts'

mountEmulator()

const across = newClient(settings.cross_organization.secret, settings.cross_organization.project_id)

function start(team: Team, more: object = {}) {
  const { organization_id, email_address } = team
  return stytch.passwords.email.resetStart({ organization_id, email_address, ...more })
}

describe('asking for a reset mail', () => {
  test('sends two links to the redirect URL, with its parameters in order', async () => {
    const team = newTeam()
    const answer = await start({ ...team, organization_id: team.organization.organization_slug })
    expect(answer.member_id).toBe(team.member.member_id)
    expect(answer.member.member_password_id).toMatch(/^member-password-test-/)

    const [reset, login] = mailedUrls(team)
    expect(reset?.origin).toBe(settings.app_url)
    expect(reset?.pathname).toBe('/authenticate')
    expect([...(reset?.searchParams.keys() ?? [])]).toEqual([
      'slug',
      'stytch_redirect_type',
      'stytch_token_type',
      'token',
    ])
    expect(reset?.searchParams.get('stytch_token_type')).toBe('multi_tenant_passwords')
    expect(login?.searchParams.get('stytch_token_type')).toBe('multi_tenant_magic_links')
  })

  test('leaves the log-in link out where magic links are not allowed', async () => {
    const team = newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
    await start(team)
    expect(mailedUrls(team)).toHaveLength(1)
  })

  test('works for a breakglass member whatever the policy', async () => {
    expect(await errorTypeOf(start(newTeam(passwordless, { is_breakglass: true })))).toBe('answered')
  })
})

testRefusals('/v1/b2b/passwords/email/reset/start', {
  invalid_email: () => start(newTeam(), { email_address: 'ada' }),
  invalid_expiration: () => start(newTeam(), { reset_password_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: () => start(newTeam(), { code_challenge: 'short' }),
  cross_org_passwords_enabled: () => {
    const { organization_id, email_address } = newTeam()
    return across.passwords.email.resetStart({ organization_id, email_address })
  },
  no_match_for_provided_magic_link_url: () => start(newTeam(), { login_redirect_url: `${settings.app_url}/elsewhere` }),
  organization_not_found: () => start(newTeam(), { organization_id: 'nowhere' }),
  member_not_found: () => start(newTeam({}, { status: 'deleted' })),
  operation_restricted_by_organization_auth_methods: () => start(newTeam(passwordless)),
})

describe('resetting by email', () => {
  test('sets the password, verifies the email and signs in', async () => {
    const team = newTeam({}, { status: 'invited' })
    const answer = await resetByEmail(team, { session_duration_minutes: 30 })
    expect(answer).toMatchObject({ member_authenticated: true, intermediate_session_token: '', mfa_required: null })
    expect(answer.member).toMatchObject({ status: 'active', email_address_verified: true })
    expect(answer.session_token).toHaveLength(44)
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
    expect(await errorTypeOf(logIn(team, { password: NEW_PASSWORD }))).toBe('answered')
  })

  test('asks for the second factor, after changing the password, and sends its code', async () => {
    const team = newPhoneTeam()
    const answer = await resetByEmail(team)
    expect(answer).toMatchObject({ member_authenticated: false, session_token: '', member_session: null })
    expect(answer.mfa_required?.secondary_auth_initiated).toBe('sms_otp')
    expect(answer.mfa_required?.member_options?.mfa_phone_number).toMatch(/^X{7}\d{4}$/)
    expect(newestCode(team)).toMatch(/^\d{6}$/)
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
  })

  test('ends the other sessions, keeps and extends the one passed along, and needs no second factor then', async () => {
    const team = newTeam()
    const [kept, other] = [await logIn(team), await logIn(team)]
    team.member.mfa_enrolled = true
    const answer = await resetByEmail(team, { session_token: kept.session_token, session_duration_minutes: 600 })
    expect(answer.session_token).toBe(kept.session_token)
    expect(answer.member_session?.member_session_id).toBe(kept.member_session?.member_session_id)
    expect(Date.parse(answer.member_session?.expires_at ?? '')).toBeGreaterThan(Date.now() + 9 * 3_600_000)
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token: other.session_token }))).toBe(
      'session_not_found',
    )
  })

  test('leaves the link usable after a refused password, and works once', async () => {
    const { reset: password_reset_token } = await mailTokens(newTeam())
    const attempt = (password: string) => errorTypeOf(stytch.passwords.email.reset({ password_reset_token, password }))
    expect(await attempt('password')).toBe('weak_password')
    expect(await attempt(NEW_PASSWORD)).toBe('answered')
    expect(await attempt(NEW_PASSWORD)).toBe('unable_to_auth_password_reset_token')
  })

  test('lets one of two simultaneous attempts through', async () => {
    const { reset: password_reset_token } = await mailTokens(newTeam())
    const attempt = () => errorTypeOf(stytch.passwords.email.reset({ password_reset_token, password: NEW_PASSWORD }))
    expect((await Promise.all([attempt(), attempt()])).sort()).toEqual([
      'answered',
      'unable_to_auth_password_reset_token',
    ])
  })

  test('refuses an expired link', async () => {
    const team = newTeam()
    const { reset } = await mailTokens(team, { reset_password_expiration_minutes: 10 })
    advance(team, 11)
    const call = stytch.passwords.email.reset({ password_reset_token: reset, password: NEW_PASSWORD })
    expect(await errorTypeOf(call)).toBe('unable_to_auth_password_reset_token')
  })
})

testRefusals('/v1/b2b/passwords/email/reset', {
  cross_org_passwords_enabled: () =>
    across.passwords.email.reset({ password_reset_token: unknownToken(), password: NEW_PASSWORD }),
  ...pkceRefusals('code_challenge', 'code_verifier', async (team, challenge, verifier) => {
    const { reset } = await mailTokens(team, challenge)
    return stytch.passwords.email.reset({ password_reset_token: reset, password: NEW_PASSWORD, ...verifier })
  }),
  invalid_token: () => stytch.passwords.email.reset({ password_reset_token: 'short', password: PASSWORD }),
  invalid_session_duration_minutes: () => resetByEmail(newTeam(), { session_duration_minutes: 4 }),
  unable_to_auth_password_reset_token: () => resetByEmail(newTeam(), { password_reset_token: unknownToken() }),
  user_lock_limit_reached: async () => {
    const team = newTeam()
    team.organization.choices.lock_stops_mail_links = 'yes'
    await failToLogIn(team, 10)
    return resetByEmail(team)
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = newTeam()
    const { reset } = await mailTokens(team)
    Object.assign(team.organization, passwordless)
    return stytch.passwords.email.reset({ password_reset_token: reset, password: NEW_PASSWORD })
  },
  weak_password: () => resetByEmail(newTeam(), { password: 'password' }),
  breached_password: () => resetByEmail(newTeam(), { password: BREACHED_PASSWORD }),
  ...presentedRefusals(resetByEmail),
})
