import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listCalls } from '../calls.ts'
import { allChoices, project_choices } from '../choices/choices.ts'
import { addFault, faultShape } from '../faults.ts'
import { addGate, listGates, setGate } from '../gates.ts'
import { listMessages } from '../messages.ts'
import { seed } from '../seed.ts'
import { members, organizations, sessions } from '../state.ts'
import { advance, logIn, mailTokens, mountEmulator, newTeam } from '../testing.ts'
import { startAnew } from './reset.ts'

mountEmulator()

const seeded = () => ({
  organizations: [...organizations.values()].map(({ organization_slug }) => organization_slug),
  members: [...members.values()].map(({ email_address }) => email_address),
})

test('after a reset, everything is as it was at the start', async () => {
  seed()
  const atStart = seeded()
  const gate = await addGate(0, ['127.0.0.1'], () => {})
  const team = newTeam()
  await mailTokens(team)
  await logIn(team)
  advance(team, 10)
  project_choices.token_padding = 'equals'
  const body_contains = 'ada@example.com'
  addFault(faultShape.parse({ body_contains, path: 'passwords/authenticate', kind: 'answer', body: {} }))
  await setGate(gate, 'refused')

  await startAnew()
  expect(seeded()).toEqual(atStart)
  expect([[...sessions.values()].length, listMessages(null), listCalls(null).calls]).toEqual([0, [], []])
  expect(allChoices(null).token_padding).toBe('none')
  expect(listGates()).toEqual([{ port: gate, state: 'open' }])
  expect([...organizations.values()].map(({ clock_offset_seconds }) => clock_offset_seconds)).toEqual([0, 0, 0, 0])
  const ada = { organization_id: 'acme', email_address: body_contains }
  expect(await logIn({ ...team, ...ada })).toMatchObject({ member_authenticated: true })
  await setGate(gate, 'refused')
})

test('a gate whose port is taken by now is named, and everything else is as it was all the same', async () => {
  const gate = await addGate(0, ['127.0.0.1'], () => {})
  await setGate(gate, 'refused')
  const other = createServer().listen(gate, '127.0.0.1')
  await once(other, 'listening')
  await expect(startAnew()).rejects.toThrow(`The gate at port ${gate} cannot open`)
  expect(listGates()).toContainEqual({ port: gate, state: 'refused' })
  expect(seeded().organizations).toContain('acme')
  other.close()
})
