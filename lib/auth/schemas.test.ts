import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { codeForm, continueForm, emailForm, loginForm, newPasswordForm, phoneForm, recoveryCodeForm } from './schemas'

beforeAll(() => {
  vi.stubEnv('STYTCH_PROJECT_ID', 'project-test-1')
  vi.stubEnv('STYTCH_SECRET', 'secret-test-1')
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  vi.stubEnv('SESSION_SECRET', 'x'.repeat(32))
})

test.each([
  ' outer spaces ',
  '\u{1F469}\u200D\u{1F467}',
  'e\u0301 and \u00e9',
  '\u202eright to left',
  'x'.repeat(256),
  ' ',
])('the password %j stays as it is', (password) => {
  expect(newPasswordForm.parse({ password })).toEqual({ password })
  const typed = { organization: 'acme', email_address: 'ada@example.com', password }
  expect(loginForm.parse(typed)).toEqual(typed)
})

test('organization and email lose the spaces around them', () => {
  const typed = { organization: '  acme ', email_address: ' ada@example.com ', password: 'x' }
  expect(loginForm.parse(typed)).toMatchObject({ organization: 'acme', email_address: 'ada@example.com' })
})

test.each(['acme', 'organization-test-0f3a', 'a_b.c-d~e|f', 'A'.repeat(128)])(
  '%s can be an organization',
  (organization) => {
    expect(loginForm.safeParse({ organization, email_address: 'a@b.example', password: 'x' }).success).toBe(true)
  },
)

test.each(['', ' ', 'two words', 'a/b', '<b>', 'é', 'a'.repeat(129)])('%j cannot', (organization) => {
  expect(loginForm.safeParse({ organization, email_address: 'a@b.example', password: 'x' }).success).toBe(false)
})

test.each([
  'ada',
  'ada@',
  '@example.com',
  'ada@exa mple.com',
  'ada@example.com\r\nBcc: x@y.example',
  `${'a'.repeat(250)}@b.example`,
])('%j is no email', (email_address) => {
  expect(loginForm.safeParse({ organization: 'acme', email_address, password: 'x' }).success).toBe(false)
})

describe('an email', () => {
  const read = (email_address: string) => emailForm.safeParse({ email_address }).data?.email_address
  const emails = fc.emailAddress().filter((email) => read(email) !== undefined)
  const domains = fc.mixedCase(fc.domain())

  test('is one ASCII address with its domain in small letters, or none', () => {
    const anything = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units))
    const almost = fc.tuple(anything, fc.oneof(domains, fc.string()))
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          almost.map(([name, domain]) => `${name}@${domain}`),
        ),
        (typed) => {
          const email = read(typed)
          if (email === undefined) return
          expect(email).toMatch(/^[\x21-\x3f\x41-\x7e]{1,252}@[a-z0-9.-]+$/)
          expect(email.length).toBeLessThanOrEqual(254)
          expect(read(email)).toBe(email)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('keeps the letters before the @', () => {
    fc.assert(
      fc.property(emails, domains, (email, domain) => {
        const [name] = email.split('@')
        expect([`${name}@${domain.toLowerCase()}`, undefined]).toContain(read(` ${name}@${domain}\n`))
      }),
    )
    expect(read('Ada@Example.COM')).toBe('Ada@example.com')
  })

  // Control characters, a second or another @, letters that look like others, marks that cannot be seen.
  const hostile = [
    '\0',
    '\r\nBcc: ',
    '\t',
    ' ',
    '@',
    '\uff20',
    '\u0430',
    '\u0131',
    '\u200b',
    '\u202e',
    '\ufeff',
    'e\u0301',
  ]

  test('with anything foreign in it is none', () => {
    fc.assert(
      fc.property(emails, fc.constantFrom(...hostile), fc.nat(), (email, foreign, place) => {
        const at = 1 + (place % (email.length - 1))
        expect(read(email.slice(0, at) + foreign + email.slice(at))).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

test('a code loses what is around its digits, and what has none is refused', () => {
  expect(codeForm.parse({ code: ' 123-456 ' })).toEqual({ code: '123456' })
  for (const code of ['', '12345', `123456${' '.repeat(500)}`])
    expect(codeForm.safeParse({ code }).error?.issues).toMatchObject([{ path: ['code'] }])
})

test.each([
  ['abcd-1234-efgh', 'abcd-1234-efgh'],
  [' ABCD 1234 EFGH ', 'abcd-1234-efgh'],
  ['abcd1234efgh', 'abcd-1234-efgh'],
  ['ａｂｃｄ-1234-efgh', 'abcd-1234-efgh'],
  // As the pages show it, where it may not break.
  ['abcd\u20111234\u2011efgh', 'abcd-1234-efgh'],
  ['Some-Other-Shape', 'Some-Other-Shape'],
])('the recovery code %j is read as %s', (recovery_code, code) => {
  expect(recoveryCodeForm.parse({ recovery_code })).toEqual({ code })
})

test.each(['', ' ', 'x'.repeat(65)])('%j is no recovery code', (recovery_code) => {
  const { error } = recoveryCodeForm.safeParse({ recovery_code })
  expect(error?.issues[0]?.path).toEqual(['recovery_code'])
})

test('a phone number comes out as E.164, and a wrong one is named as what it is', () => {
  expect(phoneForm.parse({ phone_number: ' (555) 123-4567 ' })).toEqual({ phone_number: '+15551234567' })
  const problemOf = (phone_number: string) => phoneForm.safeParse({ phone_number }).error?.issues[0]?.message
  expect(problemOf(' ')).toBe('noPhone')
  expect(problemOf('12')).toBe('badPhone')
  expect(problemOf('+49 1512 3456789')).toBe('foreignPhone')
})

test.each(['', 'two words', 'x'.repeat(129), '"><'])(
  'the telemetry id %j is left out, and refuses nobody',
  (telemetry_id) => {
    expect(continueForm.parse({ telemetry_id })).toEqual({ telemetry_id: undefined })
  },
)
