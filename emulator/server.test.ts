import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent } from 'node:http'
import { env } from 'node:process'
import { createInterface } from 'node:readline'
import { B2BClient } from 'stytch'
import { Agent as Dispatcher } from 'undici'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { listCalls } from './calls.ts'
import { addFault, faultShape } from './faults.ts'
import { settings } from './settings.ts'
import { newTeam, PASSWORD, type Team } from './testing.ts'
import { read, readRaw, send, startEmulator } from './testing-wire.ts'

const PATH = '/v1/b2b/passwords/authenticate'

let port: number
beforeAll(async () => {
  port = await startEmulator()
})

const logInOf = ({ organization_id, email_address }: Team) => ({ organization_id, email_address, password: PASSWORD })

function teamUnder(fault: object): Team {
  const team = newTeam()
  addFault(faultShape.parse({ organization_id: team.organization_id, path: PATH, ...fault }))
  return team
}

function newClient(dispatcher: Dispatcher): B2BClient {
  const warning = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const { project_id, secret } = settings
  // The SDK's types are undici 6's.
  const client = new B2BClient({
    project_id,
    secret,
    env: `http://127.0.0.1:${port}/`,
    dispatcher: dispatcher as never,
  })
  warning.mockRestore()
  return client
}

describe('on the wire', () => {
  test('a reset comes before the headers', async () => {
    expect(await readRaw(port, PATH, logInOf(teamUnder({ kind: 'reset' })))).toEqual({
      received: '',
      end: 'ECONNRESET',
    })
  })

  test('a reset in the body comes after half of it', async () => {
    const team = teamUnder({ kind: 'reset', at: 'mid_body', carried_out: true })
    const { received, end } = await readRaw(port, PATH, logInOf(team))
    expect(end).toBe('ECONNRESET')
    const [head = '', body = ''] = received.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1.1 200 /)
    expect(body.length).toBe(Math.floor(Number(head.match(/content-length: (\d+)/i)?.[1]) / 2))
  })

  test('a trickle is headers, then one byte at a time', async () => {
    const response = await send(port, { path: PATH, body: logInOf(teamUnder({ kind: 'trickle', byte_ms: 20 })) })
    expect(response.statusCode).toBe(200)
    const sizes: number[] = []
    for await (const chunk of response) if (sizes.push(chunk.length) === 5) break
    expect(sizes).toEqual([1, 1, 1, 1, 1])
  })

  test('an answer of 2 MB arrives whole', async () => {
    const team = teamUnder({ kind: 'answer', body: {}, pad_to_length: 2_000_000 })
    const { text } = await read(port, { path: PATH, body: logInOf(team) })
    expect(text.length).toBe(2_000_000)
    expect(JSON.parse(text)).toEqual({})
  })

  test.each([{ at: 'before_headers' }, { at: 'mid_body' }])(
    'the SDK gets no answer that is lost $at',
    async (where) => {
      const team = teamUnder({ kind: 'reset', carried_out: true, ...where })
      team.member.status = 'invited'
      const dispatcher = new Dispatcher()
      await expect(newClient(dispatcher).passwords.authenticate(logInOf(team))).rejects.toThrow()
      expect(team.member.status).toBe('active')
      await dispatcher.close()
    },
  )
})

describe('connections', () => {
  test('are counted, and kept as long as the client keeps them', async () => {
    const team = newTeam()
    const dispatcher = new Dispatcher({ connections: 1 })
    const client = newClient(dispatcher)
    await client.passwords.authenticate(logInOf(team))
    await client.passwords.authenticate(logInOf(team))
    expect(listCalls(team.organization_id).connections).toBe(1)
    await read(port, { path: PATH, body: logInOf(team) })
    const { calls, connections } = listCalls(team.organization_id)
    expect(connections).toBe(2)
    const [first, second, third] = calls.map(({ connection }) => connection)
    expect([first === second, second === third]).toEqual([true, false])
    await dispatcher.close()
  })
})

describe('who can reach the port', () => {
  test.each(['/', '/emulator/health', '/inbox/messages'])('others get nothing at %s', async (path) => {
    const shared = await startEmulator({ isPrivate: false })
    const { status, text } = await read(shared, { path })
    expect([status, JSON.parse(text).error]).toEqual([403, expect.stringContaining('only what is under /v1/')])
  })

  test('others get the API', async () => {
    const shared = await startEmulator({ isPrivate: false })
    expect((await read(shared, { path: PATH, body: logInOf(newTeam()), host: 'stytch.test' })).status).toBe(200)
  })

  test('a foreign name for this machine gets nothing but the API', async () => {
    expect((await read(port, { path: '/emulator/health', host: 'evil.example' })).status).toBe(403)
    expect((await read(port, { path: PATH, body: logInOf(newTeam()), host: 'stytch.test' })).status).toBe(200)
  })

  test('a route that Stytch does not have is not found, in the envelope', async () => {
    const { status, text } = await read(port, { path: '/v1/b2b/nowhere' })
    expect([status, JSON.parse(text).error_type]).toEqual([404, 'route_not_found'])
  })
})

describe('the process', () => {
  const agent = new Agent()
  const stops: (() => Promise<unknown>)[] = []
  afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())))

  async function start(given: Record<string, string | undefined>): Promise<number> {
    const settings = { EMULATOR_PORT: '0', EMULATOR_GATE_PORTS: '0', ...given }
    const child = spawn(process.execPath, ['emulator/server.ts'], { env: { ...env, ...settings } })
    stops.push(() => {
      const ended = once(child, 'exit')
      child.kill()
      return ended
    })
    for await (const line of createInterface(child.stdout)) {
      const [, found] = line.match(/http:\/\/\S+:(\d+)/) ?? []
      if (found) return Number(found)
    }
    throw new Error('It ended without a word')
  }

  test('opens to this machine alone, with a gate, unless told otherwise', async () => {
    const own = await start({})
    const { status, text } = await read(own, { path: '/emulator/gates', agent })
    expect([status, JSON.parse(text)]).toEqual([200, { gates: [{ port: expect.any(Number), state: 'open' }] }])
  })

  test('takes a free port for the gate beside a free port', async () => {
    const own = await start({ EMULATOR_GATE_PORTS: undefined })
    const { gates } = JSON.parse((await read(own, { path: '/emulator/gates', agent })).text)
    expect(gates).toEqual([{ port: expect.any(Number), state: 'open' }])
    expect(gates[0].port).toBeGreaterThan(1023)
  })

  test('shows others nothing but the API', async () => {
    const shared = await start({ EMULATOR_HOST: '0.0.0.0' })
    expect((await read(shared, { path: '/emulator/health', agent })).status).toBe(403)
    expect((await read(shared, { path: PATH, body: {}, agent })).status).toBe(400)
  })
})
