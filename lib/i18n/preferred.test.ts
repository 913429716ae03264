import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES, PSEUDO } from './languages'
import { preferredLanguage } from './preferred'

test.each([
  ['es-MX,es;q=0.9,en;q=0.8', 'es'],
  ['fr-CA, fr;q=0.9', 'fr'],
  ['pt-BR,pt;q=0.9', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['de-DE,de;q=0.9,fr;q=0.5', 'fr'],
  ['fr;q=0.3, es;q=0.7', 'es'],
  ['de', 'en'],
  ['*', 'en'],
  ['', 'en'],
  [null, 'en'],
  ['en-XA', PSEUDO],
  ['en-US', 'en'],
  ['x'.repeat(10_000), 'en'],
])('%j is answered in %s', (accept_language, language) => {
  expect(preferredLanguage(accept_language)).toBe(language)
})

test('only the first few of thousands of languages are looked at', () => {
  const few = 'xaa;q=0.1,'.repeat(10)
  expect(preferredLanguage(`${few}fr`)).toBe('fr')
  expect(preferredLanguage(`${few.repeat(400)}fr`)).toBe('en')
})

test('whatever is asked for, there is a language', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[a-z-]{0,8}(;q=[0-9.]{0,3})?(,[a-z*-]{0,8}){0,5}$/)),
      (asked) => {
        expect([...LANGUAGES, PSEUDO]).toContain(preferredLanguage(asked))
      },
    ),
  )
})
