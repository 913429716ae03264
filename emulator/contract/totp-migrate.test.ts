import { expect, test } from 'vitest'
import { z } from 'zod'
import { codeNow, newAppTeam } from './apps.ts'
import { testRefusals } from './refusals.ts'
import { idOf, owners, testAnswer } from './shapes.ts'
import { stytch } from './stytch.ts'
import { logIn, named, newTeam, strict, type Team } from './teams.ts'

const ENDPOINT = 'POST /v1/b2b/totp/migrate'
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const migrate = (team: Team, more: object = {}) =>
  stytch.totps.migrate({ ...named(team), secret: SECRET, recovery_codes: [], ...more })

test('an authenticator app of another system is asked for at once, and its codes complete the log-in', async () => {
  const team = await newTeam(strict)
  const { totp_registration_id, member } = await migrate(team, { recovery_codes: ['its-own-code'] })
  expect(member).toMatchObject({ totp_registration_id, default_mfa_method: 'totp' })
  const { intermediate_session_token } = await logIn(team)
  const given = { ...named(team), intermediate_session_token }
  const code = codeNow({ ...team, secret: SECRET })
  const { member_session } = await stytch.totps.authenticate({ ...given, code })
  expect(member_session?.authentication_factors.map(({ type }) => type)).toEqual(['password', 'totp'])
  expect((await stytch.recoveryCodes.get(named(team))).recovery_codes).toEqual(['its-own-code'])
})

test('recovery codes are minted where none are brought along', async () => {
  expect((await migrate(await newTeam())).recovery_codes).toHaveLength(10)
})

const fields = { ...owners, totp_registration_id: idOf('member-totp'), recovery_codes: z.array(z.string()) }

testAnswer(ENDPOINT, fields, async () => migrate(await newTeam()))

testRefusals(ENDPOINT, {
  organization_not_found: async () => migrate(await newTeam(), { organization_id: 'nowhere' }),
  member_not_found: async () => migrate(await newTeam(), { member_id: 'nobody' }),
  active_totp_exists: async () => migrate(await newAppTeam()),
})
