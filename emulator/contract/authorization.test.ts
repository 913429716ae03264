import { describe, expect, test } from 'vitest'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { stytch } from './stytch.ts'
import { logIn, newTeam, type Team } from './teams.ts'

/** May the member of a team do this? */
async function ask(team: Team, resource_id: string, more: object = {}) {
  const { session_token } = await logIn(team)
  const { organization_id } = team
  const authorization_check = { organization_id, resource_id, action: 'update.info.name', ...more }
  return stytch.sessions.authenticate({ session_token, authorization_check })
}

describe('an authorization check', () => {
  test('grants to every member what is their own', async () => {
    const { verdict } = await ask(await newTeam(), 'stytch.self')
    expect(verdict).toEqual({ authorized: true, granting_roles: ['stytch_member'] })
  })

  test('grants to administrators what is Stytch’s, and names every role that does', async () => {
    const team = await newTeam({}, { roles: ['stytch_admin'] })
    expect((await ask(team, 'stytch.organization')).verdict).toEqual({
      authorized: true,
      granting_roles: ['stytch_admin'],
    })
    expect((await ask(team, 'stytch.self')).verdict?.granting_roles.toSorted()).toEqual([
      'stytch_admin',
      'stytch_member',
    ])
  })

  test('grants to nobody what no default role knows', async () => {
    const team = await newTeam({}, { roles: ['stytch_admin'] })
    expect(await errorTypeOf(ask(team, 'documents'))).toBe('session_authorization_error')
  })
})

test('without a check there is no verdict', async () => {
  const { session_token } = await logIn(await newTeam())
  expect((await stytch.sessions.authenticate({ session_token })).verdict ?? null).toBeNull()
})

testRefusals('POST /v1/b2b/sessions/authenticate', {
  session_authorization_error: async () => ask(await newTeam(), 'stytch.organization'),
  session_authorization_tenancy_error: async () => {
    const { organization_id } = await newTeam()
    return ask(await newTeam(), 'stytch.self', { organization_id })
  },
})
