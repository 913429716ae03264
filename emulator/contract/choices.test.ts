import { describe, expect, test } from 'vitest'
import { factorObservations } from './factor-observations.ts'
import { mailObservations } from './mail-observations.ts'
import type { Observation } from './observation.ts'
import { sessionObservations } from './session-observations.ts'
import { is_emulator, onlyInEmulator } from './stytch.ts'
import { choose, chooseForAll, logIn, newPhoneTeam, newTeam, type Team } from './teams.ts'

const observations: Record<string, Observation> = { ...mailObservations, ...sessionObservations, ...factorObservations }

const cases = Object.entries(observations).flatMap(([name, { sees }]) => {
  const [guess = '', ...others] = Object.keys(sees)
  return [guess, ...others].map((value) => ({ name, value, guess }))
})

describe('what Stytch does not document', () => {
  test.each(cases)('$name: $value', async ({ name, value, guess }) => {
    const { newOne = newTeam, observe, sees, ofProject } = observations[name] as Observation
    const team = await newOne()
    // A real project can be asked whether the guess is right.
    const isChosen = is_emulator || value !== guess
    if (isChosen) await (ofProject ? chooseForAll(name, value, guess) : choose(team, { [name]: value }))
    expect(await observe(team)).toEqual(sees[value])
  })

  test('is on one list, and nowhere else', async () => {
    const { get } = onlyInEmulator('it is the list of the emulator')
    const { choices } = await get<{ choices: { name: string; values: string[] }[] }>('choices')
    const seen = Object.entries(observations).map(([name, { sees }]) => ({ name, values: Object.keys(sees) }))
    const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
    expect(seen.toSorted(byName)).toMatchObject(choices.toSorted(byName).map(({ name, values }) => ({ name, values })))
  })

  test('can be chosen for a project, where an organization chose nothing', async () => {
    const [team, other] = [await newPhoneTeam(), await newPhoneTeam()]
    await choose(other, { member_options_phone: 'masked' })
    await chooseForAll('member_options_phone', 'full', 'masked')
    const shown = async (asked: Team) => (await logIn(asked)).mfa_required?.member_options?.mfa_phone_number
    expect(await shown(team)).toBe(team.member.mfa_phone_number)
    expect(await shown(other)).toMatch(/^X/)
  })
})
