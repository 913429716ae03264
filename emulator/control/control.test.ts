import { describe, expect, test } from 'vitest'
import { choices } from '../choices/choices.ts'
import { errorTypeOf, logIn, mountEmulator, newTeam, stytch } from '../testing.ts'
import { answerControl } from './control.ts'
import { get, post, url } from './testing.ts'

mountEmulator()

describe('the control API', () => {
  test('moves the clock of one organization', async () => {
    const team = newTeam()
    const { session_token } = await logIn(team)
    const { now } = await post('/emulator/clock', { organization_id: team.organization_id, advance_seconds: 3_700 })
    expect(Date.parse(now)).toBeGreaterThan(Date.now() + 3_600_000)
    expect(await errorTypeOf(stytch.sessions.authenticate({ session_token }))).toBe('session_not_found')
    expect(await errorTypeOf(logIn(newTeam()))).toBe('answered')
  })

  test('lists the choices and takes them', async () => {
    expect((await get('/emulator/choices')).choices).toHaveLength(choices.length)
    const { organization_id } = newTeam()
    const chosen = await post('/emulator/choices', { organization_id, choices: { token_padding: 'equals' } })
    expect(chosen.choices).toMatchObject({ token_padding: 'equals', absent_objects: 'null' })
  })

  test('lays a fault and lists the calls', async () => {
    const team = newTeam()
    const { organization_id } = team
    const fault = { organization_id, path: 'passwords/authenticate', kind: 'refuse', error_type: 'too_many_requests' }
    expect((await post('/emulator/faults', fault)).status).toBe(200)
    expect(await errorTypeOf(logIn(team))).toBe('too_many_requests')
    await logIn(team)
    const { calls } = await get(`/emulator/calls?organization_id=${organization_id}`)
    expect(calls).toMatchObject([
      { method: 'POST', path: '/v1/b2b/passwords/authenticate', status_code: 429, error_type: 'too_many_requests' },
      { organization_id, status_code: 200, error_type: null },
    ])
  })

  test('names the error types of every endpoint, and says that it is well', async () => {
    const { errors } = await get('/emulator/errors')
    expect(errors['/v1/b2b/passwords/email/reset']).toContain('weak_password')
    expect(await get('/emulator/health')).toEqual({ ok: true })
  })

  test.each([
    ['organizations', { organization_nmae: 'x' }],
    ['organizations', {}],
    ['organizations', { organization_name: 'x', mfa_methods: 'RESTRICTED' }],
    ['members', { organization_id: 'nowhere', email_address: 'eve@example.com' }],
    ['members', { organization_id: newTeam().organization_id, email_address: 'eve@example.com', totp_secret: 'short' }],
    ['gates', { port: 1, state: 'open' }],
    ['gates', { port: 1, state: 'ajar' }],
    ['reset', { everything: true }],
    ['clock', { organization_id: 'nowhere', advance_seconds: 1 }],
    ['choices', { choices: { token_padding: 'dashes' } }],
    ['choices', { organization_id: newTeam().organization_id, choices: { discovery_reset_of_strangers: 'answered' } }],
    ['faults', { path: 'passwords/authenticate', kind: 'silence' }],
    ['faults', { body_contains: 'x', path: 'no/such/endpoint', kind: 'silence' }],
    ['faults', { body_contains: 'x', path: 'passwords/authenticate', method: 'GET', kind: 'silence' }],
    ['faults', { body_contains: 'x', path: 'passwords/authenticate', kind: 'empty' }],
    ['faults', { body_contains: 'x', path: 'passwords/authenticate', kind: 'refuse' }],
  ])('refuses a wrong %s with a sentence', async (name, body) => {
    expect(await post(`/emulator/${name}`, body)).toEqual({
      status: 400,
      error: expect.stringMatching(/\w+ \w+|_required_/),
    })
  })

  test.each([
    'calls?since=yesterday',
    'calls?organisation_id=acme',
    'messages?wait_ms=60001',
    'totp?member_id=nobody',
    'members?organization_id=nowhere',
  ])('refuses a wrong query with a sentence: %s', async (query) => {
    const response = await answerControl(new Request(url(`/emulator/${query}`)))
    expect([response.status, await response.json()]).toEqual([400, { error: expect.stringMatching(/\w+ \w+/) }])
  })

  test.each(['GET /emulator/nowhere', 'GET /emulator/reset', 'DELETE /emulator/members', 'GET /emulator/constructor'])(
    'has no %s, and says so',
    async (name) => {
      const [method, path = ''] = name.split(' ')
      const response = await answerControl(new Request(url(path), { method }))
      expect([response.status, await response.json()]).toEqual([404, { error: `There is no ${name}.` }])
    },
  )

  test('takes nothing that a foreign web page could send', async () => {
    expect((await post('/emulator/organizations', { organization_name: 'x' }, 'text/plain')).status).toBe(415)
  })
})
