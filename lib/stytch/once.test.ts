import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { once } from './once'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

let runs = 0
const count = async () => {
  runs += 1
  return runs
}
const ask = (code: string, isGood = true) => once({ code }, count, () => isGood)

test('two at once, and one soon after, get the result of the first', async () => {
  const [first, second] = await Promise.all([ask('1'), ask('1')])
  expect(second).toBe(first)
  vi.advanceTimersByTime(4_000)
  expect(await ask('1')).toBe(first)
})

test('something else is done for itself', async () => {
  expect(await ask('2')).not.toBe(await ask('3'))
})

test('later it is done again', async () => {
  const first = await ask('4')
  vi.advanceTimersByTime(6_000)
  expect(await ask('4')).not.toBe(first)
})

test('what went wrong is done again', async () => {
  const first = await ask('5', false)
  expect(await ask('5', false)).not.toBe(first)
})

test('what throws throws for both, and is done again', async () => {
  const fail = () =>
    once(
      { code: '6' },
      () => Promise.reject(new Error('a bug')),
      () => true,
    )
  await expect(Promise.all([fail(), fail()])).rejects.toThrow('a bug')
  expect(await ask('6')).toBeGreaterThan(0)
})
