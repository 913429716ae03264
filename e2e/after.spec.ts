import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { expect, LOGS, needs, readAnsweredIds, test } from './fixtures'

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

type Line = { event: string; level: number; time: string } & Record<string, unknown>

const lines = (): Line[] =>
  printed()
    .filter(({ name }) => name.startsWith('app'))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

test('the applications printed lines with named fields only', () => {
  const named =
    /^(level|time|event|request_id|stytch_request_id|endpoint|outcome|duration_ms|visitor_id|form_fields|route|signal)$/
  expect(lines().length).toBeGreaterThan(100)
  expect(
    lines()
      .flatMap((line) => Object.keys(line))
      .filter((name) => !named.test(name)),
  ).toEqual([])
})

test('each event of the log has happened, and nothing crashed', () => {
  expect([...new Set(lines().map(({ event }) => event))].sort()).toEqual([
    'authn_login_fail',
    'authn_login_lock',
    'authn_login_success',
    'authn_password_change',
    'authn_password_change_fail',
    'authn_token_created',
    'authn_token_revoked',
    'crypt_decrypt_fail',
    'excess_rate_limit_exceeded',
    'input_validation_fail',
    'malicious_csrf',
    'session_expired',
    'session_renewed',
    'stytch_call',
    'sys_shutdown',
    'sys_startup',
  ])
})

test("every call that Stytch answered is found in the log by Stytch's request_id", async () => {
  const logged = new Set(lines().map(({ stytch_request_id }) => stytch_request_id))
  const answered = await readAnsweredIds()
  expect(answered.length).toBeGreaterThan(100)
  expect(answered.filter((id) => !logged.has(id))).toEqual([])
})

const EXPECTED = [
  /^(▲|-|✓|\[Stytch\] Warning: Using a custom 'env')/,
  // Next's own words about a form of another build (skew.spec.ts).
  /^(Error: Failed to find Server Action "0{42}"|Read more: https:\/\/nextjs\.org\/docs\/| {4}at .*\.next\/server\/)/,
]

test('the applications printed nothing but such lines, and what Next says of itself', () => {
  const others = printed()
    .filter(({ name }) => name.startsWith('app'))
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => line && !line.startsWith('{') && !EXPECTED.some((expected) => expected.test(line)))
  expect([...new Set(others)]).toEqual([])
})
