import { expect, test } from 'vitest'
import { listCalls } from './calls.ts'
import { settings } from './settings.ts'
import { read, startEmulator } from './testing-wire.ts'

const JWKS = `/v1/b2b/sessions/jwks/${settings.project_id}`

test.each([
  ['POST', '/v1/b2b/organizations/search', 'route_not_found'],
  ['POST', '/v1/b2b/sessions/migrate', 'route_not_found'],
  ['GET', '/v1/users', 'route_not_found'],
  ['POST', JWKS, 'method_not_allowed'],
  ['PUT', '/v1/b2b/organizations', 'method_not_allowed'],
  ['POST', '/v1/b2b/organizations/acme', 'method_not_allowed'],
])('%s %s is refused as %s, and stands among the calls', async (method, path, error_type) => {
  const port = await startEmulator()
  const since = listCalls(null).calls.at(-1)?.call_id
  const { status, text } = await read(port, { method, path })
  expect(JSON.parse(text)).toMatchObject({ status_code: status, error_type })
  expect(listCalls(null, since).calls).toMatchObject([
    { method, path, status_code: status, error_type, connection: expect.any(Number) },
  ])
})

test('asking for the public keys stands among the calls too', async () => {
  const port = await startEmulator()
  const since = listCalls(null).calls.at(-1)?.call_id
  await read(port, { path: JWKS })
  await read(port, { path: '/v1/b2b/sessions/jwks/nobody' })
  expect(listCalls(null, since).calls).toMatchObject([
    {
      path: '/v1/b2b/sessions/jwks/:project_id',
      body: { project_id: settings.project_id },
      status_code: 200,
      error_type: null,
    },
    { status_code: 400, error_type: 'bad_request' },
  ])
})
