import { expect, test } from 'vitest'
import { Table } from './table.ts'

type Row = { id: string; color: string | null; tags: string[] }

function newTable() {
  const table = new Table<Row, 'color' | 'tag'>((row) => row.id, {
    color: (row) => [row.color],
    tag: (row) => row.tags,
  })
  const red = table.add({ id: '1', color: 'red', tags: ['old', 'small'] })
  const other = table.add({ id: '2', color: 'red', tags: ['old'] })
  return { table, red, other }
}

test('a record is found by its id and by each of its keys', () => {
  const { table, red, other } = newTable()
  expect(table.get('1')).toBe(red)
  expect(table.by('color', 'red')).toEqual([red, other])
  expect(table.by('tag', 'small')).toEqual([red])
  expect(table.by('tag', 'red')).toEqual([])
})

test('a changed record is found by its new keys only, in the place that it had', () => {
  const { table, red, other } = newTable()
  table.change(red, { tags: ['old', 'large'] })
  expect(table.by('tag', 'small')).toEqual([])
  expect(table.by('tag', 'large')).toEqual([red])
  expect(table.by('tag', 'old')).toEqual([red, other])
  table.change(red, { color: null })
  expect(table.by('color', 'red')).toEqual([other])
})

test('nothing is found in a cleared table', () => {
  const { table } = newTable()
  table.clear()
  expect([...table.values(), ...table.by('color', 'red')]).toEqual([])
  expect(table.get('1')).toBeUndefined()
})
