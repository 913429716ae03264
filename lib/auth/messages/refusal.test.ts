import { expect, test, vi } from 'vitest'
import { wordsOf } from '../../i18n/words'
import { loginRejections } from './login'
import { toMessage } from './refusal'
import { anyFactor } from './second-factors'

test('how long to wait is what the limits say, and of several the longest', () => {
  vi.stubEnv('STYTCH_PROJECT_ID', 'project-test-1')
  vi.stubEnv('STYTCH_SECRET', 'secret-test-1')
  vi.stubEnv('APP_URL', 'http://localhost:3000')
  vi.stubEnv('SESSION_SECRET', 'x'.repeat(32))
  vi.stubEnv('LIMIT_LOGINS_PER_ADDRESS', '5/20')
  vi.stubEnv('LIMIT_LOGINS_PER_CLIENT', '50/45')
  vi.stubEnv('LIMIT_CODES_PER_MEMBER', '5/1')
  const words = wordsOf('en')
  expect(toMessage(loginRejections.limit_reached, words).text).toMatch(
    /^Wait 45\u00a0minutes, or choose a new password/,
  )
  expect(toMessage(anyFactor.limit_reached, words).text).toBe('Wait 1\u00a0minute, then log in again.')
})
