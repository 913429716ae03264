import { expect, test, vi } from 'vitest'
import { secondsToWait, tooEarly } from './resend'

const settings = { SMS_RESEND_SECONDS: 30 }
vi.mock('./env', () => ({ env: () => settings }))

test('a code can be sent half a minute after the one before it, and at once when there was none', () => {
  const at = Date.now()
  expect(secondsToWait(at, at)).toBe(30)
  expect(secondsToWait(at, at + 29_001)).toBe(1)
  expect(secondsToWait(at, at + 30_000)).toBe(0)
  expect(secondsToWait(at, at + 60_000)).toBe(0)
  expect(secondsToWait(null)).toBe(0)
  expect([29, 30]).toContain(tooEarly(at)?.seconds)
  expect(tooEarly(at - 29_500)?.seconds).toBe(1)
  expect(tooEarly(at - 31_000)).toBeUndefined()
})
