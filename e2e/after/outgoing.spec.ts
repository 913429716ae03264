import { EMULATOR, expect, gates, needs, test } from '../fixtures'
import { words } from './overheard'

// Runs when all other specs have: whom the applications have talked to.

test('the applications ask nobody but Stytch', () => {
  needs('what servers print')
  const stytch = [Number(new URL(EMULATOR).port), ...gates.map(({ port }) => port)]
  const asked = words().filter(({ stood }) => stood === 'outgoing')
  expect(asked.length).toBeGreaterThan(0)
  expect(
    asked.filter(({ word }) => !stytch.some((port) => /^(127\.0\.0\.1|::1):(\d+)$/.exec(word)?.[2] === String(port))),
  ).toEqual([])
})
