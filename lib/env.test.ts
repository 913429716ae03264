import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parseSettings, SETTINGS } from './env'

const right = {
  STYTCH_PROJECT_ID: 'project-test-1',
  STYTCH_SECRET: 'secret-test-1',
  APP_URL: 'https://account.example.com',
  SESSION_SECRET: 'x'.repeat(32),
}

const problemsOf = (changes: Record<string, string | undefined>) => parseSettings({ ...right, ...changes }).problems

test('what is not set, or set to nothing, has a default or is absent', () => {
  const { settings } = parseSettings({ ...right, STYTCH_API_URL: '', STYTCH_RESET_TEMPLATE_ID: ' ' })
  expect(settings?.STYTCH_API_URL ?? settings?.STYTCH_RESET_TEMPLATE_ID).toBeUndefined()
  expect(settings).toMatchObject({
    SESSION_RECHECK_SECONDS: 60,
    STYTCH_TIMEOUT_MS: 3500,
    SESSION_DURATION_MINUTES: 60,
    SESSION_LIFETIME_MINUTES: 1440,
    RESET_LINK_EXPIRATION_MINUTES: 30,
    SMS_RESEND_SECONDS: 30,
    PHONE_COUNTRIES: ['US', 'CA'],
    STYTCH_PKCE: false,
  })
})

test('passwords of all organizations do not go with an application for one', () => {
  const both = { STYTCH_ORGANIZATION: 'acme', STYTCH_CROSS_ORGANIZATION_PASSWORDS: 'on' }
  expect(problemsOf(both)).toEqual([expect.stringMatching(/^STYTCH_CROSS_ORGANIZATION_PASSWORDS cannot be on/)])
})

test('all that is missing is named at once', () => {
  const { problems } = parseSettings({})
  for (const name of Object.keys(right))
    expect(problems.some((line) => line.startsWith(`${name} is missing`))).toBe(true)
})

test.each([
  ['STYTCH_PROJECT_ID', 'my-project'],
  ['STYTCH_SECRET', 'not-a-secret'],
  ['STYTCH_SECRET', 'secret-live-1'],
  ['STYTCH_API_URL', 'http://stytch.example.com'],
  ['STYTCH_API_URL', 'ftp://localhost'],
  ['APP_URL', 'http://account.example.com'],
  ['APP_URL', 'https://account.example.com/app'],
  ['APP_URL', 'account.example.com'],
  ['SESSION_SECRET', 'short'],
  ['SESSION_SECRET', `2:${'x'.repeat(32)},1:short`],
  ['SESSION_RECHECK_SECONDS', '-1'],
  ['STYTCH_TIMEOUT_MS', '99'],
  ['SESSION_DURATION_MINUTES', '4'],
  ['SESSION_DURATION_MINUTES', '1441'],
  ['SESSION_LIFETIME_MINUTES', '527041'],
  ['RESET_LINK_EXPIRATION_MINUTES', '10081'],
  ['RESET_LINK_EXPIRATION_MINUTES', 'half an hour'],
  ['SMS_RESEND_SECONDS', '601'],
  ['PHONE_COUNTRIES', 'US,XX'],
  ['STYTCH_PKCE', 'true'],
  ['SECURITY_CONTACT', 'security@example.com'],
  ['SECURITY_CONTACT', 'http://example.com/security'],
  ['SECURITY_CONTACT', 'mailto:nobody'],
  ['SECURITY_CONTACT', 'https://'],
  ['SECURITY_CONTACT', 'mailto:security@example.com\nContact: mailto:evil@example.com'],
])('%s=%s is refused, by its name', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toMatch(new RegExp(`^${name} `))
})

test('no problem repeats a secret', () => {
  const problems = problemsOf({ STYTCH_SECRET: 'canary', SESSION_SECRET: 'canary' })
  expect(problems).toHaveLength(2)
  expect(problems.join()).not.toContain('canary')
})

test.each(['http://localhost:3000', 'http://127.0.0.1:3000/', 'http://[::1]:3000', 'https://a.example'])(
  'APP_URL=%s is taken as an origin',
  (value) => expect(parseSettings({ ...right, APP_URL: value }).settings?.APP_URL).toBe(new URL(value).origin),
)

test.each(['mailto:security@example.com', 'https://example.com/security?from=account#form'])(
  'SECURITY_CONTACT=%s is taken as it is',
  (value) => expect(parseSettings({ ...right, SECURITY_CONTACT: value }).settings?.SECURITY_CONTACT).toBe(value),
)

describe('SESSION_SECRET', () => {
  const [older, newer] = ['o'.repeat(32), 'n'.repeat(32)]
  const secretsOf = (text: string) => parseSettings({ ...right, SESSION_SECRET: text }).settings?.SESSION_SECRET

  test('one secret has the id 1', () => expect(secretsOf(older)).toEqual({ 1: older }))
  test('several carry their ids', () => expect(secretsOf(`2:${newer}, 1:${older}`)).toEqual({ 2: newer, 1: older }))
})

test('.env.example names every setting, and gives what the emulator accepts', async () => {
  const example = parseEnv(readFileSync('.env.example', 'utf8'))
  const { settings: emulator } = await import('../emulator/settings')
  expect(example.STYTCH_PROJECT_ID).toBe(emulator.project_id)
  expect(example.STYTCH_SECRET).toBe(emulator.secret)
  expect(Object.keys(example).sort()).toEqual(SETTINGS.toSorted())
})

test('logos come from addresses that are nothing else in a policy', () => {
  const { settings } = parseSettings({ ...right, LOGO_ORIGINS: 'https://a.example.com, https://b.example.com:8443' })
  expect(settings?.LOGO_ORIGINS).toEqual(['https://a.example.com', 'https://b.example.com:8443'])
  for (const LOGO_ORIGINS of [
    'https://x;script-src-elem',
    "https://'self'",
    'https://*.example.com',
    'http://example.com',
  ])
    expect(problemsOf({ LOGO_ORIGINS })).toHaveLength(1)
})
