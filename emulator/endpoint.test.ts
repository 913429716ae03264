import { describe, expect, test } from 'vitest'
import { declaredErrors } from './endpoint.ts'
import { addFault, faultShape } from './faults.ts'
import { settings } from './settings.ts'
import { BASE_URL, errorTypeOf, mountEmulator, newClient } from './testing.ts'

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
      addFault(faultShape.parse({ body_contains: mark, path, kind: 'refuse', error_type }))
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
