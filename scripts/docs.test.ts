import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mutants } from './mutants/list.mjs'

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

const security = readFileSync('docs/security.md', 'utf8')
const accessibility = readFileSync('docs/accessibility.md', 'utf8')

test.each([
  ['docs/security.md', security, 100],
  ['docs/accessibility.md', accessibility, 30],
])('every test that %s names exists', (_, text, atLeast) => {
  const named = [...text.matchAll(/`([\w/.-]+\.(?:spec|test)\.ts)`: ([^|;]+)/g)]
  expect(named.length).toBeGreaterThan(atLeast)
  // In quotes, and neither in a comment nor in an import.
  const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n')
  const isThere = ([, file = '', title = '']: string[]) =>
    linesOf(file).some(
      (line) => !/^ *(\/\/|\/?\*|import )/.test(line) && /['"`].*/.exec(line)?.[0].includes(title.trim()),
    )
  expect(named.filter((name) => !isThere(name)).map(([name]) => name)).toEqual([])
})

test('every mutant that docs/security.md names exists', () => {
  const named = [...security.matchAll(/`npm run mutants -- (.*?)`/g)].map(([, words = '']) => words)
  expect(named.length).toBeGreaterThan(3)
  const isCalled = (words: string) => mutants.some(({ what }) => what.toLowerCase().includes(words))
  expect(named.filter((words) => !isCalled(words))).toEqual([])
})

test.each([
  ['docs/security.md', security, 'S', 80],
  ['docs/accessibility.md', accessibility, 'U', 26],
])('%s promises each item once and shows it, or says why not', (_, text, letter, last) => {
  const [promised = '', others = ''] = text.split('## What is not done')
  const row = new RegExp(`^\\| (${letter}\\d+(?:, ${letter}\\d+)*) +\\|.*\\| (.*?) +\\|$`, 'gm')
  const idsIn = (part: string) =>
    [...part.matchAll(row)].flatMap(([, ids = '']) => ids.split(', ').map((id) => Number(id.slice(1))))
  const all = Array.from({ length: last }, (_, index) => index + 1)
  expect(idsIn(promised)).toHaveLength(new Set(idsIn(promised)).size)
  expect(all.filter((id) => !idsIn(promised).includes(id) && !idsIn(others).includes(id))).toEqual([])
  const isShown = ([, , shown = '']: string[]) => /`.*\.ts`: |`npm run mutants -- /.test(shown)
  expect([...promised.matchAll(row)].filter((found) => !isShown(found))).toEqual([])
})
