import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const settings = { NEUTRAL_ANSWER_MS: 1000 }
vi.mock('../env', () => ({ env: () => settings }))
const slept: number[] = []
vi.mock('node:timers/promises', () => ({ setTimeout: async (ms: number) => void slept.push(ms) }))
const { inEvenTime } = await import('./even-time')

let now = 0
beforeEach(() => {
  now = slept.length = 0
  settings.NEUTRAL_ANSWER_MS = 1000
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => void vi.restoreAllMocks())

const answerAfter = async (ms: number) => {
  await Promise.resolve()
  now += ms
  return 'answer'
}

test.each([
  [20, 980],
  [420, 580],
  [1300, 700],
])('an answer after %d ms waits for %d ms more', async (took, waits) => {
  expect(await inEvenTime(answerAfter(took))).toBe('answer')
  expect(slept).toEqual([waits])
})

test('what may tell does not wait, and nothing does where it is off', async () => {
  await inEvenTime(answerAfter(20), (answer) => answer === 'answer')
  settings.NEUTRAL_ANSWER_MS = 0
  await inEvenTime(answerAfter(20))
  expect(slept).toEqual([])
})
