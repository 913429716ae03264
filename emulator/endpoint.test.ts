import { describe, expect, test } from 'vitest'
import { listCalls } from './calls.ts'
import { declaredErrors } from './endpoint.ts'
import { addFault, type Fault } from './faults.ts'
import { settings } from './settings.ts'
import { BASE_URL, errorTypeOf, logIn, mountEmulator, newClient, newTeam } from './testing.ts'

mountEmulator()

const authorization = `Basic ${btoa(`${settings.project_id}:${settings.secret}`)}`

/** Method and path of each endpoint. */
const endpoints = [...declaredErrors.keys()].map((name) => (name.startsWith('/') ? `POST ${name}` : name))
const takesBody = (endpoint: string) => endpoint.startsWith('POST') && !endpoint.includes(':')

async function call(endpoint: string, body: string, headers: Record<string, string> = { authorization }) {
  const [method = '', path = ''] = endpoint.replaceAll(':', 'some-').split(' ')
  const url = BASE_URL + path
  const response =
    method === 'GET'
      ? await fetch(`${url}?body=${encodeURIComponent(body)}`, { headers })
      : await fetch(url, { method, headers, body })
  return response.json()
}

describe.each(endpoints)('%s', (endpoint) => {
  test('refuses strangers', async () => {
    expect(await call(endpoint, '{}', {})).toMatchObject({ status_code: 401, error_type: 'unauthorized_credentials' })
  })

  test('answers any error that a fault asks for, in the envelope', async () => {
    const refuse = async (error_type: string) => {
      const mark = crypto.randomUUID()
      const [, path = ''] = endpoint.split(' ')
      addFault({ organization_id: null, body_contains: mark, path, times: 1, kind: 'refuse', error_type })
      return call(endpoint, JSON.stringify({ mark }))
    }
    expect(await refuse('too_many_requests')).toEqual({
      status_code: 429,
      request_id: expect.stringMatching(/^request-id-test-/),
      error_type: 'too_many_requests',
      error_message: expect.any(String),
      error_url: 'https://stytch.com/docs/api/errors/429#too_many_requests',
    })
    expect(await refuse('internal_server_error')).toMatchObject({ status_code: 500 })
    expect(await refuse('not_in_any_table')).toMatchObject({ status_code: 400, error_type: 'not_in_any_table' })
  })
})

test.each(endpoints.filter(takesBody))('%s refuses what is no JSON, and fields of the wrong type', async (path) => {
  expect(await call(path, 'hello')).toMatchObject({ status_code: 400, error_type: 'bad_request' })
  const wrong = JSON.stringify({ organization_id: 1, password: 1, session_token: 1, magic_links_token: 1 })
  expect(await call(path, wrong)).toMatchObject({ status_code: 400, error_type: 'bad_request' })
})

test('a secret of another project opens nothing', async () => {
  expect(await errorTypeOf(newClient('another').passwords.strengthCheck({ password: 'x' }))).toBe(
    'unauthorized_credentials',
  )
})

describe('a fault', () => {
  const lay = (kind: Fault['kind'], times = 1) => {
    const team = newTeam()
    const { organization_id } = team
    addFault({ organization_id, body_contains: null, path: 'passwords/authenticate', times, kind, error_type: null })
    return team
  }

  test('meets as many calls of its organization as it says', async () => {
    const team = lay('empty', 2)
    expect(await logIn(newTeam())).toHaveProperty('member_id')
    expect(await logIn(team)).toEqual({})
    expect(await logIn(team)).toEqual({})
    expect(await logIn(team)).toHaveProperty('member_id')
  })

  test.each(['reset', 'html', 'redirect'] as const)('%s leaves the SDK without an answer of Stytch', async (kind) => {
    await expect(logIn(lay(kind))).rejects.toThrow()
  })

  test('null answers null', async () => {
    expect(await logIn(lay('null'))).toBe(null)
  })

  test('error_500 answers in the envelope', async () => {
    expect(await errorTypeOf(logIn(lay('error_500')))).toBe('internal_server_error')
  })

  test('silent never answers', async () => {
    const late = new Promise((resolve) => setTimeout(resolve, 200, 'late'))
    expect(await Promise.race([logIn(lay('silent')), late])).toBe('late')
  })

  test('lost carries the call out all the same', async () => {
    const team = lay('lost')
    const { organization_id } = team
    team.member.status = 'invited'
    await expect(logIn(team)).rejects.toThrow('fetch failed')
    expect(team.member.status).toBe('active')
    expect(listCalls(organization_id)).toMatchObject([{ path: '/v1/b2b/passwords/authenticate', status_code: 0 }])
  })

  test('no_token claims success without a session', async () => {
    expect(await logIn(lay('no_token'))).toMatchObject({ member_authenticated: true, session_token: '' })
  })
})
