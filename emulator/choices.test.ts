import { describe, expect, test } from 'vitest'
import { observations } from './choice-observations.ts'
import { choices, project_choices } from './choices.ts'
import { logIn, mountEmulator, newPhoneTeam, newTeam } from './testing.ts'

mountEmulator()

const cases = choices.flatMap(({ name, values }) => values.map((value) => [name, value] as const))

describe('each choice', () => {
  test.each(cases)('%s: %s', async (name, value) => {
    const { team: makeTeam = newTeam, observe, sees } = observations[name]
    const team = makeTeam()
    Object.assign(name === 'breach_check_without_email' ? project_choices : team.organization.choices, {
      [name]: value,
    })
    expect(await observe(team)).toEqual(new Map<string, unknown>(Object.entries(sees)).get(value))
  })

  test('of the project holds where an organization made none', async () => {
    project_choices.member_options_phone = 'full'
    const [team, other] = [newPhoneTeam(), newPhoneTeam()]
    other.organization.choices.member_options_phone = 'masked'
    expect((await logIn(team)).mfa_required?.member_options?.mfa_phone_number).toBe(team.member.mfa_phone_number)
    expect((await logIn(other)).mfa_required?.member_options?.mfa_phone_number).toMatch(/^X/)
  })
})
