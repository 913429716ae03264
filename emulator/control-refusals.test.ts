import { describe, expect, test } from 'vitest'
import { answerControl } from './control.ts'
import { mountEmulator, newTeam } from './testing.ts'
import { post, url } from './testing-control.ts'

mountEmulator()

describe('the control API', () => {
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
    ['faults', { path: 'passwords/authenticate', kind: 'silence' }],
    ['faults', { body_contains: 'x', path: 'no/such/endpoint', kind: 'silence' }],
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

  test('refuses a slug or an email that is taken', async () => {
    const { organization, organization_id, email_address } = newTeam()
    const { organization_slug } = organization
    const twin = await post('/emulator/organizations', { organization_name: 'Twin', organization_slug })
    expect(twin.error).toContain('organization_slug_already_used')
    expect((await post('/emulator/members', { organization_id, email_address })).status).toBe(400)
  })

  test('takes nothing that a foreign web page could send', async () => {
    expect((await post('/emulator/organizations', { organization_name: 'x' }, 'text/plain')).status).toBe(415)
  })
})
