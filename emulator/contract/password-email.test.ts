import { describe, expect, test } from 'vitest'
import { mailedUrls, mailTokens, newestCode } from './mails.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { authenticated, idOf, member, owners, testAnswer, waiting } from './shapes.ts'
import { pkceRefusals, presentedRefusals, toChallenge } from './shared-refusals.ts'
import { crossOrganization, stytch } from './stytch.ts'
import {
  BREACHED_PASSWORD,
  choose,
  failToLogIn,
  logIn,
  NEW_PASSWORD,
  newPhoneTeam,
  newTeam,
  passwordless,
  strict,
  type Team,
  unknownToken,
} from './teams.ts'

const START = 'POST /v1/b2b/passwords/email/reset/start'
const RESET = 'POST /v1/b2b/passwords/email/reset'
const REDIRECT_URL = 'http://localhost:3000/authenticate'

const start = ({ organization_id, email_address }: Team, more: object = {}) =>
  stytch.passwords.email.resetStart({ organization_id, email_address, ...more })

const reset = (password_reset_token: string, more: object = {}) =>
  stytch.passwords.email.reset({ password_reset_token, password: NEW_PASSWORD, ...more })

const resetByEmail = async (team: Team, more: object = {}) => reset((await mailTokens(team)).reset, more)

describe('a reset mail', () => {
  test('has two links to the redirect URL, with its parameters in order', async () => {
    const team = await newTeam()
    await start(team, { organization_id: team.organization.organization_slug })
    const [first, second] = await mailedUrls(team)
    expect(`${first?.origin}${first?.pathname}`).toBe(REDIRECT_URL)
    const names = ['slug', 'stytch_redirect_type', 'stytch_token_type', 'token']
    expect([...(first?.searchParams.keys() ?? [])]).toEqual(names)
    expect(first?.searchParams.get('slug')).toBe(team.organization.organization_slug)
    expect(first?.searchParams.get('stytch_token_type')).toBe('multi_tenant_passwords')
    expect(second?.searchParams.get('stytch_token_type')).toBe('multi_tenant_magic_links')
  })

  test('leaves the log-in link out where magic links are not allowed', async () => {
    const team = await newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
    await start(team)
    expect(await mailedUrls(team)).toHaveLength(1)
  })

  test('goes to a breakglass member whatever the policy', async () => {
    expect(await errorTypeOf(start(await newTeam(passwordless, { is_breakglass: true })))).toBe('answered')
  })
})

testAnswer(START, { member_id: idOf('member'), member_email_id: idOf('(member-)?email'), member }, async () =>
  start(await newTeam()),
)

testRefusals(START, {
  invalid_email: async () => start(await newTeam(), { email_address: 'ada' }),
  invalid_expiration: async () => start(await newTeam(), { reset_password_expiration_minutes: 4 }),
  invalid_pkce_code_challenge: async () => start(await newTeam(), { code_challenge: 'short' }),
  cross_org_passwords_enabled: async () => {
    const { organization_id, email_address } = await newTeam()
    return crossOrganization().passwords.email.resetStart({ organization_id, email_address })
  },
  no_match_for_provided_magic_link_url: async () =>
    start(await newTeam(), { login_redirect_url: `${REDIRECT_URL}/elsewhere` }),
  organization_not_found: async () => start(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => start(await newTeam({}, { status: 'deleted' })),
  operation_restricted_by_organization_auth_methods: async () => start(await newTeam(passwordless)),
})

describe('resetting by email', () => {
  test('sets the password, verifies the email and signs an invited member in', async () => {
    const team = await newTeam({}, { status: 'invited' })
    const { member } = await resetByEmail(team)
    expect(member).toMatchObject({ status: 'active', email_address_verified: true })
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
    expect(await errorTypeOf(logIn(team, { password: NEW_PASSWORD }))).toBe('answered')
  })

  test('asks for the second factor, after changing the password', async () => {
    const team = await newTeam(strict)
    expect(await resetByEmail(team)).toMatchObject({ member_authenticated: false, session_token: '' })
    expect(await errorTypeOf(logIn(team))).toBe('unauthorized_credentials')
  })

  test('sends the text message of the second factor itself', async () => {
    const { member, mfa_required } = await resetByEmail(await newPhoneTeam())
    expect(mfa_required?.secondary_auth_initiated).toBe('sms_otp')
    expect(await newestCode({ member })).toMatch(/^\d{6}$/)
  })

  test('keeps and extends the session passed along, needs no second factor then, and ends the others', async () => {
    const team = await newTeam()
    const [kept, other] = [await logIn(team), await logIn(team)]
    await stytch.organizations.update({ organization_id: team.organization_id, ...strict })
    const { session_token } = kept
    const answer = await resetByEmail(team, { session_token, session_duration_minutes: 600 })
    expect(answer.session_token).toBe(session_token)
    expect(Date.parse(answer.member_session?.expires_at ?? '')).toBeGreaterThan(Date.now() + 9 * 3_600_000)
    const ended = stytch.sessions.authenticate({ session_token: other.session_token })
    expect(await errorTypeOf(ended)).toBe('session_not_found')
  })

  test('leaves the link usable after a refused password, and works once', async () => {
    const { reset: token } = await mailTokens(await newTeam())
    expect(await errorTypeOf(reset(token, { password: 'qwerty' }))).toBe('weak_password')
    expect(await errorTypeOf(reset(token))).toBe('answered')
    expect(await errorTypeOf(reset(token))).toBe('unable_to_auth_password_reset_token')
  })

  test('lets one of two simultaneous attempts through', async () => {
    const { reset: token } = await mailTokens(await newTeam())
    const both = await Promise.all([errorTypeOf(reset(token)), errorTypeOf(reset(token))])
    expect(both.toSorted()).toEqual(['answered', 'unable_to_auth_password_reset_token'])
  })

  test('with a challenge needs its verifier, and leaves the link whole until then', async () => {
    const verifier = 'v'.repeat(43)
    const { reset: token } = await mailTokens(await newTeam(), { code_challenge: toChallenge(verifier) })
    expect(await errorTypeOf(reset(token))).toBe('pkce_expected_code_verifier')
    expect(await errorTypeOf(reset(token, { code_verifier: 'x'.repeat(43) }))).toBe('pkce_mismatch')
    expect(await errorTypeOf(reset(token, { code_verifier: verifier }))).toBe('answered')
  })
})

const more = { organization_id: idOf('organization'), member_email_id: idOf('(member-)?email') }
testAnswer(RESET, { ...owners, ...authenticated, ...more }, async () => resetByEmail(await newTeam()))
testAnswer(`${RESET}, waiting,`, { ...owners, ...waiting, ...more }, async () => resetByEmail(await newTeam(strict)))

testRefusals(RESET, {
  cross_org_passwords_enabled: () =>
    crossOrganization().passwords.email.reset({ password_reset_token: unknownToken(), password: NEW_PASSWORD }),
  ...pkceRefusals('code_challenge', 'code_verifier', async (team, challenge, verifier) =>
    reset((await mailTokens(team, challenge)).reset, verifier),
  ),
  invalid_token: () => reset('short'),
  invalid_session_duration_minutes: () => reset(unknownToken(), { session_duration_minutes: 4 }),
  unable_to_auth_password_reset_token: () => reset(unknownToken()),
  user_lock_limit_reached: async () => {
    const team = await newTeam()
    await choose(team, { lock_stops_mail_links: 'yes' })
    await failToLogIn(team, 10)
    return resetByEmail(team)
  },
  operation_restricted_by_organization_auth_methods: async () => {
    const team = await newTeam()
    const tokens = await mailTokens(team)
    await stytch.organizations.update({ organization_id: team.organization_id, ...passwordless })
    return reset(tokens.reset)
  },
  weak_password: async () => resetByEmail(await newTeam(), { password: 'qwerty' }),
  breached_password: async () => resetByEmail(await newTeam(), { password: BREACHED_PASSWORD }),
  ...presentedRefusals(resetByEmail),
})
