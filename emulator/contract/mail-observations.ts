import { mailedUrls, mailTokens, newestCode } from './mails.ts'
import type { Observation } from './observation.ts'
import { errorTypeOf } from './refusals.ts'
import { toChallenge } from './shared-refusals.ts'
import { crossOrganization, ludsProject, onlyInEmulator, stytch } from './stytch.ts'
import { failToLogIn, logIn, NEW_PASSWORD, named, newAddress, newPhoneTeam, newTeam, type Team } from './teams.ts'

const VERIFIER = 'v'.repeat(43)

const reset = (password_reset_token: string, more: object = {}) =>
  stytch.passwords.email.reset({ password_reset_token, password: NEW_PASSWORD, ...more })

const resetByEmail = async (team: Team) => reset((await mailTokens(team)).reset)
async function completeByText(team: Team, intermediate_session_token: string) {
  const given = { ...named(team), intermediate_session_token }
  return stytch.otps.sms.authenticate({ ...given, code: await newestCode(team) })
}

const logInCompletely = async (team: Team) => completeByText(team, (await logIn(team)).intermediate_session_token)

const openLogin = (magic_links_token: string) => errorTypeOf(stytch.magicLinks.authenticate({ magic_links_token }))

/** About mailed links, and what a reset by one of them does. */
export const mailObservations: Record<string, Observation> = {
  missing_login_url: {
    observe: ({ organization_id, email_address }) =>
      errorTypeOf(ludsProject().magicLinks.email.loginOrSignup({ organization_id, email_address })),
    sees: {
      no_default_login_redirect_url_set: 'no_default_login_redirect_url_set',
      no_login_redirect_url: 'no_login_redirect_url',
    },
  },
  failed_pkce_ends_link: {
    observe: async (team) => {
      const tokens = await mailTokens(team, { code_challenge: toChallenge(VERIFIER) })
      await errorTypeOf(reset(tokens.reset))
      return errorTypeOf(reset(tokens.reset, { code_verifier: VERIFIER }))
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  login_link_of_pkce_mail: {
    observe: async (team) => openLogin((await mailTokens(team, { code_challenge: toChallenge(VERIFIER) })).login),
    sees: { needs_verifier: 'pkce_expected_code_verifier', needs_none: 'answered' },
  },
  newer_mail_ends_older_links: {
    observe: async (team) => {
      const older = await mailTokens(team)
      await mailTokens(team)
      return errorTypeOf(reset(older.reset))
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  mail_links_end_together: {
    observe: async (team) => {
      const tokens = await mailTokens(team)
      await reset(tokens.reset)
      return openLogin(tokens.login)
    },
    sees: { no: 'answered', yes: 'unable_to_auth_magic_link' },
  },
  refused_password_ends_link: {
    observe: async (team) => {
      const tokens = await mailTokens(team)
      await errorTypeOf(reset(tokens.reset, { password: 'qwerty' }))
      return errorTypeOf(reset(tokens.reset))
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  reset_leaves_factor: {
    observe: async (team) => (await resetByEmail(team)).member_session?.authentication_factors.map(({ type }) => type),
    sees: { password: ['password'], password_and_magic_link: ['password', 'magic_link'] },
  },
  reset_activates_member: {
    newOne: () => newTeam({}, { status: 'pending' }),
    observe: async (team) => (await resetByEmail(team)).member.status,
    sees: { yes: 'active', no: 'pending' },
  },
  reset_ends_lock: {
    observe: async (team) => {
      await failToLogIn(team, 10)
      await resetByEmail(team)
      return errorTypeOf(logIn(team, { password: NEW_PASSWORD }))
    },
    sees: { no: 'user_lock_limit_reached', yes: 'answered' },
  },
  lock_stops_mail_links: {
    observe: async (team) => {
      await failToLogIn(team, 10)
      return errorTypeOf(resetByEmail(team))
    },
    sees: { no: 'answered', yes: 'user_lock_limit_reached' },
  },
  redirect_type_parameter: {
    observe: async (team) => {
      await mailTokens(team)
      return (await mailedUrls(team)).map((url) => url.searchParams.get('stytch_redirect_type'))
    },
    sees: { present: ['reset_password', 'login'], absent: [null, null] },
  },
  reset_mails_count_as_links: {
    observe: async ({ organization_id, email_address }) => {
      onlyInEmulator('a real mailbox is not to be flooded')
      const ask = () => errorTypeOf(stytch.passwords.email.resetStart({ organization_id, email_address }))
      // Ten, so that some come in the same second, whenever that begins.
      return (await Promise.all(Array.from({ length: 10 }, ask))).includes('too_many_requests')
    },
    sees: { no: false, yes: true },
  },
  reset_start_of_strangers: {
    observe: ({ organization_id }) =>
      errorTypeOf(stytch.passwords.email.resetStart({ organization_id, email_address: newAddress() })),
    sees: { member_not_found: 'member_not_found', email_not_found: 'email_not_found' },
  },
  discovery_reset_of_strangers: {
    observe: () => {
      const email_address = newAddress()
      return errorTypeOf(crossOrganization().passwords.discovery.email.resetStart({ email_address }))
    },
    sees: { answered: 'answered', email_not_found: 'email_not_found' },
    ofProject: true,
  },
  reset_start_of_pending_members: {
    newOne: () => newTeam({}, { status: 'pending' }),
    observe: ({ organization_id, email_address }) =>
      errorTypeOf(stytch.passwords.email.resetStart({ organization_id, email_address })),
    sees: { mailed: 'answered', member_not_found: 'member_not_found' },
  },
  forbidden_login_link: {
    newOne: () => newTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] }),
    observe: async (team) => {
      await mailTokens(team)
      return (await mailedUrls(team)).length
    },
    sees: { left_out: 1, sent: 2 },
  },
  reset_checks: {
    observe: async (team) => {
      const tokens = await mailTokens(team)
      await reset(tokens.reset)
      return errorTypeOf(reset(tokens.reset, { password: 'qwerty' }))
    },
    sees: { link_first: 'unable_to_auth_password_reset_token', password_first: 'weak_password' },
  },
  reset_revokes: {
    newOne: newPhoneTeam,
    observe: async (team) => {
      const { session_token } = await logInCompletely(team)
      const isAlive = () => errorTypeOf(stytch.sessions.authenticate({ session_token }))
      const { intermediate_session_token } = await resetByEmail(team)
      const meanwhile = await isAlive()
      await completeByText(team, intermediate_session_token)
      return [meanwhile, await isAlive()]
    },
    sees: { at_reset: ['session_not_found', 'session_not_found'], when_complete: ['answered', 'session_not_found'] },
  },
  link_parameters: {
    observe: async (team) => {
      await mailTokens(team)
      const [url] = await mailedUrls(team)
      return [...(url?.searchParams.keys() ?? [])].at(0)
    },
    sees: { alphabetical: 'slug', token_first: 'token' },
  },
  unregistered_reset_url: {
    observe: ({ organization_id, email_address }) => {
      const wrong = { reset_password_redirect_url: 'https://elsewhere.example/' }
      return errorTypeOf(stytch.passwords.email.resetStart({ organization_id, email_address, ...wrong }))
    },
    sees: {
      no_match_for_provided_magic_link_url: 'no_match_for_provided_magic_link_url',
      invalid_password_reset_redirect_url: 'invalid_password_reset_redirect_url',
    },
  },
  redirect_url_checked: {
    observe: ({ organization_id }) => {
      const wrong = { email_address: newAddress(), reset_password_redirect_url: 'https://elsewhere.example/' }
      return errorTypeOf(stytch.passwords.email.resetStart({ organization_id, ...wrong }))
    },
    sees: { before_member: 'no_match_for_provided_magic_link_url', after_member: 'member_not_found' },
  },
}
