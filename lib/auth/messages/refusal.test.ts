import { expect, test, vi } from 'vitest'
import { en } from '../../i18n/messages/en'
import { wordsOf } from '../../i18n/words'
import * as discovery from './discovery'
import * as enrollment from './enrollment'
import * as login from './login'
import * as password from './password'
import { type Refusal, toMessage } from './refusal'
import * as secondFactors from './second-factors'
import * as shared from './shared'

const { loginRejections } = login
const { anyFactor } = secondFactors

/** All refusals of the tables, in whatever they stand. */
function refusalsIn(part: unknown): Refusal[] {
  if (typeof part !== 'object' || part === null) return []
  return 'title' in part && 'text' in part ? [part as Refusal] : Object.values(part).flatMap(refusalsIn)
}

test('whatever tells how long to wait names the limits that say so', () => {
  const refusals = refusalsIn([discovery, enrollment, login, password, secondFactors, shared])
  const waits = refusals.filter(({ text }) => en.texts[text].includes('{minutes'))
  expect(new Set(waits.map(({ text }) => text)).size).toBe(3)
  expect(refusals.filter(({ limits }) => limits)).toEqual(waits)
})

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
