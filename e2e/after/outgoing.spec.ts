import { applications, EMULATOR, expect, gates, needs, test } from '../fixtures'
import { words } from './overheard'

// Runs when all other specs have: whom the applications have talked to.

test('the applications ask nobody but Stytch, and themselves for the page after an action', () => {
  needs('what servers print')
  const stytch = [Number(new URL(EMULATOR).port), ...gates.map(({ port }) => port)]
  const themselves = [...Object.values(applications), ...gates.map(({ app }) => app)].map((url) =>
    Number(new URL(url).port),
  )
  const allowed = [...stytch, ...themselves]
  const asked = words().filter(({ stood }) => stood === 'outgoing')
  expect(asked.length).toBeGreaterThan(0)
  expect(
    asked.filter(({ word }) => !allowed.some((port) => /^(127\.0\.0\.1|::1):(\d+)$/.exec(word)?.[2] === String(port))),
  ).toEqual([])
})
