import fc from 'fast-check'
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

test('whatever is put together, it stays on this site', () => {
  const pieces = [
    '/',
    '\\',
    '//',
    '.',
    '..',
    '@',
    ':',
    '?',
    '#',
    '\t',
    '\n',
    '\0',
    ' ',
    '%',
    '%2f',
    '%2F',
    '%5c',
    '%252f',
    '%09',
    '%00',
  ]
  const words = [
    'evil.example',
    'https:',
    'javascript:',
    'user:pass@',
    '[::1]',
    '\u2025',
    '\uff0f',
    '\u2215',
    'settings',
  ]
  const addresses = fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 8 }).map((parts) => parts.join(''))
  let taken = 0
  fc.assert(
    fc.property(
      fc.oneof(
        addresses,
        addresses.map((rest) => `/${rest}`),
      ),
      (address) => {
        const path = toLocalPath(address)
        if (path === undefined) return
        taken += 1
        expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
        // As a browser reads a Location header, and a link.
        expect(new URL(path, 'https://account.example.com/login').origin).toBe('https://account.example.com')
      },
    ),
    { numRuns: 2000 },
  )
  expect(taken).toBeGreaterThan(50)
})
