import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { createDispatcher } from './dispatcher'

// The real SDK over real sockets: what a server can do to a call, and what becomes of it.

let behave: RequestListener
let asked = 0
const server = createServer((request, response) => {
  asked += 1
  behave(request, response)
})
const lines: string[] = []
const printed: unknown[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('STYTCH_PROJECT_ID', 'project-test-1')
  vi.stubEnv('STYTCH_SECRET', 'secret-test-canary')
  vi.stubEnv('STYTCH_API_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  vi.stubEnv('SESSION_SECRET', 'x'.repeat(32))
  vi.stubEnv('STYTCH_TIMEOUT_MS', '300')
  for (const method of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...given) => void printed.push(...given))
  vi.doMock('../log', () => ({
    log: (event: string, fields: object) => lines.push(JSON.stringify({ event, ...fields })),
  }))
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function call() {
  const { settle } = await import('./errors')
  return settle({
    endpoint: 'passwords.strengthCheck',
    answer: z.object({ valid_password: z.boolean() }),
    rejections: ['weak_password', 'breached_password'],
    run: (stytch) => stytch.passwords.strengthCheck({ password: 'canary' }),
  })
}

const json = (status: number, body: unknown) => (_: unknown, response: Parameters<RequestListener>[1]) => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

const refusal = (status: number, error_type: unknown) =>
  json(status, { status_code: status, request_id: 'request-id-test-1', error_type, error_message: 'canary' })

const unconfirmed = { status: 'unconfirmed' }
const unavailable = { status: 'unavailable' }

const cases: [what: string, RequestListener, object, outcome: string][] = [
  [
    'an answer',
    json(200, { valid_password: true }),
    { status: 'answered', answer: { valid_password: true } },
    'answered',
  ],
  [
    'a listed refusal',
    refusal(400, 'weak_password'),
    { status: 'rejected', error_type: 'weak_password' },
    'rejected weak_password',
  ],
  [
    'the same with another status',
    refusal(503, 'weak_password'),
    { status: 'rejected', error_type: 'weak_password' },
    'rejected weak_password',
  ],
  ['another refusal', refusal(400, 'something_new'), unavailable, 'unavailable something_new'],
  ['a wrong secret', refusal(401, 'unauthorized_credentials'), unavailable, 'unavailable unauthorized_credentials'],
  ['a failure at Stytch', refusal(500, 'internal_server_error'), unconfirmed, 'unconfirmed internal_server_error'],
  [
    'a time-out at Stytch',
    refusal(408, 'password_validation_timeout'),
    unconfirmed,
    'unconfirmed password_validation_timeout',
  ],
  ['a refusal without a type', refusal(400, undefined), unconfirmed, 'unconfirmed'],
  ['a refusal whose type is no word', refusal(400, 'a\nb'), unavailable, 'unavailable'],
  ['a page instead of JSON', (_, response) => response.writeHead(502).end('<html>canary'), unconfirmed, 'unconfirmed'],
  ['nothing', (_, response) => response.end(), unconfirmed, 'unconfirmed'],
  ['null', json(200, null), unconfirmed, 'unconfirmed'],
  ['an error that is null', json(500, null), unconfirmed, 'unconfirmed'],
  ['{}', json(200, {}), unconfirmed, 'unconfirmed'],
  ['wrong types', json(200, { valid_password: 'yes' }), unconfirmed, 'unconfirmed'],
  ['a lost answer', (request) => request.socket.destroy(), unconfirmed, 'unconfirmed'],
  [
    'half an answer',
    (request, response) => response.write('{"valid', () => request.socket.destroy()),
    unconfirmed,
    'unconfirmed',
  ],
  [
    'a redirect',
    // Followed, it would lead to an answer.
    (request, response) => {
      if (request.url === '/elsewhere') return json(200, { valid_password: true })(request, response)
      response.writeHead(307, { Location: '/elsewhere' }).end()
    },
    unconfirmed,
    'unconfirmed',
  ],
  ['silence', () => undefined, unconfirmed, 'unconfirmed'],
  ['a trickle', (_, response) => void setInterval(() => response.write(' '), 50).unref(), unconfirmed, 'unconfirmed'],
]

test.each(cases)('%s', async (_, behaviour, expected, outcome) => {
  behave = behaviour
  asked = lines.length = 0
  const settled = await call()
  expect(settled).toMatchObject(expected)
  // Nothing is sent a second time, and no redirect is followed.
  expect(asked).toBe(1)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ endpoint: 'passwords.strengthCheck', outcome })
  expect(inspect([settled, lines, printed], { depth: 10 })).not.toContain('canary')
  if ('reference' in settled) expect(lines[0]).toContain(settled.reference)
})

test('the line has the request_id that Stytch gave, for answers and refusals', async () => {
  for (const behaviour of [json(200, { valid_password: true, request_id: 'request-id-test-1' }), refusal(400, 'new')]) {
    behave = behaviour
    lines.length = 0
    await call()
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ stytch_request_id: 'request-id-test-1' })
  }
})

test('a refused connection is certain: nothing was sent', async () => {
  const { port } = server.address() as AddressInfo
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  expect(await call()).toMatchObject({ status: 'unavailable' })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  behave = json(200, { valid_password: true })
  expect(await call()).toMatchObject({ status: 'answered' })
})

// Without the deadline this test would not end.
test('a connection that never comes about ends too', async () => {
  const dispatcher = createDispatcher(300, () => undefined)
  await expect(fetch('http://stytch.test/', { dispatcher } as RequestInit)).rejects.toThrow('fetch failed')
})
