import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type AppTeam, newAppTeam } from './apps.ts'
import { errorTypeOf, testRefusals } from './refusals.ts'
import { owners, session, testAnswer } from './shapes.ts'
import { holderRefusals } from './shared-refusals.ts'
import { stytch } from './stytch.ts'
import { failToLogIn, logIn, named, newTeam, strict, type Team } from './teams.ts'

const RECOVER = 'POST /v1/b2b/recovery_codes/recover'
const GET = 'GET /v1/b2b/recovery_codes/:organization_id/:member_id'
const ROTATE = 'POST /v1/b2b/recovery_codes/rotate'

const recover = (team: Team, recovery_code: string, given: object) =>
  stytch.recoveryCodes.recover({ ...named(team), recovery_code, ...given })
const get = (team: Team, more: object = {}) => stytch.recoveryCodes.get({ ...named(team), ...more })
const rotate = (team: Team, more: object = {}) => stytch.recoveryCodes.rotate({ ...named(team), ...more })

async function logInAndRecover(team: AppTeam, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return recover(team, team.recovery_codes[0] ?? '', { intermediate_session_token, ...more })
}

/** With the code of nobody. */
async function logInAndGuess(team: Team, more: object = {}) {
  const { intermediate_session_token } = await logIn(team)
  return recover(team, 'aaaa-bbbb-cccc', { intermediate_session_token, ...more })
}

describe('a recovery code', () => {
  test('stands in for the app, and says how many are left', async () => {
    const { member_session, recovery_codes_remaining } = await logInAndRecover(await newAppTeam())
    expect(recovery_codes_remaining).toBe(9)
    expect(member_session?.authentication_factors).toMatchObject([
      { type: 'password', delivery_method: 'knowledge' },
      { type: 'recovery_codes', delivery_method: 'recovery_code' },
    ])
  })

  test('works once, and is not listed any more', async () => {
    const team = await newAppTeam()
    await logInAndRecover(team)
    expect(await errorTypeOf(logInAndRecover(team))).toBe('unable_to_authenticate_recovery_code')
    expect((await get(team)).recovery_codes).toEqual(team.recovery_codes.slice(1))
  })

  test('ends when new ones are made', async () => {
    const team = await newAppTeam()
    expect((await get(team)).recovery_codes).toEqual(team.recovery_codes)
    const { recovery_codes } = await rotate(team)
    expect(await errorTypeOf(logInAndRecover(team))).toBe('unable_to_authenticate_recovery_code')
    expect(await errorTypeOf(logInAndRecover({ ...team, recovery_codes }))).toBe('answered')
  })
})

const recovery_codes = z.array(z.string().regex(/^[a-z0-9]{4}(-[a-z0-9]{4}){2}$/)).length(10)
testAnswer(RECOVER, { ...owners, ...session, recovery_codes_remaining: z.int() }, async () =>
  logInAndRecover(await newAppTeam()),
)
testAnswer(GET, { ...owners, recovery_codes }, async () => get(await newAppTeam()))
testAnswer(ROTATE, { ...owners, recovery_codes }, async () => rotate(await newAppTeam()))

testRefusals(RECOVER, {
  invalid_recovery_code: async () => logInAndGuess(await newTeam(strict), { recovery_code: 'aaaa' }),
  invalid_session_duration_minutes: async () => logInAndGuess(await newTeam(strict), { session_duration_minutes: 4 }),
  no_session_arguments: async () => logInAndGuess(await newTeam(strict), { intermediate_session_token: undefined }),
  user_lock_limit_reached: async () => {
    const team = await newTeam(strict)
    const { intermediate_session_token } = await logIn(team)
    await failToLogIn(team, 10)
    return recover(team, 'aaaa-bbbb-cccc', { intermediate_session_token })
  },
  no_active_recovery_code_backed_factor: async () => logInAndGuess(await newTeam(strict)),
  unable_to_authenticate_recovery_code: async () => logInAndGuess(await newAppTeam()),
  ...holderRefusals(logInAndGuess),
})

const unknownRefusals = (call: (team: Team, more?: object) => Promise<unknown>) => ({
  organization_not_found: async () => call(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => call(await newTeam(), { member_id: 'nobody' }),
  recovery_codes_not_found: async () => call(await newTeam()),
})
testRefusals(GET, unknownRefusals(get))
testRefusals(ROTATE, unknownRefusals(rotate))
