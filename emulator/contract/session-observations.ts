import { randomBytes } from 'node:crypto'
import { chooseOrganization } from './discovering.ts'
import type { Observation } from './observation.ts'
import { errorTypeOf } from './refusals.ts'
import { api_url, authorization, crossOrganization, stytch } from './stytch.ts'
import {
  advance,
  BREACHED_PASSWORD,
  failToLogIn,
  logIn,
  NEW_PASSWORD,
  newAddress,
  newTeam,
  PASSWORD,
  strict,
  unknownToken,
} from './teams.ts'

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
  required_reset_of_several: {
    observe: async (team) => {
      const { email_address } = team
      await newTeam({}, { email_address })
      await crossOrganization().passwords.email.requireReset({ email_address })
      return errorTypeOf(logIn(team))
    },
    sees: { deleted: 'member_password_not_found', kept: 'answered' },
    ofProject: true,
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
  session_argument_errors: {
    observe: async ({ organization_id }) => {
      const both = { session_token: unknownToken(), session_jwt: 'a.b.c' }
      return [
        await errorTypeOf(stytch.sessions.exchange({ organization_id })),
        await errorTypeOf(stytch.sessions.exchange({ organization_id, ...both })),
      ]
    },
    sees: {
      named: ['no_session_arguments', 'too_many_session_arguments'],
      bad_request: ['bad_request', 'bad_request'],
    },
  },
  error_url_style: {
    observe: async (team) => {
      const { error_url } = await logIn(team, { email_address: newAddress() }).catch((error) => error)
      return new URL(error_url).pathname.replace(/\/errors\/\d+$/, '')
    },
    sees: {
      'docs/api': '/docs/api',
      'docs/b2b/api': '/docs/b2b/api',
      'docs/api-reference/b2b/api': '/docs/api-reference/b2b/api',
    },
  },
  retry_after: {
    observe: async (team) => {
      await failToLogIn(team, 10)
      // The SDK keeps no headers of a refusal.
      const { organization_id, email_address } = team
      const body = JSON.stringify({ organization_id, email_address, password: PASSWORD })
      const url = `${api_url}/v1/b2b/passwords/authenticate`
      const response = await fetch(url, { method: 'POST', headers: { authorization }, body })
      return [response.status, response.headers.has('retry-after')]
    },
    sees: { absent: [429, false], sent: [429, true] },
  },
  longest_password: {
    observe: ({ organization_id, email_address }) => {
      const new_password = randomBytes(120).toString('base64url')
      const given = { organization_id, email_address, existing_password: PASSWORD, new_password }
      return errorTypeOf(stytch.passwords.existingPassword.reset(given))
    },
    sees: { unlimited: 'answered', '128_characters': 'weak_password' },
  },
  lowest_strength_score: {
    observe: async () => (await stytch.passwords.strengthCheck({ password: 'password' })).score,
    sees: { 0: 0, 1: 1 },
    ofProject: true,
  },
  strength_knows_email: {
    observe: async () => {
      const password = newAddress()
      const own = await stytch.passwords.strengthCheck({ password, email_address: password })
      const others = await stytch.passwords.strengthCheck({ password, email_address: newAddress() })
      return own.score < others.score
    },
    sees: { yes: true, no: false },
    ofProject: true,
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
