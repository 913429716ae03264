import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, LOGS, needs, test } from './fixtures'

// Runs when all other specs have: what the servers printed in the meantime holds nothing that a spec kept secret.

test.beforeEach(() => needs('what servers print'))

const printed = () =>
  readdirSync(LOGS)
    .filter((name) => name.endsWith('.log'))
    .map((name) => ({ name, text: stripVTControlCharacters(readFileSync(join(LOGS, name), 'utf8')) }))

const secrets = () => [...new Set(readFileSync(join(LOGS, 'secrets.txt'), 'utf8').split('\n').filter(Boolean))]

test('no password, token or code is printed, plain or encoded', () => {
  expect(secrets().length).toBeGreaterThan(100)
  const found = printed().flatMap(({ name, text }) =>
    secrets()
      .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
      // A code is six digits: only one that stands alone is a code.
      .filter((secret) => (/^\d{6}$/.test(secret) ? new RegExp(`\\b${secret}\\b`).test(text) : text.includes(secret)))
      .map((secret) => `${secret} in ${name}`),
  )
  expect(found).toEqual([])
})

test('nothing printed looks like a session token or a sealed cookie', () => {
  const found = printed()
    .filter(({ name }) => name.startsWith('app'))
    .flatMap(({ text }) => text.replaceAll(/request-id-test-[0-9a-f-]{36}/g, '').match(/Fe26|[\w-]{43,}/g) ?? [])
    // Long names of refusals are words of small letters, which no token is.
    .filter((text) => !/^[a-z_]+$/.test(text))
  expect(found).toEqual([])
})

test('the application printed one line for each call, with the named fields only', () => {
  const lines = readFileSync(join(LOGS, 'app.log'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
  expect(lines.length).toBeGreaterThan(100)
  const fields = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line))))
  expect([...fields].sort()).toEqual(
    [
      'duration_ms',
      'endpoint',
      'event',
      'level',
      'outcome',
      'request_id',
      'stytch_request_id',
      'time',
      'visitor_id',
    ].sort(),
  )
})

test('the applications printed nothing but such lines and their start', () => {
  const others = printed()
    .filter(({ name }) => name.startsWith('app'))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line && !line.startsWith('{') && !/^(▲|-|✓|\[Stytch\] Warning: Using a custom 'env')/.test(line))
  expect([...new Set(others)]).toEqual([])
})
