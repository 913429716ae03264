import { describe, expect, test } from 'vitest'
import { listCalls } from './calls.ts'
import { answerUnder } from './fault-answers.ts'
import { addFault, faultShape } from './faults.ts'
import { errorTypeOf, logIn, mountEmulator, newTeam } from './testing.ts'

mountEmulator()

const PATH = 'passwords/authenticate'

/** A team whose next log-in meets the fault, with a member who becomes active by any log-in that is carried out. */
function teamUnder(fault: object) {
  const team = newTeam()
  team.member.status = 'invited'
  addFault(faultShape.parse({ organization_id: team.organization_id, path: PATH, ...fault }))
  return team
}

const isCarriedOut = ({ member }: ReturnType<typeof teamUnder>) => member.status === 'active'

// Time has to pass here: an answer in this process comes with a turn of the event loop, not after other calls.
const orNever = (call: Promise<unknown>) =>
  Promise.race([call, new Promise((resolve) => setTimeout(resolve, 200, 'no answer'))])

describe('a fault', () => {
  test('meets as many calls of its organization as it says', async () => {
    const team = teamUnder({ kind: 'answer', body: {}, times: 2 })
    expect(await logIn(newTeam())).toHaveProperty('member_id')
    expect(await logIn(team)).toEqual({})
    expect(await logIn(team)).toEqual({})
    expect(await logIn(team)).toHaveProperty('member_id')
  })

  test('makes a real answer late', async () => {
    const team = teamUnder({ kind: 'delay', latency_ms: 300 })
    const started = performance.now()
    expect(await logIn(team)).toMatchObject({ member_id: team.member.member_id })
    expect(performance.now() - started).toBeGreaterThan(290)
  })

  test('makes any other answer late, too', async () => {
    const team = teamUnder({ kind: 'refuse', error_type: 'too_many_requests', latency_ms: 300 })
    const started = performance.now()
    expect(await errorTypeOf(logIn(team))).toBe('too_many_requests')
    expect(performance.now() - started).toBeGreaterThan(290)
  })

  test.each([
    { body: null, gives: null },
    { body: { member_id: 7, session_token: ['no'] }, gives: { member_id: 7, session_token: ['no'] } },
    { body: { status_code: 200 }, pad_to_length: 2_000_000, gives: { status_code: 200 } },
  ])('answers any JSON: $gives', async ({ gives, ...given }) => {
    expect(await logIn(teamUnder({ kind: 'answer', ...given }))).toEqual(gives)
  })

  test.each([
    { status: 502, text: '<h1>Bad gateway</h1>', headers: { 'content-type': 'text/html' } },
    { status: 204 },
    { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } },
  ])('answers with any status: $status', async (given) => {
    const team = teamUnder({ kind: 'answer', ...given })
    await expect(logIn(team)).rejects.toThrow()
    expect(isCarriedOut(team)).toBe(false)
    expect(listCalls(team.organization_id).calls).toMatchObject([{ status_code: given.status, error_type: null }])
  })

  test('refuses with any error type, in the envelope', async () => {
    expect(await errorTypeOf(logIn(teamUnder({ kind: 'refuse', error_type: 'something_new' })))).toBe('something_new')
  })

  test('refuses as Stytch would there, or with a status of its own', async () => {
    const team = teamUnder({ kind: 'refuse', error_type: 'member_not_found' })
    Object.assign(team.organization.choices, { inferred_statuses: 'all_400', error_url_style: 'docs/b2b/api' })
    await expect(logIn(team)).rejects.toMatchObject({
      status_code: 400,
      error_url: expect.stringContaining('docs/b2b/api'),
    })
    const unavailable = { kind: 'refuse', error_type: 'server_unavailable', status: 503 }
    await expect(logIn(teamUnder(unavailable))).rejects.toMatchObject({ status_code: 503 })
  })

  test('answers with the headers that it is given, however they are written', async () => {
    const fault = {
      organization_id: 'a',
      path: PATH,
      kind: 'answer',
      text: '<p>',
      headers: { 'Content-Type': 'text/html' },
    }
    const answer = await answerUnder(faultShape.parse(fault), { request_id: '', organization: null }, () =>
      Promise.reject(),
    )
    expect(answer instanceof Response && answer.headers.get('content-type')).toBe('text/html')
  })

  test('meets only what all that it says is true of', async () => {
    const team = teamUnder({ kind: 'answer', body: {}, body_contains: 'somebody@else.example' })
    expect(await logIn(team)).toHaveProperty('member_id')
    const other = teamUnder({ kind: 'answer', body: {}, method: 'GET' })
    expect(await logIn(other)).toHaveProperty('member_id')
  })

  test.each([false, true])('breaks the connection, the call carried out: %s', async (carried_out) => {
    const team = teamUnder({ kind: 'reset', carried_out })
    await expect(logIn(team)).rejects.toThrow('fetch failed')
    expect(isCarriedOut(team)).toBe(carried_out)
    expect(listCalls(team.organization_id).calls).toMatchObject([{ path: `/v1/b2b/${PATH}`, status_code: 0 }])
  })

  test.each([false, true])('breaks in the middle of the body, the call carried out: %s', async (carried_out) => {
    const team = teamUnder({ kind: 'reset', at: 'mid_body', carried_out })
    await expect(logIn(team)).rejects.toThrow()
    expect(isCarriedOut(team)).toBe(carried_out)
    expect(listCalls(team.organization_id).calls).toMatchObject([{ status_code: 200 }])
  })

  test.each([{ kind: 'silence' }, { kind: 'trickle', byte_ms: 20 }])('never ends: $kind', async (fault) => {
    const team = teamUnder({ ...fault, carried_out: true })
    expect(await orNever(logIn(team))).toBe('no answer')
    expect(isCarriedOut(team)).toBe(true)
  })

  test('claims success without a session', async () => {
    expect(await logIn(teamUnder({ kind: 'no_token' }))).toMatchObject({
      member_authenticated: true,
      session_token: '',
    })
  })

  test('wants another first factor', async () => {
    const answer = await logIn(teamUnder({ kind: 'primary_required', allowed_auth_methods: ['magic_link'] }))
    expect(answer).toMatchObject({
      member_authenticated: false,
      session_token: '',
      primary_required: { allowed_auth_methods: ['magic_link'] },
    })
  })

  test.each([
    { kind: 'reset', at: 'the_end' },
    { kind: 'delay' },
    { kind: 'refuse' },
    { kind: 'refuse', error_type: 'weak_password', carried_out: true },
    { kind: 'answer', body: {}, text: 'both' },
    { kind: 'answer', status: 204, body: {} },
    { kind: 'silence', error_type: 'weak_password' },
  ])('has one shape for each kind: not %j', (fault) => {
    expect(faultShape.safeParse({ organization_id: 'x', path: PATH, ...fault }).success).toBe(false)
  })
})
