import type { ChoiceName, ChosenValues } from './choices.ts'
import { settings } from './settings.ts'
import {
  advance,
  BREACHED_PASSWORD,
  errorTypeOf,
  failToLogIn,
  logIn,
  mailedUrls,
  mailTokens,
  NEW_PASSWORD,
  newestCode,
  newPhoneTeam,
  newTeam,
  resetByEmail,
  stytch,
  type Team,
  unknownToken,
} from './testing.ts'

const reset = (password_reset_token: string, password = NEW_PASSWORD) =>
  errorTypeOf(stytch.passwords.email.reset({ password_reset_token, password }))

const verify = ({ organization_id, member }: Team, intermediate_session_token: string, code: string) =>
  errorTypeOf(
    stytch.otps.sms.authenticate({ organization_id, member_id: member.member_id, code, intermediate_session_token }),
  )

type Observation<Name extends ChoiceName> = {
  team?: () => Team
  observe: (team: Team) => Promise<unknown>
  sees: Record<Required<ChosenValues>[Name], unknown>
}

/** For each choice something that a caller can see, and what it looks like under each value. */
export const observations: { [Name in ChoiceName]: Observation<Name> } = {
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
  member_options_phone: {
    team: () => newPhoneTeam({}, { mfa_phone_number: '+15555550142' }),
    observe: async (team) => (await logIn(team)).mfa_required?.member_options,
    sees: {
      masked: { mfa_phone_number: 'XXXXXXX0142', totp_registration_id: '' },
      full: { mfa_phone_number: '+15555550142', totp_registration_id: '' },
      null: null,
    },
  },
  sms_on_primary: {
    team: newPhoneTeam,
    observe: async (team) => [(await logIn(team)).mfa_required?.secondary_auth_initiated, newestCode(team) !== ''],
    sees: { sent: ['sms_otp', true], deferred: [null, false] },
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
  intermediate_session_lifetime: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      advance(team, 9)
      await logIn(team, { intermediate_session_token })
      advance(team, 1.5)
      return verify(team, intermediate_session_token, newestCode(team))
    },
    sees: { fixed: 'intermediate_session_not_found', renewed: 'answered' },
  },
  wrong_code_ends_intermediate_session: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const code = newestCode(team)
      await verify(team, intermediate_session_token, code === '000000' ? '000001' : '000000')
      return verify(team, intermediate_session_token, code)
    },
    sees: { no: 'answered', yes: 'intermediate_session_not_found' },
  },
  superseded_code: {
    team: newPhoneTeam,
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      const older = newestCode(team)
      await logIn(team)
      return verify(team, intermediate_session_token, older)
    },
    sees: { otp_code_not_found: 'otp_code_not_found', unable_to_auth_otp_code: 'unable_to_auth_otp_code' },
  },
}
