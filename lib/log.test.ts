import { PassThrough } from 'node:stream'
import { beforeEach, expect, test, vi } from 'vitest'

// pino writes to the process's own output, past everything that a test could listen at: here it writes to a stream.
const written = new PassThrough()
vi.mock('pino', async (original) => {
  const { default: pino } = await original<typeof import('pino')>()
  return { default: Object.assign((options: object) => pino(options, written), pino) }
})

beforeEach(() => void written.read())

async function linesOf(...entry: Parameters<typeof import('./log').log>) {
  const { log } = await import('./log')
  log(...entry)
  return String(written.read()).split('\n').slice(0, -1)
}

test('a line is one line of JSON, with its time and its event', async () => {
  const [line = '', ...others] = await linesOf('authn_login_fail', {
    endpoint: 'passwords.authenticate',
    duration_ms: 3,
  })
  expect(others).toEqual([])
  expect(JSON.parse(line)).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    event: 'authn_login_fail',
    endpoint: 'passwords.authenticate',
    duration_ms: 3,
  })
})

test.each([
  ['a line break', 'a\r\n{"event":"sys_shutdown"}'],
  ['colours of a terminal', '\u001b[31mred\u0007'],
  ['quotes and brackets', '"},{"event":"authn_login_success"'],
  ['a megabyte', 'x'.repeat(1_000_000)],
])('%s in a field stays inside it', async (_, outcome) => {
  const lines = await linesOf('stytch_call', { outcome })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'stytch_call', outcome })
  // Nothing that a terminal would obey.
  expect([...(lines[0] ?? '')].every((letter) => letter >= ' ')).toBe(true)
})

test('what has no name here is left out', async () => {
  const error = { password: 'canary', request: { body: 'canary' } }
  const lines = await linesOf('sys_crash', { request_id: '1', ...error } as object)
  expect(lines).toEqual([expect.stringContaining('sys_crash')])
  expect(lines[0]).not.toContain('canary')
})
