import { expect, test } from 'vitest'
import { isToken, toFingerprint } from './link'

test.each([
  'a',
  'bR6xBruZ4rULG-k81hy5hASuJErQ2B8a_fFzqSh8ci3V',
  'DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=',
  'a'.repeat(512),
])('%s can be a token', (token) => expect(isToken(token)).toBe(true))

test.each([null, '', ' ', 'a b', 'a\n', 'tokén', 'a\u0000', 'a'.repeat(513)])('%j cannot', (token) => {
  expect(isToken(token)).toBe(false)
})

test('a fingerprint names the token without giving it away', () => {
  const link = { kind: 'password_reset' as const, organization_slug: 'acme', token: 'canary' }
  expect(toFingerprint(link)).toBe(toFingerprint({ ...link, organization_slug: '' }))
  expect(toFingerprint(link)).not.toBe(toFingerprint({ ...link, token: 'canarz' }))
  expect(toFingerprint(link)).not.toContain('canary')
})
