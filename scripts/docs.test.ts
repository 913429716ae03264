import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the example in docs/testing.md is the spec that is run', () => {
  const [, example] = readFileSync('docs/testing.md', 'utf8').match(/```ts\n(.*?)```/s) ?? []
  expect(example).toBe(readFileSync('e2e/example.spec.ts', 'utf8'))
})
