import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const docs = readFileSync('docs/testing.md', 'utf8')

test('the example in docs/testing.md is the spec that is run', () => {
  const [, example] = docs.match(/```ts\n(.*?)```/s) ?? []
  expect(example).toBe(readFileSync('e2e/example.spec.ts', 'utf8'))
})

test('the commands in docs/testing.md find their tests', () => {
  const commands = [...docs.matchAll(/npm run e2e -- (\S+\.spec\.ts)(?: -g "(.*?)")?/g)]
  expect(commands.length).toBeGreaterThan(3)
  for (const [command, file, title = ''] of commands)
    expect(readFileSync(`e2e/${file}`, 'utf8'), command).toContain(title)
})

test('every test that docs/security.md names exists', () => {
  const security = readFileSync('docs/security.md', 'utf8')
  const named = [...security.matchAll(/`([\w/.-]+\.(?:spec|test)\.ts)`: ([^|;]+)/g)]
  expect(named.length).toBeGreaterThan(40)
  for (const [, file = '', title = ''] of named) expect(readFileSync(file, 'utf8'), file).toContain(title.trim())
})
