import { describe, expect, test } from 'vitest'
import { declared } from './declared.ts'
import { envelope, errorTypeOf } from './refusals.ts'
import { api_url, authorization, newClient, onlyInEmulator, project_id } from './stytch.ts'
import { PASSWORD } from './teams.ts'

/** Asks what the SDK would not. */
async function ask(endpoint: string, text: string, headers: Record<string, string> = { authorization }) {
  const [method = '', path = ''] = endpoint.replaceAll(':', 'some-').split(' ')
  const url = api_url + path
  const response =
    method === 'GET'
      ? await fetch(`${url}?text=${encodeURIComponent(text)}`, { headers })
      : await fetch(url, { method, headers, body: text })
  return response.json()
}

test('a secret of nobody opens nothing', async () => {
  const strangers = newClient({ project_id, secret: 'secret-test-nobodys' })
  expect(await errorTypeOf(strangers.passwords.strengthCheck({ password: PASSWORD }))).toBe('unauthorized_credentials')
})

test('a route that is none is refused like everything else', async () => {
  expect(await ask('POST /v1/b2b/nowhere', '{}')).toMatchObject(envelope('route_not_found'))
})

test('a known route with another method says so', async () => {
  for (const endpoint of ['PUT /v1/b2b/passwords/authenticate', 'POST /v1/b2b/organizations/acme/members/ada'])
    expect(await ask(endpoint, '{}')).toMatchObject(envelope('method_not_allowed'))
})

describe.each([...declared.keys()])('%s', (endpoint) => {
  test('refuses whoever has no credentials', async () => {
    expect(await ask(endpoint, '{}', {})).toMatchObject(envelope('unauthorized_credentials'))
  })

  test.each(['too_many_requests', 'internal_server_error', 'not_in_any_table'])(
    'answers %s when a fault asks for it',
    async (error_type) => {
      const { post } = onlyInEmulator('a real project has no faults to order')
      const [, path] = endpoint.split(' ')
      const body_contains = crypto.randomUUID()
      await post('faults', { body_contains, path, kind: 'refuse', error_type })
      expect(await ask(endpoint, body_contains)).toMatchObject(envelope(error_type))
    },
  )
})

const withBody = [...declared.keys()].filter((endpoint) => /^(POST|PUT)/.test(endpoint))
const wrong = { organization_id: 1, organization_name: 1, name: 1, email_address: 1, password: 1, session_token: 1 }

test.each(withBody)('%s refuses fields of the wrong type', async (endpoint) => {
  expect(await ask(endpoint, JSON.stringify(wrong))).toMatchObject(envelope('bad_request'))
})

test.each(withBody.filter((endpoint) => !endpoint.includes(':')))('%s refuses what is no JSON', async (endpoint) => {
  expect(await ask(endpoint, 'hello')).toMatchObject(envelope('bad_request'))
})
