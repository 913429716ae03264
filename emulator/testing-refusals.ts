import { toChallenge } from './mail-links.ts'
import { chooseOrganization, logIn, newPhoneTeam, newTeam, type Team, unknownToken } from './testing.ts'

// Refusals that several endpoints share: scenarios for `testRefusals`.

/** What every endpoint does with a session, or intermediate session, passed along with a first factor. */
export function presentedRefusals(call: (team: Team, given: object) => Promise<unknown>) {
  const strictTeam = () => {
    const team = newTeam()
    team.organization.choices.other_members_session = 'refused'
    return team
  }
  return {
    invalid_session_token: () => call(newTeam(), { session_token: 'short' }),
    too_many_session_arguments: () => call(newTeam(), { session_token: unknownToken(), session_jwt: 'a.b.c' }),
    unable_to_parse_session_jwt: () => call(newTeam(), { session_jwt: 'a.b.c' }),
    session_not_found: () => call(newTeam(), { session_token: unknownToken() }),
    intermediate_session_not_found: () => call(newTeam(), { intermediate_session_token: unknownToken() }),
    member_session_member_id_mismatch: async () => {
      const { session_token } = await logIn(newTeam())
      return call(strictTeam(), { session_token })
    },
  }
}

/** What every call for a second factor does with the session, or intermediate session, that it is for. */
export function holderRefusals(call: (team: Team, given: object) => Promise<unknown>) {
  const without = { intermediate_session_token: undefined }
  return {
    organization_not_found: () => call(newPhoneTeam(), { organization_id: 'nowhere' }),
    member_not_found: () => call(newPhoneTeam(), { member_id: 'nobody' }),
    invalid_session_token: () => call(newPhoneTeam(), { intermediate_session_token: 'short' }),
    too_many_session_arguments: async () => {
      const team = newPhoneTeam()
      const { intermediate_session_token } = await logIn(team)
      return call(team, { session_token: unknownToken(), intermediate_session_token })
    },
    unable_to_parse_session_jwt: () => call(newPhoneTeam(), { ...without, session_jwt: 'a.b.c' }),
    session_not_found: () => call(newPhoneTeam(), { ...without, session_token: unknownToken() }),
    intermediate_session_not_found: () => call(newPhoneTeam(), { intermediate_session_token: unknownToken() }),
    invalid_intermediate_session_token_for_organization: async () => {
      const { intermediate_session_token } = await logIn(newPhoneTeam())
      return call(newPhoneTeam(), { intermediate_session_token })
    },
    member_session_member_id_mismatch: async () => {
      const { session_token } = await logIn(newTeam())
      return call(newPhoneTeam(), { ...without, session_token })
    },
    action_available_only_once_primary_authentication_is_met: async () => {
      const team = newPhoneTeam({ auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
      const { intermediate_session_token } = await chooseOrganization(team)
      return call(team, { intermediate_session_token })
    },
  }
}

/** What every call does with a mailed link that was asked for with, or without, a challenge. */
export function pkceRefusals(
  challenge: 'code_challenge' | 'pkce_code_challenge',
  verifier: 'code_verifier' | 'pkce_code_verifier',
  open: (team: Team, challenge: object, verifier: object) => Promise<unknown>,
) {
  const mine = { [verifier]: 'v'.repeat(43) }
  const others = { [challenge]: toChallenge('o'.repeat(43)) }
  return {
    invalid_pkce_code_verifier: () => open(newTeam(), {}, { [verifier]: 'short' }),
    pkce_expected_code_verifier: () => open(newTeam(), others, {}),
    pkce_did_not_expect_code_verifier: () => open(newTeam(), {}, mine),
    pkce_mismatch: () => open(newTeam(), others, mine),
  }
}
