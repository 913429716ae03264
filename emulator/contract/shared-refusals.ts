import { createHash } from 'node:crypto'
import { chooseOrganization } from './discovering.ts'
import { choose, logIn, newTeam, strict, type Team, unknownToken } from './teams.ts'

// Refusals that several endpoints share: scenarios for `testRefusals`.

type Call = (team: Team, given: object) => Promise<unknown>

/** What every endpoint does with a session passed along with a first factor. */
export function sessionRefusals(call: Call) {
  const withNewTeam = async (given: object) => call(await newTeam(), given)
  return {
    invalid_session_token: () => withNewTeam({ session_token: 'short' }),
    too_many_session_arguments: () => withNewTeam({ session_token: unknownToken(), session_jwt: 'a.b.c' }),
    unable_to_parse_session_jwt: () => withNewTeam({ session_jwt: 'a.b.c' }),
    session_not_found: () => withNewTeam({ session_token: unknownToken() }),
    member_session_member_id_mismatch: async () => {
      const [team, other] = [await newTeam(), await newTeam()]
      await choose(team, { other_members_session: 'refused' })
      const { session_token } = await logIn(other)
      return call(team, { session_token })
    },
  }
}

/** And those that take an intermediate session as well. */
export function presentedRefusals(call: Call) {
  return {
    ...sessionRefusals(call),
    intermediate_session_not_found: async () => call(await newTeam(), { intermediate_session_token: unknownToken() }),
  }
}

/** What every call for a second factor does with the session, or intermediate session, that it is for. */
export function holderRefusals(call: Call) {
  const withStrictTeam = async (given: object) => call(await newTeam(strict), given)
  const without = { intermediate_session_token: undefined }
  return {
    organization_not_found: () => withStrictTeam({ organization_id: 'nowhere' }),
    member_not_found: () => withStrictTeam({ member_id: 'nobody' }),
    invalid_session_token: () => withStrictTeam({ intermediate_session_token: 'short' }),
    too_many_session_arguments: async () => {
      const team = await newTeam(strict)
      const { intermediate_session_token } = await logIn(team)
      return call(team, { session_token: unknownToken(), intermediate_session_token })
    },
    unable_to_parse_session_jwt: () => withStrictTeam({ ...without, session_jwt: 'a.b.c' }),
    session_not_found: () => withStrictTeam({ ...without, session_token: unknownToken() }),
    intermediate_session_not_found: () => withStrictTeam({ intermediate_session_token: unknownToken() }),
    invalid_intermediate_session_token_for_organization: async () => {
      const { intermediate_session_token } = await logIn(await newTeam(strict))
      return withStrictTeam({ intermediate_session_token })
    },
    member_session_member_id_mismatch: async () => {
      const { session_token } = await logIn(await newTeam())
      return withStrictTeam({ ...without, session_token })
    },
    action_available_only_once_primary_authentication_is_met: async () => {
      const team = await newTeam({ ...strict, auth_methods: 'RESTRICTED', allowed_auth_methods: ['password'] })
      const { intermediate_session_token } = await chooseOrganization(team)
      return call(team, { intermediate_session_token })
    },
  }
}

/** base64url of SHA-256, without padding. */
export const toChallenge = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

/** What every call does with a mailed link that was asked for with, or without, a challenge. */
export function pkceRefusals(
  challenge: 'code_challenge' | 'pkce_code_challenge',
  verifier: 'code_verifier' | 'pkce_code_verifier',
  open: (team: Team, challenge: object, verifier: object) => Promise<unknown>,
) {
  const mine = { [verifier]: 'v'.repeat(43) }
  const others = { [challenge]: toChallenge('o'.repeat(43)) }
  const withNewTeam = async (asked: object, given: object) => open(await newTeam(), asked, given)
  return {
    invalid_pkce_code_verifier: () => withNewTeam({}, { [verifier]: 'short' }),
    pkce_expected_code_verifier: () => withNewTeam(others, {}),
    pkce_did_not_expect_code_verifier: () => withNewTeam({}, mine),
    pkce_mismatch: () => withNewTeam(others, mine),
  }
}
