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
  // Only an app that is being set up takes more than a log-in under way, which names its member and organization.
  const longest = (isSetUp: boolean) =>
    Math.max(
      ...cookies
        .filter(({ of }) => /^\/mfa\/enroll/.test(of) === isSetUp)
        .map(({ word }) => Number(/\d+(?= characters)/.exec(word))),
    )
  expect(longest(false)).toBeLessThanOrEqual(1024)
  expect(longest(true)).toBeLessThanOrEqual(2048)
  // Some of each were heard.
  expect(Math.min(longest(false), longest(true))).toBeGreaterThan(500)
})
