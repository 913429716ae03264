import { expect, test } from 'vitest'
import { toLocalPath } from './return-to'

test.each(['/', '/settings', '/settings?tab=password', '/a/b/c', '/a?b=%2F%2Fevil.example'])('%s stays', (path) => {
  expect(toLocalPath(path)).toBe(path)
})

test.each([
  undefined,
  null,
  7,
  '',
  'settings',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  '/ /evil.example',
  'https:evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/％2f',
  '/\u2025/evil.example',
  '@evil.example',
  '//user@evil.example',
  `/${'a'.repeat(512)}`,
])('%s leads nowhere', (value) => {
  expect(toLocalPath(value)).toBeUndefined()
})
