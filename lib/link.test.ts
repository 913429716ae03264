import { expect, test } from 'vitest'
import { toFingerprint } from './fingerprint'
import { isToken } from './link'

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
  expect(toFingerprint('canary')).toBe(toFingerprint('canary'))
  expect(toFingerprint('canary')).not.toBe(toFingerprint('canarz'))
  expect(toFingerprint('canary')).not.toContain('canary')
})
