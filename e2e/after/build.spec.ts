import { globSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, localBuild, needs, test } from '../fixtures'

// What everybody can fetch, and what lies beside it on the server.

test.beforeEach(() => needs('this machine'))

const read = (pattern: string) =>
  globSync(pattern, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, text: readFileSync(`${parentPath}/${name}`, 'latin1') }))

test('a build holds no secret', () => {
  const { STYTCH_SECRET, SESSION_SECRET } = localBuild
  const files = [...read('.next/static/**'), ...read('.next/server/**')]
  expect(files.length).toBeGreaterThan(50)
  expect(
    files
      .filter(({ text }) => [STYTCH_SECRET, SESSION_SECRET].some((secret) => text.includes(secret)))
      .map(({ name }) => name),
  ).toEqual([])
})

test('what browsers are sent knows neither the settings nor the calls to Stytch', () => {
  const settings = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')))
  const foreign = new RegExp(`${settings.join('|')}|/v1/b2b/|iron-session|[#@]\\s*sourceMappingURL=`)
  const files = read('.next/static/**')
  expect(files.length).toBeGreaterThan(10)
  expect(
    files.filter(({ text }) => foreign.test(text)).map(({ name, text }) => [name, foreign.exec(text)?.[0]]),
  ).toEqual([])
})
