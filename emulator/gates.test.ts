import { Agent } from 'node:http'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { listCalls } from './calls.ts'
import { addFault, faultShape } from './faults.ts'
import { addGate, listGates, openGates, setGate } from './gates.ts'
import { createListener } from './listener.ts'
import { newTeam, PASSWORD, type Team } from './testing.ts'
import { read } from './testing-wire.ts'

let gate: number
beforeAll(async () => {
  gate = await addGate(0, ['127.0.0.1'], createListener(true))
})
afterEach(() => openGates())

const logIn = ({ organization_id, email_address }: Team, agent: Agent) =>
  read(gate, {
    path: '/v1/b2b/passwords/authenticate',
    body: { organization_id, email_address, password: PASSWORD },
    agent,
  })

const newClient = () => new Agent({ keepAlive: true, maxSockets: 1 })

describe('a gate', () => {
  test('answers like the main port', async () => {
    expect((await logIn(newTeam(), newClient())).status).toBe(200)
    expect(listGates()).toEqual([{ port: gate, state: 'open' }])
  })

  test('that refuses lets nobody in, old connections neither, until it is opened', async () => {
    const [team, client] = [newTeam(), newClient()]
    await logIn(team, client)
    await setGate(gate, 'refused')
    await expect(logIn(team, client)).rejects.toThrow()
    await expect(logIn(team, newClient())).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await setGate(gate, 'open')
    expect((await logIn(team, client)).status).toBe(200)
    expect(listCalls(team.organization_id)).toMatchObject({ calls: [{}, {}], connections: 2 })
  })

  test('that refuses breaks off what was still waiting', async () => {
    const team = newTeam()
    const { organization_id } = team
    addFault(faultShape.parse({ organization_id, path: 'passwords/authenticate', kind: 'silence' }))
    const waiting = expect(logIn(team, newClient())).rejects.toThrow()
    await vi.waitFor(() => expect(listCalls(organization_id).calls).toHaveLength(1))
    await setGate(gate, 'refused')
    await waiting
  })

  test('that is stale resets the next request on an old connection, and does nothing for it', async () => {
    const [team, client] = [newTeam(), newClient()]
    await logIn(team, client)
    await setGate(gate, 'stale')
    await expect(logIn(team, client)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(listCalls(team.organization_id).calls).toHaveLength(1)
    expect((await logIn(team, client)).status).toBe(200)
    await expect(logIn(team, client)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  test('that is not there cannot be moved', async () => {
    await expect(setGate(1, 'open')).rejects.toThrow('There is no gate at port 1')
  })
})
