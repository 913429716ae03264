import type { ChoiceName } from './choices.ts'
import { factorObservations } from './factor-observations.ts'
import { toChallenge } from './mail-links.ts'
import type { Observation } from './observation.ts'
import { settings } from './settings.ts'
import {
  BREACHED_PASSWORD,
  errorTypeOf,
  failToLogIn,
  logIn,
  mailedUrls,
  mailTokens,
  NEW_PASSWORD,
  newPhoneTeam,
  newTeam,
  resetByEmail,
  stytch,
  unknownToken,
} from './testing.ts'

const VERIFIER = 'v'.repeat(43)

const reset = (password_reset_token: string, password = NEW_PASSWORD, more: object = {}) =>
  errorTypeOf(stytch.passwords.email.reset({ password_reset_token, password, ...more }))

/** For each choice something that a caller can see, and what it looks like under each value. */
export const observations: { [Name in ChoiceName]: Observation<Name> } = {
  ...factorObservations,
  failed_pkce_ends_link: {
    observe: async (team) => {
      const tokens = await mailTokens(team, { code_challenge: toChallenge(VERIFIER) })
      await reset(tokens.reset)
      return reset(tokens.reset, NEW_PASSWORD, { code_verifier: VERIFIER })
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  login_link_of_pkce_mail: {
    observe: async (team) => {
      const { login } = await mailTokens(team, { code_challenge: toChallenge(VERIFIER) })
      return errorTypeOf(stytch.magicLinks.authenticate({ magic_links_token: login }))
    },
    sees: { needs_verifier: 'pkce_expected_code_verifier', needs_none: 'answered' },
  },
  newer_mail_ends_older_links: {
    observe: async (team) => {
      const older = await mailTokens(team)
      await mailTokens(team)
      return reset(older.reset)
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  mail_links_end_together: {
    observe: async (team) => {
      const tokens = await mailTokens(team)
      await reset(tokens.reset)
      return errorTypeOf(stytch.magicLinks.authenticate({ magic_links_token: tokens.login }))
    },
    sees: { no: 'answered', yes: 'unable_to_auth_magic_link' },
  },
  refused_password_ends_link: {
    observe: async (team) => {
      const tokens = await mailTokens(team)
      await reset(tokens.reset, 'password')
      return reset(tokens.reset)
    },
    sees: { no: 'answered', yes: 'unable_to_auth_password_reset_token' },
  },
  reset_leaves_factor: {
    observe: async (team) => (await resetByEmail(team)).member_session?.authentication_factors.map(({ type }) => type),
    sees: { password: ['password'], password_and_magic_link: ['password', 'magic_link'] },
  },
  reset_activates_member: {
    team: () => newTeam({}, { status: 'pending' }),
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
    team: () => newTeam({}, { is_locked: true }),
    observe: (team) => errorTypeOf(resetByEmail(team)),
    sees: { no: 'answered', yes: 'user_lock_limit_reached' },
  },
  other_members_session: {
    observe: async (team) => {
      const { session_token } = await logIn(newTeam())
      return errorTypeOf(logIn(team, { session_token }))
    },
    sees: { ignored: 'answered', refused: 'member_session_member_id_mismatch' },
  },
  dead_session_on_primary: {
    observe: (team) => errorTypeOf(logIn(team, { session_token: unknownToken() })),
    sees: { refused: 'session_not_found', ignored: 'answered' },
  },
  redirect_type_parameter: {
    observe: async (team) => {
      await mailTokens(team)
      return mailedUrls(team).map((url) => url.searchParams.get('stytch_redirect_type'))
    },
    sees: { present: ['reset_password', 'login'], absent: [null, null] },
  },
  redirect_url_checked: {
    observe: (team) => {
      const reset_password_redirect_url = `${settings.app_url}/elsewhere`
      return errorTypeOf(mailTokens(team, { email_address: 'nobody@example.com', reset_password_redirect_url }))
    },
    sees: { before_member: 'no_match_for_provided_magic_link_url', after_member: 'member_not_found' },
  },
  inferred_statuses: {
    observe: (team) => logIn(team, { email_address: 'nobody@example.com' }).catch((error) => error.status_code),
    sees: { as_listed: 404, all_400: 400 },
  },
  breach_check_without_email: {
    observe: async () => (await stytch.passwords.strengthCheck({ password: BREACHED_PASSWORD })).breached_password,
    sees: { yes: true, no: false },
  },
  session_reset_token: {
    observe: async (team) => {
      const { session_token } = await logIn(team)
      const { organization_id } = team
      const answer = await stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
      return [
        answer.session_token === session_token,
        await errorTypeOf(stytch.sessions.authenticate({ session_token })),
      ]
    },
    sees: { kept: [true, 'answered'], new: [false, 'session_not_found'] },
  },
  token_padding: {
    observe: async (team) => {
      const tokens = [(await mailTokens(team)).reset, (await logIn(team)).session_token]
      return tokens.map((token) => [token.length, token.endsWith('=')])
    },
    sees: {
      none: [
        [44, false],
        [44, false],
      ],
      equals: [
        [44, true],
        [44, true],
      ],
    },
  },
  absent_objects: {
    observe: async (team) => 'mfa_required' in (await logIn(team)),
    sees: { null: true, omitted: false },
  },
  intermediate_session_expiry_field: {
    team: newPhoneTeam,
    observe: async (team) => typeof (await logIn(team)).intermediate_session_token_expires_at,
    sees: { sent: 'string', absent: 'undefined' },
  },
}
