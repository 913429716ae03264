import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { choices } from './choices.ts'
import { answerControl } from './control.ts'
import { answerInbox } from './inbox.ts'
import {
  errorTypeOf,
  logIn,
  mailTokens,
  mountEmulator,
  newestCode,
  newPhoneTeam,
  newTeam,
  PASSWORD,
  stytch,
} from './testing.ts'

mountEmulator()

const url = (path: string) => `http://localhost:4010${path}`

async function get(path: string) {
  return (await answerControl(new Request(url(path)))).json()
}

async function post(path: string, body: unknown, type = 'application/json') {
  const request = new Request(url(path), {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  })
  const response = await answerControl(request)
  return { status: response.status, ...(await response.json()) }
}

describe('the control API', () => {
  test('makes an organization and a member who can log in', async () => {
    const { organization } = await post('/emulator/organizations', { organization_name: 'Umbrella Works' })
    expect(organization.organization_slug).toBe('umbrella-works')
    const { organization_id, organization_slug } = organization
    const input = {
      organization_id: organization_slug,
      email_address: 'eve@example.com',
      password: PASSWORD,
      roles: ['editor'],
    }
    const { member } = await post('/emulator/members', input)
    expect(member.roles.map((role: { role_id: string }) => role.role_id)).toEqual(['stytch_member', 'editor'])
    const { email_address } = member
    const call = stytch.passwords.authenticate({ organization_id, email_address, password: PASSWORD })
    expect(await errorTypeOf(call)).toBe('answered')
  })

  test('changes an organization or a member that it is given by id', async () => {
    const { organization_id, member, email_address } = newTeam()
    await post('/emulator/organizations', { organization_id, mfa_policy: 'REQUIRED_FOR_ALL' })
    const { member_id } = member
    const changed = await post('/emulator/members', { organization_id, member_id, is_locked: true })
    expect(changed.member).toMatchObject({ is_locked: true, email_address })
    const unlocked = await post('/emulator/members', {
      organization_id,
      member_id,
      is_locked: false,
      status: 'deleted',
    })
    expect(unlocked.member).toMatchObject({ is_locked: false, lock_expires_at: null, status: 'deleted' })
  })

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

  test('lists what was asked, with secrets only as length and hash', async () => {
    const team = newTeam({}, { name: 'Ada' })
    const { organization_id, email_address } = team
    await logIn(team)
    const { reset } = await mailTokens(team)
    await errorTypeOf(stytch.passwords.email.reset({ password_reset_token: reset, password: 'weak' }))
    const { calls } = await get(`/emulator/calls?organization_id=${organization_id}`)
    const hashed = (secret: string) => ({
      length: secret.length,
      sha256: createHash('sha256').update(secret).digest('hex'),
    })
    expect(calls.map(({ body }: { body: unknown }) => body)).toEqual([
      { organization_id, email_address, password: hashed(PASSWORD) },
      { organization_id, email_address },
      { password_reset_token: hashed(reset), password: hashed('weak') },
    ])
    const [{ call_id }, ...later] = calls
    expect((await get(`/emulator/calls?organization_id=${organization_id}&since=${call_id}`)).calls).toEqual(later)
  })

  test('waits for the next message to an address', async () => {
    const team = newTeam()
    await mailTokens(team)
    const [{ message_id }] = (await get(`/emulator/messages?to=${team.email_address}`)).messages
    const query = `to=${team.email_address}&since=${message_id}`
    expect((await get(`/emulator/messages?${query}`)).messages).toEqual([])
    expect((await get(`/emulator/messages?${query}&wait_ms=50`)).messages).toEqual([])
    const waiting = get(`/emulator/messages?${query}&wait_ms=60000`)
    await mailTokens(newTeam())
    await mailTokens(team)
    const { messages } = await waiting
    expect(messages).toHaveLength(1)
    expect(messages[0].message_id).toBeGreaterThan(message_id)
  })

  test('makes a member with everything in one call, and tells all that a log-in needs', async () => {
    const { organization_id, organization } = newTeam({ mfa_policy: 'REQUIRED_FOR_ALL' })
    const given = {
      email_address: 'all@example.com',
      name: 'Everything',
      external_id: 'all-1',
      mfa_phone_number: '+15555550177',
      mfa_phone_number_verified: true,
      mfa_enrolled: true,
      default_mfa_method: 'totp',
      is_breakglass: true,
      email_address_verified: true,
      trusted_metadata: { plan: 'free' },
      untrusted_metadata: { theme: ['dark'] },
    }
    const own = { totp_secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', recovery_codes: ['ab12-cd34-ef56'] }
    const made = await post('/emulator/members', { organization_id, password: PASSWORD, ...own, ...given })
    const { member, totp, log_in } = made
    expect(member).toMatchObject({ ...given, organization_id, status: 'active', is_locked: false })
    expect(totp).toEqual({
      secret: own.totp_secret,
      code: expect.stringMatching(/^\d{6}$/),
      recovery_codes: own.recovery_codes,
    })
    const { organization_slug } = organization
    expect(log_in).toEqual({ organization_slug, email_address: given.email_address, password: PASSWORD })

    const { member_id } = member
    const { intermediate_session_token } = await stytch.passwords.authenticate({ organization_id, ...log_in })
    const session = { organization_id, member_id, intermediate_session_token }
    expect(await errorTypeOf(stytch.totps.authenticate({ ...session, code: totp.code }))).toBe('answered')

    const { members } = await get(
      `/emulator/members?organization_id=${organization_slug}&email_address=all@example.com`,
    )
    expect(members).toMatchObject([{ member, totp: own && { secret: own.totp_secret }, log_in: { password: null } }])
  })

  test('makes a member whom one more wrong password locks', async () => {
    const team = newTeam()
    const { organization_id, member } = team
    await post('/emulator/members', { organization_id, member_id: member.member_id, failed_attempts: 9 })
    expect(await errorTypeOf(logIn(team, { password: 'wrong' }))).toBe('unauthorized_credentials')
    expect(await errorTypeOf(logIn(team))).toBe('user_lock_limit_reached')
  })

  test('keeps the metadata of an organization, and gives it back', async () => {
    const { organization_id } = newTeam()
    await post('/emulator/organizations', { organization_id, trusted_metadata: { tier: 2 } })
    const { organizations } = await get(`/emulator/organizations?organization_id=${organization_id}`)
    expect(organizations).toMatchObject([{ organization_id, trusted_metadata: { tier: 2 } }])
  })

  test('lists messages newest first, whatever the "+" of an address became', async () => {
    const team = newPhoneTeam()
    await mailTokens(team)
    await mailTokens(team)
    const { messages } = await get(`/emulator/messages?to=${team.email_address.toUpperCase()}`)
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatchObject({
      channel: 'email',
      code: null,
      links: [/./, /./].map((r) => expect.stringMatching(r)),
    })
    await logIn(team)
    const texts = await get(`/emulator/messages?to=${team.member.mfa_phone_number}`)
    expect(texts.messages).toMatchObject([{ channel: 'sms', subject: null, links: [], code: newestCode(team) }])
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

describe('the inbox', () => {
  const read = async (path: string) => (await answerInbox(new Request(url(path)))).text()

  test('shows mails and text messages, with what people typed escaped', async () => {
    const team = newPhoneTeam({ organization_name: '<b>Bad & Sons</b>' })
    await mailTokens(team)
    await logIn(team)
    const page = await read('/')
    expect(page).toContain('Reset your &lt;b&gt;Bad &amp; Sons&lt;/b&gt; password')
    expect(page).toContain(`<b>${newestCode(team)}</b>`)
    expect(page).not.toContain('<b>Bad')
  })

  test('gives the list alone to its own script', async () => {
    expect(await read('/inbox/messages')).not.toContain('<html')
    expect(answerInbox(new Request(url('/inbox/elsewhere'))).status).toBe(404)
  })
})
