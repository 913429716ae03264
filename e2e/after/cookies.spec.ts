import { expect, needs, test } from '../fixtures'
import { words } from './overheard'

// Runs when all other specs have: every cookie that any of them was given.

test.beforeEach(() => needs('what servers print'))

test('every cookie is HttpOnly, of this site alone, for the whole of it, and short', () => {
  const cookies = words().filter(({ stood }) => stood === 'cookie')
  expect(cookies.length).toBeGreaterThan(10)
  const outlines = cookies.map(({ word }) => /^(.*); (\d+) characters$/.exec(word)?.slice(1) ?? [])
  // Plain http on loopback has neither __Host- nor Secure (lib/sealed-cookie.ts): a unit test has both.
  expect([...new Set(outlines.map(([outline]) => outline?.replace(/^\w+/, '')))]).toEqual([
    '; Path=/; HttpOnly; SameSite=lax',
  ])
  // A log-in under way names its member and organization, and may carry an app that is being set up.
  const longest = Math.max(...outlines.map(([, length]) => Number(length)))
  expect(longest).toBeLessThanOrEqual(2048)
})
