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

test('every test that docs/security.md names exists', () => {
  const named = [...security.matchAll(/`([\w/.-]+\.(?:spec|test)\.ts)`: ([^|;]+)/g)]
  expect(named.length).toBeGreaterThan(100)
  const isThere = ([, file = '', title = '']: string[]) => readFileSync(file, 'utf8').includes(title.trim())
  expect(named.filter((name) => !isThere(name)).map(([name]) => name)).toEqual([])
})

test('every mutant that docs/security.md names exists', () => {
  const named = [...security.matchAll(/`npm run mutants -- (.*?)`/g)].map(([, words = '']) => words)
  expect(named.length).toBeGreaterThan(3)
  const isCalled = (words: string) => mutants.some(({ what }) => what.toLowerCase().includes(words))
  expect(named.filter((words) => !isCalled(words))).toEqual([])
})

test('docs/security.md promises each item once and shows it, or says why not', () => {
  const [promised = '', others = ''] = security.split('## What is not done')
  const rows = (text: string) => [...text.matchAll(/^\| (S\d+(?:, S\d+)*) +\|.*\| (.*?) +\|$/gm)]
  const idsIn = (text: string) => rows(text).flatMap(([, ids = '']) => ids.split(', ').map((id) => Number(id.slice(1))))
  const all = Array.from({ length: 80 }, (_, index) => index + 1)
  expect(idsIn(promised)).toHaveLength(new Set(idsIn(promised)).size)
  expect(all.filter((id) => !idsIn(promised).includes(id) && !idsIn(others).includes(id))).toEqual([])
  expect(rows(promised).filter(([, , shown = '']) => !/`.*\.ts`: |`npm run mutants -- /.test(shown))).toEqual([])
})
