import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mutants } from './mutants/list.mjs'

test.each(mutants)('"$what" has its one place', ({ file, find }) => {
  expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2)
})
