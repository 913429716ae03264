import { globSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, needs, test } from '../fixtures'
import { secrets } from './overheard'

// What everybody can fetch, and what lies beside it on the server.

test.beforeEach(() => needs('this machine'))

const read = (pattern: string) =>
  globSync(pattern, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => ({ name, text: readFileSync(`${parentPath}/${name}`, 'latin1') }))

test('a build holds no secret', () => {
  // The settings of the run come first, and what specs keep to themselves is younger than the build.
  const ours = secrets().slice(0, 3)
  const files = [...read('.next/static/**'), ...read('.next/server/**')]
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter(({ text }) => ours.some((secret) => text.includes(secret))).map(({ name }) => name)).toEqual([])
})

test('what browsers are sent knows neither the settings nor the calls to Stytch', () => {
  const settings = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')))
  const foreign = new RegExp(`${settings.join('|')}|/v1/b2b/|iron-session|@sourceMappingURL`)
  const files = read('.next/static/**')
  expect(files.length).toBeGreaterThan(10)
  expect(
    files.filter(({ text }) => foreign.test(text)).map(({ name, text }) => [name, foreign.exec(text)?.[0]]),
  ).toEqual([])
})
