import { chooseOrganization } from './discovering.ts'
import type { Observation } from './observation.ts'
import { errorTypeOf } from './refusals.ts'
import { stytch } from './stytch.ts'
import { advance, BREACHED_PASSWORD, logIn, NEW_PASSWORD, newAddress, newTeam, strict, unknownToken } from './teams.ts'

/** About sessions, intermediate sessions, and the shape of answers. */
export const sessionObservations: Record<string, Observation> = {
  other_members_session: {
    observe: async (team) => {
      const { session_token } = await logIn(await newTeam())
      return errorTypeOf(logIn(team, { session_token }))
    },
    sees: { ignored: 'answered', refused: 'member_session_member_id_mismatch' },
  },
  dead_session_on_primary: {
    observe: (team) => errorTypeOf(logIn(team, { session_token: unknownToken() })),
    sees: { refused: 'session_not_found', ignored: 'answered' },
  },
  session_reset_token: {
    observe: async (team) => {
      const { session_token } = await logIn(team)
      const { organization_id } = team
      const answer = await stytch.passwords.sessions.reset({ organization_id, session_token, password: NEW_PASSWORD })
      const old = await errorTypeOf(stytch.sessions.authenticate({ session_token }))
      return [answer.session_token === session_token, old]
    },
    sees: { kept: [true, 'answered'], new: [false, 'session_not_found'] },
  },
  exchanged_intermediate_session: {
    newOne: () => newTeam(strict),
    observe: async (team) => {
      const { email_address } = team
      const { organization_id } = await newTeam(strict, { email_address })
      const { intermediate_session_token } = await chooseOrganization({ organization_id, email_address })
      const given = { intermediate_session_token, organization_id: team.organization_id }
      return errorTypeOf(stytch.discovery.intermediateSessions.exchange(given))
    },
    sees: { free: 'answered', bound: 'invalid_intermediate_session_token_for_organization' },
  },
  intermediate_session_lifetime: {
    newOne: () => newTeam(strict),
    observe: async (team) => {
      const { intermediate_session_token } = await logIn(team)
      await advance(team, 9)
      await logIn(team, { intermediate_session_token })
      await advance(team, 1.5)
      return errorTypeOf(logIn(team, { intermediate_session_token }))
    },
    sees: { fixed: 'intermediate_session_not_found', renewed: 'answered' },
  },
  intermediate_session_expiry_field: {
    newOne: () => newTeam(strict),
    observe: async (team) => typeof (await logIn(team)).intermediate_session_token_expires_at,
    sees: { sent: 'string', absent: 'undefined' },
  },
  token_padding: {
    observe: async (team) => {
      const { session_token } = await logIn(team)
      return [session_token.length, session_token.endsWith('=')]
    },
    sees: { none: [44, false], equals: [44, true] },
  },
  absent_objects: {
    observe: async (team) => 'mfa_required' in (await logIn(team)),
    sees: { null: true, omitted: false },
  },
  inferred_statuses: {
    observe: (team) => logIn(team, { email_address: newAddress() }).catch((error) => error.status_code),
    sees: { as_listed: 404, all_400: 400 },
  },
  breach_check_without_email: {
    observe: async () => (await stytch.passwords.strengthCheck({ password: BREACHED_PASSWORD })).breached_password,
    sees: { yes: true, no: false },
    ofProject: true,
  },
}
